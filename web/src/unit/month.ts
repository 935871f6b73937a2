import type { Entry } from '../server/shapes.js';
import { addDays, type Day, daysBetween, type Range, weekday } from '../time/day.js';

/** A month of an address, `YYYY-MM`, as its days; that of `today` where it is none. */
export function monthOf(wanted: string | null, today: Day): Range {
  const valid = wanted !== null && /^\d{4}-(0[1-9]|1[0-2])$/.test(wanted);
  const from = `${valid ? wanted : today.slice(0, 7)}-01`;
  return { from, to: `${addDays(from, 31).slice(0, 7)}-01` };
}

/** `YYYY-MM` of the month before or after. */
export const monthBeside = ({ from, to }: Range, way: -1 | 1): string =>
  (way > 0 ? to : addDays(from, -1)).slice(0, 7);

/** A night of the month and who holds it. */
export interface Night {
  readonly day: Day;
  readonly entries: readonly Entry[];
}

/** The month's nights by weeks from Monday on; the first and the last may be short. */
export function weeksOf(month: Range, entries: readonly Entry[]): Night[][] {
  const days = Array.from({ length: daysBetween(month.from, month.to) }, (_, i) => addDays(month.from, i));
  const weeks: Night[][] = [];
  for (const day of days) {
    if (weeks.length === 0 || weekday(day) === 0) weeks.push([]);
    weeks.at(-1)!.push({
      day,
      entries: entries.filter(({ nights }) => nights.from <= day && day < nights.to),
    });
  }
  return weeks;
}

/**
 * Where an entry is drawn in a week of the month, in days from its Monday: from the middle of a day to the middle of
 * another, and never beyond the days of `week`, which may be short.
 */
export function stretchIn(week: Range, nights: Range): { readonly at: number; readonly days: number } {
  const monday = mondayOf(week.from);
  const at = Math.max(daysBetween(monday, week.from), daysBetween(monday, nights.from) + 0.5);
  const end = Math.min(daysBetween(monday, week.to), daysBetween(monday, nights.to) + 0.5);
  return { at, days: Math.max(0, end - at) };
}

export const mondayOf = (day: Day): Day => addDays(day, -weekday(day));
