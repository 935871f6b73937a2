import { MINUTE_MS } from '../../domain/instant.js';
import { nextLookMs, type OtherSeller } from '../../domain/sync/next-look.js';
import { jittered } from '../../domain/sync/pace.js';
import { nextPrice, USUAL_PRICE } from '../../domain/sync/price.js';
import { learned, type Rhythm } from '../../domain/sync/readings.js';
import { Chance } from '../../sandbox/world/chance.js';
import { countUpTo, type Policy, type SeenFeed } from './live.js';
import type { Listing, Seller } from './world.js';

/** Every feed once an interval. */
export function fixed(intervalMs: number, seed: number): Policy {
  const chance = new Chance('fixed', seed);
  return { wait: () => jittered(intervalMs, chance.next()), plan: () => {} };
}

/** As the worker does it: the formula, with a price for each platform. */
export function adaptive(intervalMs: number, seed: number): Policy {
  const chance = new Chance('adaptive', seed);
  const prices = new Map<Seller, number>();
  const interval = { ms: intervalMs, setBy: 'platform' } as const;
  return {
    wait(feed: SeenFeed): number {
      const situation = {
        interval,
        others: feed.others.map(listing => otherSeller(listing, feed.now)),
        timeOfDayMs: feed.timeOfDayMs,
        ...(feed.nextArrivalMs !== undefined && { nextArrivalMs: feed.nextArrivalMs }),
        ...(feed.changedAt !== undefined && { changedAgoMs: feed.now - feed.changedAt }),
      };
      return nextLookMs(situation, prices.get(feed.seller) ?? USUAL_PRICE, chance.next());
    },
    plan(seller, waits, elapsedMs) {
      let used = 0;
      for (const wait of waits) used += intervalMs / Math.max(wait, MINUTE_MS);
      prices.set(seller, nextPrice(prices.get(seller) ?? USUAL_PRICE, used / waits.length, elapsedMs));
    },
  };
}

/** What the record of readings tells (store/export-pulls.ts), of which the last twenty count. */
function otherSeller({ readings }: Listing, now: number): OtherSeller {
  const count = countUpTo(readings, now);
  let rhythm: Rhythm | undefined;
  for (let i = Math.max(1, count - 20); i < count; i++)
    rhythm = learned(rhythm, readings[i]! - readings[i - 1]!);
  return rhythm ? { readings: { ...rhythm, lastAgoMs: now - readings[count - 1]! } } : {};
}
