import { addDays, type Day, daysBetween, type Range } from '../time/day.js';

/** What is open beside a page: an entry, or nights about to be taken. Neither closes the page beneath. */
export type Opened =
  | { readonly what: 'entry'; readonly id: string }
  | { readonly what: 'taking'; readonly unitId: string | undefined; readonly nights: Range | undefined };

const ID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;
const ANY_UNIT = 'any';
const LONGEST_NIGHTS = 366;

/** What an address says is open; nothing where it says it wrongly. */
export function openedIn(address: URLSearchParams): Opened | undefined {
  const id = address.get('entry');
  if (id && ID.test(id)) return { what: 'entry', id };
  const unit = address.get('book');
  if (!unit || (unit !== ANY_UNIT && !ID.test(unit))) return undefined;
  return {
    what: 'taking',
    unitId: unit === ANY_UNIT ? undefined : unit,
    nights: nightsOf(address.get('nights')),
  };
}

/** The address with this open, and all else it said. */
export function withOpened(address: URLSearchParams, opened: Opened | undefined): URLSearchParams {
  const next = new URLSearchParams(address);
  for (const name of ['entry', 'book', 'nights']) next.delete(name);
  if (opened?.what === 'entry') next.set('entry', opened.id);
  if (opened?.what === 'taking') {
    next.set('book', opened.unitId ?? ANY_UNIT);
    if (opened.nights) next.set('nights', `${opened.nights.from}_${opened.nights.to}`);
  }
  return next;
}

function nightsOf(said: string | null): Range | undefined {
  const [from, to, ...more] = said?.split('_') ?? [];
  if (!from || !to || more.length > 0 || !isDay(from) || !isDay(to)) return undefined;
  const nights = daysBetween(from, to);
  return nights > 0 && nights <= LONGEST_NIGHTS ? { from, to } : undefined;
}

/** A date that exists, as `YYYY-MM-DD`. */
export const isDay = (text: string): text is Day =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && addDays(text, 0) === text;
