import { proxyActivities } from '@temporalio/workflow';
import type { FleetActivities } from '../activities/index.js';
import { eachDuty } from './each-duty.js';

const { endStrays, forgetAnswers } = proxyActivities<FleetActivities>({
  startToCloseTimeout: '50 minutes',
  heartbeatTimeout: '2 minutes',
  retry: { maximumAttempts: 2 },
});

/**
 * Run every hour by a schedule: what takes longer than what `keepFleet` does each minute. Workflows that should not run
 * are ended, and answers that were kept long enough are forgotten. Duties are added as there.
 */
export async function tidyFleet(): Promise<void> {
  await eachDuty([endStrays, forgetAnswers]);
}
