import type { ExposureHours } from '../server/monitoring.js';
import { type Day, today } from '../time/day.js';

export interface ExposedDay {
  /** By the clock of this browser, as in the chart. */
  readonly day: Day;
  /** By platform, in the order of the answer. */
  readonly nightHours: readonly number[];
}

/** The hours of a chart, day by day, the latest first. */
export function exposureByDay({ platforms }: Pick<ExposureHours, 'platforms'>): ExposedDay[] {
  const days = new Map<Day, number[]>();
  platforms.forEach(({ hours }, place) => {
    for (const { hour, nightHours } of hours) {
      const day = today(Date.parse(hour));
      const sums = days.get(day) ?? platforms.map(() => 0);
      sums[place] = sums[place]! + nightHours;
      days.set(day, sums);
    }
  });
  return [...days].map(([day, nightHours]) => ({ day, nightHours })).sort((a, b) => (a.day < b.day ? 1 : -1));
}
