import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Source } from '../../../domain/conflicts/sources.js';
import { wouldBe } from '../../../domain/conflicts/would-be.js';
import type { Kind } from '../../../domain/entry.js';
import { addDays, type Nights } from '../../../domain/nights.js';

const TODAY = '2026-12-01';
const nights = (from: string, to: string): Nights => ({ from: `2026-12-${from}`, to: `2026-12-${to}` });
const told = (kind: Kind, held: Nights) => ({ kind, nights: held, uid: `${kind} ${held.from}` });
const known = (source: string, kind: Kind, held: Nights): Source => ({
  source,
  entries: [{ id: `${source} ${held.from}`, kind, nights: held }],
});
const airbnb = (...entries: ReturnType<typeof told>[]) => ({ platform: 'airbnb' as const, entries });

test('a stay over a known stay is a double booking found now, with whom and for which nights', () => {
  const { conflicts } = wouldBe(
    airbnb(told('stay', nights('05', '09'))),
    [known('vrbo', 'stay', nights('07', '12'))],
    TODAY,
  );
  expect(conflicts).toEqual([
    {
      kind: 'double_booking',
      nights: nights('07', '09'),
      with: { source: 'vrbo', kind: 'stay', nights: nights('07', '12') },
    },
  ]);
});

test('conflicts that are there without the calendar are not its own', () => {
  const { conflicts } = wouldBe(
    airbnb(told('stay', nights('20', '22'))),
    [known('vrbo', 'stay', nights('07', '12')), known('direct', 'stay', nights('08', '10'))],
    TODAY,
  );
  expect(conflicts).toEqual([]);
});

test('a block with just the nights of a known stay only repeats it: no conflict, no new night', () => {
  const { conflicts, entries, newNights } = wouldBe(
    airbnb(told('block', nights('07', '12'))),
    [known('vrbo', 'stay', nights('07', '12'))],
    TODAY,
  );
  expect(conflicts).toEqual([]);
  expect(entries).toEqual([{ kind: 'block', nights: nights('07', '12'), isEcho: true }]);
  expect(newNights).toBe(0);
});

test('nights count as new from today on, once, and where nobody known takes them', () => {
  const { newNights } = wouldBe(
    airbnb(
      told('stay', { from: '2026-11-28', to: '2026-12-03' }),
      told('block', nights('02', '05')),
      told('stay', nights('10', '14')),
    ),
    [known('direct', 'block', nights('12', '20'))],
    TODAY,
  );
  expect(newNights).toBe(4 + 2);
});

test('the platform’s own window takes no nights', () => {
  const { newNights } = wouldBe(airbnb(told('rule', nights('10', '31'))), [], TODAY);
  expect(newNights).toBe(0);
});

test('what the platform told before is replaced, not compared', () => {
  const { conflicts, newNights } = wouldBe(
    airbnb(told('stay', nights('05', '09'))),
    [known('airbnb', 'stay', nights('04', '08'))],
    TODAY,
  );
  expect(conflicts).toEqual([]);
  expect(newNights).toBe(4);
});

const anyNights = fc
  .tuple(fc.integer({ min: -20, max: 60 }), fc.integer({ min: 1, max: 12 }))
  .map(([start, length]) => ({ from: addDays(TODAY, start), to: addDays(TODAY, start + length) }));
const anyEntry = fc.tuple(fc.constantFrom<Kind>('stay', 'block', 'closure', 'rule'), anyNights);

test('new nights are just those of the calendar that nothing known holds, night by night', () => {
  fc.assert(
    fc.property(fc.array(anyEntry, { maxLength: 8 }), fc.array(anyEntry, { maxLength: 8 }), (read, own) => {
      const direct: Source = {
        source: 'direct',
        entries: own.map(([kind, held], place) => ({ id: `${place}`, kind, nights: held })),
      };
      const found = wouldBe(airbnb(...read.map(one => told(...one))), [direct], TODAY);
      const holds = (all: readonly { kind: Kind; nights: Nights }[], day: string) =>
        all.some(({ kind, nights: { from, to } }) => kind !== 'rule' && from <= day && day < to);
      const counted = Array.from({ length: 80 }, (_, n) => addDays(TODAY, n)).filter(
        day =>
          holds(
            found.entries.filter(({ isEcho }) => !isEcho),
            day,
          ) && !holds(direct.entries, day),
      );
      expect(found.newNights).toBe(counted.length);
    }),
  );
});
