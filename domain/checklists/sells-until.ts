import { addDays, type Day, daysBetween } from '../nights.js';
import type { PlatformFacts } from '../platforms/index.js';

const WEEK = 7;
const SOME_MONDAY: Day = '2024-01-01';

/**
 * The first day that a platform does not sell yet, as far ahead as its calendar was ever seen to reach; undefined where
 * that is not known. It moves on by the week: a long stay across it would else be one night's step every day, a year or
 * more before anybody comes.
 */
export function sellsUntil({ horizonDays }: PlatformFacts, today: Day): Day | undefined {
  if (!horizonDays) return undefined;
  const end = addDays(today, horizonDays[1]);
  return addDays(end, -(daysBetween(SOME_MONDAY, end) % WEEK));
}
