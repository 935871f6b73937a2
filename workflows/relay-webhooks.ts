import { continueAsNew, proxyActivities } from '@temporalio/workflow';
import type { WebhookActivities } from '../activities/index.js';
import { WEBHOOK_QUEUE } from '../domain/webhooks/messages.js';

/** A relay whose process died is missed after the heartbeat's time, and taken up by another. */
const { relayChanges } = proxyActivities<WebhookActivities>({
  taskQueue: WEBHOOK_QUEUE,
  startToCloseTimeout: '2 hours',
  heartbeatTimeout: '15 seconds',
  retry: { initialInterval: '1 second', maximumInterval: '1 minute' },
});

/** Turns changes into messages for as long as an endpoint is enabled. One for the namespace. */
export async function relayWebhooks(): Promise<void> {
  if ((await relayChanges()) === 'more') await continueAsNew<typeof relayWebhooks>();
}
