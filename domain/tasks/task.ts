import type { Instant } from '../instant.js';

/*
 * The life of a task. There is at most one open task for each reason.
 *
 *   ──> open ──a person did it──────────────────────────> done
 *        │ │ ──a platform's calendar shows it done──────> done
 *        │ └────the reason has gone──────────────────────> withdrawn
 *        └──────a person says that it will not be done──> cancelled
 *
 *   done, withdrawn, cancelled ──a person takes it back──> open, and over again at once where its reason has gone
 *
 * Its row in PostgreSQL is the truth. Whatever changes a task writes the row, the change log and the audit log in one
 * transaction and counts `version` up; after the commit the task's workflow is told the version. The workflow reads
 * the row again, which notes the version it has seen, and plans its waits anew. A version that it has seen tells it
 * nothing. Where it was not told, the fleet workflow finds the two versions apart and tells it. The workflow writes one
 * thing itself: that a moment of the deadline has passed and people were told.
 */

export const TASK_KINDS = [
  'close_nights',
  'reopen_nights',
  'resolve_conflict',
  'explain_closure',
  'check_feed',
  'confirm_answer',
] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

export const TASK_STATES = ['open', 'done', 'withdrawn', 'cancelled'] as const;
export type TaskState = (typeof TASK_STATES)[number];

/** By a person; because a platform's calendar showed it; or because the reason has gone. */
export const ENDED_HOW = ['person', 'feed', 'itself'] as const;
export type EndedHow = (typeof ENDED_HOW)[number];

/** `close` and `reopen` are computed; the others are a chosen way out of a conflict, done by a person. */
export const STEP_ACTIONS = ['close', 'reopen', 'move_guest', 'open_block', 'shorten', 'cancel'] as const;
export type StepAction = (typeof STEP_ACTIONS)[number];

export const STEP_STATES = ['open', 'done', 'over'] as const;
export type StepState = (typeof STEP_STATES)[number];

/** Whom a task is handed on to where its time has passed. */
export type EscalatedTo = 'manager' | 'owner';

/** The moments of a deadline, and those that were told. */
export interface Moments {
  readonly remindAt: Instant;
  readonly escalateAt: Instant;
  readonly alertAt: Instant;
  readonly remindedAt?: Instant;
  readonly escalatedAt?: Instant;
  readonly alertedAt?: Instant;
  readonly snoozedUntil?: Instant;
}

/** In the order of their strength. What is told counts for those before it too. */
export const TELLINGS = ['reminded', 'escalated', 'alerted'] as const;
export type Telling = (typeof TELLINGS)[number];

/**
 * What is to be told at `now`, the strongest alone: after an outage nobody is reminded of what is an alert by now. An
 * alert comes also while a task is snoozed.
 */
export function tellingAt(moments: Moments, now: Instant): Telling | undefined {
  if (moments.alertedAt) return undefined;
  if (moments.alertAt <= now) return 'alerted';
  if (moments.snoozedUntil !== undefined && now < moments.snoozedUntil) return undefined;
  if (!moments.escalatedAt && moments.escalateAt <= now) return 'escalated';
  if (!moments.remindedAt && moments.remindAt <= now) return 'reminded';
  return undefined;
}
