import type { Instant } from '../domain/instant.js';
import { contains, type Nights } from '../domain/nights.js';
import { Problem } from '../domain/problems.js';
import { insertConfirmation, takeBackConfirmation } from './confirmed-closures.js';
import type { Tx } from './database.js';
import { keepChecklists, settleList, type TaskHome } from './keep-checklists.js';
import { lockProperty } from './property-lock.js';
import { taskRules } from './task-settings.js';
import { stepsOfTask, type TaskStep, tickStep, untickStep } from './task-steps.js';
import { changeTask, endTask, findTask, openTaskFor, type Task, tellOf } from './tasks.js';

export interface Tick {
  /** As the person saw them; unset, as they are. */
  readonly nights?: Nights | undefined;
  /** Of somebody without an account. */
  readonly name?: string | undefined;
  readonly note?: string | undefined;
}

/**
 * A person did a step. What was done in an extranet is a fact, also where the step, or its whole list, was over by then:
 * then something may be to be taken back, which another list says. A second time it changes nothing. Throws `not_found`,
 * `step_changed`, `task_over`.
 */
export async function doStep(
  tx: Tx,
  organizationId: string,
  taskId: string,
  stepId: string,
  tick: Tick,
  at: Instant,
): Promise<void> {
  const { task, step } = await lockStep(tx, organizationId, taskId, stepId);
  if (step.state === 'done') return;
  if (tick.nights && !contains(step.asked, tick.nights)) throw new Problem('step_changed');
  if (!isListed(step) && step.state === 'over') throw new Problem('task_over');
  await confirm(tx, organizationId, task, step, tick, at);
  await changeTask(tx, organizationId, task.id, {}, at);
  await tellOfStep(tx, organizationId, task, step, 'task_step_done');
  await follow(tx, organizationId, task, step, at);
}

/** A tick was wrong, and counts for nothing. A list that ended by it is open again, unless another has taken its place. */
export async function undoStep(
  tx: Tx,
  organizationId: string,
  taskId: string,
  stepId: string,
  at: Instant,
): Promise<void> {
  const { task, step } = await lockStep(tx, organizationId, taskId, stepId);
  if (step.state === 'open') return;
  if (step.because !== 'confirmed') throw new Problem('step_not_ticked');
  await takeBackConfirmation(tx, organizationId, step.id, at);
  if (task.state !== 'open' && (await openTaskFor(tx, organizationId, task.reason)))
    throw new Problem('task_replaced');
  await untickStep(tx, organizationId, step.id);
  await openAgain(tx, organizationId, task, at);
  await tellOfStep(tx, organizationId, task, step, 'task_step_undone');
  await follow(tx, organizationId, { ...task, state: 'open' }, step, at);
}

/** All that is left of a task is done, by one person. Throws `not_found`, `task_over`. */
export async function completeTask(
  tx: Tx,
  organizationId: string,
  taskId: string,
  tick: Omit<Tick, 'nights'>,
  at: Instant,
): Promise<void> {
  const task = await lockTask(tx, organizationId, taskId);
  if (task.state !== 'open') throw new Problem('task_over');
  const left = (await stepsOfTask(tx, organizationId, taskId)).filter(({ state }) => state === 'open');
  for (const step of left) {
    await confirm(tx, organizationId, task, step, tick, at);
    await tellOfStep(tx, organizationId, task, step, 'task_step_done');
  }
  const ending = { state: 'done', how: 'person', because: 'confirmed', note: tick.note } as const;
  await endTask(tx, organizationId, task, ending, at);
  for (const unitId of new Set(left.filter(isListed).map(step => step.unitId)))
    await reviseUnit(tx, organizationId, task, unitId, at);
}

/** Its property's lock, held before anything about it is read. Throws `not_found`. */
export async function lockTask(tx: Tx, organizationId: string, taskId: string): Promise<Task> {
  const known = await findTask(tx, organizationId, taskId);
  if (!known) throw new Problem('not_found');
  await lockProperty(tx, known.propertyId);
  return (await findTask(tx, organizationId, taskId))!;
}

/** Open again, with the moments of its deadline as they were. */
export async function openAgain(tx: Tx, organizationId: string, task: Task, at: Instant): Promise<void> {
  if (task.state === 'open') return;
  await tx.raw(
    `update tasks
        set state = 'open', ended_at = null, ended_how = null, end_reason = null, ended_by = null, end_note = null,
            changed_at = :at, version = version + 1
      where organization_id = :organizationId and id = :id`,
    { organizationId, id: task.id, at },
  );
  await tellOf(tx, organizationId, task, 'task_reopened', { kind: task.kind });
}

/** Revises the lists of one of the units that a task is about. */
export async function reviseUnit(
  tx: Tx,
  organizationId: string,
  { propertyId }: Task,
  unitId: string,
  at: Instant,
): Promise<void> {
  const { rows } = await tx.raw(
    'select timezone from properties where organization_id = :organizationId and id = :propertyId',
    { organizationId, propertyId },
  );
  const home: TaskHome = { organizationId, propertyId, unitId, timezone: rows[0].timezone };
  await keepChecklists(tx, home, await taskRules(tx, organizationId), at, 'at_once');
}

async function lockStep(
  tx: Tx,
  organizationId: string,
  taskId: string,
  stepId: string,
): Promise<{ readonly task: Task; readonly step: TaskStep }> {
  const task = await lockTask(tx, organizationId, taskId);
  const step = (await stepsOfTask(tx, organizationId, taskId)).find(({ id }) => id === stepId);
  if (!step) throw new Problem('not_found');
  return { task, step };
}

/** A step that is computed; the others are a way out of a conflict. */
const isListed = (step: TaskStep): step is TaskStep & { readonly action: 'close' | 'reopen' } =>
  step.action === 'close' || step.action === 'reopen';

async function confirm(
  tx: Tx,
  organizationId: string,
  task: Task,
  step: TaskStep,
  { nights, ...by }: Tick,
  at: Instant,
): Promise<void> {
  await tickStep(tx, organizationId, step.id, by, at);
  if (!isListed(step)) return;
  await insertConfirmation(tx, organizationId, {
    connectionId: task.connectionId!,
    unitId: step.unitId,
    did: step.action,
    nights: nights ?? step.nights,
    at,
    how: 'person',
    ...by,
    stepId: step.id,
  });
}

/** What follows from a tick, or from one that was taken back: for the lists of the unit, and for the task itself. */
async function follow(
  tx: Tx,
  organizationId: string,
  task: Task,
  step: TaskStep,
  at: Instant,
): Promise<void> {
  if (isListed(step)) await reviseUnit(tx, organizationId, task, step.unitId, at);
  const now = (await findTask(tx, organizationId, task.id))!;
  if (now.state !== 'open') return;
  const open = (await stepsOfTask(tx, organizationId, task.id)).filter(({ state }) => state === 'open');
  if (isListed(step)) await settleList(tx, organizationId, now, at);
  else if (open.length === 0)
    await endTask(tx, organizationId, now, { state: 'done', how: 'person', because: 'confirmed' }, at);
}

const tellOfStep = (
  tx: Tx,
  organizationId: string,
  task: Task,
  { id, unitId, platform, action, nights }: TaskStep,
  kind: 'task_step_done' | 'task_step_undone',
): Promise<void> =>
  tellOf(tx, organizationId, { ...task, unitId }, kind, { stepId: id, platform, action, nights });
