import type { Kind } from '../domain/entry.js';
import type { Instant } from '../domain/instant.js';
import { type Nights, sameNights } from '../domain/nights.js';
import { Problem } from '../domain/problems.js';
import { appendChanges, type NewChange } from './changes.js';
import { fromDateRange, type Tx, toDateRange } from './database.js';
import { lockActiveFeed } from './decide-hold.js';
import { settleConflicts } from './settle-conflicts.js';

/*
 * An import is undone by the change log, which knows of every entry what was before: all that the feed's answers did
 * from the given one on is taken back. What came since then ends as `undone`; what moved or was reclassified is again
 * what it was; what ended is taken again, and kept although the feed lacks it, until the feed shows it again or a
 * person ends it. The fingerprint stays: the content that was undone is known, and does nothing when it comes again.
 */

/** An entry that answers touched since the undone import: as it was before them, and as it is. */
interface Touched {
  readonly id: string;
  /** It did not exist before. */
  readonly came: boolean;
  readonly endedAt?: Instant;
  readonly is: { readonly kind: Kind; readonly nights: Nights };
  readonly was: { readonly kind: Kind; readonly nights: Nights };
}

/** Throws `not_found`, `archived`, `nothing_to_undo`. */
export async function undoImport(
  tx: Tx,
  organizationId: string,
  feedId: string,
  snapshotId: string,
  at: Instant,
): Promise<void> {
  const feed = await lockActiveFeed(tx, organizationId, feedId);
  const touched = await touchedSince(tx, organizationId, feedId, snapshotId);
  const undone = touched.filter(entry => entry.came && !entry.endedAt);
  const restored = touched.filter(entry => !entry.came);
  if (undone.length + restored.length === 0) throw new Problem('nothing_to_undo');

  await endUndone(tx, organizationId, undone, at);
  await restore(tx, organizationId, restored, at);
  await dropHold(tx, organizationId, feedId, at);
  const about = {
    organizationId,
    propertyId: feed.propertyId,
    unitId: feed.unitId,
    connectionId: feed.connectionId,
    feedId,
  };
  await appendChanges(tx, [
    { ...about, kind: 'feed_undone', snapshotId, detail: { entries: undone.length + restored.length } },
    ...undone.map(
      (entry): NewChange => ({
        ...about,
        kind: 'entry_ended',
        entryId: entry.id,
        detail: { ...entry.is, reason: 'undone' },
      }),
    ),
    ...restored.flatMap(entry => restoredChanges(about, entry)),
  ]);
  const { propertyId, unitId, timezone } = feed;
  await settleConflicts(tx, { organizationId, propertyId, unitId, timezone }, at);
}

function restoredChanges(
  about: Omit<NewChange, 'kind'>,
  { id, is, was, endedAt }: Touched,
): readonly NewChange[] {
  const entry = { ...about, entryId: id };
  return [
    ...(endedAt ? [{ ...entry, kind: 'entry_returned' as const, detail: { ...was } }] : []),
    ...(sameNights(is.nights, was.nights)
      ? []
      : [{ ...entry, kind: 'entry_moved' as const, detail: { nights: was.nights, was: is.nights } }]),
    ...(is.kind === was.kind
      ? []
      : [{ ...entry, kind: 'entry_reclassified' as const, detail: { kind: was.kind, was: is.kind } }]),
  ];
}

/** What the log tells of the feed's entries from the first change on that the answer made. */
async function touchedSince(
  tx: Tx,
  organizationId: string,
  feedId: string,
  snapshotId: string,
): Promise<Touched[]> {
  const { rows } = await tx.raw(
    `with told as (
       select c.* from changes c
        where c.organization_id = :organizationId and c.feed_id = :feedId and c.entry_id is not null
          and c.id >= (select min(f.id) from changes f
                        where f.organization_id = :organizationId and f.feed_id = :feedId
                          and f.snapshot_id = :snapshotId)
     ), touched as (
       select entry_id, bool_or(kind = 'entry_came') as came,
              (array_agg(detail -> 'was' order by id) filter (where kind = 'entry_moved'))[1] as nights,
              (array_agg(detail ->> 'was' order by id) filter (where kind = 'entry_reclassified'))[1] as kind
         from told group by entry_id
     )
     select e.id, t.came, e.ended_at, e.kind, e.nights, t.nights as was_nights, coalesce(t.kind, e.kind) as was_kind
       from touched t join entries e on e.id = t.entry_id
      where e.end_reason is null or e.end_reason in ('cancelled', 'opened', 'ignored')
      order by e.nights, e.id`,
    { organizationId, feedId, snapshotId },
  );
  return rows.map((row: TouchedRow) => ({
    id: row.id,
    came: row.came,
    ...(row.ended_at ? { endedAt: row.ended_at } : {}),
    is: { kind: row.kind, nights: fromDateRange(row.nights) },
    was: { kind: row.was_kind, nights: row.was_nights ?? fromDateRange(row.nights) },
  }));
}

interface TouchedRow {
  readonly id: string;
  readonly came: boolean;
  readonly ended_at: Instant | null;
  readonly kind: Kind;
  readonly nights: string;
  readonly was_nights: Nights | null;
  readonly was_kind: Kind;
}

async function endUndone(
  tx: Tx,
  organizationId: string,
  undone: readonly Touched[],
  at: Instant,
): Promise<void> {
  await tx.raw(
    `update entries set ended_at = :at, end_reason = 'undone'
      where organization_id = :organizationId and id = any(:ids)`,
    { organizationId, ids: undone.map(({ id }) => id), at },
  );
}

async function restore(
  tx: Tx,
  organizationId: string,
  restored: readonly Touched[],
  at: Instant,
): Promise<void> {
  const entries = restored.map(({ id, was }) => ({ id, kind: was.kind, nights: toDateRange(was.nights) }));
  await tx.raw(
    `update entries e
        set kind = r.kind, nights = r.nights, shown = null,
            kept_since = case when e.ended_at is not null or e.missing_since is not null
                              then :at::timestamptz else e.kept_since end,
            missing_since = null, ended_at = null, end_reason = null, ended_snapshot_id = null
       from jsonb_to_recordset(:entries::jsonb) as r(id uuid, kind text, nights daterange)
      where e.id = r.id and e.organization_id = :organizationId`,
    { organizationId, entries: JSON.stringify(entries), at },
  );
}

/** Nothing waits for a second answer any more, and an answer that came before now is too late. */
async function dropHold(tx: Tx, organizationId: string, feedId: string, at: Instant): Promise<void> {
  await tx.raw(
    `update beliefs set hold = null, awaiting = false, answered_at = :at
      where organization_id = :organizationId and feed_id = :feedId`,
    { organizationId, feedId, at },
  );
}
