import type { Preview } from '../server/shapes.js';
import { addDays, type Day } from '../time/day.js';

type AtUnit = NonNullable<Preview['atUnit']>;

/** Nights of the weeks shown that the link takes, and nobody known so far. */
export function newlyTaken({ from, to, entries, known }: AtUnit): Set<Day> {
  const takes = ({ kind, nights }: { kind: string; nights: { from: Day; to: Day } }, day: Day): boolean =>
    kind !== 'rule' && nights.from <= day && day < nights.to;
  const days = new Set<Day>();
  for (let day = from; day < to; day = addDays(day, 1))
    if (entries.some(one => !one.isEcho && takes(one, day)) && !known.some(one => takes(one, day)))
      days.add(day);
  return days;
}
