import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { HOUR_MS, MINUTE_MS } from '../../../domain/instant.js';
import { gapsRead, learned, type Rhythm } from '../../../domain/sync/readings.js';

const READINGS = { lastAgoMs: 20 * MINUTE_MS, everyMs: 2 * HOUR_MS, spreadMs: 5 * MINUTE_MS };

test('readings are foretold where they come by the clock, one by one', () => {
  const read = gapsRead(READINGS);
  expect(read(60 * MINUTE_MS)).toBeCloseTo(0, 3);
  expect(read(100 * MINUTE_MS)).toBeCloseTo(0.5, 2);
  expect(read(140 * MINUTE_MS)).toBeCloseTo(1, 3);
  expect(read(220 * MINUTE_MS)).toBeCloseTo(1.5, 2);
});

test('what is overdue, and what comes at any time, is as likely at one hour as at another', () => {
  for (const readings of [
    { ...READINGS, lastAgoMs: 5 * HOUR_MS },
    { ...READINGS, spreadMs: HOUR_MS },
  ])
    expect(gapsRead(readings)(HOUR_MS)).toBeCloseTo(0.5, 5);
});

test('more readings are never foretold for less time', () =>
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 3 * HOUR_MS }),
      fc.integer({ min: 0, max: 20 * MINUTE_MS }),
      fc.integer({ min: 0, max: 5 * HOUR_MS }),
      (lastAgoMs, spreadMs, inMs) => {
        const read = gapsRead({ ...READINGS, lastAgoMs, spreadMs });
        expect(read(inMs + MINUTE_MS)).toBeGreaterThanOrEqual(read(inMs) - 0.005);
      },
    ),
  ));

test('a rhythm is learned from the gaps, and one who tries the address out does not disturb it', () => {
  let rhythm: Rhythm | undefined = learned(undefined, 100 * MINUTE_MS);
  expect(rhythm).toEqual({ everyMs: 100 * MINUTE_MS, spreadMs: 25 * MINUTE_MS });
  for (let i = 0; i < 30; i++) rhythm = learned(rhythm, 120 * MINUTE_MS);
  expect(rhythm!.everyMs / MINUTE_MS).toBeCloseTo(120, 1);
  expect(rhythm!.spreadMs / MINUTE_MS).toBeLessThan(1);
  expect(learned(rhythm, MINUTE_MS)).toBe(rhythm);
});
