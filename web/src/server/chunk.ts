import type { Day, Range } from '../time/day.js';

/** Entries are fetched a quarter of the year at a time. */
const MONTHS = 3;

const firstOf = (year: number, month: number): Day =>
  new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);

export function chunkAt(day: Day): Range {
  const [year, month] = day.split('-').map(Number) as [number, number];
  const start = Math.floor((month - 1) / MONTHS) * MONTHS;
  return { from: firstOf(year, start), to: firstOf(year, start + MONTHS) };
}

/** The quarters that touch the range, in order. */
export function chunksOf({ from, to }: Range): Range[] {
  const chunks: Range[] = [];
  for (let day = from; day < to; day = chunks.at(-1)!.to) chunks.push(chunkAt(day));
  return chunks;
}
