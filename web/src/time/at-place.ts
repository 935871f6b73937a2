import { locale } from '../words/language.js';

/** An instant by the clock of a place: `Mon, 23 Nov, 14:30`. The place is said beside it. */
export const atPlace = (instant: string, timeZone: string): string =>
  new Intl.DateTimeFormat(locale, {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  }).format(Date.parse(instant));

/** `America/New_York` → `New York`. */
export const placeName = (timezone: string): string => timezone.split('/').at(-1)!.replaceAll('_', ' ');

/** An instant by the clock of a place, where the year may not be this one: `Mon, 23 Nov 2026, 14:30`. */
export const atPlaceWithYear = (instant: string, timeZone: string): string =>
  new Intl.DateTimeFormat(locale, {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }).format(Date.parse(instant));
