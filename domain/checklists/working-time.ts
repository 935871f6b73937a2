import { dayAt, elapsedMs, type Instant, later } from '../instant.js';
import { addDays } from '../nights.js';
import { type ClockTime, momentOf } from './wall-clock.js';

/** When somebody is there, by the property's clock, every day. Past midnight where it closes before it opens. */
export interface WorkingHours {
  readonly opens: ClockTime;
  readonly closes: ClockTime;
}

/** The moment at which `ms` of working time have passed since `from`. */
export function afterWorking(from: Instant, ms: number, hours: WorkingHours, timezone: string): Instant {
  let left = ms;
  for (let day = addDays(dayAt(from, timezone), -1); ; day = addDays(day, 1)) {
    const opens = momentOf(day, hours.opens, timezone);
    const closes = momentOf(hours.opens < hours.closes ? day : addDays(day, 1), hours.closes, timezone);
    if (closes <= from) continue;
    const begin = from > opens ? from : opens;
    const open = elapsedMs(begin, closes);
    if (left <= open) return later(begin, left);
    left -= open;
  }
}
