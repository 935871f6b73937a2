import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { MockActivityEnvironment } from '@temporalio/testing';
import { endConnections } from '../../activities/end-connections.js';
import { endStrays } from '../../activities/end-strays.js';
import { later, MINUTE_MS, toInstant } from '../../domain/instant.js';
import { SYNC_CONNECTION, SYNC_QUEUE } from '../../domain/sync/messages.js';
import { MANUAL_TASK } from '../../domain/tasks/messages.js';
import type { SystemDatabase } from '../../store/system-database.js';
import { DevServer } from './support/dev-server.js';
import { LookSchedule } from './support/look-schedule.js';
import { TaskWorld } from './support/task-world.js';
import { World } from './support/world.js';

jest.setTimeout(60_000);

let server: DevServer;
beforeAll(async () => {
  server = await DevServer.start();
}, 120_000);
afterAll(() => server?.stop(), 60_000);

test('a look that is asked for during a look is that look', async () => {
  const world = new World();
  let finish = () => {};
  world.next.push(new Promise<void>(done => (finish = done)));
  const schedule = new LookSchedule(world, async () => Date.now());
  await server.live(world, async connection => {
    await connection.until(() => schedule.made.length === 1);
    for (let times = 0; times < 5; times++) await connection.signal('lookDue');
    finish();
    await connection.until(async () => world.looks.length > 1 && (await connection.isResting()));
    expect(schedule.made).toHaveLength(1);
    expect(world.mostAtOnce).toBe(1);
  });
});

test('a connection that is gone ends by itself when it is told; one that cannot is terminated', async () => {
  const { client } = server.env;
  const world = new World();
  await server.live(world, async connection => {
    await connection.looked(1);
    world.connection = { ...world.connection, state: 'archived' };
    const nobodyWorks = await client.workflow.start(SYNC_CONNECTION, {
      workflowId: `connection/${randomUUID()}`,
      taskQueue: 'nobody-works-here',
      args: [{ organizationId: 'none', connectionId: 'none' }],
    });
    const ids = [connection.handle.workflowId, nobodyWorks.workflowId, `connection/${randomUUID()}`];
    const end = () => new MockActivityEnvironment().run(() => endConnections(client, ids, 3_000, 'Gone.'));
    expect(await end()).toBe(1);
    expect(await connection.hasEnded()).toBe(true);
    expect((await nobodyWorks.describe()).status.name).toBe('TERMINATED');
    expect(await end()).toBe(0);
  });
});

/** A database that knows what should run. */
const knowing = (...ids: string[]) =>
  ({
    raw: async (_: string, { ids: asked }: { ids: string[] }) => ({
      rows: asked.filter(id => ids.includes(id)).map(id => ({ id })),
    }),
  }) as unknown as SystemDatabase;

test('of all that runs, what the database does not know is ended, and nothing else', async () => {
  const { client } = server.env;
  const [kept, stray] = [new World(), new World()];
  const at = later(toInstant(Date.now()), 10 * MINUTE_MS);
  const moments = { remindAt: at, escalateAt: at, alertAt: at };
  const [open, over] = [new TaskWorld(server.env, moments), new TaskWorld(server.env, moments)];
  await Promise.all([open, over].map(task => task.say('taskChanged', 1)));
  const other = await client.workflow.start(MANUAL_TASK, {
    workflowId: 'of-another-name',
    taskQueue: SYNC_QUEUE,
    args: [open.address],
  });
  await server.live(kept, async one =>
    server.live(stray, async two => {
      await one.looked(1);
      await two.looked(1);
      const system = knowing((await one.view()).connectionId, open.address.taskId);
      stray.connection = { ...stray.connection, state: 'archived' };
      const end = () => new MockActivityEnvironment().run(endStrays({ system, client }));
      await one.until(async () => (await client.workflow.count(`ExecutionStatus = 'Running'`)).count >= 5);
      const strays = await end();
      expect(strays).toMatchObject({ strays: 2, terminated: 1 });
      expect(await two.hasEnded()).toBe(true);
      expect((await over.handle.describe()).status.name).toBe('TERMINATED');
      for (const running of [one.handle, open.handle, other])
        expect((await running.describe()).status.name).toBe('RUNNING');
    }),
  );
  await Promise.all([open.handle.terminate(), other.terminate()]);
});
