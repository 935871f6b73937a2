import { patched, proxyActivities } from '@temporalio/workflow';
import type { FleetActivities, SyncActivities, WebhookActivities } from '../activities/index.js';
import { WEBHOOK_QUEUE } from '../domain/webhooks/messages.js';
import { eachDuty } from './each-duty.js';

const { wakeFleet, keepTasks, sweepPortfolios, rollUpHealth, markStale, priceLooks, keepAlerts } =
  proxyActivities<SyncActivities>({
    startToCloseTimeout: '50 seconds',
    retry: { maximumAttempts: 2 },
  });

const { takePulse, keepDeletions } = proxyActivities<FleetActivities>({
  startToCloseTimeout: '50 seconds',
  retry: { maximumAttempts: 2 },
});

const { keepWebhooks, keepNotifications } = proxyActivities<WebhookActivities>({
  taskQueue: WEBHOOK_QUEUE,
  startToCloseTimeout: '50 seconds',
  retry: { maximumAttempts: 2 },
});

/*
 * What is seen to every minute. A duty is an activity: it asks the database what is due, does that much and ends within
 * the minute, and is safe to repeat. None waits for another, and none stops another by failing.
 *
 * To add one: write the activity, give it a line in activities/index.ts, name it in the right proxy above, and put
 *   ...(patched('name-of-the-duty') ? [theDuty] : []),
 * at the end of the list: a run that began before your release must replay. What takes longer, or need not be done each
 * minute, goes in the same way into workflows/tidy-fleet.ts, which is run every hour.
 */

/**
 * Run every minute by a schedule: whatever should be kept in step, or sent, and is not is started or woken; and once an
 * hour all calendars are compared, which must find no conflict that is not known.
 */
export async function keepFleet(): Promise<void> {
  if (!patched('each-duty-alone')) return oneAfterTheOther();
  await eachDuty([
    ...[wakeFleet, keepTasks, keepNotifications, keepWebhooks, sweepPortfolios],
    ...(patched('health-by-hour') ? [rollUpHealth] : []),
    ...(patched('stale') ? [markStale] : []),
    ...(patched('prices-of-looks') ? [priceLooks] : []),
    ...(patched('pulse-and-deletions') ? [takePulse, keepDeletions] : []),
    ...(patched('alerts') ? [keepAlerts] : []),
  ]);
}

/** As runs of the release before did it. */
async function oneAfterTheOther(): Promise<void> {
  await wakeFleet();
  if (patched('tasks')) await keepTasks();
  if (patched('notifications')) await keepNotifications();
  await keepWebhooks();
  await sweepPortfolios();
}
