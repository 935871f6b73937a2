import { expect, test } from '@jest/globals';
import { toProblem } from '../../../api/problem-answer.js';

/** As `pg` throws them: with PostgreSQL's code, with the system's, or with nothing but words. */
const coded = (code: string) => Object.assign(new Error('the database says something'), { code });

test.each([
  ['nobody listens', coded('ECONNREFUSED')],
  ['it is starting', coded('57P03')],
  ['it was cut off by an administrator', coded('57P01')],
  ['it crashed beside us', coded('57P02')],
  ['the connection broke in the middle', new Error('Connection terminated unexpectedly')],
  ['it was cut before it stood', new Error('Connection ended unexpectedly')],
  ['none could be opened in time', new Error('timeout exceeded when trying to connect')],
  ['none could be opened in time', new Error('Connection terminated due to connection timeout')],
])('a database that is away is no fault of ours, but a part that does not answer: %s', (_, error) => {
  expect(toProblem(error).code).toBe('unavailable');
  const wrapped = new Error('Failed to get session', { cause: error }); // as a library passes it on
  expect(toProblem(wrapped).code).toBe('unavailable');
});

test('any other error is ours', () => {
  expect(toProblem(coded('23505')).code).toBe('internal');
  expect(toProblem(new Error('x', { cause: new TypeError('y') })).code).toBe('internal');
  expect(toProblem('not even an error').code).toBe('internal');
});
