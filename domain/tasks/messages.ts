/**
 * What is said to and by a `manualTask` workflow: names and shapes that the API, the worker and the workflow share.
 * Plain values only.
 */
import type { EndedHow, TaskKind, TaskState } from './task.js';

export const MANUAL_TASK = 'manualTask';
export const taskWorkflowId = (taskId: string): string => `task/${taskId}`;

/**
 * Signals of `manualTask`: what was done, for those who read its history. Each carries the version of the task that it
 * made, which is its id: one that comes again, or late, does nothing.
 */
export const TASK_SIGNALS = {
  itemDone: 'itemDone',
  itemUndone: 'itemUndone',
  assign: 'assign',
  snooze: 'snooze',
  complete: 'complete',
  cancel: 'cancel',
  /** Its reason has changed or gone, or somebody has reopened it. */
  taskChanged: 'taskChanged',
} as const;
export type TaskSignal = keyof typeof TASK_SIGNALS;

export interface TaskAddress {
  readonly organizationId: string;
  readonly taskId: string;
}

/** A task that its workflow has to be told of. */
export interface TaskVersion extends TaskAddress {
  readonly version: number;
}

/** Query of `manualTask`: answers with TaskWait. */
export const TASK_VIEW = 'taskView';

/** How a task ended: the result of its workflow. */
export interface TaskEnd {
  readonly state: Exclude<TaskState, 'open'> | 'gone';
  readonly how?: EndedHow;
  readonly because?: string;
}

/** What its workflow reads of a task. */
export type LoadedTask =
  | {
      readonly state: 'open';
      readonly version: number;
      readonly kind: TaskKind;
      readonly propertyId: string;
      /** Until something is to be told; unset where all was told. */
      readonly wakeInMs?: number;
    }
  | (TaskEnd & { readonly version: number; readonly kind?: TaskKind; readonly propertyId?: string });
