import { deadlineOf } from '../domain/checklists/deadline.js';
import type { ChecklistRules } from '../domain/checklists/rules.js';
import type { ConflictKind } from '../domain/conflicts/detect.js';
import type { CloseReason, ConflictState } from '../domain/conflicts/settle.js';
import type { Suggestion } from '../domain/conflicts/suggest.js';
import { dayAt, type Instant } from '../domain/instant.js';
import { type ProblemCode, problems } from '../domain/problems.js';
import type { TaskKind } from '../domain/tasks/task.js';
import { type Database, fromDateRange, type Tx, withOrganization } from './database.js';
import { keepChecklists, type TaskHome } from './keep-checklists.js';
import { lockProperty } from './property-lock.js';
import { taskRules } from './task-settings.js';
import { endStep, insertSteps, stepsOfTask } from './task-steps.js';
import {
  changeTask,
  type Ending,
  endTask,
  notYetSeenTo,
  openTask,
  openTasksOfUnit,
  REASONS,
  tellOf,
} from './tasks.js';
import { wayOutSteps } from './way-out-steps.js';

/*
 * Tasks come and go with their reasons. Called in every transaction that may have made or ended one (entries of a unit,
 * its conflicts, its holds, the health of its feeds), under the property's lock, it compares the reasons there are with
 * the tasks there are. A task that was ended is opened again only by a reason that came about later.
 */
export async function keepTasks(tx: Tx, home: TaskHome, at: Instant): Promise<void> {
  const rules = await taskRules(tx, home.organizationId);
  await keepConflictTasks(tx, home, rules, at);
  await keepChecklists(tx, home, rules, at, 'at_once');
  await keepFeedTasks(tx, home, rules, at);
}

/** The same for all units of a property, now. */
export async function keepTasksOf(tx: Tx, organizationId: string, propertyId: string): Promise<void> {
  const { rows } = await tx.raw(
    `select u.id as "unitId", p.timezone, now() as at from units u join properties p on p.id = u.property_id
      where u.organization_id = :organizationId and u.property_id = :propertyId order by u.id`,
    { organizationId, propertyId },
  );
  for (const { at, ...unit } of rows) await keepTasks(tx, { organizationId, propertyId, ...unit }, at);
}

/** The same for one unit, in a transaction of its own. */
export async function keepTasksOfUnit(
  db: Database,
  organizationId: string,
  unitId: string,
  at: Instant,
): Promise<void> {
  await withOrganization(db, organizationId, async tx => {
    const { rows } = await tx.raw(
      `select u.property_id as "propertyId", p.timezone from units u join properties p on p.id = u.property_id
        where u.organization_id = :organizationId and u.id = :unitId`,
      { organizationId, unitId },
    );
    const { propertyId, timezone } = rows[0];
    await lockProperty(tx, propertyId);
    await keepTasks(tx, { organizationId, propertyId, unitId, timezone }, at);
  });
}

interface ConflictRow {
  readonly id: string;
  readonly kind: ConflictKind;
  readonly state: ConflictState;
  readonly nights: string;
  readonly since: Instant;
  readonly close_reason: CloseReason | null;
  readonly was_chosen: boolean;
  readonly chosen: Suggestion | null;
}

const CONFLICT_TASKS = ['resolve_conflict', 'explain_closure'] as const;
const kindFor = ({ kind }: ConflictRow): TaskKind =>
  kind === 'possible' ? 'explain_closure' : 'resolve_conflict';

async function keepConflictTasks(tx: Tx, home: TaskHome, rules: ChecklistRules, at: Instant): Promise<void> {
  const { organizationId, propertyId, unitId } = home;
  const tasks = await openTasksOfUnit(tx, organizationId, unitId, CONFLICT_TASKS);
  const conflicts = await conflictsOf(
    tx,
    home,
    tasks.flatMap(({ conflictId }) => conflictId ?? []),
  );
  const alive = conflicts.filter(({ state }) => state === 'open' || state === 'settling');
  for (const task of tasks) {
    const conflict = conflicts.find(({ id }) => id === task.conflictId);
    if (conflict && alive.includes(conflict)) await follow(tx, home, task, conflict, rules, at);
    else await endTask(tx, organizationId, task, endingOf(conflict), at);
  }
  const causes = alive.map(({ id, since }) => ({ reason: REASONS.conflict(id), since }));
  const unseen = await notYetSeenTo(tx, organizationId, causes);
  for (const conflict of alive) {
    const reason = REASONS.conflict(conflict.id);
    if (!unseen.has(reason)) continue;
    const kind = kindFor(conflict);
    const task = { kind, reason, propertyId, unitId, conflictId: conflict.id };
    const id = await openTask(
      tx,
      organizationId,
      { ...task, deadline: deadlineFor(home, conflict, rules, at) },
      at,
    );
    if (id && conflict.chosen) await follow(tx, home, { ...task, id }, conflict, rules, at);
  }
}

/** Those that are to be acted on, and those that tasks are about. */
async function conflictsOf(
  tx: Tx,
  { organizationId, unitId }: TaskHome,
  ids: readonly string[],
): Promise<ConflictRow[]> {
  const { rows } = await tx.raw(
    `select id, kind, state, nights, greatest(opened_at, reopened_at, decided_at) as since, close_reason,
            chosen is not null as was_chosen, case when state = 'settling' then chosen end as chosen
       from conflicts
      where organization_id = :organizationId and unit_id = :unitId
        and (state in ('open', 'settling') or id = any(:ids))
      order by nights, id`,
    { organizationId, unitId, ids: [...ids] },
  );
  return rows;
}

/** A chosen way out that worked, or an answer that was given, is done; else the reason has gone by itself. */
function endingOf(conflict: ConflictRow | undefined): Ending {
  if (!conflict) return { state: 'withdrawn', how: 'itself', because: 'not_needed' };
  if (conflict.state === 'dismissed') return { state: 'done', how: 'person', because: 'dismissed' };
  const because = conflict.close_reason ?? 'not_needed';
  if (because === 'explained') return { state: 'done', how: 'person', because };
  return conflict.was_chosen
    ? { state: 'done', how: 'feed', because }
    : { state: 'withdrawn', how: 'itself', because };
}

const deadlineFor = (home: TaskHome, { nights }: ConflictRow, rules: ChecklistRules, at: Instant) => {
  const today = dayAt(at, home.timezone);
  const { from } = fromDateRange(nights);
  return deadlineOf(
    { risks: 'double_booking', firstNight: from < today ? today : from },
    at,
    home.timezone,
    rules,
  );
};

/** A task takes the steps of the way out that was chosen, and drops those of the one that was chosen before. */
async function follow(
  tx: Tx,
  home: TaskHome,
  task: {
    readonly id: string;
    readonly kind: TaskKind;
    readonly propertyId: string;
    readonly unitId?: string;
    readonly conflictId?: string;
    readonly wayOut?: string;
  },
  conflict: ConflictRow,
  rules: ChecklistRules,
  at: Instant,
): Promise<void> {
  const { organizationId } = home;
  const wayOut = conflict.chosen?.key;
  const kind = kindFor(conflict);
  if (wayOut === task.wayOut && kind === task.kind) return;
  if (wayOut !== task.wayOut) {
    for (const step of await stepsOfTask(tx, organizationId, task.id))
      if (step.state === 'open') await endStep(tx, organizationId, step.id, 'not_needed', at);
    const deadline = deadlineFor(home, conflict, rules, at);
    const steps = conflict.chosen ? await wayOutSteps(tx, organizationId, conflict.chosen) : [];
    await insertSteps(
      tx,
      organizationId,
      steps.map(step => ({ ...step, taskId: task.id, deadline })),
      at,
    );
  }
  await changeTask(tx, organizationId, task.id, { kind, wayOut: wayOut ?? null }, at);
  await tellOf(tx, organizationId, task, 'task_changed', { kind, does: conflict.chosen?.does });
}

interface FeedRow {
  readonly id: string;
  readonly connection_id: string;
  readonly active: boolean;
  readonly failing: ProblemCode | null;
  readonly long_down: boolean;
  readonly problem_since: Instant | null;
  readonly held_since: Instant | null;
}

const FEED_TASKS = ['check_feed', 'confirm_answer'] as const;

/** A link that a person must mend: it says so itself, or it has been down for very long. */
const needsPerson = ({ active, failing, long_down }: FeedRow): boolean =>
  active && failing !== null && (problems[failing].retry !== 'backoff' || long_down);
const isHeld = ({ active, held_since }: FeedRow): boolean => active && held_since !== null;

async function keepFeedTasks(tx: Tx, home: TaskHome, rules: ChecklistRules, at: Instant): Promise<void> {
  const { organizationId, propertyId, unitId, timezone } = home;
  const tasks = await openTasksOfUnit(tx, organizationId, unitId, FEED_TASKS);
  const feeds = await feedsOf(tx, home);
  for (const task of tasks) {
    const feed = feeds.find(({ id }) => id === task.feedId);
    if (task.kind === 'check_feed' && !(feed && needsPerson(feed)))
      await endTask(tx, organizationId, task, feed?.active ? ANSWERS_AGAIN : DISCONNECTED, at);
    if (task.kind === 'confirm_answer' && !(feed && isHeld(feed)))
      await endTask(tx, organizationId, task, feed?.active ? await releasedBy(tx) : DISCONNECTED, at);
  }
  const wanted = feeds.flatMap(feed => [
    ...(needsPerson(feed)
      ? [{ feed, kind: 'check_feed' as const, reason: REASONS.feed(feed.id), since: feed.problem_since! }]
      : []),
    ...(isHeld(feed)
      ? [{ feed, kind: 'confirm_answer' as const, reason: REASONS.hold(feed.id), since: feed.held_since! }]
      : []),
  ]);
  const unseen = await notYetSeenTo(tx, organizationId, wanted);
  for (const { feed, kind, reason } of wanted.filter(one => unseen.has(one.reason))) {
    const risks = kind === 'check_feed' ? 'double_booking' : 'lost_sale';
    const deadline = deadlineOf({ risks }, at, timezone, rules);
    const subject = { propertyId, unitId, connectionId: feed.connection_id, feedId: feed.id };
    await openTask(tx, organizationId, { ...subject, kind, reason, deadline }, at);
  }
}

const ANSWERS_AGAIN: Ending = { state: 'done', how: 'feed', because: 'feed_answers' };
const DISCONNECTED: Ending = { state: 'withdrawn', how: 'itself', because: 'disconnected' };

/** A person's word, or a second answer that agreed. */
async function releasedBy(tx: Tx): Promise<Ending> {
  const { rows } = await tx.raw(
    `select coalesce(current_setting('ota.person_id', true), '') || coalesce(current_setting('ota.api_token_id', true), '')
              <> '' as acts`,
  );
  return rows[0].acts
    ? { state: 'done', how: 'person', because: 'decided' }
    : { state: 'withdrawn', how: 'itself', because: 'second_answer' };
}

async function feedsOf(tx: Tx, { organizationId, unitId }: TaskHome): Promise<FeedRow[]> {
  const { rows } = await tx.raw(
    `select f.id, f.connection_id, h.failing, h.problem_since, (b.hold ->> 'since')::timestamptz as held_since,
            coalesce(w.because = 'feed_long_down', false) as long_down,
            c.state <> 'archived' and f.archived_at is null and f.import_url_host is not null as active
       from feeds f
       join connections c on c.id = f.connection_id
       left join feed_health h on h.feed_id = f.id
       left join beliefs b on b.feed_id = f.id
       left join kept_ways w on w.connection_id = f.connection_id and w.unit_id = f.unit_id
      where f.organization_id = :organizationId and f.unit_id = :unitId
        and (h.failing is not null or b.hold is not null
             or exists (select from tasks t where t.feed_id = f.id and t.state = 'open'))
      order by f.id`,
    { organizationId, unitId },
  );
  return rows;
}
