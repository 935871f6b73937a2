import type { Instant } from '../../domain/instant.js';
import type { Day } from '../../domain/nights.js';

const FOLD_AT_OCTETS = 75;

/** Breaks a content line after 75 octets, never inside a character; each further line begins with a blank. */
function fold(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > FOLD_AT_OCTETS) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}

/** Content lines as a platform sends them: folded, each ended by CRLF. */
export const calendarText = (lines: readonly string[]): string =>
  lines.map(line => `${fold(line)}\r\n`).join('');

/** `20261123` */
export const icalDate = (day: Day): string => day.replaceAll('-', '');

/** `20261123T093000Z` */
export const icalInstant = (at: Instant): string => `${at.slice(0, 19).replaceAll(/[-:]/g, '')}Z`;

/** A text value: backslash, semicolon and comma escaped. */
export const icalText = (text: string): string => text.replaceAll(/[\\;,]/g, '\\$&');
