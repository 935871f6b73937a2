import type { Task, TaskEvent, TaskKind } from '../server/tasks.js';

export const TASK_KINDS: Readonly<Record<TaskKind, string>> = {
  close_nights: 'Close nights',
  reopen_nights: 'Open nights',
  resolve_conflict: 'Double booking',
  explain_closure: 'Question',
  check_feed: 'Broken link',
  confirm_answer: 'Held answer',
};

const EVENTS: Readonly<Record<string, string>> = {
  task_opened: 'Came to be',
  task_changed: 'Changed with the calendars',
  task_step_done: 'A step was done',
  task_step_undone: 'A tick was taken back',
  task_assigned: 'Handed over',
  task_snoozed: 'Put off',
  task_reminded: 'Reminded',
  task_escalated: 'Handed on: its time had passed',
  task_alerted: 'Alarmed everybody: still not done',
  task_done: 'Done',
  task_withdrawn: 'No longer needed',
  task_cancelled: 'Will not be done',
  task_reopened: 'Opened again',
};

export const eventInWords = ({ kind, by, detail }: TaskEvent): string => {
  const what = EVENTS[kind] ?? 'Something happened';
  if (by) return `${what}, by ${by}`;
  return detail.how === 'feed' ? `${what}, seen in a calendar` : what;
};

/** Where it is dealt with, where that is not by its own steps. */
export function placeOf({ kind, conflictId, connectionId }: Task): { to: string; name: string } | undefined {
  switch (kind) {
    case 'resolve_conflict':
      return conflictId ? { to: `/conflicts/${conflictId}`, name: 'See both sides' } : undefined;
    case 'explain_closure':
      return { to: '/conflicts', name: 'Answer the question' };
    case 'check_feed':
      return connectionId ? { to: `/?connection=${connectionId}`, name: 'Replace the link' } : undefined;
    case 'confirm_answer':
      return connectionId ? { to: `/?connection=${connectionId}`, name: 'Look at the answer' } : undefined;
    case 'close_nights':
    case 'reopen_nights':
      return undefined;
  }
}
