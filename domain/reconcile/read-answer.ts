import type { Guest, Kind } from '../entry.js';
import type { FeedEvent, ParsedFeed } from '../ical/feed-event.js';
import { byNights, type Day, type Nights } from '../nights.js';
import type { UidMeaning } from '../platforms/facts.js';
import { marksArrivalOrDeparture } from '../platforms/markers.js';
import type { Look } from './belief.js';
import { isIgnored, treat, withEndAsToldBy } from './feed-rules.js';

/** Nights that one answer says are taken: an event, once platform and manager have had their say. */
export interface Told {
  readonly uid: string;
  readonly nights: Nights;
  readonly kind: Kind;
  readonly uidIdentifies: UidMeaning;
  readonly guest?: Guest;
}

export interface Reading {
  /** Sorted, without duplicates: the order of events in a feed means nothing. */
  readonly told: readonly Told[];
  /** Left out because the manager said so. */
  readonly ignored: readonly Told[];
  /** Events that gave no nights at all. */
  readonly unreadable: number;
}

const GAVE_NO_NIGHTS = new Set(['event_no_start', 'event_bad_date', 'event_ends_before_start']);

export function readAnswer(answer: ParsedFeed, look: Look, today: Day): Reading {
  const taking = answer.events.filter(event => takesNights(event, answer.events));
  const events = taking.map(event => withEndAsToldBy(event, look.rules));
  const context = { today, prodid: answer.prodid, events };

  const tell = (event: FeedEvent): Told => {
    const { kind, guest, uidIdentifies } = treat(event, look.platform.classify(event, context), look.rules);
    return {
      uid: event.uid,
      nights: event.nights,
      kind,
      uidIdentifies: uidIdentifies ?? look.platform.uidIdentifies[kind],
      ...(guest && { guest }),
    };
  };

  const heeded = events.filter(event => !isIgnored(event, look.rules)).map(tell);
  const told = withoutDuplicates(heeded.sort(inOrder));
  return {
    told: look.rules.ignoreEqualDates ? onePerNights(told) : told,
    ignored: events.filter(event => isIgnored(event, look.rules)).map(tell),
    unreadable: answer.problems.filter(problem => GAVE_NO_NIGHTS.has(problem.code)).length,
  };
}

/** A cancelled event, one that leaves its time free, and a mark of arrival or departure take no nights. */
const takesNights = (event: FeedEvent, events: readonly FeedEvent[]): boolean =>
  event.status !== 'CANCELLED' && event.transp !== 'TRANSPARENT' && !marksArrivalOrDeparture(event, events);

// Of events that say the same nights the one that says most comes first.
const SAYS_MOST: readonly Kind[] = ['stay', 'block', 'closure', 'rule'];

const inOrder = (a: Told, b: Told): number =>
  byNights(a.nights, b.nights) ||
  SAYS_MOST.indexOf(a.kind) - SAYS_MOST.indexOf(b.kind) ||
  compare(a.uid, b.uid) ||
  compare(JSON.stringify(a.guest ?? {}), JSON.stringify(b.guest ?? {}));

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** One UID told twice with the same nights is one event; with other nights both count. */
const withoutDuplicates = (told: readonly Told[]): Told[] =>
  firstOf(told, ({ uid, nights }) => `${nights.from} ${nights.to} ${uid}`);

const onePerNights = (told: readonly Told[]): Told[] =>
  firstOf(told, ({ nights }) => `${nights.from} ${nights.to}`);

function firstOf(told: readonly Told[], keyOf: (one: Told) => string): Told[] {
  const seen = new Set<string>();
  return told.filter(one => !seen.has(keyOf(one)) && seen.add(keyOf(one)));
}
