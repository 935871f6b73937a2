import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { chunksOf } from '../../../web/src/server/chunk.js';
import { entryCalls, type WantedEntries } from '../../../web/src/server/entry-calls.js';
import { addDays, daysBetween } from '../../../web/src/time/day.js';

const wantedOf = (unit: string, from: string, to: string): WantedEntries[] =>
  chunksOf({ from, to }).map(chunk => ({ unit, chunk }));

test('quarters next to one another are one range, and units that want the same go together', () => {
  expect(
    entryCalls([
      ...wantedOf('a', '2026-11-20', '2027-02-01'),
      ...wantedOf('b', '2026-11-20', '2027-02-01'),
      ...wantedOf('c', '2028-01-01', '2028-01-05'),
    ]),
  ).toEqual([
    { units: ['a', 'b'], range: { from: '2026-10-01', to: '2027-04-01' } },
    { units: ['c'], range: { from: '2028-01-01', to: '2028-04-01' } },
  ]);
});

test('quarters apart are asked for apart', () => {
  const wanted = [...wantedOf('a', '2027-12-01', '2027-12-02'), ...wantedOf('a', '2026-11-20', '2026-11-21')];
  expect(entryCalls(wanted).map(({ range }) => range.from)).toEqual(['2026-10-01', '2027-10-01']);
});

test('whatever is wanted is asked for once, and no call asks for more than the API answers', () => {
  const wants = fc.array(
    fc.record({
      unit: fc.integer({ min: 0, max: 400 }).map(String),
      start: fc.integer({ min: 0, max: 700 }),
      days: fc.integer({ min: 1, max: 790 }),
    }),
    { maxLength: 300 },
  );
  fc.assert(
    fc.property(wants, all => {
      const wanted = all.flatMap(({ unit, start, days }) =>
        wantedOf(unit, addDays('2026-01-01', start), addDays('2026-01-01', start + days)),
      );
      const calls = entryCalls(wanted);
      for (const { units, range } of calls) {
        expect(units.length).toBeLessThanOrEqual(200);
        expect(daysBetween(range.from, range.to)).toBeLessThanOrEqual(800);
      }
      for (const { unit, chunk } of wanted) {
        const its = calls.filter(
          ({ units, range }) => units.includes(unit) && range.from <= chunk.from && chunk.to <= range.to,
        );
        expect(its).toHaveLength(1);
      }
    }),
    { numRuns: 50 },
  );
});
