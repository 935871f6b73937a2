import { expect, test } from '@jest/globals';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../domain/instant.js';
import { latestLookMs } from '../../../domain/sync/next-look.js';
import { allowedAgeMs, freshUntil } from '../../../domain/sync/staleness.js';

test('an answer may grow three intervals old, and three hours in any case', () => {
  expect(allowedAgeMs({ ms: 5 * MINUTE_MS, setBy: 'connection' })).toBe(3 * HOUR_MS);
  expect(allowedAgeMs({ ms: DAY_MS, setBy: 'connection' })).toBe(3 * DAY_MS);
  expect(freshUntil('2026-03-01T12:00:00.000Z', { ms: 5 * MINUTE_MS, setBy: 'connection' })).toBe(
    '2026-03-01T15:00:00.000Z',
  );
});

test('a feed that is looked at as late as may be is not stale after one look that was missed', () => {
  for (const setBy of ['platform', 'connection'] as const)
    for (const ms of [5 * MINUTE_MS, HOUR_MS / 2, 2 * HOUR_MS, DAY_MS])
      expect(allowedAgeMs({ ms, setBy })).toBeGreaterThanOrEqual(2 * latestLookMs({ ms, setBy }));
});
