import type { Day } from './nights.js';

/** A moment, in UTC, always in the one form `2026-11-23T09:30:00.000Z`, so that instants compare as strings. */
export type Instant = string;

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

export const toInstant = (epochMs: number): Instant => new Date(epochMs).toISOString();
export const toEpochMs = (at: Instant): number => Date.parse(at);
export const later = (at: Instant, ms: number): Instant => toInstant(toEpochMs(at) + ms);
/** Milliseconds from `a` to `b`. */
export const elapsedMs = (a: Instant, b: Instant): number => toEpochMs(b) - toEpochMs(a);

const formats = new Map<string, Intl.DateTimeFormat>();

function dayFormat(timezone: string): Intl.DateTimeFormat {
  let format = formats.get(timezone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone: timezone,
      calendar: 'iso8601',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    formats.set(timezone, format);
  }
  return format;
}

/** The date on the wall at `at` in an IANA timezone. Throws a RangeError for a zone that does not exist. */
export const dayAt = (at: Instant, timezone: string): Day => dayFormat(timezone).format(toEpochMs(at));

export function isTimezone(name: string): boolean {
  try {
    dayFormat(name);
    return true;
  } catch {
    return false;
  }
}
