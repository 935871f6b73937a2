import { heartbeat } from '@temporalio/activity';
import type { Client } from '@temporalio/client';
import type { Instant } from '../domain/instant.js';
import { channelWorkflowId } from '../domain/notify/messages.js';
import type { DeletionInput } from '../domain/sync/deletion.js';
import { connectionWorkflowId } from '../domain/sync/messages.js';
import { taskWorkflowId } from '../domain/tasks/messages.js';
import { endpointWorkflowId } from '../domain/webhooks/messages.js';
import { type Database, withOrganization } from '../store/database.js';
import { deleteRows, whatMayRun } from '../store/organizations.js';
import { sealedBySecrets } from '../store/sealed-columns.js';
import type { Secrets } from '../store/secrets.js';
import { endConnections, terminate } from './end-connections.js';

export interface DeletionUse {
  readonly db: Database;
  readonly client: Client;
  readonly secrets: Secrets;
  readonly now: () => Instant;
}

/** What a connection's workflow has to end by itself: a look under way may take a minute. */
const PATIENCE_MS = 90_000;
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
    const others = [
      ...running.taskIds.map(taskWorkflowId),
      ...running.endpointIds.map(endpointWorkflowId),
      ...running.channelIds.map(channelWorkflowId),
    ];
    return {
      terminated:
        (await endConnections(use.client, connections, PATIENCE_MS, WHY)) +
        (await terminate(use.client, others, WHY)),
    };
  };

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
