import { epochDay } from '../date-time.js';

/** A day with what rules ask of it. */
export interface CalendarDay {
  readonly epochDay: number;
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** 0 = Monday. */
  readonly weekday: number;
  readonly daysInMonth: number;
  /** 1 to 366. */
  readonly dayOfYear: number;
  readonly daysInYear: number;
}

const startOfMonth = (year: number, month: number): number =>
  month > 12 ? epochDay(year + 1, 1, 1)! : epochDay(year, month, 1)!;

export const startOfYear = (year: number): number => epochDay(year, 1, 1)!;

/** 1970-01-01 was a Thursday. */
export const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7;

/** All days of a month, in order. */
export function daysOfMonth(year: number, month: number): CalendarDay[] {
  const first = startOfMonth(year, month);
  const yearStart = startOfYear(year);
  const daysInYear = startOfYear(year + 1) - yearStart;
  const daysInMonth = startOfMonth(year, month + 1) - first;
  return Array.from({ length: daysInMonth }, (_, i) => ({
    epochDay: first + i,
    year,
    month,
    day: i + 1,
    weekday: weekdayOf(first + i),
    daysInMonth,
    dayOfYear: first + i - yearStart + 1,
    daysInYear,
  }));
}

export function calendarDay(day: number): CalendarDay {
  const { year, month, date } = civil(day);
  const yearStart = startOfYear(year);
  return {
    epochDay: day,
    year,
    month,
    day: date,
    weekday: weekdayOf(day),
    daysInMonth: startOfMonth(year, month + 1) - startOfMonth(year, month),
    dayOfYear: day - yearStart + 1,
    daysInYear: startOfYear(year + 1) - yearStart,
  };
}

/** Inverse of `epochDay` (Hinnant). */
export function civil(day: number): { year: number; month: number; date: number } {
  const z = day + 719_468;
  const era = Math.floor(z / 146_097);
  const ofEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1_460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const m = Math.floor((5 * ofYear + 2) / 153);
  const month = m < 10 ? m + 3 : m - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    date: ofYear - Math.floor((153 * m + 2) / 5) + 1,
  };
}

/** The week of its week-year a day lies in, from the front and from the back (-1 the last). Week 1 holds 4 days of the year. */
export function weekNumber(day: CalendarDay, weekStart: number): { front: number; back: number } {
  const monday = day.epochDay - ((day.weekday - weekStart + 7) % 7);
  const year = civil(monday + 3).year;
  const first = firstWeek(year, weekStart);
  const front = Math.round((monday - first) / 7) + 1;
  const weeks = Math.round((firstWeek(year + 1, weekStart) - first) / 7);
  return { front, back: front - weeks - 1 };
}

function firstWeek(year: number, weekStart: number): number {
  const fourth = startOfYear(year) + 3;
  return fourth - ((weekdayOf(fourth) - weekStart + 7) % 7);
}
