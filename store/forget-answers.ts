import type { Instant } from '../domain/instant.js';
import type { Tx } from './database.js';
import type { SystemDatabase } from './system-database.js';

export interface ForgottenAnswers {
  /** That nothing refers to: they are gone. */
  readonly deleted: number;
  /** That are evidence of something: what they said is gone, that and when they came is kept. */
  readonly emptied: number;
}

/** Organizations that have answers from before `before`, `limit` at most. */
export async function withOldAnswers(
  system: SystemDatabase,
  before: Instant,
  limit: number,
): Promise<string[]> {
  const { rows } = await system.raw(
    `select distinct organization_id as id from snapshots
      where fetched_at < :before and forgotten_at is null limit :limit`,
    { before, limit },
  );
  return rows.map((row: { id: string }) => row.id);
}

/**
 * Forgets `limit` answers at most from before `before`. A feed's last answer, and the one that its belief rests on, are
 * kept however old they are.
 */
export async function forgetAnswers(
  tx: Tx,
  organizationId: string,
  { before, at, limit }: { readonly before: Instant; readonly at: Instant; readonly limit: number },
): Promise<ForgottenAnswers> {
  const { rows } = await tx.raw(
    `with old as materialized (
       select s.id,
              exists (select from entries e where e.first_snapshot_id = s.id)
                or exists (select from entries e where e.ended_snapshot_id = s.id)
                or exists (select from changes c where c.snapshot_id = s.id) as is_evidence
         from snapshots s
        where s.organization_id = :organizationId and s.fetched_at < :before and s.forgotten_at is null
          and exists (select from snapshots n where n.feed_id = s.feed_id and n.fetched_at > s.fetched_at)
          and not exists (select from beliefs b where b.snapshot_id = s.id)
        order by s.fetched_at
        limit :limit
     ), deleted as (
       delete from snapshots s using old
        where s.id = old.id and s.organization_id = :organizationId and not old.is_evidence returning s.id
     ), emptied as (
       update snapshots s
          set body = null, parsed = null, forgotten_at = :at, guests_erased_at = coalesce(s.guests_erased_at, :at)
         from old
        where s.id = old.id and s.organization_id = :organizationId and old.is_evidence returning s.id
     )
     select (select count(*) from deleted) as deleted, (select count(*) from emptied) as emptied`,
    { organizationId, before, at, limit },
  );
  return rows[0];
}
