import type { Conflict, ConflictKind } from '../domain/conflicts/detect.js';
import { type Pair, pairOf } from '../domain/conflicts/pair.js';
import type { CloseReason, ConflictState, Fate, StoredConflict } from '../domain/conflicts/settle.js';
import type { Instant } from '../domain/instant.js';
import type { EndReason } from '../domain/reconcile/belief.js';
import { fromDateRange, type Tx, toDateRange } from './database.js';

/** Where a conflict is. */
export interface ConflictHome {
  readonly organizationId: string;
  readonly propertyId: string;
  readonly unitId: string;
}

/** Stored conflicts of a unit that are not closed, and those, closed too, between the given pairs. */
export async function conflictsToSettle(
  tx: Tx,
  { organizationId, unitId }: ConflictHome,
  pairs: readonly Pair[],
): Promise<StoredConflict[]> {
  const { rows } = await tx.raw(
    `select id, first_entry_id, second_entry_id, kind, nights, state from conflicts
      where organization_id = :organizationId and unit_id = :unitId
        and (state <> 'closed' or (first_entry_id = any(:first) and second_entry_id = any(:second)))`,
    {
      organizationId,
      unitId,
      first: pairs.map(([first]) => first),
      second: pairs.map(([, second]) => second),
    },
  );
  return rows.map((row: StoredRow) => ({
    id: row.id,
    pair: [row.first_entry_id, row.second_entry_id],
    kind: row.kind,
    nights: fromDateRange(row.nights),
    state: row.state,
  }));
}

/** Answers the ids, in the order of the conflicts. */
export async function insertConflicts(
  tx: Tx,
  home: ConflictHome,
  conflicts: readonly Conflict[],
  at: Instant,
): Promise<string[]> {
  if (conflicts.length === 0) return [];
  const { rows } = await tx.raw(
    `insert into conflicts (organization_id, property_id, unit_id, first_entry_id, second_entry_id, kind, nights,
                            opened_at, changed_at)
     select :organizationId, :propertyId, :unitId, c.first, c.second, c.kind, c.nights, :at, :at
       from jsonb_to_recordset(:conflicts::jsonb) as c(first uuid, second uuid, kind text, nights daterange)
     returning id, first_entry_id || ' ' || second_entry_id as pair`,
    { ...home, at, conflicts: JSON.stringify(conflicts.map(toRow)) },
  );
  const ids = new Map(rows.map((row: { id: string; pair: string }) => [row.pair, row.id]));
  return conflicts.map(conflict => ids.get(pairOf(conflict).join(' ')) as string);
}

/** What stands there now. A closed conflict opens again. */
export async function updateConflict(
  tx: Tx,
  organizationId: string,
  id: string,
  { kind, nights }: Pick<Conflict, 'kind' | 'nights'>,
  at: Instant,
): Promise<void> {
  await tx.raw(
    `update conflicts
        set kind = :kind, nights = :nights::daterange, changed_at = :at,
            reopened_at = case when state = 'closed' then :at::timestamptz else reopened_at end,
            state = case when state = 'closed' then 'open' else state end, closed_at = null, close_reason = null,
            chosen = case when state = 'closed' then null else chosen end
      where organization_id = :organizationId and id = :id`,
    { organizationId, id, kind, nights: toDateRange(nights), at },
  );
}

export async function closeConflict(
  tx: Tx,
  organizationId: string,
  id: string,
  reason: CloseReason,
  at: Instant,
): Promise<void> {
  await tx.raw(
    `update conflicts set state = 'closed', close_reason = :reason, closed_at = :at, changed_at = :at
      where organization_id = :organizationId and id = :id`,
    { organizationId, id, reason, at },
  );
}

/** What a person decided: a choice, a note why it is none, or that it is open again. */
export async function decideConflict(
  tx: Tx,
  organizationId: string,
  id: string,
  decided: {
    readonly state: Exclude<ConflictState, 'closed'>;
    readonly note?: string;
    readonly chosen?: unknown;
    readonly at: Instant;
  },
): Promise<void> {
  await tx.raw(
    `update conflicts
        set state = :state, note = :note, chosen = :chosen::jsonb, decided_at = :at, changed_at = :at,
            closed_at = null, close_reason = null,
            decided_by = nullif(current_setting('ota.person_id', true), '')::uuid
      where organization_id = :organizationId and id = :id`,
    {
      organizationId,
      id,
      state: decided.state,
      note: decided.note ?? null,
      chosen: decided.chosen ? JSON.stringify(decided.chosen) : null,
      at: decided.at,
    },
  );
}

/** What has become of entries. */
export async function fatesOf(
  tx: Tx,
  organizationId: string,
  entryIds: readonly string[],
): Promise<Map<string, Fate>> {
  if (entryIds.length === 0) return new Map();
  const { rows } = await tx.raw(
    `select id, nights, end_reason from entries where organization_id = :organizationId and id = any(:ids)`,
    { organizationId, ids: [...entryIds] },
  );
  return new Map(
    rows.map((row: { id: string; nights: string; end_reason: EndReason | null }) => [
      row.id,
      row.end_reason ? { ended: row.end_reason } : { nights: fromDateRange(row.nights) },
    ]),
  );
}

const toRow = (conflict: Conflict) => {
  const [first, second] = pairOf(conflict);
  return { first, second, kind: conflict.kind, nights: toDateRange(conflict.nights) };
};

interface StoredRow {
  readonly id: string;
  readonly first_entry_id: string;
  readonly second_entry_id: string;
  readonly kind: ConflictKind;
  readonly nights: string;
  readonly state: ConflictState;
}
