import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { firstFree, firstFreeNight, freeStretch } from '../../../web/src/booking/free-stretch.js';
import { nightAt } from '../../../web/src/calendar/night-grid.js';
import type { Entry } from '../../../web/src/server/shapes.js';
import { addDays, type Range } from '../../../web/src/time/day.js';

const TODAY = '2026-11-23';
const range = (from: string, to: string): Range => ({ from, to });
const taken = [range('2026-12-01', '2026-12-04'), range('2026-12-10', '2026-12-12')];
const drag = (first: string, last: string) => freeStretch(taken, first, last, TODAY);

test('a drag over free nights chooses all of them, whichever way it goes', () => {
  expect(drag('2026-12-05', '2026-12-07')).toEqual(range('2026-12-05', '2026-12-08'));
  expect(drag('2026-12-07', '2026-12-05')).toEqual(range('2026-12-05', '2026-12-08'));
  expect(drag('2026-12-05', '2026-12-05')).toEqual(range('2026-12-05', '2026-12-06'));
});

test('it ends where nights are taken, and the check-out day of the guest before is free', () => {
  expect(drag('2026-12-08', '2026-12-15')).toEqual(range('2026-12-08', '2026-12-10'));
  expect(drag('2026-12-05', '2026-12-02')).toEqual(range('2026-12-04', '2026-12-06'));
  expect(drag('2026-12-02', '2026-12-07')).toBeUndefined();
});

test('nights that have passed are never chosen', () => {
  expect(drag('2026-11-25', '2026-11-01')).toEqual(range(TODAY, '2026-11-26'));
  expect(drag('2026-11-22', '2026-11-25')).toBeUndefined();
});

test('what is chosen holds the first night, is free without a gap, and as long as can be', () => {
  const day = fc.integer({ min: -10, max: 60 }).map(n => addDays(TODAY, n));
  const stays = fc.array(
    fc
      .record({ from: day, nights: fc.integer({ min: 1, max: 9 }) })
      .map(({ from, nights }) => range(from, addDays(from, nights))),
    { maxLength: 8 },
  );
  const isTaken = (all: readonly Range[], night: string) =>
    all.some(({ from, to }) => from <= night && night < to);
  fc.assert(
    fc.property(stays, day, day, (all, first, last) => {
      const chosen = freeStretch(all, first, last, TODAY);
      if (!chosen) return expect(first < TODAY || isTaken(all, first)).toBe(true);
      expect(chosen.from <= first && first < chosen.to).toBe(true);
      for (let night = chosen.from; night < chosen.to; night = addDays(night, 1))
        expect(isTaken(all, night) || night < TODAY).toBe(false);
      const [least, most] = first < last ? [first, last] : [last, first];
      const before = addDays(chosen.from, -1);
      expect(chosen.from === least || before < TODAY || isTaken(all, before)).toBe(true);
      expect(chosen.to === addDays(most, 1) || isTaken(all, chosen.to)).toBe(true);
    }),
  );
});

test('the first free night goes past stays that meet', () => {
  const meeting = [...taken, range('2026-12-04', '2026-12-06')];
  expect(firstFree(meeting, '2026-12-02')).toBe('2026-12-06');
  expect(firstFree(meeting, '2026-12-06')).toBe('2026-12-06');
});

test('the first free night is looked for quarter by quarter, past stays that reach from one into the next', async () => {
  const unit = [
    range('2026-11-20', '2026-12-28'),
    range('2026-12-28', '2027-02-10'),
    range('2027-02-10', '2027-07-02'),
    range('2027-08-01', '2027-08-05'),
  ].map(nights => ({ kind: 'stay', nights }) as Entry);
  const asked: string[] = [];
  const free = (entries: readonly Entry[], day: string) =>
    firstFreeNight(async quarter => {
      asked.push(quarter.from);
      return entries.filter(({ nights }) => nights.from < quarter.to && quarter.from < nights.to);
    }, day);
  expect(await free(unit, TODAY)).toBe('2027-07-02');
  expect(asked.splice(0)).toEqual(['2026-10-01', '2027-01-01', '2027-04-01', '2027-07-01']);
  expect(await free(unit, '2027-07-10')).toBe('2027-07-10');
  expect(asked.splice(0)).toEqual(['2027-07-01']);
  expect(await free([{ kind: 'rule', nights: range(TODAY, '2027-01-01') } as Entry], TODAY)).toBe(TODAY);
  const sold = [{ kind: 'stay', nights: range(TODAY, '2036-01-01') } as Entry];
  expect(await free(sold, TODAY)).toBe('2036-01-01');
});

test('a night goes from the middle of its day to the middle of the next', () => {
  const span = range('2026-11-23', '2026-12-23');
  expect(nightAt(16, 34, span)).toBe('2026-11-23');
  expect(nightAt(18, 34, span)).toBe('2026-11-23');
  expect(nightAt(50, 34, span)).toBe('2026-11-23');
  expect(nightAt(52, 34, span)).toBe('2026-11-24');
  expect(nightAt(99_999, 34, span)).toBe('2026-12-22');
});
