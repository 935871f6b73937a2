import type { Platform } from '../domain/entry.js';
import type { Instant } from '../domain/instant.js';
import type { ProblemCode, ProblemDetails } from '../domain/problems.js';
import type { FeedRules } from '../domain/reconcile/belief.js';
import type { Tx } from './database.js';
import type { SystemDatabase } from './system-database.js';

/** What a running sync has to know of its connection. */
export interface ConnectionToSync {
  readonly platform: Platform;
  readonly propertyId: string;
  readonly state: 'active' | 'paused' | 'archived';
  /** Its active feeds that have a link, oldest first. */
  readonly feeds: readonly FeedToSync[];
}

/** A feed, and how looking at it has gone so far. */
export interface FeedToSync {
  readonly feedId: string;
  readonly answeredAt?: Instant;
  readonly changedAt?: Instant;
  readonly awaiting: boolean;
  readonly failing?: { readonly code: ProblemCode; readonly details: ProblemDetails };
}

/** Undefined where there is no such connection. */
export async function connectionToSync(
  tx: Tx,
  organizationId: string,
  connectionId: string,
): Promise<ConnectionToSync | undefined> {
  const { rows } = await tx.raw(
    `select c.platform, c.property_id as "propertyId",
            case when p.archived_at is null then c.state else 'archived' end as state
       from connections c join properties p on p.id = c.property_id
      where c.organization_id = :organizationId and c.id = :connectionId`,
    { organizationId, connectionId },
  );
  return rows[0] && { ...rows[0], feeds: await feedsToSync(tx, organizationId, connectionId) };
}

async function feedsToSync(tx: Tx, organizationId: string, connectionId: string): Promise<FeedToSync[]> {
  const { rows } = await tx.raw(
    `select f.id, h.answered_at, h.changed_at, b.awaiting, h.failing, h.problem_details
       from feeds f
       left join feed_health h on h.feed_id = f.id
       left join beliefs b on b.feed_id = f.id
      where f.organization_id = :organizationId and f.connection_id = :connectionId
        and f.archived_at is null and f.import_url_sealed is not null
      order by f.created_at, f.id`,
    { organizationId, connectionId },
  );
  return rows.map((row: FeedToSyncRow) => ({
    feedId: row.id,
    ...(row.answered_at && { answeredAt: row.answered_at }),
    ...(row.changed_at && { changedAt: row.changed_at }),
    awaiting: row.awaiting ?? false,
    ...(row.failing && { failing: { code: row.failing, details: row.problem_details ?? {} } }),
  }));
}

interface FeedToSyncRow {
  readonly id: string;
  readonly answered_at: Instant | null;
  readonly changed_at: Instant | null;
  readonly awaiting: boolean | null;
  readonly failing: ProblemCode | null;
  readonly problem_details: ProblemDetails | null;
}

/** Where the answers of a feed are written to. */
export interface FeedToWrite {
  readonly id: string;
  readonly connectionId: string;
  readonly propertyId: string;
  readonly unitId: string;
  readonly platform: Platform;
  readonly timezone: string;
  readonly rules: FeedRules;
  /** Or its link was taken away: what it said counts no more. */
  readonly isArchived: boolean;
}

export async function feedToWrite(
  tx: Tx,
  organizationId: string,
  feedId: string,
): Promise<FeedToWrite | undefined> {
  const { rows } = await tx.raw(
    `select f.id, f.connection_id as "connectionId", c.property_id as "propertyId", f.unit_id as "unitId",
            c.platform, p.timezone, f.rules,
            coalesce(f.archived_at, c.archived_at, p.archived_at) is not null or f.import_url_sealed is null
              as "isArchived"
       from feeds f
       join connections c on c.id = f.connection_id
       join properties p on p.id = c.property_id
      where f.organization_id = :organizationId and f.id = :feedId`,
    { organizationId, feedId },
  );
  return rows[0];
}

export interface IdleConnection {
  readonly organizationId: string;
  readonly connectionId: string;
}

/**
 * Active connections, of all organizations, with a link that has been due for longer than `graceMs`, the longest due
 * first: their workflow may not run.
 */
export async function overdueConnections(
  db: SystemDatabase,
  graceMs: number,
  limit: number,
): Promise<IdleConnection[]> {
  const { rows } = await db.raw(
    `select c.organization_id as "organizationId", c.id as "connectionId"
       from feeds f
       join connections c on c.id = f.connection_id
       join properties p on p.id = c.property_id
       left join feed_health h on h.feed_id = f.id
      where c.state = 'active' and p.archived_at is null and f.archived_at is null
        and f.import_url_host is not null
        and coalesce(h.next_look_at, f.created_at) < now() - :graceMs * interval '1 millisecond'
      group by c.organization_id, c.id
      order by min(coalesce(h.next_look_at, f.created_at))
      limit :limit`,
    { graceMs, limit },
  );
  return rows;
}
