import { type ClockTime, momentOf } from '../checklists/wall-clock.js';
import { dayAt, type Instant } from '../instant.js';
import { addDays } from '../nights.js';

/** When somebody wants no messages, by the clock in their zone. `22:00` to `07:00` goes over midnight. */
export interface QuietHours {
  readonly from: ClockTime;
  readonly to: ClockTime;
  readonly timezone: string;
  /** Whether urgent messages come all the same. */
  readonly urgentPasses: boolean;
}

/** When the quiet hours end in which `at` lies; undefined where it lies in none. */
export function quietUntil(quiet: QuietHours, at: Instant): Instant | undefined {
  const today = dayAt(at, quiet.timezone);
  for (const day of [addDays(today, -1), today]) {
    const begins = momentOf(day, quiet.from, quiet.timezone);
    const ends = momentOf(quiet.to <= quiet.from ? addDays(day, 1) : day, quiet.to, quiet.timezone);
    if (begins <= at && at < ends) return ends;
  }
  return undefined;
}
