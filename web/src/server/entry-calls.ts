import { daysBetween, type Range } from '../time/day.js';
import { grouped } from './grouped.js';

/** A unit's entries of one quarter. */
export interface WantedEntries {
  readonly unit: string;
  readonly chunk: Range;
}

export interface EntriesCall {
  readonly units: readonly string[];
  readonly range: Range;
}

/** The API answers at most this many units at once, and a few more days than this. */
const UNITS_A_CALL = 200;
const DAYS_A_CALL = 700;

/** Quarters next to one another as one range, as far as a call may ask for it. */
function joined(chunks: readonly Range[]): Range[] {
  const ranges: Range[] = [];
  for (const { from, to } of [...chunks].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = ranges.at(-1);
    if (last && from <= last.to && daysBetween(last.from, to) <= DAYS_A_CALL)
      ranges[ranges.length - 1] = { from: last.from, to: to > last.to ? to : last.to };
    else ranges.push({ from, to });
  }
  return ranges;
}

/** The few calls that answer all of it: units that want the same range go together. */
export function entryCalls(wanted: readonly WantedEntries[]): EntriesCall[] {
  const chunks = grouped(wanted, ({ unit }) => unit);
  const asked = [...chunks].flatMap(([unit, its]) =>
    joined(its.map(({ chunk }) => chunk)).map(range => ({ unit, range })),
  );
  const together = grouped(asked, ({ range }) => `${range.from} ${range.to}`);
  return [...together.values()].flatMap(same => {
    const { range } = same[0]!;
    const units = same.map(({ unit }) => unit);
    return Array.from({ length: Math.ceil(units.length / UNITS_A_CALL) }, (_, i) => ({
      units: units.slice(i * UNITS_A_CALL, (i + 1) * UNITS_A_CALL),
      range,
    }));
  });
}
