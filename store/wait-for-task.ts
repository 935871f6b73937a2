import { elapsedMs, type Instant } from '../domain/instant.js';
import type { LoadedTask, TaskVersion } from '../domain/tasks/messages.js';
import { type EscalatedTo, type Moments, TELLINGS, type Telling, tellingAt } from '../domain/tasks/task.js';
import type { Tx } from './database.js';
import type { SystemDatabase } from './system-database.js';
import { findTask, tellOf } from './tasks.js';

/*
 * What the workflow of a task reads and writes of it: domain/tasks/task.ts tells the protocol.
 */

/** The task as its workflow needs it; notes that this version has been seen. Undefined where there is none. */
export async function loadForWorkflow(
  tx: Tx,
  organizationId: string,
  taskId: string,
  now: Instant,
): Promise<LoadedTask | undefined> {
  const { rows } = await tx.raw(
    `update tasks set seen_version = version
      where organization_id = :organizationId and id = :taskId
      returning state, version, kind, property_id, wake_at, ended_how, end_reason`,
    { organizationId, taskId },
  );
  const row = rows[0];
  if (!row) return undefined;
  const about = { version: row.version, kind: row.kind, propertyId: row.property_id };
  if (row.state !== 'open')
    return { ...about, state: row.state, how: row.ended_how, because: row.end_reason };
  return {
    ...about,
    state: 'open',
    ...(row.wake_at && { wakeInMs: Math.max(0, elapsedMs(now, row.wake_at)) }),
  };
}

/** Notes that a moment of the deadline has passed, and says so in the change log; once, however often it is asked. */
export async function tellIfDue(
  tx: Tx,
  organizationId: string,
  taskId: string,
  now: Instant,
): Promise<Telling | 'nothing'> {
  const { rows } = await tx.raw(
    `select remind_at as "remindAt", escalate_at as "escalateAt", alert_at as "alertAt", reminded_at as "remindedAt",
            escalated_at as "escalatedAt", alerted_at as "alertedAt", snoozed_until as "snoozedUntil", due_at, urgency
       from tasks where organization_id = :organizationId and id = :taskId and state = 'open' for update`,
    { organizationId, taskId },
  );
  const moments = rows[0] ? (withoutNulls(rows[0]) as unknown as Moments) : undefined;
  const telling: Telling | undefined = moments && tellingAt(moments, now);
  if (!telling) return 'nothing';
  const counts = (one: Telling): boolean => TELLINGS.indexOf(one) <= TELLINGS.indexOf(telling);
  await tx.raw(
    `update tasks
        set reminded_at = case when :reminded then coalesce(reminded_at, :now) else reminded_at end,
            escalated_at = case when :escalated then coalesce(escalated_at, :now) else escalated_at end,
            alerted_at = case when :alerted then coalesce(alerted_at, :now) else alerted_at end,
            escalated_to = coalesce(:to, escalated_to)
      where organization_id = :organizationId and id = :taskId`,
    {
      organizationId,
      taskId,
      now,
      reminded: counts('reminded'),
      escalated: counts('escalated'),
      alerted: counts('alerted'),
      to: TO[telling],
    },
  );
  const task = (await findTask(tx, organizationId, taskId))!;
  const { urgency, due_at: dueAt } = rows[0];
  await tellOf(tx, organizationId, task, `task_${telling}`, {
    kind: task.kind,
    urgency,
    dueAt,
    ...(TO[telling] && { to: TO[telling] }),
  });
  return telling;
}

/** Who is asked then, beside whom the task is for. */
const TO: { readonly [T in Telling]: EscalatedTo | null } = {
  reminded: null,
  escalated: 'manager',
  alerted: 'owner',
};

const withoutNulls = (row: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));

/** Tasks of an organization whose workflow has not seen what became of them. */
export async function unseenTasks(tx: Tx, organizationId: string, limit: number): Promise<TaskVersion[]> {
  const { rows } = await tx.raw(
    `select organization_id as "organizationId", id as "taskId", version from tasks
      where organization_id = :organizationId and seen_version < version
      order by changed_at, id limit :limit`,
    { organizationId, limit },
  );
  return rows;
}

/**
 * Tasks of all organizations whose workflow does not run, or was not told: what they became was not seen for longer
 * than `graceMs`, or a moment has passed for as long and was not told.
 */
export async function neglectedTasks(
  db: SystemDatabase,
  graceMs: number,
  limit: number,
): Promise<TaskVersion[]> {
  const { rows } = await db.raw(
    `select organization_id as "organizationId", id as "taskId", version from tasks
      where (seen_version < version and changed_at < now() - :graceMs * interval '1 millisecond')
         or (state = 'open' and wake_at < now() - :graceMs * interval '1 millisecond')
      order by changed_at limit :limit`,
    { graceMs, limit },
  );
  return rows;
}

/** Units, of all organizations, for which the way they are kept changes now, though nothing happened. */
export async function waysToLookAt(
  db: SystemDatabase,
  limit: number,
): Promise<{ readonly organizationId: string; readonly unitId: string }[]> {
  const { rows } = await db.raw(
    `select distinct organization_id as "organizationId", unit_id as "unitId" from kept_ways
      where looks_again_at <= now() limit :limit`,
    { limit },
  );
  return rows;
}
