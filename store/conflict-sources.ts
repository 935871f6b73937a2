import type { ClosureAnswer, KnownEntry, ServedNights, Source } from '../domain/conflicts/sources.js';
import type { Kind, Platform } from '../domain/entry.js';
import { DAY_MS, type Instant, later } from '../domain/instant.js';
import type { Day } from '../domain/nights.js';
import { fromDateRange, type Tx } from './database.js';
import type { Source as SourceName } from './entries.js';

/** By then every platform has read that nights were withdrawn. */
const WITHDRAWN_FOR_MS = 3 * DAY_MS;

/** All that the sources of a unit tell from `today` on, as detection reads it. */
export async function sourcesOfUnit(
  tx: Tx,
  organizationId: string,
  unitId: string,
  { today, at }: { readonly today: Day; readonly at: Instant },
): Promise<Source[]> {
  const entries = await presentEntries(tx, organizationId, unitId, today);
  const served = await servedOnUnit(tx, organizationId, unitId, later(at, -WITHDRAWN_FOR_MS));
  const answeredAt = await lastAnswers(tx, organizationId, unitId);
  return [...entries].map(([source, told]) => ({
    source,
    ...(source !== 'direct' && { platform: source }),
    ...answeredAt.get(source),
    entries: told,
    served: served.get(source) ?? [],
  }));
}

async function presentEntries(
  tx: Tx,
  organizationId: string,
  unitId: string,
  today: Day,
): Promise<Map<SourceName, KnownEntry[]>> {
  const { rows } = await tx.raw(
    `select id, source, kind, nights, uid, missing_since, shown, coalesce(nights_since, first_seen_at) as since,
            unseen_at, echo_since
       from entries
      where organization_id = :organizationId and unit_id = :unitId and ended_at is null and check_out > :today
      order by source, check_in, check_out, id`,
    { organizationId, unitId, today },
  );
  return grouped(rows, (row: EntryRow) => row.source, toKnownEntry);
}

async function servedOnUnit(
  tx: Tx,
  organizationId: string,
  unitId: string,
  withdrawnAfter: Instant,
): Promise<Map<SourceName, ServedNights[]>> {
  const { rows } = await tx.raw(
    `select c.platform, s.entry_id, s.nights, s.served_at, s.withdrawn_at
       from feeds f
       join connections c on c.id = f.connection_id
       join served_nights s on s.feed_id = f.id
      where f.organization_id = :organizationId and f.unit_id = :unitId and f.archived_at is null
        and (s.withdrawn_at is null or s.withdrawn_at > :withdrawnAfter)`,
    { organizationId, unitId, withdrawnAfter },
  );
  return grouped(rows, (row: ServedRow) => row.platform, toServed);
}

async function lastAnswers(
  tx: Tx,
  organizationId: string,
  unitId: string,
): Promise<Map<SourceName, { readonly answeredAt: Instant }>> {
  const { rows } = await tx.raw(
    `select c.platform, h.answered_at
       from feeds f
       join connections c on c.id = f.connection_id
       join feed_health h on h.feed_id = f.id
      where f.organization_id = :organizationId and f.unit_id = :unitId and f.archived_at is null
        and h.answered_at is not null`,
    { organizationId, unitId },
  );
  return new Map(
    rows.map((row: { platform: Platform; answered_at: Instant }) => [
      row.platform,
      { answeredAt: row.answered_at },
    ]),
  );
}

/** What people said of closures of a unit, oldest first. */
export async function closureAnswers(
  tx: Tx,
  organizationId: string,
  unitId: string,
): Promise<ClosureAnswer[]> {
  const { rows } = await tx.raw(
    `select source, nights, answer, answered_at as at from closure_answers
      where organization_id = :organizationId and unit_id = :unitId order by answered_at, id`,
    { organizationId, unitId },
  );
  return rows.map((row: Omit<ClosureAnswer, 'nights'> & { nights: string }) => ({
    ...row,
    nights: fromDateRange(row.nights),
  }));
}

/** Remembers what a person said of nights of a platform. */
export async function insertClosureAnswer(
  tx: Tx,
  organizationId: string,
  unitId: string,
  { source, nights, answer, at }: ClosureAnswer,
): Promise<void> {
  await tx.raw(
    `insert into closure_answers (organization_id, unit_id, source, nights, answer, answered_at, answered_by)
     values (:organizationId, :unitId, :source, daterange(:from, :to), :answer, :at,
             nullif(current_setting('ota.person_id', true), '')::uuid)`,
    { organizationId, unitId, source, from: nights.from, to: nights.to, answer, at },
  );
}

/** Notes which entries of a unit are echoes since `at`, and which others no longer are. */
export async function markEchoes(
  tx: Tx,
  organizationId: string,
  marks: { readonly echoes: readonly string[]; readonly others: readonly string[]; readonly at: Instant },
): Promise<void> {
  const ids = [...marks.echoes, ...marks.others];
  if (ids.length === 0) return;
  await tx.raw(
    `update entries set echo_since = case when id = any(:echoes::uuid[]) then :at::timestamptz end
      where organization_id = :organizationId and id = any(:ids)`,
    { organizationId, ids, echoes: [...marks.echoes], at: marks.at },
  );
}

interface EntryRow {
  readonly id: string;
  readonly source: SourceName;
  readonly kind: Kind;
  readonly nights: string;
  readonly uid: string;
  readonly missing_since: Instant | null;
  readonly shown: string | null;
  readonly since: Instant;
  readonly unseen_at: Instant | null;
  readonly echo_since: Instant | null;
}

const toKnownEntry = (row: EntryRow): KnownEntry => ({
  id: row.id,
  kind: row.kind,
  nights: fromDateRange(row.nights),
  uid: row.uid,
  seen: { since: row.since, ...(row.unseen_at && { unseenAt: row.unseen_at }) },
  ...(row.missing_since && { missingSince: row.missing_since }),
  ...(row.shown && { shown: fromDateRange(row.shown) }),
  ...(row.echo_since && { knownEcho: true }),
});

interface ServedRow {
  readonly platform: Platform;
  readonly entry_id: string;
  readonly nights: string;
  readonly served_at: Instant;
  readonly withdrawn_at: Instant | null;
}

const toServed = (row: ServedRow): ServedNights => ({
  entryId: row.entry_id,
  nights: fromDateRange(row.nights),
  servedAt: row.served_at,
  ...(row.withdrawn_at && { withdrawnAt: row.withdrawn_at }),
});

function grouped<R, T>(
  rows: readonly R[],
  keyOf: (row: R) => SourceName,
  to: (row: R) => T,
): Map<SourceName, T[]> {
  const groups = new Map<SourceName, T[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(to(row));
    else groups.set(keyOf(row), [to(row)]);
  }
  return groups;
}
