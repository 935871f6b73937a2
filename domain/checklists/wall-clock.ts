import { ianaZone } from '../ical/zones/iana.js';
import type { Zone } from '../ical/zones/zone.js';
import { type Instant, toInstant } from '../instant.js';
import { type Day, daysBetween } from '../nights.js';

/** A time on a wall clock, `HH:MM`, from `00:00` to `23:59`. */
export type ClockTime = string;

const CLOCK_TIME = /^([01]\d|2[0-3]):([0-5]\d)$/;
const EPOCH_DAY: Day = '1970-01-01';
const DAY_SECONDS = 86_400;

export const isClockTime = (text: string): text is ClockTime => CLOCK_TIME.test(text);

/**
 * When the clock in an IANA timezone shows `time` on `day`. Where it shows it twice, in autumn, it is the first; where it
 * skips it, in spring, as much later as the clock was set forward. Throws a RangeError for a zone or time that is none.
 */
export function momentOf(day: Day, time: ClockTime, timezone: string): Instant {
  const zone = zoneOf(timezone);
  const wall = daysBetween(EPOCH_DAY, day) * DAY_SECONDS + secondsOf(time);
  return toInstant(zone.toEpoch(wall) * 1000);
}

/** By the names that properties have. Finding one by another name than its first, `Asia/Kolkata`, costs a millisecond. */
const zones = new Map<string, Zone>();

function zoneOf(timezone: string): Zone {
  const zone = zones.get(timezone) ?? ianaZone(timezone);
  if (!zone) throw new RangeError(`not a time zone: ${timezone}`);
  zones.set(timezone, zone);
  return zone;
}

function secondsOf(time: ClockTime): number {
  const [, hours, minutes] = CLOCK_TIME.exec(time) ?? [];
  if (hours === undefined || minutes === undefined) throw new RangeError(`not a time of day: ${time}`);
  return Number(hours) * 3_600 + Number(minutes) * 60;
}
