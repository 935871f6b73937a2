import { firstFree, freeStretch, takenBy } from '../booking/free-stretch.js';
import type { Entry } from '../server/shapes.js';
import { addDays, type Day, daysBetween, type Range } from '../time/day.js';

/** Nights of one unit that somebody is choosing, or has chosen. */
export interface Chosen {
  readonly unitId: string;
  readonly nights: Range;
}

/** The night at `x` px from the first day's left edge: bars go from the middle of a day to the middle of another. */
export const nightAt = (x: number, dayPx: number, span: Range): Day => {
  const night = Math.floor(x / dayPx - 0.5);
  return addDays(span.from, Math.min(Math.max(night, 0), daysBetween(span.from, span.to) - 1));
};

/** A unit's nights, as far as choosing some of them needs it. */
export interface Nights {
  readonly entries: readonly Entry[];
  /** Today at the place: nights before it cannot be taken. */
  readonly today: Day;
}

/** From the night where it began to the one it has come to, as far as they are free. */
export const between = ({ entries, today }: Nights, first: Day, last: Day): Range | undefined =>
  freeStretch(takenBy(entries), first, last, today);

/** Where the keyboard begins to choose: the first free night after the entry it stands on, or from `day` on. */
export function beginning({ entries, today }: Nights, after: Entry | undefined, day: Day): Day {
  const from = after?.nights.to ?? day;
  return firstFree(takenBy(entries), from < today ? today : from);
}
