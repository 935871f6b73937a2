import type { Task } from '../server/tasks.js';

interface After {
  /** The task that is done. */
  readonly id: string;
  readonly personId: string | undefined;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** What one does next: of the open tasks, the soonest due first, one that is not put off nor somebody else's. */
export const nextTask = (tasks: readonly Task[], { id, personId, now }: After): Task | undefined =>
  tasks.find(
    one =>
      one.id !== id &&
      (one.assignee === undefined || one.assignee.id === personId) &&
      !(one.snoozedUntil && Date.parse(one.snoozedUntil) > now),
  );
