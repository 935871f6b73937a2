import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../domain/instant.js';
import { Chance } from '../../sandbox/world/chance.js';

/** Platforms of the simulated world that read calendars, with the minutes between two readings (see docs/adr/0009). */
const READS_EVERY_MINUTES = { airbnb: [120, 180], booking_com: [115, 130], vrbo: [30, 720] } as const;
export type Seller = keyof typeof READS_EVERY_MINUTES;
const SELLERS = Object.keys(READS_EVERY_MINUTES) as Seller[];

/** Bookings made in each hour of the day. Not the table of the formula: the world does not know it. */
const HOURS = [
  30, 18, 12, 9, 9, 14, 24, 38, 50, 58, 63, 64, 61, 60, 62, 61, 63, 66, 70, 76, 80, 78, 66, 48,
] as const;

/** Somebody who wants these nights on this platform, and takes them where it shows them free. */
export interface Guest {
  readonly at: number;
  readonly seller: Seller;
  readonly from: number;
  readonly to: number;
}

/** What a platform does on its own: when it reads our calendar of the unit. */
export interface Listing {
  readonly seller: Seller;
  readonly readings: readonly number[];
}

/** A home, and all that will happen to it whatever we do. Moments are ms since the beginning, nights are days since. */
export interface Home {
  readonly zoneMs: number;
  readonly listings: readonly Listing[];
  readonly guests: readonly Guest[];
}

export interface WorldSize {
  readonly homes: number;
  readonly days: number;
}

export function makeWorld(seed: number, { homes, days }: WorldSize): Home[] {
  return Array.from({ length: homes }, (_, i) => makeHome(new Chance('pace', seed, i), days * DAY_MS));
}

function makeHome(chance: Chance, until: number): Home {
  const on = shuffled(chance).slice(0, 1 + pickShare(chance, [0.2, 0.5, 0.3]));
  return {
    zoneMs: chance.between(-8, 10) * HOUR_MS,
    listings: on.map(seller => ({ seller, readings: readings(chance, seller, until) })),
    guests: guests(chance, on, until),
  };
}

/** Each listing has a period of its own, and each reading comes a little sooner or later. */
function readings(chance: Chance, seller: Seller, until: number): number[] {
  const [least, most] = READS_EVERY_MINUTES[seller];
  const everyMs = least * (most / least) ** chance.next() * MINUTE_MS;
  const jitter = 0.02 + 0.08 * chance.next();
  const times: number[] = [];
  for (let at = everyMs * chance.next(); at < until + 2 * DAY_MS; ) {
    times.push(at);
    at += everyMs * (1 + jitter * normal(chance));
  }
  return times;
}

/** Homes differ in how wanted they are. Most guests come weeks ahead, some for tonight, more of them for weekends. */
function guests(chance: Chance, on: readonly Seller[], until: number): Guest[] {
  const perDay = 4 + 8 * chance.next();
  const coming: Guest[] = [];
  for (let day = 0; day < until / DAY_MS; day++) {
    const count = poisson(chance, perDay);
    for (let i = 0; i < count; i++) {
      const at = day * DAY_MS + (pickShare(chance, HOURS) + chance.next()) * HOUR_MS;
      const ahead = Math.floor(Math.exp(2.3 + 1.2 * normal(chance)));
      const from = toWeekend(chance, day + Math.min(ahead, 360));
      coming.push({ at, seller: chance.pick(on), from, to: from + 1 + chance.around(2) });
    }
  }
  return coming.sort((a, b) => a.at - b.at);
}

const toWeekend = (chance: Chance, day: number): number =>
  chance.next() < 0.5 ? day : day + ((4 - (day % 7) + 7) % 7);

function shuffled(chance: Chance): Seller[] {
  return SELLERS.map(seller => ({ seller, key: chance.next() }))
    .sort((a, b) => a.key - b.key)
    .map(({ seller }) => seller);
}

/** The index of a share, picked as often as it is large. */
function pickShare(chance: Chance, shares: readonly number[]): number {
  let left = chance.next() * shares.reduce((sum, share) => sum + share, 0);
  const index = shares.findIndex(share => {
    left -= share;
    return left < 0;
  });
  return Math.max(index, 0);
}

function poisson(chance: Chance, mean: number): number {
  let count = 0;
  for (let left = Math.exp(-mean), product = chance.next(); product > left; product *= chance.next()) count++;
  return count;
}

const normal = (chance: Chance): number =>
  Math.sqrt(-2 * Math.log(1 - chance.next())) * Math.cos(2 * Math.PI * chance.next());
