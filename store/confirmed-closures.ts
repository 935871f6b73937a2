import type { Confirmation } from '../domain/checklists/confirmation.js';
import type { StepKind } from '../domain/checklists/step.js';
import type { Platform } from '../domain/entry.js';
import type { Instant } from '../domain/instant.js';
import type { Day, Nights } from '../domain/nights.js';
import { fromDateRange, type Tx, toDateRange } from './database.js';

/** What was confirmed of a unit, on all platforms, as far as it concerns nights from `today` on; oldest first. */
export async function confirmationsOf(
  tx: Tx,
  organizationId: string,
  unitId: string,
  today: Day,
): Promise<Confirmation[]> {
  const { rows } = await tx.raw(
    `select c.platform, k.did, k.nights, k.confirmed_at, k.how, k.name, k.note, k.taken_back_at
       from confirmed_closures k join connections c on c.id = k.connection_id
      where k.organization_id = :organizationId and k.unit_id = :unitId and upper(k.nights) > :today
        and c.archived_at is null
      order by k.confirmed_at, k.id`,
    { organizationId, unitId, today },
  );
  return rows.map(toConfirmation);
}

export interface NewConfirmation {
  readonly connectionId: string;
  readonly unitId: string;
  readonly did: StepKind;
  readonly nights: Nights;
  readonly at: Instant;
  readonly how: 'person' | 'feed';
  /** As somebody without an account gave it; a member is named by the transaction. */
  readonly name?: string | undefined;
  readonly note?: string | undefined;
  readonly stepId?: string;
}

export async function insertConfirmation(
  tx: Tx,
  organizationId: string,
  fact: NewConfirmation,
): Promise<void> {
  await tx.raw(
    `insert into confirmed_closures (organization_id, connection_id, unit_id, did, nights, confirmed_at, how,
                                     confirmed_by, name, note, step_id)
     values (:organizationId, :connectionId, :unitId, :did, :nights::daterange, :at, :how,
             case when :how = 'person' then nullif(current_setting('ota.person_id', true), '')::uuid end,
             :name, :note, :stepId)`,
    {
      organizationId,
      ...fact,
      nights: toDateRange(fact.nights),
      name: fact.name ?? null,
      note: fact.note ?? null,
      stepId: fact.stepId ?? null,
    },
  );
}

/** What was confirmed by the tick of a step counts for nothing from now on. */
export async function takeBackConfirmation(
  tx: Tx,
  organizationId: string,
  stepId: string,
  at: Instant,
): Promise<void> {
  await tx.raw(
    `update confirmed_closures
        set taken_back_at = :at, taken_back_by = nullif(current_setting('ota.person_id', true), '')::uuid
      where organization_id = :organizationId and step_id = :stepId and taken_back_at is null`,
    { organizationId, stepId, at },
  );
}

interface ConfirmationRow {
  readonly platform: Platform;
  readonly did: StepKind;
  readonly nights: string;
  readonly confirmed_at: Instant;
  readonly how: 'person' | 'feed';
  readonly name: string | null;
  readonly note: string | null;
  readonly taken_back_at: Instant | null;
}

const toConfirmation = (row: ConfirmationRow): Confirmation => ({
  platform: row.platform,
  did: row.did,
  nights: fromDateRange(row.nights),
  at: row.confirmed_at,
  by: row.how === 'feed' ? { kind: 'feed' } : { kind: 'person', name: row.name ?? '' },
  ...(row.note && { note: row.note }),
  ...(row.taken_back_at && { takenBackAt: row.taken_back_at }),
});
