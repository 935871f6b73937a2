import type { z } from 'zod';
import type { Platform } from '../../domain/entry.js';
import type { Instant } from '../../domain/instant.js';
import type { Chore } from '../../domain/platforms/guide.js';
import { factsOf } from '../../domain/platforms/index.js';
import type { StepAction } from '../../domain/tasks/task.js';
import { stepInWords, taskInWords } from '../../domain/tasks/words.js';
import type { Tx } from '../../store/database.js';
import { type StepView, type TaskView, viewSteps, viewTask } from '../../store/task-views.js';
import { found } from '../found.js';
import type { Guide, OneTask, SharedTask, Task, TaskStep } from '../shapes/task.js';

export function taskAnswer(view: TaskView, now: Instant): z.input<typeof Task> {
  const { propertyId, propertyName, timezone, unitId, unitName, assigneeId, assigneeName } = view;
  const { endedAt, endedHow, endReason, endedBy, endNote, stepsOpen, stepsDone, ...own } = view;
  return {
    ...own,
    says: taskInWords({ ...view, steps: stepsOpen }),
    property: { id: propertyId, name: propertyName, timezone },
    ...(unitId && { unit: { id: unitId, name: unitName ?? '' } }),
    ...(assigneeId && { assignee: { id: assigneeId, name: assigneeName ?? 'A former member' } }),
    late: view.state === 'open' && view.dueAt < now,
    ...(endedAt && {
      ended: {
        at: endedAt,
        how: endedHow!,
        because: endReason!,
        ...(endedBy && { by: endedBy }),
        ...(endNote && { note: endNote }),
      },
    }),
    steps: { open: stepsOpen, done: stepsDone },
  };
}

export async function oneTask(
  tx: Tx,
  organizationId: string,
  id: string,
  now: Instant,
): Promise<z.input<typeof OneTask>> {
  const view = found(await viewTask(tx, organizationId, id));
  const steps = await viewSteps(tx, organizationId, id);
  return { ...taskAnswer(view, now), list: steps.map(stepAnswer), guides: guidesFor(view, steps) };
}

/** Without what leads anywhere else: no ids but those of the steps, no members, no guests. */
export async function sharedTask(
  tx: Tx,
  organizationId: string,
  id: string,
  now: Instant,
): Promise<z.input<typeof SharedTask>> {
  const { kind, state, says, urgency, property, platform, dueAt, ended, list, guides } = await oneTask(
    tx,
    organizationId,
    id,
    now,
  );
  return {
    ...{ kind, state, says, urgency, property, platform, dueAt, list, guides },
    ...(ended && { ended: { at: ended.at, how: ended.how, because: ended.because } }),
  };
}

function stepAnswer(step: StepView): z.input<typeof TaskStep> {
  const { unitId, unitName, ...own } = step;
  const { action, platform, nights, toUnit, toNights } = step;
  return {
    ...own,
    unit: { id: unitId, name: unitName },
    says: stepInWords({
      ...{ action, platform, nights, unit: unitName },
      ...(toUnit && { toUnit: toUnit.name }),
      ...(toNights && { toNights }),
    }),
  };
}

/** Our own links are pasted when a platform is connected, not by a task. */
type TaskChore = Exclude<Chore, 'paste_link'>;

/** What of each action a platform's guide tells; the rest is between the host and the guest. */
const CHORES: { readonly [A in StepAction]?: TaskChore } = {
  close: 'close',
  reopen: 'reopen',
  open_block: 'reopen',
  cancel: 'cancel',
};

function guidesFor(view: TaskView, steps: readonly StepView[]): z.input<typeof Guide>[] {
  const wanted: { readonly platform: Platform; readonly chore: TaskChore }[] = steps.flatMap(
    ({ platform, action }) => {
      const chore = CHORES[action];
      return platform === 'direct' || !chore ? [] : [{ platform, chore }];
    },
  );
  if (view.kind === 'check_feed' && view.platform)
    wanted.push({ platform: view.platform, chore: 'copy_link' });
  const once = new Map(wanted.map(one => [`${one.platform} ${one.chore}`, one]));
  return [...once.values()].flatMap(({ platform, chore }) => {
    const guide = factsOf(platform).guides[chore];
    return guide ? [{ platform, chore, ...guide }] : [];
  });
}
