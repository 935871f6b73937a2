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

/** The month's nights in order; the first stands under its weekday, `before` days from Monday. */
export function nightsOf(month: Range, entries: readonly Entry[]): { before: number; nights: Night[] } {
  const days = Array.from({ length: daysBetween(month.from, month.to) }, (_, i) => addDays(month.from, i));
  return {
    before: weekday(month.from),
    nights: days.map(day => ({
      day,
      entries: entries.filter(({ nights }) => nights.from <= day && day < nights.to),
    })),
  };
}
