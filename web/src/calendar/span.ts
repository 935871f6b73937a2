import { addDays, type Day, daysBetween, type Range } from '../time/day.js';

/** How far the calendar reaches back and ahead of today, days: together within what one call of the API may ask. */
export const DAYS_BACK = 60;
export const DAYS_AHEAD = 730;
/** How far ahead "taken" is counted beside a unit's name. */
export const SOON_NIGHTS = 30;
/** Days of the past left in view beside today. */
const DAYS_BEFORE_TODAY = 2;

export const ZOOMS = ['month', 'quarter'] as const;
export type Zoom = (typeof ZOOMS)[number];

export const zoomIn = (address: URLSearchParams): Zoom =>
  address.get('zoom') === 'quarter' ? 'quarter' : 'month';

/** The width of a day, px. */
export const DAY_PX: Readonly<Record<Zoom, number>> = { month: 34, quarter: 13 };

/** Months that a step goes. */
export const STEP_MONTHS: Readonly<Record<Zoom, number>> = { month: 1, quarter: 3 };

export const spanAround = (today: Day): Range => ({
  from: addDays(today, -DAYS_BACK),
  to: addDays(today, DAYS_AHEAD),
});

/** The first day in view where nobody asked for another. */
export const usualStart = (today: Day): Day => addDays(today, -DAYS_BEFORE_TODAY);

/** A day of the address, where it is one within the span; else the usual start. */
export function startAt(wanted: string | null, today: Day): Day {
  const span = spanAround(today);
  const valid = wanted !== null && /^\d{4}-\d{2}-\d{2}$/.test(wanted) && !Number.isNaN(Date.parse(wanted));
  return valid && wanted >= span.from && wanted < span.to ? wanted : usualStart(today);
}

/** The first of the month `months` away; going back from within a month stops at its own first. */
export function monthStep(first: Day, months: number): Day {
  const within = first.slice(8) !== '01';
  const away = months < 0 && within ? months + 1 : months;
  const [year, month] = first.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, month - 1 + away, 1)).toISOString().slice(0, 10);
}

/** Days are drawn in lots of two weeks, so that a scroll within a lot draws nothing anew. */
export const LOT = 14;

export interface View {
  /** How far the calendar is scrolled to the right, px. */
  readonly left: number;
  readonly width: number;
  readonly dayPx: number;
}

/** The first of some days and the one after the last, counted from the span's first. */
export interface DayNumbers {
  readonly first: number;
  readonly end: number;
}

/** Days beyond those in view, on either side, that are drawn before they come. */
const BEYOND = 4;

/**
 * Which of a calendar's days to draw: those in view and a few more on either side, in whole lots, of which one begins on
 * day number `phase`.
 */
export function daysToDraw(days: number, { left, width, dayPx }: View, phase: number): DayNumbers {
  const dayOf = (lot: number) => Math.min(Math.max(0, lot * LOT + phase), days);
  return {
    first: dayOf(Math.floor((left / dayPx - BEYOND - phase) / LOT)),
    end: dayOf(Math.ceil(((left + width) / dayPx + BEYOND - phase) / LOT)),
  };
}

export const touches = (nights: Range, range: Range): boolean =>
  nights.from < range.to && range.from <= nights.to;

const within = (day: Day, { from, to }: Range): Day =>
  day < addDays(from, -1) ? addDays(from, -1) : day > addDays(to, 1) ? addDays(to, 1) : day;

/** A bar as far as the calendar has room for it: days from the calendar's first, and nights. */
export function barWithin(span: Range, nights: Range): { readonly from: number; readonly nights: number } {
  const from = within(nights.from, span);
  return { from: daysBetween(span.from, from), nights: daysBetween(from, within(nights.to, span)) };
}

interface Bar {
  /** Days from the calendar's first. */
  readonly from: number;
  readonly nights: number;
  readonly lane: number;
  readonly dayPx: number;
}

/** Where a bar stands along the days, and in which lane where that is not the first. */
export const placeOf = ({ from, nights, lane, dayPx }: Bar) => ({
  left: (from + 0.5) * dayPx + 1,
  width: nights * dayPx - 2,
  ...(lane > 0 && { '--lane': lane }),
});
