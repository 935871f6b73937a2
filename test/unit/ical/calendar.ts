import { type FeedEvent, type ParsedFeed, parseFeed } from '../../../domain/ical/index.js';
import type { Nights } from '../../../domain/nights.js';

/** Wide enough for every example. */
export const WINDOW: Nights = { from: '2000-01-01', to: '2035-01-01' };

/** A whole calendar around `lines`. */
export const calendar = (...lines: readonly string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Example//Test//EN', ...lines, 'END:VCALENDAR', ''].join(
    '\r\n',
  );

/** A VEVENT of `lines`. */
export const event = (...lines: readonly string[]): string =>
  ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\r\n');

/** An all-day event. */
export const stay = (uid: string, from: string, to: string, ...more: readonly string[]): string =>
  event(`UID:${uid}`, `DTSTART;VALUE=DATE:${basic(from)}`, `DTEND;VALUE=DATE:${basic(to)}`, ...more);

const basic = (day: string): string => day.replaceAll('-', '');

export const read = (body: string | Uint8Array, timezone = 'Europe/Rome', window = WINDOW): ParsedFeed =>
  parseFeed(typeof body === 'string' ? Buffer.from(body) : body, { timezone, window });

/** `2026-07-10/2026-07-13`, in the feed's order. */
export const nightsIn = (body: string | Uint8Array, timezone?: string): string[] =>
  read(body, timezone).events.map(shown);

export const shown = ({ nights }: FeedEvent): string => `${nights.from}/${nights.to}`;

/** The code of the problem `act` throws; undefined where it throws none. */
export function codeOf(act: () => unknown): string | undefined {
  try {
    act();
  } catch (error) {
    return (error as { code?: string }).code;
  }
  return undefined;
}
