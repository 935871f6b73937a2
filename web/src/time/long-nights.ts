import { locale } from '../words/language.js';
import { say } from '../words/say.js';
import { type Day, daysBetween, type Range } from './day.js';

const longDay = new Intl.DateTimeFormat(locale, {
  timeZone: 'UTC',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
const dayInFull = (day: Day): string => longDay.format(Date.parse(`${day}T00:00:00Z`));

/** Nights within a sentence: `the night of 4 June 2026`, `2 nights from 4 June 2026`. */
export const longNights = ({ from, to }: Range): string =>
  say('{nights, plural, one {the night of {day}} other {# nights from {day}}}', {
    nights: daysBetween(from, to),
    day: dayInFull(from),
  });
