import { z } from 'zod';
import { DEFAULT_RULES } from '../../domain/checklists/rules.js';
import { isClockTime } from '../../domain/checklists/wall-clock.js';
import { ENDED_HOW, STEP_ACTIONS, STEP_STATES, TASK_KINDS, TASK_STATES } from '../../domain/tasks/task.js';
import { Day, flaw, Id, Instant, Name, Nights, PlatformName, SourceName } from './common.js';
import { Note } from './conflict.js';

export const TaskKind = z.enum(TASK_KINDS).meta({
  id: 'TaskKind',
  description:
    '`close_nights` and `reopen_nights` are lists for one connection; `resolve_conflict` a double booking; `explain_closure` a question about nights that a platform shows as closed; `check_feed` a link that died; `confirm_answer` an answer that is held.',
});
export const TaskState = z.enum(TASK_STATES).meta({ id: 'TaskState' });
const Urgency = z.enum(['urgent', 'near', 'ordinary']).meta({ id: 'Urgency' });
const Place = z.object({ id: Id, name: z.string() });

const task = {
  id: Id,
  kind: TaskKind,
  state: TaskState,
  says: z.string().meta({ description: 'What is to be done, or how it ended, in one line.' }),
  urgency: Urgency,
  property: Place.extend({ timezone: z.string() }),
  unit: Place.optional(),
  connectionId: Id.optional(),
  platform: PlatformName.optional(),
  feedId: Id.optional(),
  conflictId: Id.optional(),
  openedAt: Instant,
  changedAt: Instant,
  remindAt: Instant,
  dueAt: Instant,
  escalateAt: Instant,
  alertAt: Instant,
  late: z.boolean().meta({ description: 'Open although its time has passed.' }),
  snoozedUntil: Instant.optional(),
  escalatedTo: z.enum(['manager', 'owner']).optional(),
  assignee: Place.optional(),
  ended: z
    .object({
      at: Instant,
      how: z.enum(ENDED_HOW).meta({
        description: '`person`; `feed`: a platform’s calendar showed it; `itself`: its reason has gone.',
      }),
      because: z.string(),
      by: z.string().optional(),
      note: z.string().optional(),
    })
    .optional(),
  steps: z.object({ open: z.int(), done: z.int() }),
};

export const Task = z.object(task).meta({ id: 'Task' });
export const TaskPage = z.object({ tasks: z.array(Task), next: Id.nullable() }).meta({ id: 'TaskPage' });

const GuideLine = z.object({ key: z.string(), says: z.string() });
export const Guide = z
  .object({
    platform: PlatformName,
    chore: z.enum(['close', 'reopen', 'cancel', 'copy_link']),
    url: z.string(),
    steps: z.array(GuideLine).readonly(),
    beware: GuideLine.optional(),
  })
  .meta({ id: 'Guide', description: 'How something is done in a platform’s extranet, in its own words.' });

export const TaskStep = z
  .object({
    id: Id,
    unit: Place,
    platform: SourceName,
    action: z.enum(STEP_ACTIONS),
    nights: Nights,
    toUnit: Place.optional(),
    toNights: Nights.optional(),
    says: z.string(),
    state: z.enum(STEP_STATES).meta({ description: '`over`: without being done; `because` says why.' }),
    because: z.string().optional(),
    dueAt: Instant,
    endedAt: Instant.optional(),
    doneBy: z.string().optional(),
    note: z.string().optional(),
  })
  .meta({ id: 'TaskStep' });

export const OneTask = z
  .object({ ...task, list: z.array(TaskStep), guides: z.array(Guide) })
  .meta({ id: 'OneTask', description: 'A task with its steps, and how they are done.' });

export const Tick = z
  .strictObject({
    note: Note.optional(),
    nights: z
      .strictObject({ from: Day, to: Day })
      .optional()
      .meta({ description: 'As they were shown to whoever did it: a step may have shrunk meanwhile.' }),
  })
  .meta({ id: 'Tick' });

export const WithNote = z.strictObject({ note: Note.optional() }).meta({ id: 'WithNote' });
export const CancelTask = z
  .strictObject({ note: Note.meta({ description: 'Why it will not be done.' }) })
  .meta({ id: 'CancelTask' });
export const AssignTask = z
  .strictObject({ personId: Id.nullable().meta({ description: '`null`: nobody’s.' }) })
  .meta({ id: 'AssignTask' });
export const SnoozeTask = z
  .strictObject({ until: z.iso.datetime().meta({ example: '2026-11-23T15:00:00.000Z' }) })
  .meta({ id: 'SnoozeTask' });

export const TaskCounts = z
  .object({
    open: z.object(Object.fromEntries(TASK_KINDS.map(kind => [kind, z.int()]))),
    late: z.int(),
    urgent: z.int(),
    unassigned: z.int(),
    steps: z.int().meta({ description: 'Open steps of all open tasks.' }),
  })
  .meta({ id: 'TaskCounts' });

export const TaskMetrics = z
  .object({
    from: Instant,
    to: Instant,
    made: z.int(),
    done: z.int(),
    late: z.int().meta({ description: 'Done after they were due, or due and still open.' }),
    byThemselves: z.int().meta({ description: 'Over without anybody’s tick.' }),
    minutesToDone: z.object({ median: z.number(), mean: z.number() }).optional(),
  })
  .meta({ id: 'TaskMetrics', description: 'Of the steps made in a time.' });

export const TaskHistory = z
  .object({
    events: z.array(
      z.object({
        id: z.int(),
        kind: z.string(),
        at: Instant,
        by: z.string().optional(),
        detail: z.record(z.string(), z.unknown()),
      }),
    ),
  })
  .meta({ id: 'TaskHistory' });

const Clock = z
  .string()
  .refine(isClockTime, flaw('field_no_time'))
  .meta({ example: DEFAULT_RULES.dailyAt, pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' });
const Days = (most: number) => z.int().min(0).max(most);
const Minutes = z.int().min(1).max(20_160);

const settings = {
  dailyAt: Clock.meta({ description: 'When daily lists are made, by each property’s own clock.' }),
  opens: Clock.meta({ description: 'When somebody is there to do what is not urgent.' }),
  closes: Clock,
  closeAtOnceDays: Days(30),
  reopenAtOnceDays: Days(60),
  urgentMinutes: Minutes,
  nearMinutes: Minutes,
  ordinaryMinutes: Minutes,
  fallbackDays: Days(90),
  fallbackAfterMinutes: Minutes,
  takeOverAfterMinutes: Minutes,
  handBackAfterMinutes: Minutes,
};
export const TaskSettings = z.object(settings).meta({ id: 'TaskSettings' });
export const ChangeTaskSettings = z.strictObject(settings).partial().meta({ id: 'ChangeTaskSettings' });

const link = {
  id: Id,
  name: z.string(),
  madeAt: Instant,
  madeBy: z.string().optional(),
  expiresAt: Instant,
  revokedAt: Instant.optional(),
  lastUsedAt: Instant.optional(),
};
export const TaskLinks = z.object({ links: z.array(z.object(link)) }).meta({ id: 'TaskLinks' });
export const MakeTaskLink = z
  .strictObject({
    name: Name.meta({ description: 'For whom, so that it can be told apart and revoked.' }),
    days: z.int().min(1).max(30).default(7),
  })
  .meta({ id: 'MakeTaskLink' });
export const MadeTaskLink = z
  .object({ id: Id, url: z.string().meta({ description: 'Shown this once.' }), expiresAt: Instant })
  .meta({ id: 'MadeTaskLink' });

const token = z.string().regex(/^[\w-]{43}$/);
export const ByTaskLink = z.strictObject({ token }).meta({ id: 'ByTaskLink' });
export const TickByLink = z
  .strictObject({ token, stepId: Id, name: Name, note: Note.optional(), nights: Tick.shape.nights })
  .meta({ id: 'TickByLink' });
export const UntickByLink = z.strictObject({ token, stepId: Id }).meta({ id: 'UntickByLink' });

export const SharedTask = z
  .object({
    kind: TaskKind,
    state: TaskState,
    says: z.string(),
    urgency: Urgency,
    property: z.object({ name: z.string(), timezone: z.string() }),
    platform: PlatformName.optional(),
    dueAt: Instant,
    ended: z.object({ at: Instant, how: z.enum(ENDED_HOW), because: z.string() }).optional(),
    list: z.array(TaskStep.omit({ unit: true }).extend({ unit: z.object({ name: z.string() }) })),
    guides: z.array(Guide),
  })
  .meta({ id: 'SharedTask', description: 'What somebody without an account sees of a task.' });
