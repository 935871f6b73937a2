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
  const told = await toldToPlatforms(tx, organizationId, unitId, later(at, -WITHDRAWN_FOR_MS));
  return [...entries].map(([source, own]) => ({
    source,
    ...(source !== 'direct' && { platform: source }),
    ...told.get(source),
    entries: own,
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
            unseen_at, echo_since, echo_broken_at
       from entries
      where organization_id = :organizationId and unit_id = :unitId and ended_at is null and check_out > :today
      order by source, check_in, check_out, id`,
    { organizationId, unitId, today },
  );
  const entries = new Map<SourceName, KnownEntry[]>();
  for (const row of rows as EntryRow[]) {
    const own = entries.get(row.source);
    if (own) own.push(toKnownEntry(row));
    else entries.set(row.source, [toKnownEntry(row)]);
  }
  return entries;
}

/** By platform: when its last answer came, and what its pulls of our calendar held. */
async function toldToPlatforms(
  tx: Tx,
  organizationId: string,
  unitId: string,
  withdrawnAfter: Instant,
): Promise<Map<SourceName, Pick<Source, 'answeredAt' | 'served'>>> {
  const { rows } = await tx.raw(
    `select c.platform, h.answered_at, s.entry_id, s.nights, s.served_at, s.withdrawn_at
       from feeds f
       join connections c on c.id = f.connection_id
       left join feed_health h on h.feed_id = f.id
       left join served_nights s on s.feed_id = f.id
                                and (s.withdrawn_at is null or s.withdrawn_at > :withdrawnAfter)
      where f.organization_id = :organizationId and f.unit_id = :unitId and f.archived_at is null`,
    { organizationId, unitId, withdrawnAfter },
  );
  const told = new Map<SourceName, { answeredAt?: Instant; served: ServedNights[] }>();
  for (const row of rows as ToldRow[]) {
    const platform = told.get(row.platform) ?? { served: [] };
    if (row.answered_at) platform.answeredAt = row.answered_at;
    if (row.entry_id !== null) platform.served.push(toServed(row));
    told.set(row.platform, platform);
  }
  return told;
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

/** What detection found of echoes: `fading` those that repeat what has changed, `others` those that are none any more. */
export interface EchoMarks {
  readonly echoes: readonly string[];
  readonly fading: readonly string[];
  readonly others: readonly string[];
  readonly at: Instant;
}

/** Notes it with the entries, as detection goes by it next time. */
export async function markEchoes(
  tx: Tx,
  organizationId: string,
  { echoes, fading, others, at }: EchoMarks,
): Promise<void> {
  const ids = [...echoes, ...fading, ...others];
  if (ids.length === 0) return;
  await tx.raw(
    `update entries
        set echo_since = case when id <> all(:others::uuid[]) then coalesce(echo_since, :at::timestamptz) end,
            echo_broken_at = case when id = any(:fading::uuid[]) then :at::timestamptz end
      where organization_id = :organizationId and id = any(:ids)`,
    { organizationId, ids, others: [...others], fading: [...fading], at },
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
  readonly echo_broken_at: Instant | null;
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
  ...(row.echo_broken_at && { brokenAt: row.echo_broken_at }),
});

interface ServedRow {
  readonly entry_id: string;
  readonly nights: string;
  readonly served_at: Instant;
  readonly withdrawn_at: Instant | null;
}

/** A platform that pulled nothing yet has one row without nights. */
type ToldRow = { readonly platform: Platform; readonly answered_at: Instant | null } & (
  | ServedRow
  | { readonly entry_id: null }
);

const toServed = (row: ServedRow): ServedNights => ({
  entryId: row.entry_id,
  nights: fromDateRange(row.nights),
  servedAt: row.served_at,
  ...(row.withdrawn_at && { withdrawnAt: row.withdrawn_at }),
});
