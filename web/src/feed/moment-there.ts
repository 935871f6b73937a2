import { locale } from '../words/language.js';

/** By the clock of a place, with the year: `Mon, 23 Nov 2026, 14:30`. */
export const momentThere = (instant: string, timeZone: string): string =>
  new Intl.DateTimeFormat(locale, {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }).format(Date.parse(instant));
