import type { Nights } from '../nights.js';
import { decodeOctets } from './body.js';
import type { Caps } from './caps.js';
import { DAY_SECONDS, dayOf, wallOf } from './date-time.js';
import type { EventProblem, FeedEvent, ParsedFeed } from './feed-event.js';
import type { Occurrence } from './occurrence.js';
import type { EventOccurrences } from './occurrences.js';
import { readCalendar } from './read-calendar.js';
import { unescapeText } from './text.js';
import { ianaZone } from './zones/iana.js';
import { UTC, type Zone } from './zones/zone.js';

export interface FeedOptions {
  /** The property's IANA zone: where times become dates, and what floating times float in. */
  readonly timezone: string;
  /** Repetitions that begin before its end and end after its start are given. Events that do not repeat always are. */
  readonly window: Nights;
  readonly caps?: Partial<Caps>;
  /** Milliseconds of any origin, such as `performance.now`: watches `caps.expansionMs`. */
  readonly clock?: () => number;
}

/**
 * A feed's body as nights of the unit. One bad event costs itself alone: it stands in the problems. A body that is no
 * whole calendar, or costs too much, is a thrown `Problem` (`feed_...`), never an empty calendar.
 */
export function parseFeed(bytes: Uint8Array, options: FeedOptions): ParsedFeed {
  const zone = ianaZone(options.timezone);
  if (!zone) throw new RangeError(`No such time zone: ${options.timezone}`);
  const window = { from: wallOf(options.window.from), to: wallOf(options.window.to) };
  const span = { from: window.from - DAY_SECONDS, to: window.to + DAY_SECONDS };
  const { raw, ascii, collected } = readCalendar(bytes, span, options, {
    empty: () => ({ events: [] as FeedEvent[], problems: [] as EventProblem[] }),
    add({ events, problems }, event, ascii) {
      if (event.occurrences.length === 0) problems.push(...event.problems);
      else addNights(events, event, zone, options.window, ascii ? unescapeText : octetsToText);
    },
  });
  const { events, problems } = collected;
  const prodid = (ascii ? unescapeText : octetsToText)(raw.prodid);
  return { prodid, events, problems: [...raw.problems, ...problems] };
}

const octetsToText = (octets: string): string => unescapeText(decodeOctets(octets));

function addNights(
  found: FeedEvent[],
  { occurrences, problems }: EventOccurrences,
  zone: Zone,
  window: Nights,
  text: (octets: string) => string,
): void {
  const repeats = occurrences.length > 1;
  let before: Nights | undefined;
  for (const occurrence of occurrences) {
    const nights = nightsOf(occurrence, zone);
    // An override may move what follows it out of every calendar.
    if (nights.from >= nights.to) continue;
    if (repeats && (nights.to <= window.from || nights.from >= window.to)) continue;
    // Repetitions within a day take the same nights once.
    if (before && before.from === nights.from && before.to === nights.to) continue;
    before = nights;
    const { event } = occurrence;
    found.push({
      uid: text(event.uid),
      nights,
      summary: text(event.summary).trim(),
      description: text(event.description),
      status: keyword(event.status),
      transp: keyword(event.transp),
      problems,
    });
  }
}

/** Most feeds say neither status nor transparency. */
const keyword = (octets: string): string => (octets === '' ? '' : octets.trim().toUpperCase());

/** Dates of the property. What begins and ends on one date takes one night: the safe side. */
function nightsOf({ kind, start, end }: Occurrence, zone: Zone): Nights {
  const frame = kind === 'instant' ? zone : UTC;
  const first = frame.toWall(start);
  const from = dayOf(first);
  const to = dayOf(frame.toWall(end));
  return from < to ? { from, to } : { from, to: dayOf(first + DAY_SECONDS) };
}
