import { locale } from '../words/language.js';
import { say } from '../words/say.js';

const MOMENT = {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
} as const;

/** An instant by the clock of a place, which is said beside it: `Mon, 23 Nov 2026, 14:30`. */
export const atPlaceWithYear = (instant: string, timeZone: string): string =>
  new Intl.DateTimeFormat(locale, { timeZone, year: 'numeric', ...MOMENT }).format(Date.parse(instant));

/** As `atPlaceWithYear`, where this year goes without saying: `Mon, 23 Nov, 14:30`. */
export const atPlace = (instant: string, timeZone: string): string =>
  instant.startsWith(String(new Date().getUTCFullYear()))
    ? new Intl.DateTimeFormat(locale, { timeZone, ...MOMENT }).format(Date.parse(instant))
    : atPlaceWithYear(instant, timeZone);

/** `America/New_York` → `New York`. */
export const placeName = (timezone: string): string => timezone.split('/').at(-1)!.replaceAll('_', ' ');

/** An instant with the place whose clock it is by: `Mon, 23 Nov, 14:30, Rome time`. */
export const placeTime = (instant: string, timezone: string): string =>
  say('{moment}, {place} time', { moment: atPlace(instant, timezone), place: placeName(timezone) });

/** Beside instants by the clock of a place. */
export const whoseTime = (timezone: string): string =>
  say('Times are {place} time.', { place: placeName(timezone) });
