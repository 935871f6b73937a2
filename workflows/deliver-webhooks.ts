import {
  condition,
  continueAsNew,
  defineSignal,
  proxyActivities,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import type { WebhookActivities } from '../activities/index.js';
import { type EndpointAddress, SOMETHING_WAITS, WEBHOOK_QUEUE } from '../domain/webhooks/messages.js';

const { deliverWaiting } = proxyActivities<WebhookActivities>({
  taskQueue: WEBHOOK_QUEUE,
  startToCloseTimeout: '2 minutes',
  retry: { initialInterval: '1 second', maximumInterval: '1 minute' },
});

/**
 * Delivers to one endpoint, one message at a time, for as long as something waits: where nothing does it ends, and the
 * next signal starts it anew. What waits, and since when, stands in the database.
 */
export async function deliverWebhooks(address: EndpointAddress): Promise<void> {
  let isWoken = true;
  setHandler(defineSignal(SOMETHING_WAITS), () => {
    isWoken = true;
  });

  for (;;) {
    isWoken = false;
    const delivered = await deliverWaiting(address);
    switch (delivered.kind) {
      case 'nothing':
        if (!isWoken) return;
        break;
      case 'more':
        break;
      case 'later':
        await condition(() => isWoken, delivered.inMs);
        break;
      default:
        delivered satisfies never;
    }
    if (workflowInfo().continueAsNewSuggested) await continueAsNew<typeof deliverWebhooks>(address);
  }
}
