import type { Entry } from '../server/shapes.js';
import { type Day, daysBetween } from '../time/day.js';

/** The order in which the keyboard walks a unit's entries. */
export const byNights = (a: Entry, b: Entry): number =>
  compare(a.nights.from, b.nights.from) || compare(a.nights.to, b.nights.to) || compare(a.id, b.id);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The entry after or before `from`; where nobody stands on one, the first to end after `day` or the last before it. */
export function nextAlong(
  entries: readonly Entry[],
  from: Entry | undefined,
  step: 1 | -1,
  day: Day,
): Entry | undefined {
  const ordered = [...entries].sort(byNights);
  if (!from)
    return step > 0 ? ordered.find(e => e.nights.to > day) : ordered.findLast(e => e.nights.from < day);
  const at = ordered.findIndex(e => e.id === from.id);
  return at < 0 ? undefined : ordered[at + step];
}

/** The furthest that going from one unit to the next may lead along the days. */
const NEAR_DAYS = 45;

/** The entry that holds `day`, else the one that begins nearest to it; none where all are far. */
export function nearest(entries: readonly Entry[], day: Day): Entry | undefined {
  const away = ({ nights }: Entry): number =>
    nights.from <= day && day < nights.to ? 0 : Math.abs(daysBetween(day, nights.from));
  const [closest] = [...entries].sort((a, b) => away(a) - away(b) || byNights(a, b));
  return closest && away(closest) <= NEAR_DAYS ? closest : undefined;
}
