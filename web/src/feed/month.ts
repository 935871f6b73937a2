import { addDays, type Day, type Range, weekday } from '../time/day.js';

/** `YYYY-MM`. */
export type Month = string;

export const monthOf = (day: Day): Month => day.slice(0, 7);

export function addMonths(month: Month, months: number): Month {
  const at = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + months;
  return `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}`;
}

export const firstDay = (month: Month): Day => `${month}-01`;

/** From its first day to the first of the next. */
export const rangeOf = (month: Month): Range => ({
  from: firstDay(month),
  to: firstDay(addMonths(month, 1)),
});

/** The days of a month by weeks from Monday on; undefined where a week reaches into another month. */
export function weeksOf(month: Month): (Day | undefined)[][] {
  const { from, to } = rangeOf(month);
  const weeks: (Day | undefined)[][] = [];
  for (let day = from; day < to; day = addDays(day, 1)) {
    if (day === from || weekday(day) === 0) weeks.push(Array.from({ length: 7 }));
    weeks.at(-1)![weekday(day)] = day;
  }
  return weeks;
}

/** The months that ranges of nights touch, in order. */
export const monthsOf = (ranges: readonly Range[]): Month[] => {
  const months = new Set<Month>();
  for (const { from, to } of ranges)
    for (let month = monthOf(from); firstDay(month) < to; month = addMonths(month, 1)) months.add(month);
  return [...months].sort();
};
