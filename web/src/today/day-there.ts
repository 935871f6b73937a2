import type { Day } from '../time/day.js';

/** The date on the wall of a place. `now`: epoch milliseconds. */
export const dayThere = (now: number, timeZone: string): Day =>
  new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    now,
  );
