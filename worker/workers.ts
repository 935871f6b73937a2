import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type NativeConnection, Worker, type WorkerOptions } from '@temporalio/worker';
import type { Logger } from 'pino';
import { asFailure, describe, framesOf } from '../activities/failures.js';
import {
  type ActivityUse,
  fetchActivities,
  privacyActivities,
  syncActivities,
  webhookActivities,
} from '../activities/index.js';
import { PLATFORMS } from '../domain/entry.js';
import { factsOf } from '../domain/platforms/index.js';
import { fetchQueue, SYNC_QUEUE } from '../domain/sync/messages.js';
import { WEBHOOK_QUEUE } from '../domain/webhooks/messages.js';

/** An answer may take 30 s; what is under way when the process ends is left to be done again. */
const GRACE = '10 seconds';
const FORCE = '15 seconds';

/** The bundle that the build makes, beside the built worker; from the sources where there is none. */
export function workflowCode(): Pick<WorkerOptions, 'workflowBundle' | 'workflowsPath'> {
  const bundle = fileURLToPath(new URL('../workflow-bundle.js', import.meta.url));
  if (existsSync(bundle)) return { workflowBundle: { codePath: bundle } };
  const entry = new URL(
    import.meta.url.endsWith('.ts') ? '../workflows/index.ts' : '../workflows/index.js',
    import.meta.url,
  );
  return { workflowsPath: fileURLToPath(entry) };
}

/** Turns what activities throw into failures that may stand in a history, and logs what nobody expected. */
const guarded = (log: Logger): NonNullable<WorkerOptions['interceptors']> => ({
  activity: [
    ({ info }) => ({
      inbound: {
        async execute(input, next) {
          try {
            return await next(input);
          } catch (error) {
            const failure = asFailure(error);
            if (failure.type === 'internal')
              log.error(
                { activity: info.activityType, error: describe(error), at: framesOf(error) },
                'activity failed',
              );
            throw failure;
          }
        },
      },
    }),
  ],
});

/**
 * One worker for workflows and most activities, one for webhooks, whose receivers may be slow, and one for the looks at
 * each platform: the limit of a platform's queue holds for all processes together, whichever of them has set it last.
 */
export async function createWorkers(
  connection: NativeConnection,
  namespace: string,
  use: ActivityUse,
  log: Logger,
): Promise<Worker[]> {
  const common = {
    connection,
    namespace,
    shutdownGraceTime: GRACE,
    shutdownForceTime: FORCE,
    interceptors: guarded(log),
  };
  const main = Worker.create({
    ...common,
    ...workflowCode(),
    taskQueue: SYNC_QUEUE,
    activities: { ...syncActivities(use), ...privacyActivities(use) },
    maxConcurrentActivityTaskExecutions: 20,
    maxCachedWorkflows: 1_000,
  });
  const looks = PLATFORMS.map(platform =>
    Worker.create({
      ...common,
      taskQueue: fetchQueue(platform),
      activities: fetchActivities(use),
      maxConcurrentActivityTaskExecutions: 20,
      maxConcurrentActivityTaskPolls: 2,
      maxTaskQueueActivitiesPerSecond: factsOf(platform).looksPerSecond,
    }),
  );
  const webhooks = Worker.create({
    ...common,
    taskQueue: WEBHOOK_QUEUE,
    activities: webhookActivities(use),
    maxConcurrentActivityTaskExecutions: 20,
    maxConcurrentActivityTaskPolls: 2,
  });
  return Promise.all([main, webhooks, ...looks]);
}
