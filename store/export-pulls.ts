import type { Platform } from '../domain/entry.js';
import { elapsedMs, type Instant } from '../domain/instant.js';
import type { Nights } from '../domain/nights.js';
import { learned, type Rhythm } from '../domain/sync/readings.js';
import type { Tx } from './database.js';
import { recordServed } from './served-nights.js';
import type { SystemDatabase } from './system-database.js';

/** A feed that we serve. */
export interface ExportedFeed {
  readonly feedId: string;
  readonly connectionId: string;
  readonly propertyId: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly propertyName: string;
  readonly timezone: string;
  readonly platform: Platform;
}

/**
 * The active feed whose token has this SHA-256, and whose it is: the token alone says so. It is found by its hash, so
 * the time it takes tells nothing of the token.
 */
export async function feedOfExportToken(
  db: SystemDatabase,
  tokenHash: Buffer,
): Promise<{ readonly feedId: string; readonly organizationId: string } | undefined> {
  const { rows } = await db.raw(
    `select id as "feedId", organization_id as "organizationId" from feeds
      where export_token_hash = :tokenHash and archived_at is null`,
    { tokenHash },
  );
  return rows[0];
}

/** What is served of an active feed. */
export async function exportedFeed(
  tx: Tx,
  organizationId: string,
  feedId: string,
): Promise<ExportedFeed | undefined> {
  const { rows } = await tx.raw(
    `select f.id as "feedId", c.id as "connectionId", c.property_id as "propertyId", f.unit_id as "unitId", u.name as "unitName", p.name as "propertyName", p.timezone,
            c.platform
       from feeds f
       join units u on u.id = f.unit_id
       join connections c on c.id = f.connection_id
       join properties p on p.id = c.property_id
      where f.organization_id = :organizationId and f.id = :feedId and f.archived_at is null`,
    { organizationId, feedId },
  );
  return rows[0];
}

interface LastPull {
  readonly at: Instant;
  readonly hash: Buffer;
  readonly rhythm?: Rhythm;
}

/** The last pull, with its row locked: the next one waits. Undefined before the first. */
async function lastPull(tx: Tx, organizationId: string, feedId: string): Promise<LastPull | undefined> {
  const { rows } = await tx.raw(
    `select pulled_at as at, content_hash as hash, every_ms, spread_ms from export_pulls
      where organization_id = :organizationId and feed_id = :feedId for update`,
    { organizationId, feedId },
  );
  if (!rows[0]) return undefined;
  const { at, hash, every_ms, spread_ms } = rows[0];
  return { at, hash, ...(every_ms !== null && { rhythm: { everyMs: every_ms, spreadMs: spread_ms } }) };
}

export interface RecordedPull {
  /** Since when the content is what it is. */
  readonly since: Instant;
  /** Nobody had read the feed before. */
  readonly isFirst: boolean;
}

/**
 * Records that a feed was read. The instant of its content moves by a second at least with each new content, so that a
 * reader who goes by HTTP's whole seconds never misses one.
 */
export async function recordPull(
  tx: Tx,
  pull: {
    readonly organizationId: string;
    readonly feedId: string;
    readonly at: Instant;
    readonly agent?: string;
    readonly contentHash: Buffer;
    readonly entries: readonly { readonly id: string; readonly nights: Nights }[];
  },
): Promise<RecordedPull> {
  const { entries, ...row } = pull;
  const before = await lastPull(tx, pull.organizationId, pull.feedId);
  const rhythm = before && learned(before.rhythm, elapsedMs(before.at, pull.at));
  const { rows } = await tx.raw(
    `insert into export_pulls as p (feed_id, organization_id, pulled_at, agent, content_hash, content_since, every_ms,
                                    spread_ms)
     values (:feedId, :organizationId, :at, :agent, :contentHash, date_trunc('second', :at::timestamptz), :everyMs,
             :spreadMs)
     on conflict (feed_id) do update
        set every_ms = excluded.every_ms, spread_ms = excluded.spread_ms,
            pulled_before_at = p.pulled_at, pulled_at = excluded.pulled_at, agent = excluded.agent,
            pulls = p.pulls + 1, content_hash = excluded.content_hash,
            content_since = case when p.content_hash = excluded.content_hash then p.content_since
                                 else greatest(excluded.content_since, p.content_since + interval '1 second') end
      where p.organization_id = excluded.organization_id
     returning content_since`,
    {
      ...row,
      agent: pull.agent ?? null,
      everyMs: rhythm?.everyMs ?? null,
      spreadMs: rhythm?.spreadMs ?? null,
    },
  );
  if (!before?.hash.equals(pull.contentHash)) await recordServed(tx, pull, entries);
  return { since: rows[0].content_since, isFirst: before === undefined };
}
