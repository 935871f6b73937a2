import type { Client } from '@temporalio/client';
import { SYNC_QUEUE } from '../domain/sync/messages.js';
import { MANUAL_TASK, TASK_SIGNALS, type TaskVersion, taskWorkflowId } from '../domain/tasks/messages.js';
import { type Database, withOrganization } from '../store/database.js';
import { unseenTasks } from '../store/wait-for-task.js';

const BATCH = 200;

interface WakeUse {
  readonly db: Database;
  readonly client: Client;
}

/** Tells the workflow of a task what it became, starting it where none runs. */
export async function wakeTask(
  client: Client,
  { organizationId, taskId, version }: TaskVersion,
): Promise<void> {
  await client.workflow.signalWithStart(MANUAL_TASK, {
    workflowId: taskWorkflowId(taskId),
    taskQueue: SYNC_QUEUE,
    args: [{ organizationId, taskId }],
    signal: TASK_SIGNALS.taskChanged,
    signalArgs: [version],
  });
}

/** After a commit: every task of the organization whose workflow has not seen what became of it. */
export async function wakeTasks({ db, client }: WakeUse, organizationId: string): Promise<void> {
  const tasks = await withOrganization(db, organizationId, tx => unseenTasks(tx, organizationId, BATCH));
  await Promise.all(tasks.map(task => wakeTask(client, task)));
}

/** An activity that may open, change or end tasks. Safe to repeat where the activity is. */
export const thenWakeTasks =
  <A extends { readonly organizationId: string }, R>(use: WakeUse, activity: (ask: A) => Promise<R>) =>
  async (ask: A): Promise<R> => {
    const done = await activity(ask);
    await wakeTasks(use, ask.organizationId);
    return done;
  };
