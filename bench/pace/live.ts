import { DAY_MS, MINUTE_MS } from '../../domain/instant.js';
import type { Guest, Home, Listing, Seller } from './world.js';

/** A feed of a home as a policy may see it: what we would know of it, and nothing of what is to come. */
export interface SeenFeed {
  readonly seller: Seller;
  readonly now: number;
  readonly timeOfDayMs: number;
  readonly changedAt: number | undefined;
  readonly nextArrivalMs: number | undefined;
  readonly others: readonly Listing[];
}

/** When to look next: ms from now. */
export interface Policy {
  wait(feed: SeenFeed): number;
  /** Called every few minutes with the waits that all feeds of a platform are in. */
  plan(seller: Seller, waits: readonly number[], elapsedMs: number): void;
}

export interface Outcome {
  looks: number;
  sales: number;
  doubled: number;
  /** Minutes for which a platform could still sell what was sold elsewhere, over all sales and platforms. */
  exposure: number;
  /** The same, had we known of each sale at once: what only the platforms could make shorter. */
  unavoidable: number;
}

interface Sale extends Guest {
  seenAt: number;
}

interface Feed {
  readonly home: HomeState;
  readonly listing: Listing;
  readonly others: readonly Listing[];
  lookedAt: number;
  nextAt: number;
  changedAt: number | undefined;
}

interface HomeState {
  readonly home: Home;
  readonly feeds: Feed[];
  readonly sales: Sale[];
  nextGuest: number;
}

const PLAN_MINUTES = 5;

/** Lets the world go on for its days under a policy; what happens in the first `warmUpDays` is not counted. */
export function live(world: readonly Home[], days: number, warmUpDays: number, policy: Policy): Outcome {
  const outcome: Outcome = { looks: 0, sales: 0, doubled: 0, exposure: 0, unavoidable: 0 };
  const homes = world.map(begin);
  const feeds = homes.flatMap(home => home.feeds);
  const bySeller = grouped(feeds);
  for (let minute = 0; minute < days * (DAY_MS / MINUTE_MS); minute++) {
    const until = (minute + 1) * MINUTE_MS;
    const counts = until > warmUpDays * DAY_MS;
    for (const state of homes) {
      for (let guest = state.home.guests[state.nextGuest]; guest && guest.at < until; ) {
        if (take(state, guest) && counts) outcome.doubled++;
        guest = state.home.guests[++state.nextGuest];
      }
    }
    for (const feed of feeds) {
      if (feed.nextAt >= until) continue;
      look(feed, policy);
      if (counts) outcome.looks++;
    }
    if (minute % PLAN_MINUTES === 0) {
      for (const [seller, own] of bySeller) {
        const waits = own.map(feed => feed.nextAt - feed.lookedAt);
        policy.plan(seller, waits, PLAN_MINUTES * MINUTE_MS);
      }
    }
  }
  for (const state of homes) measure(state, warmUpDays * DAY_MS, (days - 1) * DAY_MS, outcome);
  return outcome;
}

function begin(home: Home): HomeState {
  const state: HomeState = { home, feeds: [], sales: [], nextGuest: 0 };
  for (const listing of home.listings) {
    const others = home.listings.filter(other => other !== listing);
    const nextAt = (listing.readings[0] ?? 0) % (30 * MINUTE_MS);
    state.feeds.push({ home: state, listing, others, lookedAt: 0, nextAt, changedAt: undefined });
  }
  return state;
}

/** The guest books if the platform shows the nights free. True where they were sold elsewhere. */
function take({ home, sales }: HomeState, guest: Guest): boolean {
  const own = home.listings.find(({ seller }) => seller === guest.seller)!;
  const clash = sales.filter(sale => sale.from < guest.to && guest.from < sale.to);
  if (clash.some(sale => sale.seller === guest.seller || closedAt(own, sale.seenAt) <= guest.at))
    return false;
  sales.push({ ...guest, seenAt: Number.POSITIVE_INFINITY });
  return clash.length > 0;
}

function look(feed: Feed, policy: Policy): void {
  const { home, listing, others } = feed;
  const now = feed.nextAt;
  for (const sale of home.sales) {
    if (sale.seller !== listing.seller || sale.at > now || sale.seenAt <= now) continue;
    sale.seenAt = now;
    feed.changedAt = now;
  }
  feed.lookedAt = now;
  feed.nextAt =
    now +
    policy.wait({
      seller: listing.seller,
      now,
      timeOfDayMs: (now + home.home.zoneMs + DAY_MS) % DAY_MS,
      changedAt: feed.changedAt,
      nextArrivalMs: nextArrival(home.sales, now),
      others,
    });
}

function nextArrival(sales: readonly Sale[], now: number): number | undefined {
  let next: number | undefined;
  for (const { from, seenAt } of sales) {
    const inMs = from * DAY_MS - now;
    if (seenAt <= now && inMs >= 0 && (next === undefined || inMs < next)) next = inMs;
  }
  return next;
}

/** When a platform has read that nights are taken which we know of since `seenAt`. */
const closedAt = ({ readings }: Listing, seenAt: number): number =>
  readings[countUpTo(readings, seenAt)] ?? Number.POSITIVE_INFINITY;

/** How many of the ascending `moments` lie before `at`. */
export function countUpTo(moments: readonly number[], at: number): number {
  let low = 0;
  let high = moments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (moments[middle]! < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

function measure({ home, sales }: HomeState, from: number, until: number, outcome: Outcome): void {
  for (const sale of sales) {
    if (sale.at < from || sale.at > until) continue;
    outcome.sales++;
    for (const other of home.listings) {
      if (other.seller === sale.seller) continue;
      outcome.exposure += (closedAt(other, sale.seenAt) - sale.at) / MINUTE_MS;
      outcome.unavoidable += (closedAt(other, sale.at) - sale.at) / MINUTE_MS;
    }
  }
}

function grouped(feeds: readonly Feed[]): Map<Seller, Feed[]> {
  const groups = new Map<Seller, Feed[]>();
  for (const feed of feeds)
    groups.set(feed.listing.seller, [...(groups.get(feed.listing.seller) ?? []), feed]);
  return groups;
}
