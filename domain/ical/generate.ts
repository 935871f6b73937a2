import ical from 'ical-generator';
import type { Instant } from '../instant.js';
import { byNights, type Nights } from '../nights.js';

/** Nights to tell another platform about. No guest data: who reads a feed is not known. */
export interface ExportedEntry {
  /** In our own namespace; the same for the same nights of the same entry, whoever asks. */
  readonly uid: string;
  readonly nights: Nights;
  /** Such as `Reserved` or `Blocked`. */
  readonly summary: string;
  /** When this entry last changed. */
  readonly stamp?: Instant;
}

export interface ExportedFeed {
  /** Shown by calendar programs. */
  readonly name: string;
  /** `-//owner//product//language`; the default names this product. */
  readonly prodid?: string;
  readonly entries: readonly ExportedEntry[];
  /** DTSTAMP of entries that have none of their own. Never the clock: equal content must give equal bytes. */
  readonly stamp?: Instant;
}

const PRODID = '-//OTA Calendar Sync//Calendar//EN';
/** For what never told when it changed. */
const NO_STAMP: Instant = '1970-01-01T00:00:00.000Z';

/**
 * A feed as other platforms read it: RFC 5545, CRLF, folded at 75 octets between characters, sorted by nights and
 * UID. Equal content gives equal bytes. Control characters are left out of every text, so no name can begin a line.
 */
export function generateFeed({ name, prodid = PRODID, entries, stamp = NO_STAMP }: ExportedFeed): string {
  // ical-generator escapes neither names nor UIDs, and puts the dash of the PRODID itself.
  const calendar = ical({ name: escaped(name) || null, prodId: plain(prodid).replace(/^-/, '') });
  for (const entry of [...entries].sort(inOrder)) {
    calendar.createEvent({
      id: escaped(entry.uid),
      stamp: entry.stamp ?? stamp,
      start: entry.nights.from,
      end: entry.nights.to,
      allDay: true,
      summary: plain(entry.summary),
    });
  }
  return `${calendar.toString()}\r\n`;
}

const inOrder = (a: ExportedEntry, b: ExportedEntry): number =>
  byNights(a.nights, b.nights) || (a.uid < b.uid ? -1 : a.uid > b.uid ? 1 : 0);

/** Control characters, line and paragraph separators, and halves of characters have no place in a line. */
const plain = (text: string): string =>
  text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').replace(/\p{Surrogate}/gu, '\ufffd');

const escaped = (text: string): string => plain(text).replace(/[\\;,]/g, '\\$&');
