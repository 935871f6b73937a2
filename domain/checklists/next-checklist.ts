import { dayAt, type Instant } from '../instant.js';
import { addDays, type Day } from '../nights.js';
import { type ClockTime, momentOf } from './wall-clock.js';

/** When the daily list of a property is made, by its own clock. */
export interface DailyHour {
  readonly at: ClockTime;
  readonly timezone: string;
}

export interface NextChecklist {
  /** The local day it is the list of; to be kept as `lastFor` once it is made. */
  readonly forDay: Day;
  /** Not after now where it is due already. */
  readonly at: Instant;
}

/**
 * The next daily list, after the one for the local day `lastFor`; where none was made yet, today's. Once a local day,
 * also on the two days on which clocks are set. After an outage today's is made as soon as its hour has passed, and
 * those of days before are not: each list holds all that is to be done.
 */
export function nextChecklist(
  { at: hour, timezone }: DailyHour,
  now: Instant,
  lastFor: Day | undefined,
): NextChecklist {
  const today = dayAt(now, timezone);
  const day = lastFor === undefined || lastFor < today ? today : addDays(lastFor, 1);
  const at = momentOf(day, hour, timezone);
  return { forDay: dayAt(at, timezone), at };
}
