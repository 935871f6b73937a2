import type { Instant } from '../domain/instant.js';
import { Problem } from '../domain/problems.js';
import type { Tx } from './database.js';
import { lockTask, openAgain } from './do-steps.js';
import { settleList } from './keep-checklists.js';
import { keepTasksOf } from './keep-tasks.js';
import { reopenSteps } from './task-steps.js';
import { endTask, findTask, openTaskFor, type Task, tellOf } from './tasks.js';

/*
 * What a person does with a task, beside ticking its steps. Each throws `not_found` and, where the task has ended,
 * `task_over`.
 */

async function lockOpen(tx: Tx, organizationId: string, taskId: string): Promise<Task> {
  const task = await lockTask(tx, organizationId, taskId);
  if (task.state !== 'open') throw new Problem('task_over');
  return task;
}

/** `null`: nobody's. Throws `no_member` too. */
export async function assignTask(
  tx: Tx,
  organizationId: string,
  taskId: string,
  personId: string | null,
  at: Instant,
): Promise<void> {
  const task = await lockOpen(tx, organizationId, taskId);
  const { rows } = await tx.raw(
    `update tasks set assignee_id = :personId, changed_at = :at, version = version + 1
      where organization_id = :organizationId and id = :taskId
        and (:personId::uuid is null
             or exists (select from members
                         where organization_id = :organizationId and person_id = :personId::uuid))
      returning id`,
    { organizationId, taskId, personId, at },
  );
  if (!rows[0]) throw new Problem('no_member');
  await tellOf(tx, organizationId, task, 'task_assigned', { kind: task.kind, to: personId });
}

/** Nobody is reminded or asked next until then; an alert comes all the same. */
export async function snoozeTask(
  tx: Tx,
  organizationId: string,
  taskId: string,
  until: Instant,
  at: Instant,
): Promise<void> {
  const task = await lockOpen(tx, organizationId, taskId);
  await tx.raw(
    `update tasks set snoozed_until = :until, changed_at = :at, version = version + 1
      where organization_id = :organizationId and id = :taskId`,
    { organizationId, taskId, until, at },
  );
  await tellOf(tx, organizationId, task, 'task_snoozed', { kind: task.kind, until });
}

/** It will not be done. What it asked for is not asked again at once; the next daily list asks for what is owed then. */
export async function cancelTask(
  tx: Tx,
  organizationId: string,
  taskId: string,
  note: string,
  at: Instant,
): Promise<void> {
  const task = await lockOpen(tx, organizationId, taskId);
  const ending = { state: 'cancelled', how: 'person', because: 'cancelled', note } as const;
  await endTask(tx, organizationId, task, ending, at);
}

/**
 * Open again with the steps it had left, as far as there is still a reason: else it ends again by itself, at once.
 * Throws `task_replaced` where another is open for its reason.
 */
export async function reopenTask(tx: Tx, organizationId: string, taskId: string, at: Instant): Promise<void> {
  const task = await lockTask(tx, organizationId, taskId);
  if (task.state === 'open') return;
  if (await openTaskFor(tx, organizationId, task.reason)) throw new Problem('task_replaced');
  await reopenSteps(tx, organizationId, taskId);
  await openAgain(tx, organizationId, task, at);
  await keepTasksOf(tx, organizationId, task.propertyId);
  const now = (await findTask(tx, organizationId, taskId))!;
  const isList = now.kind === 'close_nights' || now.kind === 'reopen_nights';
  if (isList && now.state === 'open') await settleList(tx, organizationId, now, at);
}
