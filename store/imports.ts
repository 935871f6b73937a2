import type { Instant } from '../domain/instant.js';
import type { Tx } from './database.js';
import type { HistoryLine } from './entry-history.js';

/** An answer of a feed that changed what we believe, or that is or was held. */
export interface Import {
  readonly snapshotId: string;
  readonly fetchedAt: Instant;
  /** When it was written: what was believed before it was believed until then. */
  readonly writtenAt: Instant;
  /** Entries that it touched, each counted as often as it was touched. */
  readonly changes: number;
  /** How many entries came, moved and ended by it. */
  readonly came: number;
  readonly moved: number;
  readonly ended: number;
  /** It looked wrong and was kept apart. */
  readonly held: boolean;
  /** When what it did was last taken back. */
  readonly undoneAt?: Instant;
}

/** The latest imports of a feed that changed entries or were held, newest first. */
export async function latestImports(
  tx: Tx,
  organizationId: string,
  feedId: string,
  limit: number,
): Promise<Import[]> {
  const { rows } = await tx.raw(
    `select s.id as "snapshotId", s.fetched_at as "fetchedAt", c.*
       from (select id, fetched_at from snapshots
              where organization_id = :organizationId and feed_id = :feedId
              order by fetched_at desc, id limit :limit) s
       cross join lateral (
         select count(c.entry_id)::int as changes, min(c.at) as "writtenAt",
                (count(distinct c.entry_id) filter (where c.kind = 'entry_came'))::int as came,
                (count(distinct c.entry_id) filter (where c.kind = 'entry_moved'))::int as moved,
                (count(distinct c.entry_id) filter (where c.kind = 'entry_ended'))::int as ended,
                coalesce(bool_or(c.kind = 'feed_held'), false) as held,
                max(c.at) filter (where c.kind = 'feed_undone') as "undoneAt"
           from changes c
          where c.organization_id = :organizationId and c.feed_id = :feedId and c.snapshot_id = s.id
       ) c
      where c.changes > 0 or c.held
      order by s.fetched_at desc, s.id`,
    { organizationId, feedId, limit },
  );
  return rows.map(({ undoneAt, ...row }: Import) => ({ ...row, ...(undoneAt && { undoneAt }) }));
}

/** One thing that an answer changed. */
export interface ImportChange extends HistoryLine {
  /** Unset where it concerns the feed as a whole. */
  readonly entryId?: string;
}

/** What an answer of a feed changed, in the order of the log; at most `limit`. */
export async function changesOfImport(
  tx: Tx,
  organizationId: string,
  about: { readonly feedId: string; readonly snapshotId: string; readonly limit: number },
): Promise<ImportChange[]> {
  const { rows } = await tx.raw(
    `select c.at, c.kind, c.detail, c.entry_id as "entryId"
       from changes c
      where c.organization_id = :organizationId and c.feed_id = :feedId and c.snapshot_id = :snapshotId
      order by c.id limit :limit`,
    { organizationId, ...about },
  );
  return rows.map(({ entryId, ...line }: ImportChange) => ({ ...line, ...(entryId && { entryId }) }));
}
