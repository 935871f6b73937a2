import { DAY_SECONDS } from './date-time.js';

/** A DURATION (RFC 5545, 3.3.6): days are nominal (a day on the wall), seconds are exact. */
export interface Duration {
  readonly days: number;
  readonly seconds: number;
}

const DURATION =
  /^([+-])?P(?:(\d{1,6})W)?(?:(\d{1,6})D)?(?:T(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,9})S)?)?$/i;

/** Undefined for anything that is no duration. */
export function parseDuration(text: string): Duration | undefined {
  const trimmed = text.length > 60 ? '' : text.trim();
  const match = DURATION.exec(trimmed);
  if (!match || !/\d/.test(trimmed)) return undefined;
  const [weeks, days, hours, minutes, seconds] = match.slice(2).map(n => Number(n ?? 0));
  const sign = match[1] === '-' ? -1 : 1;
  return {
    days: sign * (weeks! * 7 + days!),
    seconds: sign * (hours! * 3600 + minutes! * 60 + seconds!),
  };
}

/** On an all-day event a part of a day takes the whole day. */
export const wholeDays = (d: Duration): number => d.days + Math.ceil(d.seconds / DAY_SECONDS);
