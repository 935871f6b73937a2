import { continueAsNew, proxyActivities } from '@temporalio/workflow';
import type { WebhookActivities } from '../activities/index.js';
import type { ChannelAddress } from '../domain/notify/messages.js';
import { WEBHOOK_QUEUE } from '../domain/webhooks/messages.js';
import { workThrough } from './work-through.js';

const { sendWaiting } = proxyActivities<WebhookActivities>({
  taskQueue: WEBHOOK_QUEUE,
  startToCloseTimeout: '2 minutes',
  retry: { initialInterval: '1 second', maximumInterval: '1 minute' },
});

/** Tells one channel, one message at a time; waits until what is collected is due, and quiet hours are over. */
export const sendNotifications = (address: ChannelAddress): Promise<void> =>
  workThrough(
    () => sendWaiting(address),
    () => continueAsNew<typeof sendNotifications>(address),
  );
