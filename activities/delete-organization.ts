import { setTimeout as sleep } from 'node:timers/promises';
import { heartbeat } from '@temporalio/activity';
import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import type { Instant } from '../domain/instant.js';
import { channelWorkflowId } from '../domain/notify/messages.js';
import type { DeletionInput } from '../domain/sync/deletion.js';
import { connectionWorkflowId, SIGNALS } from '../domain/sync/messages.js';
import { taskWorkflowId } from '../domain/tasks/messages.js';
import { endpointWorkflowId } from '../domain/webhooks/messages.js';
import { type Database, withOrganization } from '../store/database.js';
import { deleteRows, whatMayRun } from '../store/organizations.js';
import { sealedBySecrets } from '../store/sealed-columns.js';
import type { Secrets } from '../store/secrets.js';

export interface DeletionUse {
  readonly db: Database;
  readonly client: Client;
  readonly secrets: Secrets;
  readonly now: () => Instant;
}

/** What a connection's workflow has to end by itself: a look under way may take a minute. */
const PATIENCE_MS = 90_000;
const LOOK_AGAIN_MS = 500;
const ROWS_AT_ONCE = 5_000;
const SECRETS_AT_ONCE = 100;
const WHY = 'Its organization is deleted.';

/**
 * The workflows of an organization's connections are told that these are archived, and end by themselves; those that
 * have not in time are terminated, as are those of its tasks, endpoints and channels, of which nothing is left to do.
 */
export const endWorkflows =
  (use: DeletionUse) =>
  async ({ organizationId }: DeletionInput): Promise<{ readonly terminated: number }> => {
    const running = await withOrganization(use.db, organizationId, tx => whatMayRun(tx, organizationId));
    const connections = running.connectionIds.map(connectionWorkflowId);
    for (const workflowId of connections)
      await ifThere(use.client.workflow.getHandle(workflowId).signal(SIGNALS.configChanged));
    const left = await notEndedIn(use.client, connections, PATIENCE_MS);
    const others = [
      ...running.taskIds.map(taskWorkflowId),
      ...running.endpointIds.map(endpointWorkflowId),
      ...running.channelIds.map(channelWorkflowId),
    ];
    let terminated = 0;
    for (const workflowId of [...left, ...others]) {
      heartbeat();
      if (await ifThere(use.client.workflow.getHandle(workflowId).terminate(WHY))) terminated++;
    }
    return { terminated };
  };

async function notEndedIn(
  client: Client,
  workflowIds: readonly string[],
  withinMs: number,
): Promise<readonly string[]> {
  const until = performance.now() + withinMs;
  let left = workflowIds;
  for (;;) {
    const still: string[] = [];
    for (const workflowId of left) {
      heartbeat();
      if (await isRunning(client, workflowId)) still.push(workflowId);
    }
    left = still;
    if (left.length === 0 || performance.now() >= until) return left;
    await sleep(LOOK_AGAIN_MS);
  }
}

async function isRunning(client: Client, workflowId: string): Promise<boolean> {
  try {
    return (await client.workflow.getHandle(workflowId).describe()).status.name === 'RUNNING';
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return false;
    throw error;
  }
}

/** Whether there was a workflow to do it to. */
async function ifThere(done: Promise<unknown>): Promise<boolean> {
  try {
    await done;
    return true;
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return false;
    throw error;
  }
}

/** The store of secrets forgets all that the organization's rows name. Safe to repeat. */
export const forgetSecrets =
  (use: DeletionUse) =>
  async ({ organizationId }: DeletionInput): Promise<{ readonly secrets: number }> => {
    let secrets = 0;
    let after: { readonly place: number; readonly id: string } | undefined;
    for (;;) {
      const page = await withOrganization(use.db, organizationId, tx =>
        sealedBySecrets(tx, organizationId, after, SECRETS_AT_ONCE),
      );
      for (const { id, value } of page) {
        heartbeat();
        await use.secrets.forget(value, id);
      }
      secrets += page.length;
      after = page.at(-1);
      if (!after) return { secrets };
    }
  };

/** All rows of all tables, and in the end the organization itself. Safe to repeat, also once it is gone. */
export const deleteAllRows =
  (use: DeletionUse) =>
  async ({ organizationId }: DeletionInput): Promise<{ readonly batches: number }> => {
    for (let batches = 1; ; batches++) {
      heartbeat();
      const left = await withOrganization(use.db, organizationId, tx => deleteRows(tx, ROWS_AT_ONCE));
      if (left === 'gone') return { batches };
    }
  };
