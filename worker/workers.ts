import { fileURLToPath } from 'node:url';
import { type NativeConnection, Worker, type WorkerOptions } from '@temporalio/worker';
import type { Logger } from 'pino';
import type { Registry } from 'prom-client';
import {
  type ActivityUse,
  deletionActivities,
  fetchActivities,
  fleetActivities,
  privacyActivities,
  syncActivities,
  webhookActivities,
} from '../activities/index.js';
import { PLATFORMS } from '../domain/entry.js';
import { factsOf } from '../domain/platforms/index.js';
import { fetchQueue, SYNC_QUEUE } from '../domain/sync/messages.js';
import { WEBHOOK_QUEUE } from '../domain/webhooks/messages.js';
import { tracedActivity } from '../telemetry/temporal-activities.js';
import { loggedActivity } from './log-activity.js';
import { measuredActivities } from './measure-activities.js';

/** An answer may take 30 s; what is under way when the process ends is left to be done again. */
const GRACE = '10 seconds';
const FORCE = '15 seconds';

/** The build makes it beside the built worker, so that no start has to. */
const workflowBundle = { codePath: fileURLToPath(new URL('../workflow-bundle.js', import.meta.url)) };

const interceptors = (log: Logger, registry: Registry): NonNullable<WorkerOptions['interceptors']> => {
  const measured = measuredActivities(registry);
  return {
    // The outermost first: trace and measures see failures as they leave, with nothing in them that may not.
    activity: [
      ({ info }) => ({ inbound: tracedActivity(info) }),
      ({ info }) => ({ inbound: measured(info) }),
      ({ info }) => ({ inbound: loggedActivity(log, info) }),
    ],
  };
};

/**
 * One worker for workflows and most activities, one for webhooks, whose receivers may be slow, and one for the looks at
 * each platform: the limit of a platform's queue holds for all processes together, whichever of them has set it last.
 */
export async function createWorkers(
  connection: NativeConnection,
  namespace: string,
  use: ActivityUse,
  log: Logger,
  registry: Registry,
): Promise<Worker[]> {
  const common = {
    connection,
    namespace,
    shutdownGraceTime: GRACE,
    shutdownForceTime: FORCE,
    interceptors: interceptors(log, registry),
  };
  const main = Worker.create({
    ...common,
    workflowBundle,
    taskQueue: SYNC_QUEUE,
    activities: {
      ...syncActivities(use),
      ...privacyActivities(use),
      ...deletionActivities(use),
      ...fleetActivities(use),
    },
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
