import type { Platform } from '../domain/entry.js';
import type { Instant } from '../domain/instant.js';
import type { Database, Tx } from './database.js';

/** A feed that we serve, found by its token. */
export interface ExportedFeed {
  readonly feedId: string;
  readonly organizationId: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly propertyName: string;
  readonly timezone: string;
  readonly platform: Platform;
}

/** The active feed whose token has this SHA-256. The token alone says whose it is, so no organization is asked for. */
export async function feedOfExportToken(db: Database, tokenHash: Buffer): Promise<ExportedFeed | undefined> {
  const { rows } = await db.raw(
    `select f.id as "feedId", f.organization_id as "organizationId", f.unit_id as "unitId", u.name as "unitName",
            p.name as "propertyName", p.timezone, c.platform
       from feeds f
       join units u on u.id = f.unit_id
       join connections c on c.id = f.connection_id
       join properties p on p.id = c.property_id
      where f.export_token_hash = :tokenHash and f.archived_at is null`,
    { tokenHash },
  );
  return rows[0];
}

/**
 * Records that a feed was read, and answers since when its content is what it is. That instant moves by a second at
 * least with each new content, so that a reader who goes by HTTP's whole seconds never misses one.
 */
export async function recordPull(
  tx: Tx,
  pull: {
    readonly organizationId: string;
    readonly feedId: string;
    readonly at: Instant;
    readonly agent?: string;
    readonly contentHash: Buffer;
  },
): Promise<Instant> {
  const { rows } = await tx.raw(
    `insert into export_pulls as p (feed_id, organization_id, pulled_at, agent, content_hash, content_since)
     values (:feedId, :organizationId, :at, :agent, :contentHash, date_trunc('second', :at::timestamptz))
     on conflict (feed_id) do update
        set pulled_before_at = p.pulled_at, pulled_at = excluded.pulled_at, agent = excluded.agent,
            pulls = p.pulls + 1, content_hash = excluded.content_hash,
            content_since = case when p.content_hash = excluded.content_hash then p.content_since
                                 else greatest(excluded.content_since, p.content_since + interval '1 second') end
      where p.organization_id = excluded.organization_id
     returning content_since`,
    { ...pull, agent: pull.agent ?? null },
  );
  return rows[0].content_since;
}
