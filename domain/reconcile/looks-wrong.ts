import type { Day } from '../nights.js';
import type { Belief, BelievedEntry, HoldReason } from './belief.js';
import type { Reading } from './read-answer.js';

// Measured on 12,410 fetches of Airbnb: a healthy answer loses at most 2 stays, every loss of 3 or more was a failure.
// Blocks do vanish in bulk (97 at once, for good), so only stays count here.
const MOST_STAYS_GONE = 2;

/** Why an answer is not to be trusted about what it lacks; undefined where nothing speaks against it. */
export function looksWrong(
  belief: Belief,
  vanished: readonly BelievedEntry[],
  absent: readonly BelievedEntry[],
  reading: Reading,
  today: Day,
): HoldReason | undefined {
  if (absent.length > 0 && belief.answeredAt && reading.unreadable > (belief.unreadable ?? 0)) {
    return 'events_unreadable';
  }
  if (vanished.length === 0) return undefined;
  if (reading.told.length === 0) return 'no_events';
  if (vanished.filter(entry => entry.kind === 'stay').length > MOST_STAYS_GONE) return 'many_stays_gone';
  if (vanished.length > belief.entries.filter(entry => isAhead(entry, today)).length / 2) return 'most_gone';
  return undefined;
}

/** Some of its nights are still to come. */
export const isAhead = (entry: BelievedEntry, today: Day): boolean => entry.nights.to > today;
