import { locale } from '../words/language.js';

/** A property-local date, `YYYY-MM-DD`. Days compare as strings. */
export type Day = string;

/** Half-open: `to` is no longer within. */
export interface Range {
  readonly from: Day;
  readonly to: Day;
}

/** Whether they share a night. */
export const overlap = (a: Range, b: Range): boolean => a.from < b.to && b.from < a.to;

export const contains = (outer: Range, inner: Range): boolean =>
  outer.from <= inner.from && inner.to <= outer.to;

const DAY_MS = 86_400_000;

const epochDay = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / DAY_MS;

export const addDays = (day: Day, days: number): Day =>
  new Date((epochDay(day) + days) * DAY_MS).toISOString().slice(0, 10);

export const daysBetween = (a: Day, b: Day): number => epochDay(b) - epochDay(a);

/** 0 is Monday. */
export const weekday = (day: Day): number => (((epochDay(day) + 3) % 7) + 7) % 7;

/** The date on this browser's wall. */
export function today(now: number): Day {
  const at = new Date(now);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** Made when it is first used: each takes the browser a while, and most pages use few of them. */
const format = (options: Intl.DateTimeFormatOptions) => {
  let formatter: Intl.DateTimeFormat | undefined;
  return (day: Day): string => {
    formatter ??= new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options });
    return formatter.format(epochDay(day) * DAY_MS);
  };
};

export const dayAndMonth = format({ day: 'numeric', month: 'short' });
export const fullDay = format({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });
export const shortMonth = format({ month: 'short' });
export const monthAndYear = format({ month: 'long', year: 'numeric' });

/** Nights as people write them: `4 – 7 Dec 2026`, `30 Dec 2026 – 2 Jan 2027`. */
export function nightsInWords({ from, to }: Range): string {
  const year = to.slice(0, 4);
  if (from.slice(0, 4) !== year)
    return `${dayAndMonth(from)} ${from.slice(0, 4)} – ${dayAndMonth(to)} ${year}`;
  const start = from.slice(0, 7) === to.slice(0, 7) ? String(Number(from.slice(8))) : dayAndMonth(from);
  return `${start} – ${dayAndMonth(to)} ${year}`;
}
