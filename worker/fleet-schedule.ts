import { type Client, ScheduleAlreadyRunning, ScheduleOverlapPolicy } from '@temporalio/client';
import { KEEP_FLEET, SYNC_QUEUE } from '../domain/sync/messages.js';

export const FLEET_SCHEDULE_ID = 'keep-fleet';

/** Sees to the fleet every minute. One for the namespace, however many workers start. */
export async function scheduleFleet(client: Client): Promise<void> {
  try {
    await client.schedule.create({
      scheduleId: FLEET_SCHEDULE_ID,
      spec: { intervals: [{ every: '1 minute' }] },
      policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: '1 minute' },
      action: {
        type: 'startWorkflow',
        workflowType: KEEP_FLEET,
        workflowId: KEEP_FLEET,
        taskQueue: SYNC_QUEUE,
        workflowExecutionTimeout: '5 minutes',
      },
    });
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
  }
}
