import type { Platform } from '../domain/entry.js';
import type { Instant } from '../domain/instant.js';
import type { WordedTask } from '../domain/notify/task-words.js';
import { atLeast, type Role } from '../domain/people/access.js';
import type { Tx } from './database.js';
import type { SystemDatabase } from './system-database.js';

/** The address at which somebody's tasks are read by a calendar program. */
export interface TaskCalendar {
  readonly id: string;
  readonly sealedToken: string;
  readonly madeAt: Instant;
  readonly readAt?: Instant;
}

export interface OwnedCalendar {
  readonly id: string;
  readonly organizationId: string;
  readonly personId: string;
}

/** Whose calendar has this token. One that was taken back has none. */
export async function calendarOfToken(
  system: SystemDatabase,
  tokenHash: Buffer,
): Promise<OwnedCalendar | undefined> {
  const { rows } = await system.raw(
    `select id, organization_id as "organizationId", person_id as "personId" from task_calendars
      where token_hash = :tokenHash`,
    { tokenHash },
  );
  return rows[0];
}

export async function findTaskCalendar(
  tx: Tx,
  organizationId: string,
  personId: string,
): Promise<TaskCalendar | undefined> {
  const { rows } = await tx.raw(
    `select id, token_sealed, made_at, read_at from task_calendars
      where organization_id = :organizationId and person_id = :personId`,
    { organizationId, personId },
  );
  const [row] = rows as { id: string; token_sealed: string; made_at: Instant; read_at: Instant | null }[];
  return (
    row && {
      id: row.id,
      sealedToken: row.token_sealed,
      madeAt: row.made_at,
      ...(row.read_at ? { readAt: row.read_at } : {}),
    }
  );
}

/** Takes the address back, if there was one. */
export async function removeTaskCalendar(tx: Tx, organizationId: string, personId: string): Promise<void> {
  await tx.raw(
    'delete from task_calendars where organization_id = :organizationId and person_id = :personId',
    { organizationId, personId },
  );
}

export async function insertTaskCalendar(
  tx: Tx,
  organizationId: string,
  personId: string,
  calendar: { readonly id: string; readonly sealed: string; readonly hash: Buffer },
): Promise<void> {
  await tx.raw(
    `insert into task_calendars (id, organization_id, person_id, token_sealed, token_hash)
     values (:id, :organizationId, :personId, :sealed, :hash)`,
    { organizationId, personId, ...calendar },
  );
}

/** Notes that it was read, once in an hour at most. */
export async function taskCalendarRead(
  tx: Tx,
  organizationId: string,
  id: string,
  at: Instant,
): Promise<void> {
  await tx.raw(
    `update task_calendars set read_at = :at
      where organization_id = :organizationId and id = :id
        and (read_at is null or read_at < :at::timestamptz - interval '1 hour')`,
    { organizationId, id, at },
  );
}

export interface TaskToShow {
  readonly id: string;
  readonly kind: WordedTask;
  readonly propertyName: string;
  readonly unitName?: string;
  readonly platform?: Platform;
  readonly urgency: string;
  readonly dueAt: Instant;
  readonly changedAt: Instant;
}

/** The role from which on one sees tasks that are nobody's. */
const SEES_TASKS: Role = 'operator';
const MOST_SHOWN = 500;

/** Open tasks that are a person's or nobody's, the soonest first; none for who is no member any more. */
export async function openTasksOf(tx: Tx, organizationId: string, personId: string): Promise<TaskToShow[]> {
  const { rows: members } = await tx.raw(
    'select role from members where organization_id = :organizationId and person_id = :personId',
    { organizationId, personId },
  );
  const [member] = members as { role: Role }[];
  if (!member) return [];
  const { rows } = await tx.raw(
    `select t.id, t.kind, p.name as property_name, u.name as unit_name, n.platform, t.urgency, t.due_at, t.changed_at
       from tasks t
       join properties p on p.id = t.property_id
       left join units u on u.id = t.unit_id
       left join connections n on n.id = t.connection_id
      where t.organization_id = :organizationId and t.state = 'open'
        and (t.assignee_id = :personId or (t.assignee_id is null and :seesAll))
      order by t.due_at, t.id
      limit ${MOST_SHOWN}`,
    { organizationId, personId, seesAll: atLeast(member.role, SEES_TASKS) },
  );
  return rows.map(
    (row: {
      id: string;
      kind: WordedTask;
      property_name: string;
      unit_name: string | null;
      platform: Platform | null;
      urgency: string;
      due_at: Instant;
      changed_at: Instant;
    }) => ({
      id: row.id,
      kind: row.kind,
      propertyName: row.property_name,
      urgency: row.urgency,
      dueAt: row.due_at,
      changedAt: row.changed_at,
      ...(row.unit_name ? { unitName: row.unit_name } : {}),
      ...(row.platform ? { platform: row.platform } : {}),
    }),
  );
}
