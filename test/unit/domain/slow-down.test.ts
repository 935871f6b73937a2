import { expect, test } from '@jest/globals';
import { HOUR_MS, later, MINUTE_MS } from '../../../domain/instant.js';
import { factorAt, type SlowDown, slowedDown, waitOfPauseMs } from '../../../domain/sync/slow-down.js';

const NOW = '2026-03-01T12:00:00.000Z';
const once = slowedDown(undefined, NOW, 0);

test('each 429 doubles what looks wait, up to sixteen times', () => {
  let slow: SlowDown | undefined;
  const factors = [0, 2, 4, 6, 8, 10].map(minutes => {
    slow = slowedDown(slow, later(NOW, minutes * MINUTE_MS), 0);
    return slow.factor;
  });
  expect(factors[0]).toBe(2);
  expect(factors[1]).toBeGreaterThan(3.8);
  expect(factors).toEqual([...factors].sort((a, b) => a - b));
  expect(factors.at(-1)).toBe(16);
});

test('those of one burst are one', () => {
  const again = slowedDown(once, later(NOW, 30_000), 0);
  expect(again).toMatchObject({ factor: 2, slowedAt: NOW });
  expect(again.pausedUntil).toBe(later(NOW, 90_000));
});

test('it comes down by half each half hour, to where nothing waits', () => {
  const slow = { ...once, factor: 16 };
  const factors = [0, 30, 60, 90, 120, 600].map(minutes => factorAt(slow, later(NOW, minutes * MINUTE_MS)));
  expect(factors).toEqual([16, 8, 4, 2, 1, 1]);
  expect(factorAt(undefined, NOW)).toBe(1);
});

test('nobody looks before the host’s pause is over: what it asks for, a minute to two hours', () => {
  expect(once.pausedUntil).toBe(later(NOW, MINUTE_MS));
  expect(slowedDown(undefined, NOW, 10 * MINUTE_MS).pausedUntil).toBe(later(NOW, 10 * MINUTE_MS));
  expect(slowedDown(undefined, NOW, 20 * HOUR_MS).pausedUntil).toBe(later(NOW, 2 * HOUR_MS));
  const long = slowedDown(undefined, NOW, HOUR_MS);
  expect(slowedDown(long, later(NOW, 5 * MINUTE_MS), 0).pausedUntil).toBe(long.pausedUntil);
});

test('what a pause held back comes spread, the wider the slower the host is', () => {
  const wait = (slow: SlowDown, random: number) => waitOfPauseMs(slow, NOW, random);
  expect(wait(once, 0)).toBe(MINUTE_MS);
  expect(wait(once, 0.999)).toBeCloseTo(1.5 * MINUTE_MS, -3);
  expect(wait({ ...once, factor: 16 }, 0.999)).toBeCloseTo(5 * MINUTE_MS, -3);
  expect(waitOfPauseMs(once, later(NOW, MINUTE_MS), 0.5)).toBe(0);
  expect(waitOfPauseMs(undefined, NOW, 0.5)).toBe(0);
});
