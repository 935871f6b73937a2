import { createHash, randomUUID } from 'node:crypto';
import { z } from 'zod';
import { generateTasks } from '../../domain/ical/generate-tasks.js';
import { placeInWords, platformInWords, TASK_WORDS } from '../../domain/notify/task-words.js';
import { logDeed } from '../../store/audit-log.js';
import { type Tx, withOrganization } from '../../store/database.js';
import { hashOfSecret } from '../../store/secret-token.js';
import {
  calendarOfToken,
  findTaskCalendar,
  insertTaskCalendar,
  openTasksOf,
  removeTaskCalendar,
  type TaskToShow,
  taskCalendarRead,
} from '../../store/task-calendars.js';
import { newSealedToken } from '../export-link.js';
import { found } from '../found.js';
import { Nothing, type PersonalContext, personalRoute, publicAnswer } from '../route.js';
import { TaskCalendar } from '../shapes/notifications.js';

const taskCalendarUrl = (publicUrl: string, token: string): string => `${publicUrl}/ical/tasks/${token}.ics`;

async function answerOf(tx: Tx, { organizationId, caller, keyRing, publicUrl }: PersonalContext) {
  const calendar = await findTaskCalendar(tx, organizationId, caller.personId);
  if (!calendar) return {};
  return {
    url: taskCalendarUrl(publicUrl, keyRing.open(calendar.sealedToken, calendar.id)),
    since: calendar.madeAt,
    ...(calendar.readAt ? { readAt: calendar.readAt } : {}),
  };
}

export const read = personalRoute({
  method: 'get',
  path: '/api/me/task-calendar',
  says: 'The address at which a calendar program reads one’s open tasks, if there is one.',
  input: {},
  answers: TaskCalendar,
  run: (_, context) => context.within(tx => answerOf(tx, context)),
});

export const make = personalRoute({
  method: 'post',
  path: '/api/me/task-calendar',
  says: 'Makes such an address. The one before ends at once.',
  input: {},
  status: 201,
  answers: TaskCalendar,
  run: (_, context) =>
    context.within(async tx => {
      const { organizationId, caller, keyRing } = context;
      const id = randomUUID();
      await removeTaskCalendar(tx, organizationId, caller.personId);
      await insertTaskCalendar(tx, organizationId, caller.personId, { id, ...newSealedToken(keyRing, id) });
      await logDeed(tx, organizationId, {
        action: 'task_calendar.made',
        subject: { kind: 'task_calendar', id },
      });
      return answerOf(tx, context);
    }),
});

export const revoke = personalRoute({
  method: 'delete',
  path: '/api/me/task-calendar',
  says: 'Takes the address back.',
  input: {},
  answers: Nothing,
  run: (_, { organizationId, caller, within }) =>
    within(async tx => {
      await removeTaskCalendar(tx, organizationId, caller.personId);
      await logDeed(tx, organizationId, {
        action: 'task_calendar.revoked',
        subject: { kind: 'task_calendar' },
      });
      return {};
    }),
});

export const serve = publicAnswer({
  method: 'get',
  path: '/ical/tasks/:token.ics',
  says: 'The open tasks of one person, each at its deadline, for a calendar program to read. No guest data.',
  input: { params: z.object({ token: z.string().regex(/^[\w-]{43}$/) }) },
  answers: { contentType: 'text/calendar' },
  async run({ params }, { response }, { system, db, publicUrl, now }) {
    const calendar = found(await calendarOfToken(system, hashOfSecret(params.token)));
    const { id, organizationId, personId } = calendar;
    const tasks = await withOrganization(db, organizationId, async tx => {
      await taskCalendarRead(tx, organizationId, id, now());
      return openTasksOf(tx, organizationId, personId);
    });
    const body = generateTasks(tasks.map(task => toEvent(task, publicUrl)));
    response
      .set('Cache-Control', 'private, max-age=0')
      .set('ETag', `"${createHash('sha256').update(body).digest('base64url')}"`)
      .set('Content-Type', 'text/calendar; charset=utf-8')
      .set('Content-Disposition', 'inline; filename="tasks.ics"')
      .send(body);
  },
});

function toEvent(task: TaskToShow, publicUrl: string) {
  const place = placeInWords(task.propertyName, task.unitName);
  const words = TASK_WORDS[task.kind]({ place, platform: platformInWords(task.platform) });
  return {
    id: task.id,
    summary: `${task.urgency === 'urgent' ? 'Now: ' : ''}${words}`,
    dueAt: task.dueAt,
    changedAt: task.changedAt,
    url: `${publicUrl}/tasks/${task.id}`,
  };
}
