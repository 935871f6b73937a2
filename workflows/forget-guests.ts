import { proxyActivities } from '@temporalio/workflow';
import type { PrivacyActivities } from '../activities/index.js';

const activities = proxyActivities<PrivacyActivities>({
  startToCloseTimeout: '1 hour',
  retry: { initialInterval: '1 minute', maximumAttempts: 10 },
});

/** Run every day by a schedule: what was kept long enough is erased. Counts stand in the history, never names. */
export async function forgetGuests(): Promise<void> {
  await activities.forgetGuests();
}
