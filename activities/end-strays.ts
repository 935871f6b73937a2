import { heartbeat } from '@temporalio/activity';
import type { Client } from '@temporalio/client';
import { SYNC_CONNECTION } from '../domain/sync/messages.js';
import { MANUAL_TASK } from '../domain/tasks/messages.js';
import { connectionsThatShouldRun, tasksThatShouldRun } from '../store/should-run.js';
import type { SystemDatabase } from '../store/system-database.js';
import { endConnections, terminate } from './end-connections.js';

/** Workflows compared with the database at a time. */
const PAGE = 500;
/** A stray that was told has this long to end by itself. */
const PATIENCE_MS = 30_000;
/** What was archived, or ended, less long ago than this has yet to be told. */
const GRACE_MS = 10 * 60_000;
const WHY = 'The database knows nothing to do for it.';

export interface EndedStrays {
  readonly compared: number;
  readonly strays: number;
  readonly terminated: number;
}

/**
 * Ends the workflows that should not run: of connections and tasks that ended, or that the database does not know, as
 * after a restored backup. They should have ended by themselves, so there are none as a rule.
 */
export const endStrays =
  (use: { readonly system: SystemDatabase; readonly client: Client }) => async (): Promise<EndedStrays> => {
    const total = { compared: 0, strays: 0, terminated: 0 };
    for await (const ids of running(use.client, SYNC_CONNECTION)) {
      const strays = await straysOf(ids, known => connectionsThatShouldRun(use.system, known, GRACE_MS));
      total.compared += ids.length;
      total.strays += strays.length;
      total.terminated += await endConnections(use.client, strays, PATIENCE_MS, WHY);
    }
    for await (const ids of running(use.client, MANUAL_TASK)) {
      const strays = await straysOf(ids, known => tasksThatShouldRun(use.system, known, GRACE_MS));
      total.compared += ids.length;
      total.strays += strays.length;
      total.terminated += await terminate(use.client, strays, WHY);
    }
    return total;
  };

/** Ids of the running workflows of a type, by pages. */
async function* running(client: Client, type: string): AsyncGenerator<string[]> {
  let page: string[] = [];
  const query = `WorkflowType = '${type}' and ExecutionStatus = 'Running'`;
  for await (const { workflowId } of client.workflow.list({ query, pageSize: PAGE })) {
    page.push(workflowId);
    if (page.length < PAGE) continue;
    heartbeat();
    yield page;
    page = [];
  }
  if (page.length > 0) yield page;
}

/** Named `connection/<id>` and `task/<id>`; one of another name is none of ours, and left alone. */
const ID = /^(?:connection|task)\/([0-9a-f-]{36})$/;

async function straysOf(
  workflowIds: readonly string[],
  thatShouldRun: (ids: readonly string[]) => Promise<readonly string[]>,
): Promise<string[]> {
  const named = new Map(workflowIds.flatMap(one => ((id = ID.exec(one)?.[1]) => (id ? [[id, one]] : []))()));
  const should = new Set(await thatShouldRun([...named.keys()]));
  return [...named].flatMap(([id, workflowId]) => (should.has(id) ? [] : [workflowId]));
}
