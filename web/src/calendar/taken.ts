import type { Entry } from '../server/shapes.js';
import { type Day, daysBetween, overlap, type Range } from '../time/day.js';

/** Nights within `range` that any stay, block or closure holds, each counted once. A platform's own rule is no taking. */
export function takenNights(entries: readonly Entry[], range: Range): number {
  const ranges = entries
    .filter(e => e.kind !== 'rule' && overlap(e.nights, range))
    .map(e => e.nights)
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  let until: Day = range.from;
  let taken = 0;
  for (const { from, to } of ranges) {
    const start = from > until ? from : until;
    const end = to < range.to ? to : range.to;
    if (start < end) taken += daysBetween(start, end);
    if (end > until) until = end;
  }
  return taken;
}
