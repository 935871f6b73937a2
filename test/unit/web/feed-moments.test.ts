import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { earlier, later, leadsBack, scaleOf } from '../../../web/src/feed/moments.js';
import { addMonths, monthsOf, weeksOf } from '../../../web/src/feed/month.js';

test('the slider ends at now, begins no later than the unit, and has at most a thousand places but for a very long life', () => {
  const year = 365 * 86_400_000;
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 * year }), life => {
      const now = Date.parse('2026-11-23T09:00:00Z');
      const { min, max, step } = scaleOf(now - life, now);
      expect(max).toBe(now);
      expect(min).toBeLessThanOrEqual(now - life);
      expect((max - min) % step).toBe(0);
      expect((max - min) / step).toBeLessThanOrEqual(1_000);
    }),
  );
});

test('the buttons stand still just before each change, and end at now', () => {
  const changes = [100, 300];
  expect(earlier(changes, 1_000)).toBe(299);
  expect(earlier(changes, 299)).toBe(99);
  expect(earlier(changes, 99)).toBeUndefined();
  expect(later(changes, 99)).toBe(299);
  expect(later(changes, 299)).toBe('now');
});

test('an only answer leads back to nothing, unless it was taken back', () => {
  expect(leadsBack([])).toBe(false);
  expect(leadsBack([{}])).toBe(false);
  expect(leadsBack([{ undoneAt: '2026-11-23T10:00:00.000Z' }])).toBe(true);
  expect(leadsBack([{}, {}])).toBe(true);
});

test('a month is laid out by weeks from Monday on, and months follow each other over the year', () => {
  const november = weeksOf('2026-11'); // its first is a Sunday
  expect(november).toHaveLength(6);
  expect(november[0]).toEqual([...Array(6).fill(undefined), '2026-11-01']);
  expect(november.flat().filter(Boolean)).toHaveLength(30);
  expect(addMonths('2026-11', 2)).toBe('2027-01');
  expect(addMonths('2026-01', -1)).toBe('2025-12');
  expect(monthsOf([{ from: '2026-12-30', to: '2027-02-01' }])).toEqual(['2026-12', '2027-01']);
});
