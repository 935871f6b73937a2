import { expect, test } from '@jest/globals';
import { retryAfterMs } from '../../../intake/retry-after.js';

const NOW = '2026-03-01T12:00:00.000Z';

test.each([
  ['120', 120_000],
  [' 0 ', 0],
  ['Sun, 01 Mar 2026 12:05:00 GMT', 300_000],
  ['Sunday, 01-Mar-26 12:05:00 GMT', 300_000],
  ['Sun Mar  1 12:05:00 2026', 300_000],
  ['Sun, 01 Mar 2026 11:00:00 GMT', 0],
  ['99999999999', 86_400_000],
  ['Mon, 01 Mar 2027 12:00:00 GMT', 86_400_000],
])('Retry-After: %s waits %d ms', (header, ms) => expect(retryAfterMs(header, NOW)).toBe(ms));

test.each([undefined, '', 'soon', '-5', '1.5', '5 minutes', 'Sun, 99 Foo 2026'])(
  'Retry-After: %s asks for nothing we can read',
  header => expect(retryAfterMs(header, NOW)).toBeUndefined(),
);
