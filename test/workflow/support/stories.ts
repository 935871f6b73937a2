import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { WorkflowHandle } from '@temporalio/client';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { type NativeConnection, Worker } from '@temporalio/worker';
import type { FetchActivities, SyncActivities } from '../../../activities/index.js';
import {
  CONNECTION_VIEW,
  type ConnectionView,
  connectionWorkflowId,
  fetchQueue,
  SYNC_CONNECTION,
  SYNC_QUEUE,
  type SyncSignal,
} from '../../../domain/sync/messages.js';
import { taskOf } from './task-world.js';
import { until } from './until.js';
import type { World } from './world.js';

/** Made by the setup of the workflow tests. */
export const workflowBundle = {
  codePath: fileURLToPath(new URL('../../../dist/workflow-bundle.js', import.meta.url)),
};

/** Workers on a server, for a test file. Each story has an organization of its own: activities know its world by it. */
export class Stories {
  private constructor(
    private readonly env: TestWorkflowEnvironment,
    private readonly workers: readonly Worker[],
    private readonly runs: Promise<unknown>,
    private readonly worlds: Map<string, World>,
  ) {}

  static async on(env: TestWorkflowEnvironment): Promise<Stories> {
    const worlds = new Map<string, World>();
    const workers = await startWorkers(env.nativeConnection, worlds);
    const runs = Promise.all(workers.map(worker => worker.run()));
    return new Stories(env, workers, runs, worlds);
  }

  async end(): Promise<void> {
    for (const worker of this.workers) worker.shutdown();
    await this.runs;
    await this.env.teardown();
  }

  /**
   * Runs the workflow of a connection in `world`. At the end of `story` the connection is archived, so that nothing
   * of it is under way in the next one: a time-skipping server does not skip while an activity runs.
   */
  async live(world: World, story: (connection: RunningConnection) => Promise<void>): Promise<void> {
    const connectionId = randomUUID();
    const organizationId = `organization of ${connectionId}`;
    this.worlds.set(organizationId, world);
    const workflowId = connectionWorkflowId(connectionId);
    await this.env.client.workflow.start(SYNC_CONNECTION, {
      workflowId,
      taskQueue: SYNC_QUEUE,
      args: [{ organizationId, connectionId }],
    });
    const running = new RunningConnection(this.env, this.env.client.workflow.getHandle(workflowId), world);
    await story(running);
    if (!(await running.hasEnded())) {
      await running.until(() => running.isResting());
      world.connection = { ...world.connection, state: 'archived' };
      await running.signal('configChanged');
      await running.until(() => running.hasEnded());
    }
  }
}

async function startWorkers(connection: NativeConnection, worlds: Map<string, World>): Promise<Worker[]> {
  const of = ({ organizationId }: { organizationId: string }): World => {
    const world = worlds.get(organizationId);
    if (!world) throw new Error(`No world has ${organizationId}.`);
    return world;
  };
  const sync: SyncActivities = {
    loadTask: async input => taskOf(input).load(),
    tellOfTask: async input => taskOf(input).tell(),
    loadConnection: input => of(input).sync.loadConnection(input),
    parseFeed: input => of(input).sync.parseFeed(input),
    writeCalendar: input => of(input).sync.writeCalendar(input),
    writeChecklist: input => of(input).sync.writeChecklist(input),
    keepTasks: async () => ({ woken: 0, looked: 0 }),
    wakeFleet: async () => ({ overdue: 0, started: 0, signalled: 0 }),
    sweepPortfolios: async () => ({ organizations: 0, missed: 0 }),
    markStale: async () => ({ stale: 0 }),
    priceLooks: async () => ({ platforms: 0 }),
    keepAlerts: async () => ({ organizations: 0, changed: 0, failed: 0 }),
    rollUpHealth: async () => ({ organizations: 0, hours: 0, dropped: 0 }),
  };
  const fetch: FetchActivities = { fetchFeed: ask => of(ask).fetch.fetchFeed(ask) };
  const queues = [fetchQueue('airbnb'), fetchQueue('gommt')];
  return Promise.all([
    Worker.create({ connection, taskQueue: SYNC_QUEUE, workflowBundle, activities: sync }),
    ...queues.map(taskQueue => Worker.create({ connection, taskQueue, activities: fetch })),
  ]);
}

/** The workflow under test. Times are those of the server's clock. */
export class RunningConnection {
  constructor(
    private readonly env: TestWorkflowEnvironment,
    readonly handle: WorkflowHandle,
    private readonly world: World,
  ) {}

  signal(name: SyncSignal): Promise<void> {
    return this.handle.signal(name);
  }

  view(): Promise<ConnectionView> {
    return this.handle.query<ConnectionView>(CONNECTION_VIEW);
  }

  /** One run of it, where it has started over since. */
  run(runId: string): RunningConnection {
    const { workflowId } = this.handle;
    return new RunningConnection(this.env, this.env.client.workflow.getHandle(workflowId, runId), this.world);
  }

  /** Lets `ms` of the server's time pass. */
  pass(ms: number): Promise<void> {
    return this.env.sleep(ms);
  }

  /** Waits for the `count`th look, and until it has ended. */
  async looked(count: number): Promise<void> {
    await this.until(async () => this.world.looks.length === count && (await this.isResting()));
  }

  /**
   * Whether the last look of each open activity has ended, also for the server, which counts the next attempt then. A
   * time-skipping server loses its way where an activity is cancelled while it runs.
   */
  async isResting(): Promise<boolean> {
    const { raw } = await this.handle.describe();
    const open = raw.pendingActivities ?? [];
    return open.every(({ activityId, attempt }) =>
      this.world.looks.some(look => look.activityId === activityId && look.attempt + 1 === attempt),
    );
  }

  async hasEnded(): Promise<boolean> {
    return (await this.handle.describe()).status.name === 'COMPLETED';
  }

  async historyLength(): Promise<number> {
    const { historyLength } = await this.handle.describe();
    return historyLength;
  }

  /** Waits, in real time, until `holds`: what happens next needs no clock. */
  until(holds: () => boolean | Promise<boolean>): Promise<void> {
    return until(holds);
  }
}
