import type { Urgency } from '../domain/checklists/deadline.js';
import type { Platform } from '../domain/entry.js';
import type { Instant } from '../domain/instant.js';
import type { Nights } from '../domain/nights.js';
import type {
  EndedHow,
  EscalatedTo,
  StepAction,
  StepState,
  TaskKind,
  TaskState,
} from '../domain/tasks/task.js';
import { fromDateRange, type Tx } from './database.js';

/** A task as people see it. */
export interface TaskView {
  readonly id: string;
  readonly kind: TaskKind;
  readonly state: TaskState;
  readonly urgency: Urgency;
  readonly propertyId: string;
  readonly propertyName: string;
  readonly timezone: string;
  readonly unitId?: string;
  readonly unitName?: string;
  readonly connectionId?: string;
  readonly platform?: Platform;
  readonly feedId?: string;
  readonly conflictId?: string;
  readonly openedAt: Instant;
  readonly changedAt: Instant;
  readonly remindAt: Instant;
  readonly dueAt: Instant;
  readonly escalateAt: Instant;
  readonly alertAt: Instant;
  readonly snoozedUntil?: Instant;
  readonly escalatedTo?: EscalatedTo;
  readonly assigneeId?: string;
  readonly assigneeName?: string;
  readonly endedAt?: Instant;
  readonly endedHow?: EndedHow;
  readonly endReason?: string;
  readonly endedBy?: string;
  readonly endNote?: string;
  readonly stepsOpen: number;
  readonly stepsDone: number;
}

const TASK = `
  select t.id, t.kind, t.state, t.urgency, t.property_id as "propertyId", p.name as "propertyName", p.timezone,
         t.unit_id as "unitId", u.name as "unitName", t.connection_id as "connectionId", c.platform,
         t.feed_id as "feedId", t.conflict_id as "conflictId", t.opened_at as "openedAt", t.changed_at as "changedAt",
         t.remind_at as "remindAt", t.due_at as "dueAt", t.escalate_at as "escalateAt", t.alert_at as "alertAt",
         t.snoozed_until as "snoozedUntil", t.escalated_to as "escalatedTo", t.assignee_id as "assigneeId",
         a.name as "assigneeName", t.ended_at as "endedAt", t.ended_how as "endedHow", t.end_reason as "endReason",
         e.name as "endedBy", t.end_note as "endNote", s.open as "stepsOpen", s.done as "stepsDone"
    from tasks t
    join properties p on p.id = t.property_id
    left join units u on u.id = t.unit_id
    left join connections c on c.id = t.connection_id
    left join people a on a.id = t.assignee_id
    left join people e on e.id = t.ended_by
    left join lateral (
      select count(*) filter (where k.state = 'open')::int as open, count(*) filter (where k.state = 'done')::int as done
        from task_steps k where k.task_id = t.id
    ) s on true`;

export interface TaskFilter {
  readonly states: readonly TaskState[];
  readonly kinds?: readonly TaskKind[] | undefined;
  readonly propertyId?: string | undefined;
  readonly connectionId?: string | undefined;
  readonly conflictId?: string | undefined;
  readonly assigneeId?: string | undefined;
}

/** What is due soonest first, behind the one with the id `after`. */
export async function listTasks(
  tx: Tx,
  organizationId: string,
  filter: TaskFilter,
  page: { readonly after?: string | undefined; readonly limit: number },
): Promise<TaskView[]> {
  const { rows } = await tx.raw(
    `${TASK}
      where t.organization_id = :organizationId and t.state = any(:states)
        and (:kinds::text[] is null or t.kind = any(:kinds::text[]))
        and (:propertyId::uuid is null or t.property_id = :propertyId::uuid)
        and (:connectionId::uuid is null or t.connection_id = :connectionId::uuid)
        and (:conflictId::uuid is null or t.conflict_id = :conflictId::uuid)
        and (:assigneeId::uuid is null or t.assignee_id = :assigneeId::uuid)
        and (:after::uuid is null or (t.due_at, t.id) >
             (select o.due_at, o.id from tasks o
               where o.organization_id = :organizationId and o.id = :after::uuid))
      order by t.due_at, t.id
      limit :limit`,
    {
      organizationId,
      states: [...filter.states],
      kinds: filter.kinds ? [...filter.kinds] : null,
      propertyId: filter.propertyId ?? null,
      connectionId: filter.connectionId ?? null,
      conflictId: filter.conflictId ?? null,
      assigneeId: filter.assigneeId ?? null,
      after: page.after ?? null,
      limit: page.limit,
    },
  );
  return rows.map(toView);
}

export async function viewTask(tx: Tx, organizationId: string, id: string): Promise<TaskView | undefined> {
  const { rows } = await tx.raw(`${TASK} where t.organization_id = :organizationId and t.id = :id`, {
    organizationId,
    id,
  });
  return rows[0] && toView(rows[0]);
}

export interface StepView {
  readonly id: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly platform: Platform | 'direct';
  readonly action: StepAction;
  readonly nights: Nights;
  readonly toUnit?: { readonly id: string; readonly name: string };
  readonly toNights?: Nights;
  readonly state: StepState;
  readonly because?: string;
  readonly dueAt: Instant;
  readonly endedAt?: Instant;
  /** A member, or the name that somebody gave by a link. */
  readonly doneBy?: string;
  readonly note?: string;
}

/** Steps of a task, the soonest nights first. */
export async function viewSteps(tx: Tx, organizationId: string, taskId: string): Promise<StepView[]> {
  const { rows } = await tx.raw(
    `select s.id, s.unit_id as "unitId", u.name as "unitName", s.platform, s.action, s.nights,
            case when s.to_unit_id is not null then jsonb_build_object('id', o.id, 'name', o.name) end as "toUnit",
            s.to_nights as "toNights", s.state, s.because, s.due_at as "dueAt", s.ended_at as "endedAt",
            coalesce(s.done_by_name, p.name) as "doneBy", s.note
       from task_steps s
       join units u on u.id = s.unit_id
       left join units o on o.id = s.to_unit_id
       left join people p on p.id = s.done_by
      where s.organization_id = :organizationId and s.task_id = :taskId
      order by s.nights, s.action, u.name, s.id`,
    { organizationId, taskId },
  );
  return rows.map((row: StepView & { nights: string; toNights: string | null }) => ({
    ...present(row),
    nights: fromDateRange(row.nights),
    ...(row.toNights && { toNights: fromDateRange(row.toNights) }),
  }));
}

/** How many are open, by kind; how many of them are late, urgent, or nobody's. */
export async function countTasks(
  tx: Tx,
  organizationId: string,
  at: Instant,
): Promise<{
  readonly open: { readonly [K in TaskKind]?: number };
  readonly late: number;
  readonly urgent: number;
  readonly unassigned: number;
  readonly steps: number;
}> {
  const { rows } = await tx.raw(
    `select kind, count(*)::int as n, count(*) filter (where due_at < :at)::int as late,
            count(*) filter (where urgency = 'urgent')::int as urgent,
            count(*) filter (where assignee_id is null)::int as unassigned,
            (select count(*)::int from task_steps s join tasks o on o.id = s.task_id
              where s.organization_id = :organizationId and s.state = 'open' and o.state = 'open'
                and o.kind = t.kind) as steps
       from tasks t
      where t.organization_id = :organizationId and t.state = 'open'
      group by kind`,
    { organizationId, at },
  );
  const sum = (of: 'late' | 'urgent' | 'unassigned' | 'steps'): number =>
    rows.reduce((n: number, row: Record<string, number>) => n + row[of]!, 0);
  return {
    open: Object.fromEntries(rows.map((row: { kind: TaskKind; n: number }) => [row.kind, row.n])),
    late: sum('late'),
    urgent: sum('urgent'),
    unassigned: sum('unassigned'),
    steps: sum('steps'),
  };
}

export interface TaskMetrics {
  readonly made: number;
  readonly done: number;
  /** Done after they were due, or due and still open. */
  readonly late: number;
  /** Over without anybody's tick: seen on the platform, told to it, or no longer needed. */
  readonly byThemselves: number;
  /** From made to ticked; unset where none was. */
  readonly minutesToDone?: { readonly median: number; readonly mean: number };
}

/** Of the steps made in a time. */
export async function taskMetrics(
  tx: Tx,
  organizationId: string,
  time: { readonly from: Instant; readonly to: Instant; readonly at: Instant },
): Promise<TaskMetrics> {
  const { rows } = await tx.raw(
    `select count(*)::int as made, count(*) filter (where because = 'confirmed')::int as done,
            count(*) filter (where case when state = 'open' then due_at < :at
                                        else because = 'confirmed' and ended_at > due_at end)::int as late,
            count(*) filter (where because in ('seen', 'told', 'passed', 'sold_there', 'not_needed'))::int
              as "byThemselves",
            percentile_cont(0.5) within group (order by extract(epoch from ended_at - made_at) / 60)
              filter (where because = 'confirmed') as median,
            avg(extract(epoch from ended_at - made_at) / 60) filter (where because = 'confirmed') as mean
       from task_steps
      where organization_id = :organizationId and made_at >= :from and made_at < :to`,
    { organizationId, ...time },
  );
  const { median, mean, ...counts } = rows[0];
  const minutes = (text: unknown): number => Math.round(Number(text) * 10) / 10;
  return {
    ...counts,
    ...(median !== null && { minutesToDone: { median: minutes(median), mean: minutes(mean) } }),
  };
}

export interface TaskEvent {
  readonly id: number;
  readonly kind: string;
  readonly at: Instant;
  readonly by?: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** What happened to a task, oldest first; with who did it, where somebody with an account did. */
export async function taskHistory(tx: Tx, organizationId: string, taskId: string): Promise<TaskEvent[]> {
  const { rows } = await tx.raw(
    `select c.id, c.kind, c.at, c.detail, coalesce(d.done_by_name, w.name) as by
       from changes c
       left join lateral (
         select p.name from audit_log a join people p on p.id = a.person_id
          where a.organization_id = :organizationId and a.subject_kind = 'task' and a.subject_id = c.task_id::text
            and a.at = c.at and a.action = regexp_replace(c.kind, '_', '.') limit 1
       ) w on true
       left join lateral (
         select s.done_by_name from task_steps s
          where c.kind = 'task_step_done' and s.id = (c.detail ->> 'stepId')::uuid
       ) d on true
      where c.organization_id = :organizationId and c.task_id = :taskId
      order by c.id`,
    { organizationId, taskId },
  );
  return rows.map((row: TaskEvent) => present(row));
}

/** Unset instead of null. */
const present = <T extends object>(row: T): T =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as T;

const toView = (row: TaskView): TaskView => present(row);
