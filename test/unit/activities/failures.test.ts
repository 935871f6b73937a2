import { expect, test } from '@jest/globals';
import { ApplicationFailure } from '@temporalio/common';
import { asFailure, notYet, tryAgain, unchanged } from '../../../activities/failures.js';
import { Problem } from '../../../domain/problems.js';

test('what is expected is benign and says when the next attempt is', () => {
  expect(unchanged(5_000)).toMatchObject({ type: 'Unchanged', category: 'BENIGN', nextRetryDelay: 5_000 });
  expect(notYet(5_000)).toMatchObject({ type: 'NotYet', category: 'BENIGN', nextRetryDelay: 5_000 });
  expect(tryAgain(new Problem('feed_html'), 5_000)).toMatchObject({
    type: 'feed_html',
    message: 'The link answers with a web page, not a calendar.',
    nextRetryDelay: 5_000,
  });
});

test('a problem goes by its code, and is final where only a person can help', () => {
  expect(asFailure(new Problem('feed_cut'))).toMatchObject({ type: 'feed_cut', nonRetryable: false });
  expect(asFailure(new Problem('url_scheme'))).toMatchObject({ type: 'url_scheme', nonRetryable: true });
});

test('an error nobody expected keeps its message to itself', () => {
  const statement = `insert into guests values ('Maria Rossi') - duplicate key, https://x/feed.ics?s=secret`;
  const failure = asFailure(Object.assign(new Error(statement), { code: '23505' }));
  expect(failure).toMatchObject({ type: 'internal', message: 'Error (23505)' });
  expect(`${failure.message}${failure.stack}${failure.cause}`).not.toMatch(/Maria|secret/);
  expect(failure.stack).toMatch(/^at .*failures\.test\.ts/);
  expect(asFailure('secret').message).toBe('string');
});

test('a failure made on purpose passes as it is', () => {
  const failure = ApplicationFailure.create({ type: 'Unchanged' });
  expect(asFailure(failure)).toBe(failure);
});
