import type { Platform } from '../domain/entry.js';
import type { Instant } from '../domain/instant.js';
import type { Database } from './database.js';
import type { SystemDatabase } from './system-database.js';

/** How the looks that are planned at a platform keep to its budget. */
export interface PlannedLooks {
  readonly platform: Platform;
  /** Looks planned, against one per feed and interval: 1 is all of the budget. */
  readonly used: number;
  /** What a look costs now; unset where nobody has set it yet. */
  readonly price?: number;
  readonly pricedAt?: Instant;
}

/**
 * Of all organizations: platforms with feeds that answer, but those that a host of slows down at `now`. `usualMs` has
 * each platform's own interval.
 */
export async function plannedLooks(
  db: SystemDatabase,
  usualMs: Readonly<Record<Platform, number>>,
  slowedSince: Instant,
): Promise<PlannedLooks[]> {
  const { rows } = await db.raw(
    `select c.platform, prices.price, prices.priced_at as "pricedAt",
            avg(coalesce(c.look_every_ms, (:usualMs::jsonb ->> c.platform)::double precision)
                / (1000 * extract(epoch from h.next_look_at - h.looked_at)))::double precision as used
       from feed_health h
       join feeds f on f.id = h.feed_id
       join connections c on c.id = f.connection_id
       left join platform_prices prices on prices.platform = c.platform
      where f.archived_at is null and f.import_url_host is not null and c.state = 'active' and h.failures = 0
        and h.next_look_at > h.looked_at + interval '1 second'
        and not exists (select from platform_slow_downs s
                         where s.platform = c.platform and s.slowed_at > :slowedSince)
      group by c.platform, prices.price, prices.priced_at`,
    { usualMs: JSON.stringify(usualMs), slowedSince },
  );
  return rows.map(({ price, pricedAt, ...row }: PlannedRow) => ({
    ...row,
    ...(price !== null && { price }),
    ...(pricedAt !== null && { pricedAt }),
  }));
}

interface PlannedRow {
  readonly platform: Platform;
  readonly used: number;
  readonly price: number | null;
  readonly pricedAt: Instant | null;
}

export async function setPrice(
  db: Database,
  platform: Platform,
  set: { readonly price: number; readonly used: number; readonly at: Instant },
): Promise<void> {
  await db.raw(
    `insert into platform_prices (platform, price, used, priced_at) values (:platform, :price, :used, :at)
     on conflict (platform) do update
        set price = excluded.price, used = excluded.used, priced_at = excluded.priced_at`,
    { platform, ...set },
  );
}
