import { elapsedMs, type Instant, later } from '../domain/instant.js';
import { factsOf } from '../domain/platforms/index.js';
import { LATEST_MS, nextLookMs, type OtherSeller, type Situation } from '../domain/sync/next-look.js';
import { USUAL_PRICE } from '../domain/sync/price.js';
import { factorAt } from '../domain/sync/slow-down.js';
import type { FeedToFetch, OtherPlatform } from '../store/feed-to-fetch.js';

export const intervalOf = (feed: FeedToFetch): Situation['interval'] =>
  feed.lookEveryMs
    ? { ms: feed.lookEveryMs, setBy: 'connection' }
    : { ms: factsOf(feed.platform).lookEveryMs, setBy: 'platform' };

/** Milliseconds from `now` to the next look at a feed that answered; `random` goes from 0 up to 1. */
export function nextLookOf(feed: FeedToFetch, now: Instant, random: number): number {
  const ms = nextLookMs(situationOf(feed, now), feed.price ?? USUAL_PRICE, random);
  return Math.min(Math.round(ms * factorAt(feed.slowDown, now)), LATEST_MS);
}

function situationOf(feed: FeedToFetch, now: Instant): Situation {
  return {
    interval: intervalOf(feed),
    others: feed.others.map(other => sellerOf(other, now)),
    timeOfDayMs: feed.timeOfDayMs,
    ...(feed.nextArrivalAt && { nextArrivalMs: Math.max(0, elapsedMs(now, feed.nextArrivalAt)) }),
    ...(feed.changedAt && { changedAgoMs: Math.max(0, elapsedMs(feed.changedAt, now)) }),
  };
}

/** A platform that reads no feeds is kept by hand, whoever tried out our address. */
function sellerOf({ platform, read }: OtherPlatform, now: Instant): OtherSeller {
  if (!read || !factsOf(platform).importsFeeds) return {};
  const { at, everyMs, spreadMs } = read;
  return { readings: { everyMs, spreadMs, lastAgoMs: Math.max(0, elapsedMs(at, now)) } };
}

/** What is written of the times of a look that began at `at`. */
export const timesOf = (feed: FeedToFetch, at: Instant, now: Instant, lookAgainInMs: number) => ({
  feedId: feed.id,
  at,
  tookMs: elapsedMs(at, now),
  nextLookAt: later(now, lookAgainInMs),
  ...(feed.nextLookAt && { dueAt: feed.nextLookAt }),
});
