import { PLATFORMS, type Platform } from '../entry.js';

/** What a column of a table of properties can hold. */
export type Column = 'property' | 'timezone' | 'unit' | Platform;

/** Headings as people write them, without case, blanks, accents and signs. */
const HEADINGS: Readonly<Record<Column, readonly string[]>> = {
  property: ['property', 'propertyname', 'home', 'house', 'struttura'],
  timezone: ['timezone', 'tz', 'zone', 'fusoorario'],
  unit: ['unit', 'unitname', 'room', 'apartment', 'unita'],
  airbnb: ['airbnb'],
  vrbo: ['vrbo', 'homeaway', 'abritel'],
  booking_com: ['bookingcom', 'booking'],
  agoda: ['agoda'],
  gommt: ['gommt', 'makemytrip', 'goibibo', 'mmt'],
};

const byHeading = new Map(
  Object.entries(HEADINGS).flatMap(([column, names]) => names.map(name => [name, column as Column] as const)),
);

/** `Airbnb iCal link` is the column of Airbnb. */
const SAID_OF_LINKS = /(icallink|icalurl|ical|ics|calendarlink|calendarurl|calendar|feed|link|url)$/;

/** Which column a heading names; undefined for one that we do not know. */
export function columnOf(heading: string): Column | undefined {
  const bare = heading
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
  return byHeading.get(bare) ?? byHeading.get(bare.replace(SAID_OF_LINKS, ''));
}

/** In the order of the table that is offered to be filled in. */
export const COLUMNS: readonly Column[] = ['property', 'timezone', 'unit', ...PLATFORMS];
