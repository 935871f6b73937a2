import type { Day } from '../nights.js';

/**
 * A date or a wall-clock time as a count of seconds: what the clock on the wall shows, counted as if that wall hung
 * in Greenwich. A date is its midnight. No JS `Date` stands for either, so no time zone of the process can touch it.
 */
export type WallSeconds = number;

export const DAY_SECONDS = 86_400;

/** A DATE or DATE-TIME value, without its zone. */
export interface DateTime {
  readonly wall: WallSeconds;
  readonly isDate: boolean;
  /** Set for UTC and for the (invalid, but seen) numeric offsets: seconds east of Greenwich. */
  readonly offset: number | undefined;
}

const DATE_TIME =
  /^(\d{4})-?(\d\d)-?(\d\d)(?:[T ](\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/i;

/** Undefined for anything that is no existing date, or no existing time of day. */
export function parseDateTime(text: string): DateTime | undefined {
  const date = basicDate(text);
  return date === undefined
    ? parseAnyForm(text)
    : { wall: date * DAY_SECONDS, isDate: true, offset: undefined };
}

/** `YYYYMMDD`, which is what nearly every value of a rental calendar is, without a regular expression. */
function basicDate(text: string): number | undefined {
  if (text.length !== 8) return undefined;
  let digits = 0;
  for (let i = 0; i < 8; i++) {
    const digit = text.charCodeAt(i) - 0x30;
    if (!(digit >= 0 && digit <= 9)) return undefined;
    digits = digits * 10 + digit;
  }
  return epochDay(Math.floor(digits / 10_000), Math.floor(digits / 100) % 100, digits % 100);
}

function parseAnyForm(text: string): DateTime | undefined {
  const match = DATE_TIME.exec(text.length > 40 ? '' : text.trim());
  if (!match) return undefined;
  const [, year, month, day, hour, minute, second, zone] = match;
  const date = epochDay(Number(year), Number(month), Number(day));
  if (date === undefined) return undefined;
  if (hour === undefined) return { wall: date * DAY_SECONDS, isDate: true, offset: undefined };
  const h = Number(hour);
  const m = Number(minute);
  const s = Math.min(Number(second ?? 0), 59); // a leap second is the second before it
  if (h > 24 || m > 59 || Number(second ?? 0) > 60 || (h === 24 && m + s > 0)) return undefined;
  return {
    wall: date * DAY_SECONDS + h * 3600 + m * 60 + s,
    isDate: false,
    offset: zone === undefined ? undefined : parseOffset(zone),
  };
}

/** `+0530`, `-05:00`, `Z`, `+013015` to seconds east of Greenwich; undefined for anything else. */
export function parseOffset(text: string): number | undefined {
  if (text === 'Z' || text === 'z') return 0;
  const match = /^([+-])(\d\d):?(\d\d)(?::?(\d\d))?$/.exec(text);
  if (!match) return undefined;
  const [, sign, hours, minutes, seconds] = match;
  const size = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds ?? 0);
  return sign === '-' ? -size : size;
}

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0);

/** Days since 1970-01-01; undefined for a date that does not exist. */
export function epochDay(year: number, month: number, day: number): number | undefined {
  if (year < 1 || day < 1 || day > daysInMonth(year, month)) return undefined;
  // Years counted from March, so that the leap day is a year's last (Hinnant, "chrono-compatible date algorithms").
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return (
    era * 146_097 +
    yearOfEra * 365 +
    Math.floor(yearOfEra / 4) -
    Math.floor(yearOfEra / 100) +
    dayOfYear -
    719_468
  );
}

const MAX_WALL = 253_402_300_799; // 9999-12-31T23:59:59

const iso = (wall: WallSeconds): string =>
  new Date(Math.max(-62_135_596_800, Math.min(wall, MAX_WALL)) * 1000).toISOString();

/** The date on that wall. Beyond the years 1 to 9999, the nearest of them. */
export function dayOf(wall: WallSeconds): Day {
  const number = Math.floor(wall / DAY_SECONDS);
  let day = days.get(number);
  if (day === undefined) {
    if (days.size >= MAX_DAYS) days.clear();
    day = iso(wall).slice(0, 10);
    days.set(number, day);
  }
  return day;
}

/** Calendars name the same days over and over. */
const days = new Map<number, Day>();
const MAX_DAYS = 10_000;

/** `YYYY-MM-DDTHH:MM:SS` on that wall. */
export const timeOf = (wall: WallSeconds): string => iso(wall).slice(0, 19);

export const wallOf = (day: Day): WallSeconds => {
  const [year, month, date] = day.split('-').map(Number);
  return (epochDay(year ?? 0, month ?? 0, date ?? 0) ?? 0) * DAY_SECONDS;
};
