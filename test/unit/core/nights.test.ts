import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  byNights,
  contains,
  daysBetween,
  intersection,
  isDay,
  isEmpty,
  merge,
  type Nights,
  nightCount,
  overlap,
  sameNights,
  subtract,
} from '../../../domain/nights.js';

const nights = (from: string, to: string): Nights => ({ from, to });
const days = (ranges: readonly Nights[]): string[] =>
  [
    ...new Set(
      ranges.flatMap(r => Array.from({ length: Math.max(0, nightCount(r)) }, (_, i) => addDays(r.from, i))),
    ),
  ].sort();

const anyNights = fc
  .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 12 }))
  .map(([start, length]) => nights(addDays('2026-12-20', start), addDays('2026-12-20', start + length)));

describe('days', () => {
  test.each([
    ['2026-02-28', true],
    ['2026-02-29', false],
    ['2028-02-29', true],
    ['2026-13-01', false],
    ['2026-1-1', false],
    ['0000-00-00', false],
    ['', false],
    [' 2026-02-28', false],
    ['2026-02-28T', false],
  ])('%s is a day: %s', (text, yes) => expect(isDay(text)).toBe(yes));

  test('days are counted over leap days and year ends', () => {
    expect(addDays('2027-12-31', 1)).toBe('2028-01-01');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
    expect(daysBetween('2026-12-30', '2027-01-02')).toBe(3);
    expect(daysBetween('2027-01-02', '2026-12-30')).toBe(-3);
  });
});

describe('nights', () => {
  test('back-to-back stays share no night', () => {
    expect(overlap(nights('2026-12-01', '2026-12-05'), nights('2026-12-05', '2026-12-08'))).toBe(false);
    expect(overlap(nights('2026-12-05', '2026-12-08'), nights('2026-12-01', '2026-12-05'))).toBe(false);
    expect(
      intersection(nights('2026-12-01', '2026-12-05'), nights('2026-12-05', '2026-12-08')),
    ).toBeUndefined();
  });

  test('what two ranges share', () => {
    expect(intersection(nights('2026-12-01', '2026-12-05'), nights('2026-12-04', '2026-12-08'))).toEqual(
      nights('2026-12-04', '2026-12-05'),
    );
    expect(intersection(nights('2026-12-01', '2026-12-09'), nights('2026-12-04', '2026-12-08'))).toEqual(
      nights('2026-12-04', '2026-12-08'),
    );
  });

  test('a range holds itself and what lies within', () => {
    const outer = nights('2026-12-01', '2026-12-05');
    expect(contains(outer, outer)).toBe(true);
    expect(contains(outer, nights('2026-12-01', '2026-12-06'))).toBe(false);
    expect(contains(outer, nights('2026-11-30', '2026-12-05'))).toBe(false);
  });

  test('a range without a night is empty', () => {
    expect(isEmpty(nights('2026-12-01', '2026-12-01'))).toBe(true);
    expect(isEmpty(nights('2026-12-01', '2026-12-02'))).toBe(false);
    expect(nightCount(nights('2026-12-01', '2026-12-02'))).toBe(1);
    expect(sameNights(nights('2026-12-01', '2026-12-02'), nights('2026-12-01', '2026-12-02'))).toBe(true);
    expect(sameNights(nights('2026-12-01', '2026-12-02'), nights('2026-12-01', '2026-12-03'))).toBe(false);
    expect(sameNights(nights('2026-12-01', '2026-12-03'), nights('2026-12-02', '2026-12-03'))).toBe(false);
  });

  test('ranges sort by start, then by end', () => {
    const sorted = [
      nights('2026-12-01', '2026-12-02'),
      nights('2026-12-01', '2026-12-03'),
      nights('2026-12-02', '2026-12-03'),
    ];
    expect([sorted[2]!, sorted[1]!, sorted[0]!].sort(byNights)).toEqual(sorted);
    expect(byNights(sorted[0]!, { ...sorted[0]! })).toBe(0);
  });

  test('merging joins what touches', () => {
    expect(
      merge([
        nights('2026-12-05', '2026-12-08'),
        nights('2026-12-01', '2026-12-05'),
        nights('2026-12-10', '2026-12-11'),
      ]),
    ).toEqual([nights('2026-12-01', '2026-12-08'), nights('2026-12-10', '2026-12-11')]);
  });

  test('merging keeps every night and leaves gaps between its ranges', () => {
    fc.assert(
      fc.property(fc.array(anyNights), ranges => {
        const merged = merge(ranges);
        expect(days(merged)).toEqual(days(ranges));
        for (let i = 1; i < merged.length; i++) expect(merged[i - 1]!.to < merged[i]!.from).toBe(true);
      }),
    );
  });

  test('subtracting leaves exactly the nights that only the first holds', () => {
    fc.assert(
      fc.property(fc.array(anyNights), fc.array(anyNights), (from, taken) => {
        const gone = new Set(days(taken));
        expect(days(subtract(from, taken))).toEqual(days(from).filter(day => !gone.has(day)));
      }),
    );
  });
});
