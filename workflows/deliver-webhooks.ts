import { continueAsNew, proxyActivities } from '@temporalio/workflow';
import type { WebhookActivities } from '../activities/index.js';
import { type EndpointAddress, WEBHOOK_QUEUE } from '../domain/webhooks/messages.js';
import { workThrough } from './work-through.js';

const { deliverWaiting } = proxyActivities<WebhookActivities>({
  taskQueue: WEBHOOK_QUEUE,
  startToCloseTimeout: '2 minutes',
  retry: { initialInterval: '1 second', maximumInterval: '1 minute' },
});

/** Delivers to one endpoint, one message at a time. */
export const deliverWebhooks = (address: EndpointAddress): Promise<void> =>
  workThrough(
    () => deliverWaiting(address),
    () => continueAsNew<typeof deliverWebhooks>(address),
  );
