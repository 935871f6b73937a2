import type { z } from 'zod';
import type { ChecklistRules } from '../../domain/checklists/rules.js';
import { MINUTE_MS } from '../../domain/instant.js';
import { logDeed } from '../../store/audit-log.js';
import { saveTaskRules, taskRules } from '../../store/task-settings.js';
import { route } from '../route.js';
import { ChangeTaskSettings, TaskSettings } from '../shapes/task.js';

export const read = route({
  method: 'get',
  path: '/api/task-settings',
  who: 'viewer',
  says: 'When daily lists are made, what does not wait for them, and the time people have.',
  input: {},
  answers: TaskSettings,
  run: (_, { organizationId, within }) => within(async tx => toAnswer(await taskRules(tx, organizationId))),
});

export const change = route({
  method: 'patch',
  path: '/api/task-settings',
  who: 'manager',
  says: 'Changes them. Deadlines of steps that were made before stay as they are.',
  input: { body: ChangeTaskSettings },
  answers: TaskSettings,
  run: ({ body }, { organizationId, within }) =>
    within(async tx => {
      const was = toAnswer(await taskRules(tx, organizationId));
      const now = { ...was, ...withoutUnset(body) };
      await saveTaskRules(tx, organizationId, toRules(now));
      await logDeed(tx, organizationId, {
        action: 'task_settings.changed',
        subject: { kind: 'organization', id: organizationId },
        detail: { was, now },
      });
      return now;
    }),
});

type Answer = z.output<typeof TaskSettings>;

const withoutUnset = (body: z.output<typeof ChangeTaskSettings>): Partial<Answer> =>
  Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));

const minutes = (ms: number): number => Math.round(ms / MINUTE_MS);

const toAnswer = (rules: ChecklistRules): Answer => ({
  dailyAt: rules.dailyAt,
  opens: rules.hours.opens,
  closes: rules.hours.closes,
  closeAtOnceDays: rules.closeAtOnceDays,
  reopenAtOnceDays: rules.reopenAtOnceDays,
  urgentMinutes: minutes(rules.urgentMs),
  nearMinutes: minutes(rules.nearMs),
  ordinaryMinutes: minutes(rules.ordinaryMs),
  fallbackDays: rules.fallbackDays,
  fallbackAfterMinutes: minutes(rules.fallbackAfterMs),
  takeOverAfterMinutes: minutes(rules.takeOverAfterMs),
  handBackAfterMinutes: minutes(rules.handBackAfterMs),
});

const toRules = (answer: Answer): ChecklistRules => ({
  dailyAt: answer.dailyAt,
  hours: { opens: answer.opens, closes: answer.closes },
  closeAtOnceDays: answer.closeAtOnceDays,
  reopenAtOnceDays: answer.reopenAtOnceDays,
  urgentMs: answer.urgentMinutes * MINUTE_MS,
  nearMs: answer.nearMinutes * MINUTE_MS,
  ordinaryMs: answer.ordinaryMinutes * MINUTE_MS,
  fallbackDays: answer.fallbackDays,
  fallbackAfterMs: answer.fallbackAfterMinutes * MINUTE_MS,
  takeOverAfterMs: answer.takeOverAfterMinutes * MINUTE_MS,
  handBackAfterMs: answer.handBackAfterMinutes * MINUTE_MS,
});
