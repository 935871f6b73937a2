import { setTimeout as sleep } from 'node:timers/promises';
import { heartbeat } from '@temporalio/activity';
import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import { SIGNALS } from '../domain/sync/messages.js';

const LOOK_AGAIN_MS = 500;

/**
 * Has workflows of connections that are archived or gone read that, by which they end; those that have not within
 * `patienceMs` are terminated. Answers how many these were.
 */
export async function endConnections(
  client: Client,
  workflowIds: readonly string[],
  patienceMs: number,
  why: string,
): Promise<number> {
  for (const workflowId of workflowIds) {
    heartbeat();
    await ifThere(client.workflow.getHandle(workflowId).signal(SIGNALS.configChanged));
  }
  return terminate(client, await stillRunning(client, workflowIds, patienceMs), why);
}

/** Answers how many there were to terminate. */
export async function terminate(
  client: Client,
  workflowIds: readonly string[],
  why: string,
): Promise<number> {
  let terminated = 0;
  for (const workflowId of workflowIds) {
    heartbeat();
    if (await ifThere(client.workflow.getHandle(workflowId).terminate(why))) terminated++;
  }
  return terminated;
}

async function stillRunning(
  client: Client,
  workflowIds: readonly string[],
  patienceMs: number,
): Promise<readonly string[]> {
  const until = performance.now() + patienceMs;
  for (let left = workflowIds; ; ) {
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
