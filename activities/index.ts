import type { Client } from '@temporalio/client';
import type { SystemDatabase } from '../store/system-database.js';
import { type DeletionUse, deleteAllRows, endWorkflows, forgetSecrets } from './delete-organization.js';
import { type DeliverUse, deliverWaiting } from './deliver-webhooks.js';
import { endStrays } from './end-strays.js';
import { type FetchedFeed, type FetchFeed, type FetchUse, fetchFeed } from './fetch-feed.js';
import { type ForgetAnswersUse, forgetOldAnswers } from './forget-answers.js';
import { type ForgetUse, forgetGuests } from './forget-guests.js';
import { keepAlerts } from './keep-alerts.js';
import { keepDeletions } from './keep-deletions.js';
import { keepNotifications } from './keep-notifications.js';
import { keepTasks } from './keep-tasks.js';
import { keepWebhooks } from './keep-webhooks.js';
import { loadConnection } from './load-connection.js';
import { loadTask } from './load-task.js';
import { markStale } from './mark-stale.js';
import { parseFeed } from './parse-feed.js';
import { priceLooks } from './price-looks.js';
import { type RelayUse, relayChanges } from './relay-changes.js';
import { type RollUpUse, rollUpHealth } from './roll-up-health.js';
import { type NotifyUse, sendWaiting } from './send-notifications.js';
import { sweepPortfolios } from './sweep-conflicts.js';
import { takePulse } from './take-pulse.js';
import { tellOfTask } from './tell-of-task.js';
import { wakeFleet } from './wake-fleet.js';
import { thenWakeTasks, wakeTasks } from './wake-tasks.js';
import { withHeartbeat } from './with-heartbeat.js';
import { writeCalendar } from './write-calendar.js';
import { writeChecklist } from './write-checklist.js';

type FleetUse = ForgetAnswersUse & { readonly client: Client };

/** Everything activities use of the outside world. */
export interface ActivityUse
  extends FetchUse,
    DeliverUse,
    RelayUse,
    ForgetUse,
    ForgetAnswersUse,
    NotifyUse,
    RollUpUse {
  readonly client: Client;
  readonly system: SystemDatabase;
}

/** Activities of the platforms' own queues: looks at feeds. */
export const fetchActivities = (use: ActivityUse) => {
  const look = fetchFeed(use);
  return {
    fetchFeed: async (ask: FetchFeed): Promise<FetchedFeed> => {
      const news = await withHeartbeat(() => look(ask));
      // A link that died, or lives again; looks without news cost no more than they did.
      if (news.kind !== 'changed') await wakeTasks(use, ask.organizationId);
      return news;
    },
  };
};

/** Activities of the main queue. */
export const syncActivities = (use: ActivityUse) => ({
  loadConnection: loadConnection(use),
  parseFeed: parseFeed(use),
  writeCalendar: thenWakeTasks(use, writeCalendar(use)),
  writeChecklist: thenWakeTasks(use, writeChecklist(use)),
  loadTask: loadTask(use),
  tellOfTask: tellOfTask(use),
  keepTasks: keepTasks(use),
  wakeFleet: wakeFleet(use),
  sweepPortfolios: sweepPortfolios(use),
  markStale: markStale(use),
  priceLooks: priceLooks(use),
  rollUpHealth: rollUpHealth(use),
  keepAlerts: keepAlerts(use),
});

/** What is done once a day, on the main queue too. */
export const privacyActivities = (use: ForgetUse) => ({ forgetGuests: forgetGuests(use) });

/** Activities of the queue of webhooks: read the change log, and wait for receivers and mail servers. */
export const webhookActivities = (use: ActivityUse) => ({
  relayChanges: relayChanges(use),
  deliverWaiting: deliverWaiting(use),
  keepWebhooks: keepWebhooks(use),
  sendWaiting: sendWaiting(use),
  keepNotifications: keepNotifications(use),
});

/** What keeps the whole fleet in order, on the main queue too. */
export const fleetActivities = (use: FleetUse) => ({
  takePulse: takePulse(use),
  keepDeletions: keepDeletions(use),
  endStrays: endStrays(use),
  forgetAnswers: forgetOldAnswers(use),
});

/** What deletes an organization, on the main queue too. */
export const deletionActivities = (use: DeletionUse) => ({
  endWorkflows: endWorkflows(use),
  forgetSecrets: forgetSecrets(use),
  deleteRows: deleteAllRows(use),
});

export type FetchActivities = ReturnType<typeof fetchActivities>;
export type SyncActivities = ReturnType<typeof syncActivities>;
export type PrivacyActivities = ReturnType<typeof privacyActivities>;
export type WebhookActivities = ReturnType<typeof webhookActivities>;
export type FleetActivities = ReturnType<typeof fleetActivities>;
export type DeletionActivities = ReturnType<typeof deletionActivities>;
