import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DrawnDays } from '../../../web/src/calendar/drawn-days.js';
import { daysToDraw, LOT, monthStep, spanAround, startAt } from '../../../web/src/calendar/span.js';
import { chunkAt, chunksOf } from '../../../web/src/server/chunk.js';
import { addDays, daysBetween } from '../../../web/src/time/day.js';

const TODAY = '2026-11-23';
const span = spanAround(TODAY);
const days = daysBetween(span.from, span.to);

test('every day in view is drawn, and never a day outside of the calendar', () => {
  const places = fc.record({
    dayPx: fc.constantFrom(13, 34),
    part: fc.double({ min: 0, max: 1, noNaN: true }),
    width: fc.integer({ min: 320, max: 2000 }),
    phase: fc.integer({ min: 0, max: LOT - 1 }),
  });
  fc.assert(
    fc.property(places, ({ dayPx, part, width, phase }) => {
      const left = part * Math.max(0, days * dayPx - width);
      const { first, end } = daysToDraw(days, { left, width, dayPx }, phase);
      expect(first >= 0 && end <= days).toBe(true);
      expect(first).toBeLessThanOrEqual(Math.floor(left / dayPx));
      expect(end).toBeGreaterThanOrEqual(Math.min(days, Math.ceil((left + width) / dayPx)));
    }),
  );
});

describe('a scroll along the days', () => {
  const at = (day: number) => ({ left: 34 * day, width: 1200, dayPx: 34 });
  const ROWS = Array.from({ length: 2 * LOT }, (_, i) => i);

  test('has a row drawn anew once in two weeks, and one row in fourteen with each day', () => {
    const drawn = new DrawnDays(span, at(100));
    const times = new Map<number, number>();
    for (let day = 101; day <= 100 + LOT; day++) {
      const before = ROWS.map(row => drawn.ofRow(row));
      drawn.look(span, at(day));
      const anew = ROWS.filter(row => drawn.ofRow(row) !== before[row]);
      // Days come in at one side and go out at the other, each in a lot of its own.
      expect(anew.length).toBeLessThanOrEqual(2 * (ROWS.length / LOT));
      for (const row of anew) times.set(row, (times.get(row) ?? 0) + 1);
    }
    expect([...times.keys()].sort((a, b) => a - b)).toEqual(ROWS);
    expect(Math.max(...times.values())).toBeLessThanOrEqual(2);
  });

  test('is told where a row draws other days, and only then', () => {
    const drawn = new DrawnDays(span, at(100));
    let told = 0;
    const end = drawn.subscribe(() => told++);
    drawn.look(span, { ...at(100), left: 34 * 100 + 3 });
    expect(told).toBe(0);
    drawn.look(span, at(101));
    expect(told).toBe(1);
    end();
    drawn.look(span, at(150));
    expect(told).toBe(1);
  });

  test('draws the days of the new calendar when a day has passed', () => {
    const drawn = new DrawnDays(span, at(0));
    const next = spanAround(addDays(TODAY, 1));
    drawn.look(next, at(0));
    expect(drawn.ofRow(0).from).toBe(next.from);
  });
});

test('the span fits into what one call of the API may ask', () => {
  expect(days).toBeLessThanOrEqual(800);
});

test('a range is fetched in whole quarters of the year', () => {
  expect(chunksOf({ from: '2026-11-23', to: '2027-01-02' })).toEqual([
    { from: '2026-10-01', to: '2027-01-01' },
    { from: '2027-01-01', to: '2027-04-01' },
  ]);
  expect(chunkAt('2028-02-29')).toEqual({ from: '2028-01-01', to: '2028-04-01' });
});

test('quarters cover a range without a gap', () => {
  const ranges = fc.record({
    start: fc.integer({ min: 0, max: 900 }),
    length: fc.integer({ min: 1, max: 800 }),
  });
  fc.assert(
    fc.property(ranges, ({ start, length }) => {
      const range = { from: addDays('2026-01-01', start), to: addDays('2026-01-01', start + length) };
      const chunks = chunksOf(range);
      expect(chunks[0]!.from <= range.from && range.to <= chunks.at(-1)!.to).toBe(true);
      chunks.slice(1).forEach((chunk, i) => {
        expect(chunk.from).toBe(chunks[i]!.to);
      });
    }),
  );
});

test('the first day of the address counts where it is a day of the calendar', () => {
  expect(startAt('2027-03-01', TODAY)).toBe('2027-03-01');
  for (const wrong of [null, '2027-13-01', 'tomorrow', '2020-01-01', '2031-01-01'])
    expect(startAt(wrong, TODAY)).toBe('2026-11-21');
});

test('a step goes to the first of a month, back to its own first from within it', () => {
  expect(monthStep('2026-11-23', 1)).toBe('2026-12-01');
  expect(monthStep('2026-11-23', -1)).toBe('2026-11-01');
  expect(monthStep('2026-11-01', -1)).toBe('2026-10-01');
  expect(monthStep('2026-11-01', 3)).toBe('2027-02-01');
});
