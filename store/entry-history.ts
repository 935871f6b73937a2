import type { Kind } from '../domain/entry.js';
import type { EntryChange } from '../domain/history/as-of.js';
import type { Instant } from '../domain/instant.js';
import type { Nights } from '../domain/nights.js';
import type { ChangeKind } from './changes.js';
import type { Tx } from './database.js';
import type { Source } from './entries.js';

/** One line of what became of an entry. */
export interface HistoryLine extends EntryChange {
  readonly kind: ChangeKind;
  readonly snapshotId?: string;
  readonly detail: EntryChange['detail'] & {
    /** What it was before: its nights, or its kind. */
    readonly was?: Nights | Kind;
    readonly reason?: string;
    /** The last look that did not show it. */
    readonly unseenAt?: Instant;
  };
}

/** Oldest first; undefined where there is no such entry. */
export async function historyOfEntry(
  tx: Tx,
  organizationId: string,
  entryId: string,
): Promise<HistoryLine[] | undefined> {
  const { rows } = await tx.raw(
    `select c.at, c.kind, c.detail, c.snapshot_id
       from entries e left join changes c on c.entry_id = e.id
      where e.organization_id = :organizationId and e.id = :entryId
      order by c.id`,
    { organizationId, entryId },
  );
  if (rows.length === 0) return undefined;
  return rows
    .filter((row: HistoryRow) => row.kind !== null)
    .map(({ snapshot_id, ...line }: HistoryRow) => ({
      ...line,
      ...(snapshot_id && { snapshotId: snapshot_id }),
    }));
}

interface HistoryRow extends Omit<HistoryLine, 'snapshotId'> {
  readonly snapshot_id: string | null;
}

/** An entry of a unit with what the log tells of it, oldest first. */
export interface EntryWithPast {
  readonly id: string;
  readonly source: Source;
  readonly kind: Kind;
  readonly firstSeenAt: Instant;
  readonly changes: readonly EntryChange[];
}

/**
 * Entries of a unit that the log knew by `at` and that had not ended long before: an end is written a little later than
 * it is dated.
 */
export async function entriesKnownAt(
  tx: Tx,
  organizationId: string,
  unitId: string,
  at: Instant,
): Promise<EntryWithPast[]> {
  const { rows } = await tx.raw(
    `select e.id, e.source, e.kind, e.first_seen_at as "firstSeenAt",
            jsonb_agg(jsonb_build_object('at', to_char(c.at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
                                         'kind', c.kind, 'detail', c.detail) order by c.id) as changes
       from entries e join changes c on c.entry_id = e.id
      where e.organization_id = :organizationId and e.unit_id = :unitId and c.at <= :at
        and (e.ended_at is null or e.ended_at > :at::timestamptz - interval '1 day')
      group by e.id
      order by e.first_seen_at, e.id`,
    { organizationId, unitId, at },
  );
  return rows;
}
