import { expect, test } from '@jest/globals';
import { fingerprint, parseFeed } from '../../../domain/ical/index.js';
import { addDays, type Day } from '../../../domain/nights.js';
import { Chance } from '../../../sandbox/world/chance.js';
import type { Fetch } from '../../../scripts/replay/fetch.js';
import { probeOverlaps } from '../../../scripts/replay/probe-overlaps.js';
import { replayFeeds } from '../../../scripts/replay/replay-feeds.js';

/*
 * Fourteen months of a flat on two platforms that know of each other, read once a day: guests come and cancel, each
 * platform shows the other's guests as closed, neighbours joined, from the next day on.
 */

const FIRST_DAY = '2025-06-28';
const DAYS = 420;
const READER = { parse: parseFeed, fingerprint };
const FEEDS = (['airbnb', 'booking_com'] as const).map(platform => ({ name: platform, platform, rules: {} }));

interface Booked {
  readonly by: 'airbnb' | 'booking_com';
  readonly from: Day;
  readonly to: Day;
  readonly bookedOn: number;
  readonly goneOn: number;
}

/** Bookings that never overlap, each made some weeks ahead, every fourth cancelled. */
function bookings(chance: Chance): Booked[] {
  const made: Booked[] = [];
  for (let day = 5; day < DAYS + 60; ) {
    const long = chance.between(1, 7);
    const bookedOn = Math.max(0, day - chance.between(8, 60));
    const isCancelled = chance.next() < 0.25;
    made.push({
      by: chance.pick(['airbnb', 'booking_com']),
      from: addDays(FIRST_DAY, day),
      to: addDays(FIRST_DAY, day + long),
      bookedOn,
      goneOn: isCancelled ? bookedOn + chance.between(3, 6) : Number.POSITIVE_INFINITY,
    });
    day += long + chance.pick([0, 0, 2, 5]);
  }
  return made;
}

const compact = (day: Day): string => day.replaceAll('-', '');
const event = (uid: string, summary: string, from: Day, to: Day): string =>
  `BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:${compact(from)}\r\nDTEND;VALUE=DATE:${compact(to)}\r\nUID:${uid}\r\nSUMMARY:${summary}\r\nEND:VEVENT\r\n`;

function calendarOn(day: number, platform: Booked['by'], all: readonly Booked[]): string {
  const today = addDays(FIRST_DAY, day);
  const shown = all.filter(one => one.to > today);
  const own = shown.filter(one => one.by === platform && one.bookedOn <= day && day < one.goneOn);
  const others = shown.filter(one => one.by !== platform && one.bookedOn < day && day <= one.goneOn);
  const events =
    platform === 'airbnb'
      ? [
          ...own.map(one =>
            event(`1418fb94e984-${compact(one.from)}@airbnb.com`, 'Reserved', one.from, one.to),
          ),
          ...joined(others, addDays(today, -2)).map(one =>
            event(`7f662ec65913-${compact(one.from)}@airbnb.com`, 'Airbnb (Not available)', one.from, one.to),
          ),
        ]
      : [...own, ...joined(others, today)].map(one =>
          event(`${compact(one.from)}@booking.com`, 'CLOSED - Not available', one.from, one.to),
        );
  const prodid = platform === 'airbnb' ? 'Airbnb Inc//Hosting Calendar 1.0' : 'admin.booking.com//Calendar';
  return `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//${prodid}//EN\r\n${events.join('')}END:VCALENDAR\r\n`;
}

/** Imported nights: neighbours are joined, and what has begun is cut to the day from which the platform shows it. */
function joined(all: readonly Booked[], shownFrom: Day): { from: Day; to: Day }[] {
  const runs: { from: Day; to: Day }[] = [];
  for (const { from: begun, to } of all) {
    const from = begun < shownFrom ? shownFrom : begun;
    const last = runs.at(-1);
    if (last?.to === from) last.to = to;
    else runs.push({ from, to });
  }
  return runs;
}

async function* fetches(): AsyncGenerator<Fetch> {
  const all = bookings(new Chance('flat'));
  for (let day = 0; day < DAYS; day++) {
    const t = `${addDays(FIRST_DAY, day)}T09:00:00.000Z`;
    for (const feed of ['airbnb', 'booking_com'] as const)
      yield { feed, t, at: t, body: Buffer.from(calendarOn(day, feed, all)) };
  }
}

test('a flat on two platforms that import from each other has no conflict in fourteen months', async () => {
  let echoes = 0;
  for await (const { conflicts, entries, t } of replayFeeds(fetches(), FEEDS, 'Europe/Rome', READER)) {
    expect([t, conflicts ?? []]).toEqual([t, []]);
    echoes += entries?.filter(({ kind }) => kind === 'block').length ?? 0;
  }
  expect(echoes).toBeGreaterThan(100);
});

test('one overlap put in at a random place is found at the first answer that shows it, 500 times of 500', async () => {
  const chance = new Chance('overlaps');
  const probed = await probeOverlaps(fetches(), FEEDS, 'Europe/Rome', READER, {
    rounds: 500,
    random: () => chance.next(),
  });
  expect(probed).toEqual({ overlaps: 500, found: 500, missed: [] });
});

test('logs without a guest hold no place for an overlap', async () => {
  async function* empty(): AsyncGenerator<Fetch> {
    yield {
      feed: 'airbnb',
      t: 'now',
      at: '2026-05-01T10:00:00.000Z',
      body: Buffer.from(calendarOn(0, 'airbnb', [])),
    };
  }
  await expect(probeOverlaps(empty(), FEEDS, 'UTC', READER, { rounds: 1, random: () => 0 })).rejects.toThrow(
    'no place for an overlap',
  );
});
