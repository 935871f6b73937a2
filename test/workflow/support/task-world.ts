import { randomUUID } from 'node:crypto';
import type { WorkflowHandle } from '@temporalio/client';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { elapsedMs, type Instant } from '../../../domain/instant.js';
import { SYNC_QUEUE } from '../../../domain/sync/messages.js';
import {
  type LoadedTask,
  MANUAL_TASK,
  type TaskAddress,
  type TaskEnd,
  type TaskSignal,
  taskWorkflowId,
} from '../../../domain/tasks/messages.js';
import { type Moments, TELLINGS, type Telling, tellingAt } from '../../../domain/tasks/task.js';
import { serverNow } from './world.js';

const worlds = new Map<string, TaskWorld>();

export function taskOf({ taskId }: TaskAddress): TaskWorld {
  const world = worlds.get(taskId);
  if (!world) throw new Error(`No world has the task ${taskId}.`);
  return world;
}

/** The row of one task, as far as its workflow reads it, and the workflow itself. */
export class TaskWorld {
  readonly address: TaskAddress = { organizationId: randomUUID(), taskId: randomUUID() };
  version = 1;
  end: TaskEnd | undefined;
  readonly told: { readonly what: Telling; readonly at: Instant }[] = [];
  loads = 0;
  /** What the next calls of an activity throw. */
  readonly failures: Error[] = [];

  constructor(
    private readonly env: TestWorkflowEnvironment,
    public moments: Moments,
  ) {
    worlds.set(this.address.taskId, this);
  }

  get handle(): WorkflowHandle {
    return this.env.client.workflow.getHandle(taskWorkflowId(this.address.taskId));
  }

  load(): LoadedTask {
    this.loads++;
    this.fail();
    const { version } = this;
    if (this.end) return { ...this.end, version, kind: 'close_nights', propertyId: 'property-1' };
    const wakeAt = this.wakeAt();
    return {
      state: 'open',
      version,
      kind: 'close_nights',
      propertyId: 'property-1',
      ...(wakeAt && { wakeInMs: Math.max(0, elapsedMs(serverNow(), wakeAt)) }),
    };
  }

  tell(): Telling | 'nothing' {
    const now = serverNow();
    const what = this.end ? undefined : tellingAt(this.moments, now);
    if (!what) return 'nothing';
    const counts = (one: Telling): boolean => TELLINGS.indexOf(one) <= TELLINGS.indexOf(what);
    this.moments = {
      ...this.moments,
      ...(counts('reminded') && { remindedAt: this.moments.remindedAt ?? now }),
      ...(counts('escalated') && { escalatedAt: this.moments.escalatedAt ?? now }),
      ...(counts('alerted') && { alertedAt: this.moments.alertedAt ?? now }),
    };
    this.told.push({ what, at: now });
    this.fail(); // written, and its answer is lost
    return what;
  }

  /** As the column `wake_at` is generated. */
  private wakeAt(): Instant | undefined {
    const { remindAt, escalateAt, alertAt, remindedAt, escalatedAt, alertedAt, snoozedUntil } = this.moments;
    const notBefore = (at: Instant): Instant => (snoozedUntil && snoozedUntil > at ? snoozedUntil : at);
    return [
      ...(remindedAt ? [] : [notBefore(remindAt)]),
      ...(escalatedAt ? [] : [notBefore(escalateAt)]),
      ...(alertedAt ? [] : [alertAt]),
    ].sort()[0];
  }

  private fail(): void {
    const failure = this.failures.shift();
    if (failure) throw failure;
  }

  /** Something changed in the row, and the workflow is told its version. */
  async changed(signal: TaskSignal, end?: TaskEnd): Promise<void> {
    this.version++;
    if (end) this.end = end;
    await this.say(signal, this.version);
  }

  async say(signal: TaskSignal, version: number): Promise<void> {
    await this.env.client.workflow.signalWithStart(MANUAL_TASK, {
      workflowId: taskWorkflowId(this.address.taskId),
      taskQueue: SYNC_QUEUE,
      args: [this.address],
      signal,
      signalArgs: [version],
    });
  }
}
