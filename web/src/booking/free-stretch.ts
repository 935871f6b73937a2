import { chunkAt } from '../server/chunk.js';
import type { Entry } from '../server/shapes.js';
import { addDays, type Day, type Range } from '../time/day.js';

/** Nights that nobody can take: those of every entry but a platform's own window. */
export const takenBy = (entries: readonly Entry[]): Range[] =>
  entries.filter(({ kind }) => kind !== 'rule').map(({ nights }) => nights);

/**
 * The free nights from `first` on to `last` (either may be the earlier one), as far as they are free without a gap and
 * not before `earliest`. Undefined where `first` itself is not free.
 */
export function freeStretch(
  taken: readonly Range[],
  first: Day,
  last: Day,
  earliest: Day,
): Range | undefined {
  if (first < earliest || taken.some(({ from, to }) => from <= first && first < to)) return undefined;
  if (last >= first) {
    const end = taken.reduce((end, { from }) => (from > first && from < end ? from : end), addDays(last, 1));
    return { from: first, to: end };
  }
  const start = taken.reduce((start, { to }) => (to <= first && to > start ? to : start), last);
  return { from: start < earliest ? earliest : start, to: addDays(first, 1) };
}

/** The first free night at or after `day`. */
export function firstFree(taken: readonly Range[], day: Day): Day {
  let night = day;
  for (const { from, to } of [...taken].sort((a, b) => (a.from < b.from ? -1 : 1)))
    if (from <= night && night < to) night = to;
  return night;
}

/** A unit taken for longer than this is not asked about any further, days. */
const FAR_ENOUGH = 730;

/** As `firstFree`, of a unit whose entries are read by quarters, as many as it takes. */
export async function firstFreeNight(
  entriesOf: (quarter: Range) => Promise<readonly Entry[]>,
  day: Day,
): Promise<Day> {
  let night = day;
  for (let quarter = chunkAt(day); quarter.from < addDays(day, FAR_ENOUGH); quarter = chunkAt(quarter.to)) {
    night = firstFree(takenBy(await entriesOf(quarter)), night);
    if (night < quarter.to) break;
  }
  return night;
}
