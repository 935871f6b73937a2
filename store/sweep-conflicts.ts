import type { Step } from '../domain/conflicts/settle.js';
import { elapsedMs, type Instant } from '../domain/instant.js';
import { appendChanges } from './changes.js';
import { type Database, type Tx, withOrganization } from './database.js';
import { lockProperty } from './property-lock.js';
import { settleConflicts } from './settle-conflicts.js';
import type { SystemDatabase } from './system-database.js';

/*
 * The sweep compares all units of an organization at once and must find nothing that the transactions missed. In the
 * order of check-ins two entries of a unit can only overlap where one overlaps the next, so that one pass by a window
 * function tells which units hold nights twice, and only in those are pairs compared. (A self-join of the portfolio
 * finds the same and takes ten times as long.) Units with a pair that has no conflict, or a conflict that has no pair
 * any more, are then settled one by one as after any answer. Conflicts whose last night has passed close here, since
 * no answer need come to say so.
 */

export interface UnitToSettle {
  readonly unitId: string;
  readonly propertyId: string;
  readonly timezone: string;
}

/** Units whose stored conflicts may not be those that are there. */
export async function unitsOutOfStep(tx: Tx, organizationId: string, at: Instant): Promise<UnitToSettle[]> {
  const unitIds = await unitsTakenTwice(tx, organizationId, at);
  const { rows } = await tx.raw(
    `with held as (
       select unit_id, id, source, kind, check_in, check_out,
              max(check_out) over (partition by unit_id order by check_in, check_out, id
                                   rows between unbounded preceding and 1 preceding) as taken_until
         from entries
        where organization_id = :organizationId and unit_id = any(:unitIds) and ended_at is null
          and echo_since is null and missing_since is null and kind <> 'rule' and check_out > :at::date - 1
     ), heaped as materialized (
       -- Entries that reach into each other are a heap; each free check-in begins the next.
       select h.*, count(*) filter (where taken_until is null or check_in >= taken_until)
                     over (partition by unit_id order by check_in, check_out, id) as heap
         from held h
     ), pairs as materialized (
       select a.unit_id, a.id as first, b.id as second
         from heaped a join heaped b on a.unit_id = b.unit_id and a.heap = b.heap and a.id < b.id
        where a.source <> b.source and a.check_in < b.check_out and b.check_in < a.check_out
          and (a.kind = 'stay' or b.kind = 'stay')
     ), alive as materialized (
       select unit_id, first_entry_id as first, second_entry_id as second, state, upper(nights) as ends
         from conflicts where organization_id = :organizationId and state <> 'closed'
     ), out_of_step as (
       select p.unit_id from pairs p left join alive c using (first, second) where c.first is null
       union
       select c.unit_id from alive c left join pairs p using (first, second)
        where c.state <> 'dismissed' and (p.first is null or c.ends <= :at::date + 1)
     )
     select u.id as "unitId", u.property_id as "propertyId", p.timezone
       from out_of_step o join units u on u.id = o.unit_id join properties p on p.id = u.property_id
      order by u.id`,
    { organizationId, unitIds, at },
  );
  return rows;
}

/** Units in which an entry reaches into the next one, from yesterday on: somewhere it may still be today. */
async function unitsTakenTwice(tx: Tx, organizationId: string, at: Instant): Promise<string[]> {
  const { rows } = await tx.raw(
    `select distinct unit_id as id
       from (select unit_id, check_out,
                    lead(check_in) over (partition by unit_id order by check_in, check_out) as next_check_in
               from entries
              where organization_id = :organizationId and ended_at is null and echo_since is null
                and missing_since is null and kind <> 'rule') present
      where next_check_in < check_out and check_out > :at::date - 1`,
    { organizationId, at },
  );
  return rows.map((row: { id: string }) => row.id);
}

export interface Sweep {
  /** Conflicts that the transactions had missed. */
  readonly missed: number;
  readonly tookMs: number;
}

/** Sweeps an organization. What was missed is opened, with a change of its own in the log: `sweep_found_conflict`. */
export async function sweepConflicts(
  db: Database,
  organizationId: string,
  now: () => Instant,
): Promise<Sweep> {
  const at = now();
  const units = await withOrganization(db, organizationId, tx => unitsOutOfStep(tx, organizationId, at));
  let missed = 0;
  for (const unit of units) {
    missed += await withOrganization(db, organizationId, tx => settleSwept(tx, organizationId, unit, now()));
  }
  const tookMs = elapsedMs(at, now());
  await withOrganization(db, organizationId, tx => recordSweep(tx, organizationId, at, { missed, tookMs }));
  return { missed, tookMs };
}

async function settleSwept(tx: Tx, organizationId: string, unit: UnitToSettle, at: Instant): Promise<number> {
  const { propertyId, unitId } = unit;
  await lockProperty(tx, propertyId);
  const steps = await settleConflicts(tx, { organizationId, ...unit }, at);
  const missed = steps.filter(isMissed);
  await appendChanges(
    tx,
    missed.map(({ conflict }) => ({
      organizationId,
      kind: 'sweep_found_conflict',
      propertyId,
      unitId,
      detail: { kind: conflict.kind, nights: conflict.nights, between: conflict.between },
    })),
  );
  return missed.length;
}

const isMissed = (step: Step): step is Extract<Step, { kind: 'opened' | 'reopened' }> =>
  step.kind === 'opened' || step.kind === 'reopened';

async function recordSweep(tx: Tx, organizationId: string, at: Instant, sweep: Sweep): Promise<void> {
  await tx.raw(
    `insert into portfolio_sweeps (organization_id, swept_at, took_ms, missed)
     values (:organizationId, :at, :tookMs, :missed)
     on conflict (organization_id) do update
        set swept_at = excluded.swept_at, took_ms = excluded.took_ms, missed = excluded.missed`,
    { organizationId, at, ...sweep },
  );
}

/** Organizations that were not swept for `everyMs`, the longest ago first. */
export async function organizationsToSweep(
  db: SystemDatabase,
  everyMs: number,
  limit: number,
): Promise<string[]> {
  const { rows } = await db.raw(
    `select o.id from organizations o left join portfolio_sweeps s on s.organization_id = o.id
      where s.swept_at is null or s.swept_at < now() - :everyMs * interval '1 millisecond'
      order by s.swept_at nulls first, o.id
      limit :limit`,
    { everyMs, limit },
  );
  return rows.map((row: { id: string }) => row.id);
}
