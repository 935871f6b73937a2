import { chunksOf } from '../server/chunk.js';
import { addDays, type Day, type Range } from '../time/day.js';
import { SOON_NIGHTS } from './span.js';

/** The nights of which a row says how many are taken. */
export const soonFrom = (today: Day): Range => ({ from: today, to: addDays(today, SOON_NIGHTS) });

/** The quarters whose entries a row wants: those of the days drawn, and of the nights soon to come. */
export function entryChunks(drawn: Range, today: Day): Range[] {
  const all = [...chunksOf(drawn), ...chunksOf(soonFrom(today))];
  return all.filter((chunk, i) => all.findIndex(c => c.from === chunk.from) === i);
}
