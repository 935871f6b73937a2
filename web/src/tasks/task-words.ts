import type { Task, TaskEvent, TaskKind } from '../server/tasks.js';
import { say } from '../words/say.js';

export const TASK_KINDS: Readonly<Record<TaskKind, string>> = {
  close_nights: say('Close nights'),
  reopen_nights: say('Open nights'),
  resolve_conflict: say('Double booking'),
  explain_closure: say('Question'),
  check_feed: say('Broken link'),
  confirm_answer: say('Held answer'),
};

const EVENTS: Readonly<Record<string, string>> = {
  task_opened: say('Came to be'),
  task_changed: say('Changed with the calendars'),
  task_step_done: say('A step was done'),
  task_step_undone: say('A tick was taken back'),
  task_assigned: say('Handed over'),
  task_snoozed: say('Put off'),
  task_reminded: say('Reminded'),
  task_escalated: say('Handed on: its time had passed'),
  task_alerted: say('Alarmed everybody: still not done'),
  task_done: say('Done'),
  task_withdrawn: say('No longer needed'),
  task_cancelled: say('Will not be done'),
  task_reopened: say('Opened again'),
};

export const eventInWords = ({ kind, by, detail }: TaskEvent): string => {
  const what = EVENTS[kind] ?? say('Something happened');
  if (by) return say('{what}, by {person}', { what, person: by });
  return detail.how === 'feed' ? say('{what}, seen in a calendar', { what }) : what;
};

/** Where it is dealt with, where that is not by its own steps. */
export function placeOf({
  kind,
  conflictId,
  connectionId,
  feedId,
}: Task): { to: string; name: string } | undefined {
  switch (kind) {
    case 'resolve_conflict':
      return conflictId ? { to: `/conflicts/${conflictId}`, name: say('See both sides') } : undefined;
    case 'explain_closure':
      return { to: '/conflicts', name: say('Answer the question') };
    case 'check_feed':
      return connectionId ? { to: `/?connection=${connectionId}`, name: say('Replace the link') } : undefined;
    case 'confirm_answer':
      return feedId ? { to: `/feeds/${feedId}`, name: say('Look at the answer') } : undefined;
    case 'close_nights':
    case 'reopen_nights':
      return undefined;
  }
}
