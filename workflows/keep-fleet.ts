import { patched, proxyActivities } from '@temporalio/workflow';
import type { SyncActivities, WebhookActivities } from '../activities/index.js';
import { WEBHOOK_QUEUE } from '../domain/webhooks/messages.js';

const { wakeFleet, keepTasks, sweepPortfolios } = proxyActivities<SyncActivities>({
  startToCloseTimeout: '50 seconds',
  retry: { maximumAttempts: 2 },
});

const { keepWebhooks, keepNotifications } = proxyActivities<WebhookActivities>({
  taskQueue: WEBHOOK_QUEUE,
  startToCloseTimeout: '50 seconds',
  retry: { maximumAttempts: 2 },
});

/**
 * Run every minute by a schedule: whatever should be kept in step, or sent, and is not is started or woken; and once an
 * hour all calendars are compared, which must find no conflict that is not known.
 */
export async function keepFleet(): Promise<void> {
  await wakeFleet();
  if (patched('tasks')) await keepTasks();
  if (patched('notifications')) await keepNotifications();
  await keepWebhooks();
  await sweepPortfolios();
}
