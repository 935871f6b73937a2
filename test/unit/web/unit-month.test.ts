import { expect, test } from '@jest/globals';
import { monthOf, stretchIn, weeksOf } from '../../../web/src/unit/month.js';

const december = monthOf('2026-12', '2026-11-23');

test('a month is drawn by weeks from Monday on, the first and the last as short as they are', () => {
  const weeks = weeksOf(december, []);
  expect(weeks.map(week => [week[0]!.day, week.length])).toEqual([
    ['2026-12-01', 6],
    ['2026-12-07', 7],
    ['2026-12-14', 7],
    ['2026-12-21', 7],
    ['2026-12-28', 4],
  ]);
});

test('a bar goes from the middle of the arrival to the middle of the departure, and on in the next week', () => {
  const stay = { from: '2026-12-11', to: '2026-12-15' };
  expect(stretchIn({ from: '2026-12-07', to: '2026-12-14' }, stay)).toEqual({ at: 4.5, days: 2.5 });
  expect(stretchIn({ from: '2026-12-14', to: '2026-12-21' }, stay)).toEqual({ at: 0, days: 1.5 });
});

test('no bar leaves the days of the month', () => {
  const long = { from: '2026-11-20', to: '2027-01-20' };
  expect(stretchIn({ from: '2026-12-01', to: '2026-12-07' }, long)).toEqual({ at: 1, days: 6 });
  expect(stretchIn({ from: '2026-12-28', to: '2027-01-01' }, long)).toEqual({ at: 0, days: 4 });
});
