import { PLATFORMS, type Platform } from '../domain/entry.js';
import { elapsedMs, HOUR_MS, type Instant, later } from '../domain/instant.js';
import { factsOf } from '../domain/platforms/index.js';
import { nextPrice, USUAL_PRICE } from '../domain/sync/price.js';
import type { Database } from '../store/database.js';
import { plannedLooks, setPrice } from '../store/platform-prices.js';
import type { SystemDatabase } from '../store/system-database.js';

const USUAL_MS = Object.fromEntries(
  PLATFORMS.map(platform => [platform, factsOf(platform).lookEveryMs]),
) as Record<Platform, number>;

/** While a platform is slowed down its looks are few, which says nothing about what they are worth. */
const SLOWED_MS = 2 * HOUR_MS;

/** Keeps the looks at each platform within its budget: see domain/sync/price.ts. */
export const priceLooks =
  (use: { readonly db: Database; readonly system: SystemDatabase; readonly now: () => Instant }) =>
  async (): Promise<{ readonly platforms: number }> => {
    const at = use.now();
    const planned = await plannedLooks(use.system, USUAL_MS, later(at, -SLOWED_MS));
    for (const { platform, used, price, pricedAt } of planned) {
      const elapsed = pricedAt ? elapsedMs(pricedAt, at) : 0;
      await setPrice(use.db, platform, { price: nextPrice(price ?? USUAL_PRICE, used, elapsed), used, at });
    }
    return { platforms: planned.length };
  };
