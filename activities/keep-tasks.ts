import type { Client } from '@temporalio/client';
import { type Instant, MINUTE_MS } from '../domain/instant.js';
import type { Database } from '../store/database.js';
import { keepTasksOfUnit } from '../store/keep-tasks.js';
import type { SystemDatabase } from '../store/system-database.js';
import { neglectedTasks, waysToLookAt } from '../store/wait-for-task.js';
import { wakeTask } from './wake-tasks.js';

/** A task's workflow may be this late before it is suspected. */
const GRACE_MS = MINUTE_MS;
const BATCH = 200;

export interface KeptTasks {
  readonly woken: number;
  /** Units whose feed has been down, or back, for long enough. */
  readonly looked: number;
}

/** Starts or wakes the workflow of each task that has none, or was not told; and sees to what only time changes. */
export const keepTasks =
  (use: {
    readonly db: Database;
    readonly system: SystemDatabase;
    readonly client: Client;
    readonly now: () => Instant;
  }) =>
  async (): Promise<KeptTasks> => {
    const units = await waysToLookAt(use.system, BATCH);
    for (const { organizationId, unitId } of units)
      await keepTasksOfUnit(use.db, organizationId, unitId, use.now());
    const neglected = await neglectedTasks(use.system, GRACE_MS, BATCH);
    for (const task of neglected) await wakeTask(use.client, task);
    return { woken: neglected.length, looked: units.length };
  };
