import { SOURCE_NAMES } from '../platform/names.js';
import type { Entry, Kind } from '../server/shapes.js';
import { count, daysBetween, nightsInWords } from '../time/day.js';

export const KIND_NAMES: Record<Kind, string> = {
  stay: 'Stay',
  block: 'Blocked',
  closure: 'Closed',
  rule: 'Not bookable',
};

export const KIND_MEANINGS: Record<Kind, string> = {
  stay: 'A guest has booked these nights.',
  block: 'Somebody closed these nights by hand.',
  closure: 'Taken, and the platform does not say whether by a guest or by you.',
  rule: 'The platform’s own booking window, such as notice or how far ahead it sells.',
};

export const nightCount = ({ nights }: Entry): string => count(daysBetween(nights.from, nights.to), 'night');

/** Written on the bar. */
export const barLabel = (entry: Entry): string =>
  entry.kind === 'stay' ? (entry.guest?.name ?? SOURCE_NAMES[entry.source]) : KIND_NAMES[entry.kind];

/** Said in place of the bar. */
export function spoken(entry: Entry): string {
  const guest = entry.guest?.name ? `, ${entry.guest.name}` : '';
  return `${SOURCE_NAMES[entry.source]}, ${KIND_NAMES[entry.kind].toLowerCase()}${guest}, ${nightsInWords(entry.nights)}, ${nightCount(entry)}`;
}
