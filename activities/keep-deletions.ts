import type { Client } from '@temporalio/client';
import { DELETE_ORGANIZATION, deletionWorkflowId } from '../domain/sync/deletion.js';
import { SYNC_QUEUE } from '../domain/sync/messages.js';
import { organizationsToDelete } from '../store/organizations.js';
import type { SystemDatabase } from '../store/system-database.js';

const BATCH = 20;

/** Goes on deleting what is marked: the API's start may have been lost while Temporal was away. One workflow each. */
export const keepDeletions =
  (use: { readonly system: SystemDatabase; readonly client: Client }) =>
  async (): Promise<{ readonly deleting: number }> => {
    const ids = await organizationsToDelete(use.system, BATCH);
    for (const organizationId of ids)
      await use.client.workflow.start(DELETE_ORGANIZATION, {
        workflowId: deletionWorkflowId(organizationId),
        taskQueue: SYNC_QUEUE,
        workflowIdConflictPolicy: 'USE_EXISTING',
        args: [{ organizationId }],
      });
    return { deleting: ids.length };
  };
