import type { Instant } from '../../../domain/instant.js';
import type { Nights } from '../../../domain/nights.js';
import type { SandboxPlatform } from '../../../sandbox/world/home.js';
import type { ListingCalendar } from '../../../sandbox/world/listing-calendar.js';
import { type Place, World } from '../../../sandbox/world/world.js';

export interface ReadEvent {
  readonly uid: string;
  readonly from: string;
  readonly to: string;
  readonly summary: string;
  readonly description: string;
}

const day = (text: string): string => `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}`;

/** The events of a feed's text in its order, read as plainly as can be. */
export function eventsOf(feed: string): ReadEvent[] {
  const lines = feed.replaceAll('\r\n ', '').split('\r\n');
  const events: Record<string, string>[] = [];
  for (const line of lines) {
    if (line === 'BEGIN:VEVENT') events.push({});
    const [name, ...value] = line.split(':');
    const event = events.at(-1);
    if (event && name) event[name] = value.join(':');
  }
  return events.map(event => ({
    uid: event.UID ?? '',
    from: day(event['DTSTART;VALUE=DATE'] ?? ''),
    to: day(event['DTEND;VALUE=DATE'] ?? ''),
    summary: event.SUMMARY ?? '',
    description: event.DESCRIPTION ?? '',
  }));
}

/** A listing with nothing sold and nothing closed but what is given, at noon of `today`. */
export const bare = (
  where: Place,
  today: string,
  given: { stays?: readonly Nights[]; closed?: readonly Nights[] },
): ListingCalendar => ({
  home: where.home,
  listing: where.listing,
  at: noon(today),
  today,
  stays: (given.stays ?? []).map(nights => ({
    id: nights.from,
    platform: where.listing.platform,
    nights,
    bookedOn: '2026-01-01',
    guest: GUEST,
    code: 'HM00000001',
  })),
  closed: given.closed ?? [],
  imported: [],
});

/** A listing of the demo's world; no unit where the home has one. */
export function place(world: World, home: string, platform: SandboxPlatform, unit?: string): Place {
  const found = world.unit(world.home(home), unit);
  return { home: world.home(home), unit: found, listing: world.listing(found, platform) };
}

export const noon = (today: string): Instant => `${today}T12:00:00.000Z`;

/** What a listing of a world of that seed shows at noon (UTC) of a day. */
export const shown = (world: World, where: Place, today: string): ReadEvent[] =>
  eventsOf(world.feed(where, noon(today)));

export const world = (seed = 'tests'): World => new World(seed);

export const GUEST = { name: 'Ada Tester', phoneDigits: '0001' };
