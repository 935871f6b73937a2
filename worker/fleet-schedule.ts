import {
  type Client,
  ScheduleAlreadyRunning,
  type ScheduleOptions,
  ScheduleOverlapPolicy,
} from '@temporalio/client';
import { FORGET_GUESTS, KEEP_FLEET, SYNC_QUEUE, TIDY_FLEET } from '../domain/sync/messages.js';

export const FLEET_SCHEDULE_ID = 'keep-fleet';
export const TIDY_SCHEDULE_ID = 'tidy-fleet';
export const PRIVACY_SCHEDULE_ID = 'forget-guests';

/** What runs by the clock. One of each for the namespace, however many workers start. */
export async function scheduleFleet(client: Client): Promise<void> {
  await createOnce(client, {
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
  await createOnce(client, {
    scheduleId: TIDY_SCHEDULE_ID,
    spec: { intervals: [{ every: '1 hour', offset: '17 minutes' }], jitter: '5 minutes' },
    policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: '1 hour' },
    action: {
      type: 'startWorkflow',
      workflowType: TIDY_FLEET,
      workflowId: TIDY_FLEET,
      taskQueue: SYNC_QUEUE,
      workflowExecutionTimeout: '2 hours',
    },
  });
  await createOnce(client, {
    scheduleId: PRIVACY_SCHEDULE_ID,
    spec: { intervals: [{ every: '1 day', offset: '3 hours' }], jitter: '30 minutes' },
    policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: '1 day' },
    action: {
      type: 'startWorkflow',
      workflowType: FORGET_GUESTS,
      workflowId: FORGET_GUESTS,
      taskQueue: SYNC_QUEUE,
      workflowExecutionTimeout: '12 hours',
    },
  });
}

async function createOnce(client: Client, schedule: ScheduleOptions): Promise<void> {
  try {
    await client.schedule.create(schedule);
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
  }
}
