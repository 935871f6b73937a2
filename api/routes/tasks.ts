import { z } from 'zod';
import { DAY_MS, later, toInstant } from '../../domain/instant.js';
import { TASK_KINDS, TASK_STATES } from '../../domain/tasks/task.js';
import type { Tx } from '../../store/database.js';
import { completeTask, doStep, undoStep } from '../../store/do-steps.js';
import { assignTask, cancelTask, reopenTask, snoozeTask } from '../../store/task-deeds.js';
import { countTasks, listTasks, taskHistory, taskMetrics, viewTask } from '../../store/task-views.js';
import { oneTask, taskAnswer } from '../answers/task.js';
import { found } from '../found.js';
import { InvalidInput } from '../problem-answer.js';
import { type Context, route, WithId } from '../route.js';
import {
  AssignTask,
  CancelTask,
  OneTask,
  SnoozeTask,
  TaskCounts,
  TaskHistory,
  TaskMetrics,
  TaskPage,
  Tick,
  WithNote,
} from '../shapes/task.js';

const PAGE = 50;
const LARGEST_PAGE = 200;
const LONGEST_SNOOZE_MS = 14 * DAY_MS;
const USUAL_METRICS_MS = 30 * DAY_MS;

/** `?state=a&state=b`: a key that comes once is no array. */
const Several = <T extends z.ZodType>(one: T) =>
  z.preprocess(
    value => (value === undefined || Array.isArray(value) ? value : [value]),
    z.array(one).min(1).optional(),
  );

const WithStep = z.object({ id: z.uuid(), step: z.uuid() });

const answerAfter = (context: Context, id: string, change: (tx: Tx) => Promise<void>) =>
  context.within(async tx => {
    await change(tx);
    return oneTask(tx, context.organizationId, id, context.now());
  });

export const list = route({
  method: 'get',
  path: '/api/tasks',
  who: 'viewer',
  says: 'Tasks, what is due soonest first, by pages; without a state those that are open.',
  input: {
    query: z.strictObject({
      state: Several(z.enum(TASK_STATES)),
      kind: Several(z.enum(TASK_KINDS)),
      property: z.uuid().optional(),
      connection: z.uuid().optional(),
      conflict: z.uuid().optional(),
      assignee: z.uuid().optional(),
      cursor: z.uuid().optional(),
      limit: z.coerce.number().int().min(1).max(LARGEST_PAGE).default(PAGE),
    }),
  },
  answers: TaskPage,
  run: ({ query }, { organizationId, within, now }) =>
    within(async tx => {
      const page = await listTasks(
        tx,
        organizationId,
        {
          states: query.state ?? ['open'],
          kinds: query.kind,
          propertyId: query.property,
          connectionId: query.connection,
          conflictId: query.conflict,
          assigneeId: query.assignee,
        },
        { after: query.cursor, limit: query.limit + 1 },
      );
      const shown = page.slice(0, query.limit);
      return {
        tasks: shown.map(view => taskAnswer(view, now())),
        next: page.length > shown.length ? shown.at(-1)!.id : null,
      };
    }),
});

export const counts = route({
  method: 'get',
  path: '/api/tasks/counts',
  who: 'viewer',
  says: 'How many tasks are open, by kind, and how many of them are late, urgent or nobody’s.',
  input: {},
  answers: TaskCounts,
  run: (_, { organizationId, within, now }) =>
    within(async tx => {
      const counted = await countTasks(tx, organizationId, now());
      const none = Object.fromEntries(TASK_KINDS.map(kind => [kind, 0]));
      return { ...counted, open: { ...none, ...counted.open } };
    }),
});

export const metrics = route({
  method: 'get',
  path: '/api/tasks/metrics',
  who: 'viewer',
  says: 'Steps made, done, late and done by themselves, and how long they took; of the last 30 days where no time is given.',
  input: {
    query: z.strictObject({ from: z.iso.datetime().optional(), to: z.iso.datetime().optional() }),
  },
  answers: TaskMetrics,
  run: ({ query }, { organizationId, within, now }) =>
    within(async tx => {
      const to = query.to ?? now();
      const from = query.from ?? later(to, -USUAL_METRICS_MS);
      return { from, to, ...(await taskMetrics(tx, organizationId, { from, to, at: now() })) };
    }),
});

export const read = route({
  method: 'get',
  path: '/api/tasks/:id',
  who: 'viewer',
  says: 'One task with its steps, and how they are done on the platforms.',
  input: { params: WithId },
  answers: OneTask,
  run: ({ params }, { organizationId, within, now }) =>
    within(tx => oneTask(tx, organizationId, params.id, now())),
});

export const history = route({
  method: 'get',
  path: '/api/tasks/:id/history',
  who: 'viewer',
  says: 'What happened to a task, oldest first.',
  input: { params: WithId },
  answers: TaskHistory,
  run: ({ params }, { organizationId, within }) =>
    within(async tx => {
      found(await viewTask(tx, organizationId, params.id));
      const events = await taskHistory(tx, organizationId, params.id);
      return { events: events.map(event => ({ ...event, detail: { ...event.detail } })) };
    }),
});

export const done = route({
  method: 'post',
  path: '/api/tasks/:id/steps/:step/done',
  who: 'operator',
  says: 'Ticks a step: it was done on the platform. Counts as a fact also where the step was over by then.',
  problems: ['step_changed', 'task_over'],
  tells: 'itemDone',
  input: { params: WithStep, body: Tick },
  answers: OneTask,
  run: ({ params, body }, context) =>
    answerAfter(context, params.id, tx =>
      doStep(tx, context.organizationId, params.id, params.step, body, context.now()),
    ),
});

export const undone = route({
  method: 'post',
  path: '/api/tasks/:id/steps/:step/undone',
  who: 'operator',
  says: 'Takes a tick back: it was not done.',
  problems: ['step_not_ticked', 'task_replaced'],
  tells: 'itemUndone',
  input: { params: WithStep },
  answers: OneTask,
  run: ({ params }, context) =>
    answerAfter(context, params.id, tx =>
      undoStep(tx, context.organizationId, params.id, params.step, context.now()),
    ),
});

export const assign = route({
  method: 'post',
  path: '/api/tasks/:id/assign',
  who: 'operator',
  says: 'Gives a task to a member, or to nobody.',
  problems: ['task_over', 'no_member'],
  tells: 'assign',
  input: { params: WithId, body: AssignTask },
  answers: OneTask,
  run: ({ params, body }, context) =>
    answerAfter(context, params.id, tx =>
      assignTask(tx, context.organizationId, params.id, body.personId, context.now()),
    ),
});

export const snooze = route({
  method: 'post',
  path: '/api/tasks/:id/snooze',
  who: 'operator',
  says: 'Lets nobody be reminded until then, 14 days at most. The alert after its deadline comes all the same.',
  problems: ['task_over'],
  tells: 'snooze',
  input: { params: WithId, body: SnoozeTask },
  answers: OneTask,
  run: ({ params, body }, context) => {
    const until = toInstant(Date.parse(body.until));
    const now = context.now();
    if (until <= now || until > later(now, LONGEST_SNOOZE_MS))
      throw new InvalidInput([{ path: 'until', message: 'must lie ahead, 14 days at most' }]);
    return answerAfter(context, params.id, tx =>
      snoozeTask(tx, context.organizationId, params.id, until, now),
    );
  },
});

export const complete = route({
  method: 'post',
  path: '/api/tasks/:id/complete',
  who: 'operator',
  says: 'All that was left of a task is done.',
  problems: ['task_over'],
  tells: 'complete',
  input: { params: WithId, body: WithNote },
  answers: OneTask,
  run: ({ params, body }, context) =>
    answerAfter(context, params.id, tx =>
      completeTask(tx, context.organizationId, params.id, body, context.now()),
    ),
});

export const cancel = route({
  method: 'post',
  path: '/api/tasks/:id/cancel',
  who: 'operator',
  says: 'It will not be done. What a list asked for is asked again by the next daily list.',
  problems: ['task_over'],
  tells: 'cancel',
  input: { params: WithId, body: CancelTask },
  answers: OneTask,
  run: ({ params, body }, context) =>
    answerAfter(context, params.id, tx =>
      cancelTask(tx, context.organizationId, params.id, body.note, context.now()),
    ),
});

export const reopen = route({
  method: 'post',
  path: '/api/tasks/:id/reopen',
  who: 'operator',
  says: 'Opens a task again that had ended; where its reason has gone it ends again at once.',
  problems: ['task_replaced'],
  input: { params: WithId },
  answers: OneTask,
  run: ({ params }, context) =>
    answerAfter(context, params.id, tx => reopenTask(tx, context.organizationId, params.id, context.now())),
});
