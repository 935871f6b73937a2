import { proxyActivities } from '@temporalio/workflow';
import type { SyncActivities } from '../activities/index.js';

const { wakeFleet } = proxyActivities<SyncActivities>({
  startToCloseTimeout: '50 seconds',
  retry: { maximumAttempts: 2 },
});

/** Run every minute by a schedule: whatever should be kept in step and is not is started or woken. */
export async function keepFleet(): Promise<void> {
  await wakeFleet();
}
