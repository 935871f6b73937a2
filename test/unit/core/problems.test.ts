import { expect, test } from '@jest/globals';
import { helpWith, Problem, type ProblemCode, problems, say } from '../../../domain/problems.js';

test('the words of a problem hold its details', () => {
  expect(say('feed_gone', { status: 404 })).toBe('This link no longer exists (the platform answered 404).');
  expect(new Problem('feed_too_large', { limit: '10 MB' }).message).toContain('larger than 10 MB');
});

test('what to do about a problem holds its details as well', () => {
  expect(helpWith('too_many_attempts', { minutes: 4 })).toBe('Wait 4 minutes and try again.');
});

test('a detail nobody gave shows as a question mark, never as a brace', () => {
  expect(say('feed_gone')).toContain('answered ?');
});

test.each(Object.keys(problems) as ProblemCode[])('%s is said in whole sentences', code => {
  const { says, help, status } = problems[code];
  expect(says).toMatch(/^[A-Z{].*([.]|https?:\/\/)$/s);
  expect(help).toMatch(/[.]$|https:\/\/$/);
  expect(status).toBeGreaterThanOrEqual(400);
});
