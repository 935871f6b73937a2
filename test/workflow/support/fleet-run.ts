import { randomUUID } from 'node:crypto';
import type { WorkflowHandle } from '@temporalio/client';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker } from '@temporalio/worker';
import { WEBHOOK_QUEUE } from '../../../domain/webhooks/messages.js';
import { workflowBundle } from './stories.js';

/** What `keepFleet` sees to; a duty that is added there is added here. */
export const DUTIES_OF_A_MINUTE = [
  ...['keepAlerts', 'keepDeletions', 'keepNotifications', 'keepTasks', 'keepWebhooks', 'markStale'],
  ...['priceLooks', 'rollUpHealth', 'sweepPortfolios', 'takePulse', 'wakeFleet'],
];

type Activities = Readonly<Record<string, () => Promise<unknown>>>;

/** Runs a workflow once, with these activities and no others, until it has ended, well or not. */
export async function fleetRun(
  env: TestWorkflowEnvironment,
  workflowType: string,
  activities: Activities,
  args: readonly unknown[] = [],
): Promise<{ readonly handle: WorkflowHandle; readonly failure?: unknown }> {
  const taskQueue = `fleet-${randomUUID()}`;
  const connection = env.nativeConnection;
  const workers = await Promise.all([
    Worker.create({ connection, taskQueue, workflowBundle, activities }),
    Worker.create({ connection, taskQueue: WEBHOOK_QUEUE, activities }),
  ]);
  const runs = Promise.all(workers.map(worker => worker.run()));
  try {
    const handle = await env.client.workflow.start(workflowType, {
      workflowId: `${workflowType}/${randomUUID()}`,
      taskQueue,
      args: [...args],
    });
    const failure = await handle.result().then(
      () => undefined,
      (error: unknown) => error,
    );
    return { handle, ...(failure !== undefined && { failure }) };
  } finally {
    for (const worker of workers) worker.shutdown();
    await runs;
  }
}
