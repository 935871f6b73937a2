import { z } from 'zod';
import { DAY_MS, later } from '../../domain/instant.js';
import { Problem } from '../../domain/problems.js';
import type { TaskSignal } from '../../domain/tasks/messages.js';
import { logDeed } from '../../store/audit-log.js';
import { type Tx, withOrganization } from '../../store/database.js';
import { doStep, undoStep } from '../../store/do-steps.js';
import {
  linksOfTask,
  makeTaskLink,
  noteLinkUsed,
  type OpenedLink,
  openTaskLink,
  revokeTaskLink,
} from '../../store/task-links.js';
import { viewTask } from '../../store/task-views.js';
import { sharedTask } from '../answers/task.js';
import { found } from '../found.js';
import { networkOf } from '../people/throttle.js';
import { Nothing, openRoute, route, type Visit, WithId } from '../route.js';
import {
  ByTaskLink,
  MadeTaskLink,
  MakeTaskLink,
  SharedTask,
  TaskLinks,
  TickByLink,
  UntickByLink,
} from '../shapes/task.js';
import { tellTasks } from '../tell-tasks.js';

/*
 * A link for somebody without an account opens one task: its steps, and how they are done. The token stands behind the #
 * of the page's address and in the body of what the page asks, never in a path, where logs would keep it.
 */

export const make = route({
  method: 'post',
  path: '/api/tasks/:id/links',
  who: 'operator',
  says: 'Makes a link to one task for somebody without an account. It is shown this once, and ends by itself.',
  input: { params: WithId, body: MakeTaskLink },
  status: 201,
  answers: MadeTaskLink,
  run: ({ params, body }, { organizationId, within, now, publicUrl }) =>
    within(async tx => {
      found(await viewTask(tx, organizationId, params.id));
      const at = now();
      const expiresAt = later(at, body.days * DAY_MS);
      const made = await makeTaskLink(tx, organizationId, {
        taskId: params.id,
        name: body.name,
        at,
        expiresAt,
      });
      await logDeed(tx, organizationId, {
        action: 'task_link.made',
        subject: { kind: 'task', id: params.id },
        detail: { linkId: made.id, name: body.name, expiresAt },
      });
      return { id: made.id, url: `${publicUrl}/shared-task#${made.token}`, expiresAt };
    }),
});

export const list = route({
  method: 'get',
  path: '/api/tasks/:id/links',
  who: 'operator',
  says: 'The links to a task, the newest first.',
  input: { params: WithId },
  answers: TaskLinks,
  run: ({ params }, { organizationId, within }) =>
    within(async tx => {
      found(await viewTask(tx, organizationId, params.id));
      return { links: await linksOfTask(tx, organizationId, params.id) };
    }),
});

export const revoke = route({
  method: 'delete',
  path: '/api/tasks/:id/links/:link',
  who: 'operator',
  says: 'Takes a link back. It is dead at once.',
  input: { params: z.object({ id: z.uuid(), link: z.uuid() }) },
  answers: Nothing,
  run: ({ params }, { organizationId, within, now }) =>
    within(async tx => {
      const link = { taskId: params.id, id: params.link, at: now() };
      if (!(await revokeTaskLink(tx, organizationId, link))) throw new Problem('not_found');
      await logDeed(tx, organizationId, {
        action: 'task_link.revoked',
        subject: { kind: 'task', id: params.id },
        detail: { linkId: params.link },
      });
      return {};
    }),
});

export const look = openRoute({
  method: 'post',
  path: '/api/task-links/look',
  says: 'The task that a link leads to.',
  problems: ['link_dead', 'too_many_attempts'],
  input: { body: ByTaskLink },
  answers: SharedTask,
  run: ({ body }, visit) => byLink(visit, body.token),
});

export const done = openRoute({
  method: 'post',
  path: '/api/task-links/done',
  says: 'Ticks a step, under the name that is given.',
  problems: ['link_dead', 'too_many_attempts', 'step_changed', 'task_over'],
  input: { body: TickByLink },
  answers: SharedTask,
  async run({ body }, visit) {
    const { token, stepId, ...tick } = body;
    return byLink(visit, token, 'itemDone', (tx, { organizationId, taskId }) =>
      doStep(tx, organizationId, taskId, stepId, tick, visit.now()),
    );
  },
});

export const undone = openRoute({
  method: 'post',
  path: '/api/task-links/undone',
  says: 'Takes a tick back.',
  problems: ['link_dead', 'too_many_attempts', 'step_not_ticked', 'task_replaced'],
  input: { body: UntickByLink },
  answers: SharedTask,
  run: ({ body }, visit) =>
    byLink(visit, body.token, 'itemUndone', (tx, { organizationId, taskId }) =>
      undoStep(tx, organizationId, taskId, body.stepId, visit.now()),
    ),
});

/** Does what the one who holds the link asks, and answers the task as it is then. Throws `link_dead`. */
async function byLink(
  visit: Visit,
  token: string,
  signal?: TaskSignal,
  act?: (tx: Tx, link: OpenedLink) => Promise<void>,
): Promise<z.input<typeof SharedTask>> {
  await visit.signIn.throttle.count('task link from address', networkOf(visit.visitor.address));
  const link = await openTaskLink(visit.system, token, visit.now());
  if (!link) throw new Problem('link_dead');
  const { organizationId, taskId } = link;
  const answer = await withOrganization(visit.db, organizationId, async tx => {
    await noteLinkUsed(tx, link, visit.now());
    await act?.(tx, link);
    return sharedTask(tx, organizationId, taskId, visit.now());
  });
  if (signal) tellTasks(visit, organizationId, visit.log, { taskId, signal });
  return answer;
}
