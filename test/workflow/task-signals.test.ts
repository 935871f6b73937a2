import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { keepTasks } from '../../activities/keep-tasks.js';
import { DAY_MS, later, toInstant } from '../../domain/instant.js';
import { TASK_VIEW } from '../../domain/tasks/messages.js';
import type { Database } from '../../store/database.js';
import type { SystemDatabase } from '../../store/system-database.js';
import { DevServer } from './support/dev-server.js';
import { TaskWorld } from './support/task-world.js';
import { until } from './support/until.js';

jest.setTimeout(60_000);

let server: DevServer;
beforeAll(async () => {
  server = await DevServer.start();
}, 120_000);
afterAll(() => server?.stop(), 60_000);

/** Nothing is to be told of it today. */
function quietTask(): TaskWorld {
  const tomorrow = later(toInstant(Date.now()), DAY_MS);
  return new TaskWorld(server.env, { remindAt: tomorrow, escalateAt: tomorrow, alertAt: tomorrow });
}

const hasEnded = async ({ handle }: TaskWorld): Promise<boolean> =>
  (await handle.describe()).status.name === 'COMPLETED';

/** The fleet's look, in a database where the row of this task alone is neglected. */
const fleetLooks = ({ address, version }: TaskWorld) => {
  const raw = async (sql: string) => ({ rows: sql.includes('from tasks') ? [{ ...address, version }] : [] });
  return keepTasks({
    db: undefined as unknown as Database,
    system: { raw } as unknown as SystemDatabase,
    client: server.env.client,
    now: () => toInstant(Date.now()),
  })();
};

test('a signal that comes again, or late, does nothing', async () => {
  const world = quietTask();
  await world.say('taskChanged', 1);
  await until(() => world.loads === 1);
  await world.changed('itemDone');
  await until(() => world.loads === 2);
  for (const version of [2, 2, 1]) await world.say('itemDone', version);
  // A query is answered after the signals that came before it.
  expect(await world.handle.query(TASK_VIEW)).toMatchObject({ toldVersion: 2, task: { version: 2 } });
  await world.changed('assign');
  await until(() => world.loads === 3);
  await world.say('assign', 3);
  await world.changed('complete', { state: 'done', how: 'person', because: 'confirmed' });
  await until(() => hasEnded(world));
  expect([world.loads, world.told]).toEqual([4, []]);
});

test('a signal that comes again after the end finds the task ended, and tells nobody', async () => {
  const world = quietTask();
  await world.say('taskChanged', 1);
  await until(() => world.loads === 1);
  const end = { state: 'cancelled', how: 'person', because: 'cancelled' } as const;
  await world.changed('cancel', end);
  await until(() => hasEnded(world));
  await world.say('cancel', 2);
  expect(await world.handle.result()).toEqual(end);
  await until(() => hasEnded(world));
  expect(world.told).toEqual([]);
});

test('a task without a workflow gets one from the fleet, and one alone', async () => {
  const world = quietTask();
  expect(await fleetLooks(world)).toEqual({ woken: 1, looked: 0 });
  await until(() => world.loads === 1);
  const { runId } = await world.handle.describe();
  await fleetLooks(world);
  expect((await world.handle.describe()).runId).toBe(runId);
  await world.changed('complete', { state: 'done', how: 'person', because: 'confirmed' });
  await until(() => hasEnded(world));
});

test('a task that missed its signal is told by the fleet', async () => {
  const world = quietTask();
  await world.say('taskChanged', 1);
  await until(() => world.loads === 1);
  world.end = { state: 'done', how: 'feed', because: 'seen' };
  world.version++;
  await fleetLooks(world);
  expect(await world.handle.result()).toEqual(world.end);
});
