import type { Entry } from '../../domain/entry.js';
import { dayAt } from '../../domain/instant.js';
import { addDays, type Day, type Nights, nightCount, overlap, sameNights } from '../../domain/nights.js';
import type { Fetch } from './fetch.js';
import { FeedReplay, type Reader, type ReplayedFeed, UnitReplay } from './unit-replay.js';

/*
 * Is a double booking found at the first answer that shows it? The logs are replayed once, and remembered at each
 * answer that could be read. Then, again and again, one of these answers is given once more with an event put into it
 * that takes nights of a guest whom another platform has: the conflict must be there at once.
 */

/** An answer that can be given again, and what the other calendars of the unit held then. */
interface Place {
  readonly before: UnitReplay;
  readonly fetch: Fetch;
  readonly feed: ReplayedFeed;
  readonly targets: readonly Entry[];
}

export interface Probed {
  readonly overlaps: number;
  readonly found: number;
  /** What was put in and not found. */
  readonly missed: readonly { readonly feed: string; readonly t: string; readonly nights: Nights }[];
}

/** `random` answers evenly in [0, 1). Throws a RangeError where the logs hold no place for an overlap. */
export async function probeOverlaps(
  fetches: AsyncIterable<Fetch>,
  feeds: readonly ReplayedFeed[],
  timezone: string,
  reader: Reader,
  { rounds, random }: { readonly rounds: number; readonly random: () => number },
): Promise<Probed> {
  const places = await placesFor(fetches, feeds, timezone, reader);
  const pick = <T>(from: readonly T[]): T => {
    const picked = from[Math.floor(random() * from.length)];
    if (picked === undefined) throw new RangeError('The logs hold no place for an overlap.');
    return picked;
  };
  const missed: { feed: string; t: string; nights: Nights }[] = [];
  for (let round = 0; round < rounds; round++) {
    const place = pick(places);
    const nights = overlapping(pick(place.targets).nights, dayAt(place.fetch.at, timezone), random);
    if (!isFoundAtOnce(place, nights, timezone))
      missed.push({ feed: place.feed.name, t: place.fetch.t, nights });
  }
  return { overlaps: rounds, found: rounds - missed.length, missed };
}

async function placesFor(
  fetches: AsyncIterable<Fetch>,
  feeds: readonly ReplayedFeed[],
  timezone: string,
  reader: Reader,
): Promise<Place[]> {
  const unit = new UnitReplay(feeds.map(feed => new FeedReplay(feed, timezone, reader)));
  const places: Place[] = [];
  for await (const fetch of fetches) {
    const before = unit.copy();
    const { outcome } = unit.feed(fetch.feed).answer(fetch);
    const today = dayAt(fetch.at, timezone);
    unit.conflictsAt(fetch.at, today);
    const feed = feeds.find(({ name }) => name === fetch.feed)!;
    const targets = targetsOf(feed, feeds, unit, today);
    if (outcome !== 'rejected' && targets.length > 0) places.push({ before, fetch, feed, targets });
  }
  return places;
}

/** Guests of the other calendars that make a conflict with what this platform's calendar says of one. */
const targetsOf = (
  feed: ReplayedFeed,
  feeds: readonly ReplayedFeed[],
  unit: UnitReplay,
  today: Day,
): Entry[] =>
  feeds
    .filter(other => other !== feed)
    .flatMap(({ name }) => unit.feed(name).certainEntries)
    .filter(({ id, kind, nights }) => {
      const isGuest = kind === 'stay' || (kind === 'closure' && feed.platform !== 'booking_com');
      return isGuest && nights.from > today && !unit.isEcho(id);
    });

/** Nights that share some with the target and are not just the same, or they could be an echo of it. */
function overlapping(target: Nights, today: Day, random: () => number): Nights {
  for (;;) {
    const from = addDays(target.from, Math.floor(random() * (nightCount(target) + 4)) - 4);
    const nights = { from, to: addDays(from, 1 + Math.floor(random() * 6)) };
    if (from > today && overlap(nights, target) && !sameNights(nights, target)) return nights;
  }
}

function isFoundAtOnce({ before, fetch, feed }: Place, nights: Nights, timezone: string): boolean {
  const unit = before.copy();
  unit.feed(fetch.feed).answer({ ...fetch, body: withGuest(fetch.body, feed, nights) });
  const mine = new Set(
    unit
      .feed(fetch.feed)
      .entries.filter(entry => sameNights(entry.nights, nights))
      .map(({ id }) => id),
  );
  return unit
    .conflictsAt(fetch.at, dayAt(fetch.at, timezone))
    .some(({ between }) => between.some(({ id }) => mine.has(id)));
}

/** The calendar with one event more, as the platform tells of a guest. */
function withGuest(body: Uint8Array, { platform }: ReplayedFeed, { from, to }: Nights): Uint8Array {
  const text = new TextDecoder().decode(body);
  const end = text.lastIndexOf('END:VCALENDAR');
  const day = (date: Day): string => date.replaceAll('-', '');
  const [uid, summary] =
    platform === 'booking_com'
      ? [`${day(from)}${day(to)}probe@booking.com`, 'CLOSED - Not available']
      : [`1418fb94e984-${day(from)}${day(to)}@airbnb.com`, 'Reserved'];
  const event = [
    'BEGIN:VEVENT',
    `DTSTART;VALUE=DATE:${day(from)}`,
    `DTEND;VALUE=DATE:${day(to)}`,
    `UID:${uid}`,
    `SUMMARY:${summary}`,
    'END:VEVENT',
    '',
  ].join('\r\n');
  return new TextEncoder().encode(`${text.slice(0, end)}${event}${text.slice(end)}`);
}
