import type { Deadline } from '../domain/checklists/deadline.js';
import type { OverBecause, StepInHand } from '../domain/checklists/in-hand.js';
import type { Platform } from '../domain/entry.js';
import type { Instant } from '../domain/instant.js';
import type { Nights } from '../domain/nights.js';
import type { StepAction, StepState } from '../domain/tasks/task.js';
import { fromDateRange, type Tx, toDateRange } from './database.js';

export interface TaskStep {
  readonly id: string;
  readonly taskId: string;
  readonly unitId: string;
  readonly platform: Platform | 'direct';
  readonly action: StepAction;
  readonly nights: Nights;
  /** What was asked for first; `nights` may have shrunk since. */
  readonly asked: Nights;
  readonly deadline: Deadline;
  readonly state: StepState;
  readonly because?: OverBecause | 'task_ended';
}

export interface NewStep {
  readonly taskId: string;
  readonly unitId: string;
  readonly platform: Platform | 'direct';
  readonly action: StepAction;
  readonly nights: Nights;
  readonly deadline: Deadline;
  readonly entryId?: string;
  readonly toUnitId?: string;
  readonly toNights?: Nights;
}

export async function insertSteps(
  tx: Tx,
  organizationId: string,
  steps: readonly NewStep[],
  at: Instant,
): Promise<void> {
  if (steps.length === 0) return;
  await tx('task_steps').insert(
    steps.map(step => ({
      organization_id: organizationId,
      task_id: step.taskId,
      unit_id: step.unitId,
      platform: step.platform,
      action: step.action,
      nights: toDateRange(step.nights),
      asked: toDateRange(step.nights),
      entry_id: step.entryId ?? null,
      to_unit_id: step.toUnitId ?? null,
      to_nights: step.toNights ? toDateRange(step.toNights) : null,
      deadline: JSON.stringify(step.deadline),
      due_at: step.deadline.dueAt,
      made_at: at,
    })),
  );
}

const COLUMNS =
  's.id, s.task_id, s.unit_id, s.platform, s.action, s.nights, s.asked, s.deadline, s.state, s.because';

export async function stepsOfTask(tx: Tx, organizationId: string, taskId: string): Promise<TaskStep[]> {
  const { rows } = await tx.raw(
    `select ${COLUMNS} from task_steps s
      where s.organization_id = :organizationId and s.task_id = :taskId order by s.nights, s.id`,
    { organizationId, taskId },
  );
  return rows.map(toStep);
}

/** Open steps of the open lists of a unit's connections. */
export async function stepsInHand(
  tx: Tx,
  organizationId: string,
  unitId: string,
): Promise<(StepInHand & { readonly taskId: string; readonly connectionId: string })[]> {
  const { rows } = await tx.raw(
    `select s.id, s.task_id as "taskId", t.connection_id as "connectionId", s.unit_id as "unitId", s.action as kind,
            s.nights
       from task_steps s join tasks t on t.id = s.task_id
      where s.organization_id = :organizationId and s.unit_id = :unitId and s.state = 'open' and t.state = 'open'
        and t.kind in ('close_nights', 'reopen_nights')`,
    { organizationId, unitId },
  );
  return rows.map((row: { nights: string }) => ({ ...row, nights: fromDateRange(row.nights) }));
}

/** Steps of a unit that ended with their list since `since`, though nobody did them: they were not wanted. */
export async function unwantedSteps(
  tx: Tx,
  organizationId: string,
  unitId: string,
  since: Instant,
): Promise<{ readonly connectionId: string; readonly kind: string; readonly nights: Nights }[]> {
  const { rows } = await tx.raw(
    `select t.connection_id as "connectionId", s.action as kind, s.nights
       from task_steps s join tasks t on t.id = s.task_id
      where s.organization_id = :organizationId and s.unit_id = :unitId and s.because = 'task_ended'
        and t.state = 'cancelled' and s.ended_at > :since`,
    { organizationId, unitId, since },
  );
  return rows.map((row: { nights: string }) => ({ ...row, nights: fromDateRange(row.nights) }));
}

export async function shrinkStep(tx: Tx, organizationId: string, id: string, nights: Nights): Promise<void> {
  await tx.raw(
    `update task_steps set nights = :nights::daterange where organization_id = :organizationId and id = :id`,
    { organizationId, id, nights: toDateRange(nights) },
  );
}

/** Over without anybody's tick: done, where somebody or a calendar says that it is done. */
export async function endStep(
  tx: Tx,
  organizationId: string,
  id: string,
  because: OverBecause,
  at: Instant,
): Promise<void> {
  const isDone = because === 'confirmed' || because === 'seen' || because === 'told';
  await tx.raw(
    `update task_steps set state = :state, because = :because, ended_at = :at
      where organization_id = :organizationId and id = :id and state = 'open'`,
    { organizationId, id, because, at, state: isDone ? 'done' : 'over' },
  );
}

/** A person's tick. */
export async function tickStep(
  tx: Tx,
  organizationId: string,
  id: string,
  by: { readonly name?: string | undefined; readonly note?: string | undefined },
  at: Instant,
): Promise<void> {
  await tx.raw(
    `update task_steps
        set state = 'done', because = 'confirmed', ended_at = :at, note = :note, done_by_name = :name,
            done_by = nullif(current_setting('ota.person_id', true), '')::uuid
      where organization_id = :organizationId and id = :id`,
    { organizationId, id, at, name: by.name ?? null, note: by.note ?? null },
  );
}

export async function untickStep(tx: Tx, organizationId: string, id: string): Promise<void> {
  await tx.raw(
    `update task_steps
        set state = 'open', because = null, ended_at = null, note = null, done_by_name = null, done_by = null,
            taken_back = taken_back + 1
      where organization_id = :organizationId and id = :id`,
    { organizationId, id },
  );
}

/** Steps that ended only because their task did are open again. */
export async function reopenSteps(tx: Tx, organizationId: string, taskId: string): Promise<void> {
  await tx.raw(
    `update task_steps set state = 'open', because = null, ended_at = null
      where organization_id = :organizationId and task_id = :taskId and because = 'task_ended'`,
    { organizationId, taskId },
  );
}

interface StepRow {
  readonly id: string;
  readonly task_id: string;
  readonly unit_id: string;
  readonly platform: Platform | 'direct';
  readonly action: StepAction;
  readonly nights: string;
  readonly asked: string;
  readonly deadline: Deadline;
  readonly state: StepState;
  readonly because: TaskStep['because'] | null;
}

const toStep = (row: StepRow): TaskStep => ({
  id: row.id,
  taskId: row.task_id,
  unitId: row.unit_id,
  platform: row.platform,
  action: row.action,
  nights: fromDateRange(row.nights),
  asked: fromDateRange(row.asked),
  deadline: row.deadline,
  state: row.state,
  ...(row.because && { because: row.because }),
});
