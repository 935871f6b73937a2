import type { Instant } from '../domain/instant.js';
import type { Tx } from './database.js';

/** An answer of a feed that changed what we believe. */
export interface Import {
  readonly snapshotId: string;
  readonly fetchedAt: Instant;
  /** Entries that came, moved or ended by it, each counted as often as it was touched. */
  readonly changes: number;
}

/** The latest imports of a feed that changed entries, newest first. */
export async function latestImports(
  tx: Tx,
  organizationId: string,
  feedId: string,
  limit: number,
): Promise<Import[]> {
  const { rows } = await tx.raw(
    `select s.id as "snapshotId", s.fetched_at as "fetchedAt", c.changes
       from (select id, fetched_at from snapshots
              where organization_id = :organizationId and feed_id = :feedId
              order by fetched_at desc, id limit :limit) s
       cross join lateral (
         select count(*)::int as changes from changes c
          where c.organization_id = :organizationId and c.feed_id = :feedId and c.snapshot_id = s.id
            and c.entry_id is not null
       ) c
      where c.changes > 0
      order by s.fetched_at desc, s.id`,
    { organizationId, feedId, limit },
  );
  return rows;
}
