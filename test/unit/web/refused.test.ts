import { expect, test } from '@jest/globals';
import { fieldError, problemBody } from '../../../api/problem-answer.js';
import { fieldWords, Refused, wordsOf } from '../../../web/src/server/refused.js';

const refused = (...fields: Parameters<typeof problemBody>[3] & object) =>
  Refused.by(new Response(null, { status: 400 }), problemBody('invalid_input', {}, 'r1', fields));

test('a field says what is wrong with it', () => {
  const error = refused(fieldError('password', 'password_too_short', { least: 12 }));
  expect(fieldWords(error, 'password')).toBe('The password needs at least 12 characters.');
  expect(fieldWords(error, 'name')).toBeUndefined();
});

test('where the form has no place for it, the note above the button says it', () => {
  const error = refused(fieldError('email', 'field_no_email'), { path: 'nme', message: 'is not known here' });
  expect(wordsOf(error)).toEqual({
    says: 'Some of what was sent cannot be used.',
    help: 'This is no e-mail address. is not known here.',
  });
});

test('another refusal keeps its own help', () => {
  const body = problemBody('slack_url', {}, 'r1', [fieldError('url', 'slack_url')]);
  expect(wordsOf(Refused.by(new Response(null, { status: 422 }), body)).help).toContain('hooks.slack.com');
});
