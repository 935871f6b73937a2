import type { Client } from '@temporalio/client';
import { DAY_MS, type Instant, later, MINUTE_MS } from '../domain/instant.js';
import { KEPT_DAYS } from '../domain/privacy/kept-days.js';
import { SYNC_QUEUE } from '../domain/sync/messages.js';
import { RELAY_WEBHOOKS, RELAY_WORKFLOW_ID } from '../domain/webhooks/messages.js';
import { channelsToTell } from '../store/channels-to-tell.js';
import type { Database } from '../store/database.js';
import { deleteOlder } from '../store/delete-older.js';
import type { SystemDatabase } from '../store/system-database.js';
import { endpointsKeptWaiting } from '../store/webhook-deliveries.js';
import { endpointsToTell } from '../store/webhook-endpoints.js';
import { wakeDelivery } from './tell-endpoints.js';

/** A message may be due for this long before its workflow is suspected to be lost. */
const GRACE_MS = MINUTE_MS;
const BATCH = 200;
const KEPT_MS = KEPT_DAYS.webhooks * DAY_MS;

export interface KeptWebhooks {
  readonly relaying: boolean;
  readonly woken: number;
  readonly deleted: number;
}

/**
 * Starts the relay where somebody is to be told and none runs, wakes the delivery of what should have gone out, and
 * deletes what came in or went out longer ago than it is kept.
 */
export const keepWebhooks =
  (use: {
    readonly db: Database;
    readonly system: SystemDatabase;
    readonly client: Client;
    readonly now: () => Instant;
  }) =>
  async (): Promise<KeptWebhooks> => {
    const now = use.now();
    const relaying =
      (await endpointsToTell(use.system)).length > 0 || (await channelsToTell(use.system)).length > 0;
    if (relaying) await startRelay(use.client);
    const waiting = await endpointsKeptWaiting(use.system, later(now, -GRACE_MS), BATCH);
    for (const address of waiting) await wakeDelivery(use.client, address);
    const oldest = later(now, -KEPT_MS);
    const deleted =
      (await deleteOlder(use.db, use.system, 'webhook_deliveries', oldest, BATCH)) +
      (await deleteOlder(use.db, use.system, 'received_webhooks', oldest, BATCH));
    return { relaying, woken: waiting.length, deleted };
  };

/** One relay, whoever asks for it. */
async function startRelay(client: Client): Promise<void> {
  await client.workflow.start(RELAY_WEBHOOKS, {
    workflowId: RELAY_WORKFLOW_ID,
    taskQueue: SYNC_QUEUE,
    workflowIdConflictPolicy: 'USE_EXISTING',
    args: [],
  });
}
