import { SOURCE_NAMES } from '../platform/names.js';
import type { Entry, Kind } from '../server/shapes.js';
import { daysBetween, nightsInWords } from '../time/day.js';
import { say } from '../words/say.js';

export const KIND_NAMES: Record<Kind, string> = {
  stay: say('Stay'),
  block: say('Blocked'),
  closure: say('Closed'),
  rule: say('Not bookable'),
};

export const KIND_MEANINGS: Record<Kind, string> = {
  stay: say('A guest has booked these nights.'),
  block: say('Somebody closed these nights by hand.'),
  closure: say('Taken, and the platform does not say whether by a guest or by you.'),
  rule: say('The platform’s own booking window, such as notice or how far ahead it sells.'),
};

/** What an entry of this kind means, where it stands. */
export const meaningOf = ({ source, kind }: Pick<Entry, 'source' | 'kind'>): string =>
  source === 'direct' && kind === 'block'
    ? say('You closed these nights here, on every platform.')
    : KIND_MEANINGS[kind];

export const nightCount = ({ nights }: Pick<Entry, 'nights'>): string =>
  say('{n, plural, one {# night} other {# nights}}', { n: daysBetween(nights.from, nights.to) });

/** `Airbnb, stay`. */
export const sourceAndKind = ({ source, kind }: Pick<Entry, 'source' | 'kind'>): string =>
  say('{source}, {kind, select, stay {stay} block {blocked} closure {closed} other {not bookable}}', {
    source: SOURCE_NAMES[source],
    kind,
  });

/** Who comes, by the name or what else is known of them. */
export const guestInWords = ({ guest }: Pick<Entry, 'guest'>): string =>
  guest?.name ??
  (guest?.reservationCode
    ? say('Reservation {code}', { code: guest.reservationCode })
    : say('Phone ends in {digits}', { digits: guest?.phoneDigits ?? '' }));

/** Written on the bar. */
export const barLabel = (entry: Entry): string =>
  entry.kind === 'stay' ? (entry.guest?.name ?? SOURCE_NAMES[entry.source]) : KIND_NAMES[entry.kind];

/** Said in place of the bar. */
export function spoken(entry: Entry): string {
  const what = sourceAndKind(entry);
  const nights = nightsInWords(entry.nights);
  const length = nightCount(entry);
  return entry.guest?.name
    ? say('{what}, {guest}, {nights}, {length}', { what, guest: entry.guest.name, nights, length })
    : say('{what}, {nights}, {length}', { what, nights, length });
}
