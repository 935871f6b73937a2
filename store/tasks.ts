import type { Deadline, Urgency } from '../domain/checklists/deadline.js';
import type { Instant } from '../domain/instant.js';
import type { EndedHow, TaskKind, TaskState } from '../domain/tasks/task.js';
import { appendChange, type ChangeKind } from './changes.js';
import type { Tx } from './database.js';

/** What a task is about, beside its property. */
export interface TaskSubject {
  readonly propertyId: string;
  readonly unitId?: string;
  readonly connectionId?: string;
  readonly feedId?: string;
  readonly conflictId?: string;
}

export interface Task extends TaskSubject {
  readonly id: string;
  readonly kind: TaskKind;
  readonly reason: string;
  readonly state: TaskState;
  readonly version: number;
  readonly wayOut?: string;
  readonly snoozedUntil?: Instant;
}

/** One word for what a task is about: there is one open task for each. */
export const REASONS = {
  checklist: (connectionId: string): string => `checklist/${connectionId}`,
  conflict: (conflictId: string): string => `conflict/${conflictId}`,
  feed: (feedId: string): string => `feed/${feedId}`,
  hold: (feedId: string): string => `hold/${feedId}`,
} as const;

const COLUMNS = `id, kind, reason, state, version, property_id, unit_id, connection_id, feed_id, conflict_id, way_out,
  snoozed_until`;

/** Opens it, unless one is open for its reason. Answers its id where it was opened. */
export async function openTask(
  tx: Tx,
  organizationId: string,
  task: TaskSubject & { readonly kind: TaskKind; readonly reason: string; readonly deadline: Deadline },
  at: Instant,
): Promise<string | undefined> {
  const { rows } = await tx.raw(
    `insert into tasks (organization_id, property_id, unit_id, connection_id, feed_id, conflict_id, kind, reason,
                        urgency, opened_at, changed_at, remind_at, due_at, escalate_at, alert_at)
     values (:organizationId, :propertyId, :unitId, :connectionId, :feedId, :conflictId, :kind, :reason, :urgency, :at,
             :at, :remindAt, :dueAt, :escalateAt, :alertAt)
     on conflict (organization_id, reason) where state = 'open' do nothing
     returning id`,
    {
      organizationId,
      unitId: null,
      connectionId: null,
      feedId: null,
      conflictId: null,
      ...task,
      ...task.deadline,
      at,
    },
  );
  if (!rows[0]) return undefined;
  const { kind, deadline } = task;
  await tellOf(tx, organizationId, { ...task, id: rows[0].id }, 'task_opened', {
    kind,
    urgency: deadline.urgency,
    dueAt: deadline.dueAt,
  });
  return rows[0].id;
}

export interface Ending {
  readonly state: Exclude<TaskState, 'open'>;
  readonly how: EndedHow;
  readonly because: string;
  readonly note?: string | undefined;
}

/** Ends an open task, with the steps it has left. By whom, the transaction says. Answers whether it was open. */
export async function endTask(
  tx: Tx,
  organizationId: string,
  task: Pick<Task, 'id' | 'kind'> & TaskSubject,
  ending: Ending,
  at: Instant,
): Promise<boolean> {
  const { rows } = await tx.raw(
    `with ended as (
       update tasks
          set state = :state, ended_at = :at, changed_at = :at, ended_how = :how, end_reason = :because,
              end_note = :note, version = version + 1,
              ended_by = case when :how = 'person'
                              then nullif(current_setting('ota.person_id', true), '')::uuid end
        where organization_id = :organizationId and id = :id and state = 'open'
        returning id
     ), left_over as (
       update task_steps s set state = 'over', because = 'task_ended', ended_at = :at
         from ended e where s.task_id = e.id and s.state = 'open'
     )
     select id from ended`,
    { organizationId, id: task.id, at, ...ending, note: ending.note ?? null },
  );
  if (!rows[0]) return false;
  const { how, because } = ending;
  await tellOf(tx, organizationId, task, `task_${ending.state}`, { kind: task.kind, how, because });
  return true;
}

/** Another deadline; moments that lie ahead again are told again. Counts as a change. */
export async function changeTask(
  tx: Tx,
  organizationId: string,
  taskId: string,
  to: {
    readonly kind?: TaskKind | undefined;
    readonly deadline?: Deadline | undefined;
    readonly wayOut?: string | null;
  },
  at: Instant,
): Promise<void> {
  const { deadline } = to;
  await tx.raw(
    `update tasks
        set version = version + 1, changed_at = :at, kind = coalesce(:kind, kind),
            urgency = coalesce(:urgency, urgency), remind_at = coalesce(:remindAt, remind_at),
            due_at = coalesce(:dueAt, due_at), escalate_at = coalesce(:escalateAt, escalate_at),
            alert_at = coalesce(:alertAt, alert_at),
            reminded_at = case when :remindAt::timestamptz > :at::timestamptz and :remindAt <> remind_at then null
                               else reminded_at end,
            escalated_at = case when :escalateAt::timestamptz > :at::timestamptz and :escalateAt <> escalate_at
                                then null else escalated_at end,
            alerted_at = case when :alertAt::timestamptz > :at::timestamptz and :alertAt <> alert_at then null
                              else alerted_at end,
            way_out = case when :setsWayOut then :wayOut else way_out end
      where organization_id = :organizationId and id = :taskId`,
    {
      organizationId,
      taskId,
      at,
      kind: to.kind ?? null,
      urgency: deadline?.urgency ?? null,
      remindAt: deadline?.remindAt ?? null,
      dueAt: deadline?.dueAt ?? null,
      escalateAt: deadline?.escalateAt ?? null,
      alertAt: deadline?.alertAt ?? null,
      setsWayOut: to.wayOut !== undefined,
      wayOut: to.wayOut ?? null,
    },
  );
}

export async function findTask(tx: Tx, organizationId: string, id: string): Promise<Task | undefined> {
  const { rows } = await tx.raw(
    `select ${COLUMNS} from tasks where organization_id = :organizationId and id = :id`,
    { organizationId, id },
  );
  return rows[0] && toTask(rows[0]);
}

/** Open tasks of these kinds about one unit. */
export async function openTasksOfUnit(
  tx: Tx,
  organizationId: string,
  unitId: string,
  kinds: readonly TaskKind[],
): Promise<Task[]> {
  const { rows } = await tx.raw(
    `select ${COLUMNS} from tasks
      where organization_id = :organizationId and unit_id = :unitId and state = 'open' and kind = any(:kinds)`,
    { organizationId, unitId, kinds: [...kinds] },
  );
  return rows.map(toTask);
}

export async function openTaskFor(tx: Tx, organizationId: string, reason: string): Promise<Task | undefined> {
  const { rows } = await tx.raw(
    `select ${COLUMNS} from tasks where organization_id = :organizationId and reason = :reason and state = 'open'`,
    { organizationId, reason },
  );
  return rows[0] && toTask(rows[0]);
}

/** Of reasons that came about at `since`: those for which no task was ended later, so that there is one to open. */
export async function notYetSeenTo(
  tx: Tx,
  organizationId: string,
  causes: readonly { readonly reason: string; readonly since: Instant }[],
): Promise<Set<string>> {
  if (causes.length === 0) return new Set();
  const { rows } = await tx.raw(
    `select c.reason from jsonb_to_recordset(:causes::jsonb) as c(reason text, since timestamptz)
      where not exists (select from tasks t
                         where t.organization_id = :organizationId and t.reason = c.reason
                           and (t.state = 'open' or t.ended_at >= c.since))`,
    { organizationId, causes: JSON.stringify(causes) },
  );
  return new Set(rows.map((row: { reason: string }) => row.reason));
}

/** The change log's word on a task. What else it is about, names of people and notes stay in its rows. */
export const tellOf = (
  tx: Tx,
  organizationId: string,
  { id, propertyId, unitId, connectionId }: TaskSubject & { readonly id: string },
  kind: ChangeKind,
  detail: Readonly<Record<string, unknown>>,
): Promise<void> =>
  appendChange(tx, {
    organizationId,
    kind,
    propertyId,
    taskId: id,
    ...(unitId && { unitId }),
    ...(connectionId && { connectionId }),
    detail,
  });

export interface TaskRow {
  readonly id: string;
  readonly kind: TaskKind;
  readonly reason: string;
  readonly state: TaskState;
  readonly version: number;
  readonly property_id: string;
  readonly unit_id: string | null;
  readonly connection_id: string | null;
  readonly feed_id: string | null;
  readonly conflict_id: string | null;
  readonly way_out: string | null;
  readonly snoozed_until: Instant | null;
  readonly urgency: Urgency;
}

const toTask = (row: TaskRow): Task => ({
  id: row.id,
  kind: row.kind,
  reason: row.reason,
  state: row.state,
  version: row.version,
  propertyId: row.property_id,
  ...(row.unit_id && { unitId: row.unit_id }),
  ...(row.connection_id && { connectionId: row.connection_id }),
  ...(row.feed_id && { feedId: row.feed_id }),
  ...(row.conflict_id && { conflictId: row.conflict_id }),
  ...(row.way_out && { wayOut: row.way_out }),
  ...(row.snoozed_until && { snoozedUntil: row.snoozed_until }),
});
