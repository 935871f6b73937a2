import type { Platform } from '../domain/entry.js';
import type { Instant } from '../domain/instant.js';
import { type SlowDown, slowedDown } from '../domain/sync/slow-down.js';
import type { Database } from './database.js';

/*
 * Hosts that asked us to look less often. Of no customer: every look at the host goes by it, whoever's feed it is.
 */

/** A host answered 429 at `now`. Two that hear it at once are one burst, whoever is first. */
export async function slowDown(
  db: Database,
  { platform, host }: { readonly platform: Platform; readonly host: string },
  now: Instant,
  retryAfterMs: number,
): Promise<void> {
  await db.transaction(async tx => {
    const { rows } = await tx.raw(
      `select factor, slowed_at as "slowedAt", paused_until as "pausedUntil" from platform_slow_downs
        where platform = :platform and host = :host for update`,
      { platform, host },
    );
    const next: SlowDown = slowedDown(rows[0], now, retryAfterMs);
    await tx.raw(
      `insert into platform_slow_downs as s (platform, host, factor, slowed_at, paused_until)
       values (:platform, :host, :factor, :slowedAt, :pausedUntil)
       on conflict (platform, host) do update
          set factor = excluded.factor, slowed_at = excluded.slowed_at,
              paused_until = greatest(s.paused_until, excluded.paused_until)`,
      { platform, host, ...next },
    );
  });
}
