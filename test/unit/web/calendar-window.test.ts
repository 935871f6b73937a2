import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { daysToDraw, monthStep, spanAround, startAt } from '../../../web/src/calendar/span.js';
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
  });
  fc.assert(
    fc.property(places, ({ dayPx, part, width }) => {
      const left = part * Math.max(0, days * dayPx - width);
      const drawn = daysToDraw(span, { left, width, dayPx });
      const firstSeen = addDays(span.from, Math.floor(left / dayPx));
      const lastSeen = addDays(span.from, Math.min(days, Math.ceil((left + width) / dayPx)));
      expect(drawn.from >= span.from && drawn.to <= span.to).toBe(true);
      expect(drawn.from <= firstSeen && lastSeen <= drawn.to).toBe(true);
    }),
  );
});

test('a scroll of a day within two weeks draws the same days', () => {
  const at = (left: number) => daysToDraw(span, { left, width: 1200, dayPx: 34 });
  expect(at(34 * 29)).toEqual(at(34 * 30));
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
