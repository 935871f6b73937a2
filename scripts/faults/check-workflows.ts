import { setTimeout as wait } from 'node:timers/promises';
import { Client, Connection } from '@temporalio/client';
import pg from 'pg';
import { CONNECTION_VIEW, type ConnectionView, connectionWorkflowId } from '../../domain/sync/messages.js';
import { taskWorkflowId } from '../../domain/tasks/messages.js';
import type { Finding } from './findings.js';
import type { House } from './portfolio.js';
import { tellAt } from './progress.js';
import type { HurtSystem } from './system.js';

/** The fleet workflow runs each minute; what was lost is found a minute after it was due. */
const MENDED_WITHIN_MS = 240_000;
const ANSWERS_WITHIN_MS = 10_000;
/** Failed on purpose, as each look that finds nothing new (activities/failures.ts). */
const EXPECTED_FAILURES = /^(Unchanged|NotYet)$/;

/** Waits until nothing is stuck, for as long as the system may take to mend itself; answers what still is. */
export async function checkWorkflows(
  system: HurtSystem,
  houses: readonly House[],
): Promise<{ findings: Finding[]; seconds: number }> {
  const connection = await Connection.connect({ address: system.temporalAddress });
  const began = performance.now();
  try {
    const client = new Client({ connection });
    for (;;) {
      const findings = [
        ...(await connectionsStuck(client, houses)),
        ...(await tasksStuck(client, system.databaseUrl)),
      ];
      const ms = performance.now() - began;
      if (findings.length === 0 || ms > MENDED_WITHIN_MS) return { findings, seconds: ms / 1_000 };
      tellAt(`${findings.length} not moving yet: ${findings[0]!.says}`);
      await wait(5_000);
    }
  } finally {
    await connection.close();
  }
}

async function runningOf(client: Client, type: string): Promise<Map<string, number>> {
  const running = new Map<string, number>();
  const query = `WorkflowType = '${type}' and ExecutionStatus = 'Running'`;
  for await (const { workflowId } of client.workflow.list({ query }))
    running.set(workflowId, (running.get(workflowId) ?? 0) + 1);
  return running;
}

async function connectionsStuck(client: Client, houses: readonly House[]): Promise<Finding[]> {
  const running = await runningOf(client, 'syncConnection');
  const wanted = houses.flatMap(({ name, connections }) =>
    connections.map(({ id, platform }) => ({
      workflowId: connectionWorkflowId(id),
      where: `${name} on ${platform}`,
    })),
  );
  const found = await Promise.all(
    wanted.map(async ({ workflowId, where }): Promise<Finding[]> => {
      const count = running.get(workflowId) ?? 0;
      if (count > 1) return [{ fault: 'doubled', says: `${where} has ${count} workflows.` }];
      if (count === 0) return [{ fault: 'stuck', says: `${where} has no workflow.` }];
      const wrong = await trouble(client, workflowId);
      return wrong ? [{ fault: 'stuck', says: `${where}: ${wrong}` }] : [];
    }),
  );
  const known = new Set(wanted.map(({ workflowId }) => workflowId));
  const strays = [...running.keys()].filter(id => !known.has(id));
  return [
    ...found.flat(),
    ...strays.map((id): Finding => ({ fault: 'wrong', says: `${id} runs, and is nobody's.` })),
  ];
}

/** Why a connection's workflow does not do what it is for; undefined where it does. */
async function trouble(client: Client, workflowId: string): Promise<string | undefined> {
  const handle = client.workflow.getHandle(workflowId);
  try {
    const { raw } = await handle.describe();
    const attempt = Number(raw.pendingWorkflowTask?.attempt ?? 1);
    if (attempt > 1) return `its workflow task fails, attempt ${attempt}`;
    for (const activity of raw.pendingActivities ?? []) {
      const type = activity.lastFailure?.applicationFailureInfo?.type;
      if (activity.lastFailure && !EXPECTED_FAILURES.test(type ?? ''))
        return `${activity.activityType?.name} fails, attempt ${activity.attempt}: ${activity.lastFailure.message}`;
    }
    const view = await client.connection.withDeadline(Date.now() + ANSWERS_WITHIN_MS, () =>
      handle.query<ConnectionView>(CONNECTION_VIEW),
    );
    return view.state === 'healthy' || view.state === 'manual' ? undefined : `its workflow is ${view.state}`;
  } catch (error) {
    return `its workflow does not answer (${(error as Error).message})`;
  }
}

async function tasksStuck(client: Client, databaseUrl: string): Promise<Finding[]> {
  const database = new pg.Client({ connectionString: databaseUrl });
  await database.connect();
  try {
    const { rows } = await database.query(
      `select id, state, version > seen_version as untold from tasks where state = 'open' or version > seen_version`,
    );
    const running = await runningOf(client, 'manualTask');
    const open = new Set(
      rows.filter(({ state }) => state === 'open').map(({ id }) => taskWorkflowId(id as string)),
    );
    return [
      ...[...open]
        .filter(id => !running.has(id))
        .map((id): Finding => ({ fault: 'stuck', says: `${id} is open and has no workflow.` })),
      ...[...running]
        .filter(([id, count]) => !open.has(id) || count > 1)
        .map(([id, count]): Finding => ({ fault: 'stuck', says: `${id} is over or runs ${count} times.` })),
      ...rows
        .filter(({ untold }) => untold)
        .map(
          ({ id }): Finding => ({
            fault: 'stuck',
            says: `The workflow of task ${id} has not seen what it became.`,
          }),
        ),
    ];
  } finally {
    await database.end();
  }
}
