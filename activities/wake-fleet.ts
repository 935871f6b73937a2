import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import { defineSearchAttributeKey } from '@temporalio/common';
import {
  connectionOfWorkflow,
  connectionWorkflowId,
  SIGNALS,
  SYNC_CONNECTION,
  SYNC_QUEUE,
  type SyncConnectionInput,
} from '../domain/sync/messages.js';
import { SEARCH_ATTRIBUTES } from '../domain/sync/search-attributes.js';
import { overdueChecklists } from '../store/daily-checklists.js';
import { activeAmong } from '../store/should-run.js';
import { overdueConnections } from '../store/sync-feeds.js';
import type { SystemDatabase } from '../store/system-database.js';

/** A look may be this late before its workflow is suspected: backlogs and clocks differ. */
const GRACE_MS = 60_000;
/** Connections seen to in one run; the rest in the next. */
const BATCH = 200;

const STATE = defineSearchAttributeKey(SEARCH_ATTRIBUTES.state, 'KEYWORD');

export interface WokenFleet {
  readonly overdue: number;
  readonly started: number;
  readonly signalled: number;
}

/**
 * Starts the workflow of each connection that is due, for a look or for its daily list, and has none, and wakes those that
 * wait although their connection is active, due or not: the API's start or signal may have been lost while Temporal was
 * away. A workflow that is looking is left alone, however late it is.
 */
export const wakeFleet =
  (use: { readonly system: SystemDatabase; readonly client: Client }) => async (): Promise<WokenFleet> => {
    const found = [
      ...(await overdueConnections(use.system, GRACE_MS, BATCH)),
      ...(await overdueChecklists(use.system, GRACE_MS, BATCH)),
      ...(await activeAmong(use.system, await pausedOnes(use.client))),
    ];
    const overdue = [...new Map(found.map(one => [one.connectionId, one])).values()];
    let started = 0;
    let signalled = 0;
    for (const connection of overdue) {
      switch (await stateOf(use.client, connection)) {
        case 'none':
          await start(use.client, connection);
          started++;
          break;
        case 'waiting':
          await use.client.workflow
            .getHandle(connectionWorkflowId(connection.connectionId))
            .signal(SIGNALS.configChanged);
          signalled++;
          break;
        case 'looking':
          break;
      }
    }
    return { overdue: overdue.length, started, signalled };
  };

/** Connections whose workflow takes them for paused, at most a batch. */
async function pausedOnes(client: Client): Promise<string[]> {
  const query = `WorkflowType = '${SYNC_CONNECTION}' and ExecutionStatus = 'Running' and ${SEARCH_ATTRIBUTES.state} = 'paused'`;
  const ids: string[] = [];
  for await (const { workflowId } of client.workflow.list({ query, pageSize: BATCH })) {
    const connectionId = connectionOfWorkflow(workflowId);
    if (connectionId) ids.push(connectionId);
    if (ids.length === BATCH) break;
  }
  return ids;
}

async function stateOf(
  client: Client,
  { connectionId }: SyncConnectionInput,
): Promise<'none' | 'waiting' | 'looking'> {
  try {
    const workflow = await client.workflow.getHandle(connectionWorkflowId(connectionId)).describe();
    if (workflow.status.name !== 'RUNNING') return 'none';
    const state = workflow.typedSearchAttributes.get(STATE);
    return state === 'paused' || state === 'manual' ? 'waiting' : 'looking';
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return 'none';
    throw error;
  }
}

async function start(client: Client, connection: SyncConnectionInput): Promise<void> {
  await client.workflow.start(SYNC_CONNECTION, {
    workflowId: connectionWorkflowId(connection.connectionId),
    taskQueue: SYNC_QUEUE,
    workflowIdConflictPolicy: 'USE_EXISTING',
    args: [connection],
  });
}
