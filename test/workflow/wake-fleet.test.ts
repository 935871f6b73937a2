import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { wakeFleet } from '../../activities/wake-fleet.js';
import { connectionWorkflowId } from '../../domain/sync/messages.js';
import type { SystemDatabase } from '../../store/system-database.js';
import { scheduleFleet } from '../../worker/fleet-schedule.js';
import { registerSearchAttributes } from '../../worker/register-search-attributes.js';
import { DevServer } from './support/dev-server.js';
import { World } from './support/world.js';

jest.setTimeout(60_000);

let server: DevServer;
beforeAll(async () => {
  server = await DevServer.start();
}, 120_000);
afterAll(() => server?.stop(), 60_000);

/** A database in which these connections are overdue. */
const overdue = (...rows: { organizationId: string; connectionId: string }[]) =>
  ({ raw: async () => ({ rows }) }) as unknown as SystemDatabase;

const wake = (system: SystemDatabase) => wakeFleet({ system, client: server.env.client })();

test('a connection that is due and has no workflow gets one, once', async () => {
  const connection = { organizationId: 'nobody', connectionId: randomUUID() };
  expect(await wake(overdue(connection))).toEqual({ overdue: 1, started: 1, signalled: 0 });
  expect(await wake(overdue(connection))).toEqual({ overdue: 1, started: 0, signalled: 0 });
  await server.env.client.workflow.getHandle(connectionWorkflowId(connection.connectionId)).terminate();
});

test('a workflow that looks is left alone; one that waits although it should look is woken', async () => {
  const world = new World();
  await server.live(world, async connection => {
    await connection.until(() => world.looks.length === 1);
    const mine = overdue({ organizationId: 'any', connectionId: (await connection.view()).connectionId });
    const before = await connection.historyLength();
    expect(await wake(mine)).toEqual({ overdue: 1, started: 0, signalled: 0 });
    expect(await connection.historyLength()).toBe(before);

    world.connection = { ...world.connection, state: 'paused' };
    await connection.signal('pause');
    await connection.until(async () => (await connection.view()).state === 'paused');
    world.connection = { ...world.connection, state: 'active' };
    await connection.until(async () => (await wake(mine)).signalled === 1);
    await connection.until(() => world.looks.length === 2);
  });
});

test('a connection whose resume was lost is woken, although nothing of it is due', async () => {
  const world = new World();
  await server.live(world, async connection => {
    await connection.until(() => world.looks.length === 1);
    world.connection = { ...world.connection, state: 'paused' };
    await connection.signal('pause');
    await connection.until(async () => (await connection.view()).state === 'paused');
    const { connectionId } = await connection.view();
    // Nothing is due; of the paused ones that are asked for, this one is active.
    const rows = [{ organizationId: 'any', connectionId }];
    const system = {
      raw: async (_: string, { ids }: { ids?: string[] }) => ({
        rows: ids?.includes(connectionId) ? rows : [],
      }),
    } as unknown as SystemDatabase;
    world.connection = { ...world.connection, state: 'active' };
    await connection.until(async () => (await wake(system)).signalled === 1);
    await connection.until(() => world.looks.length === 2);
  });
});

test('what a namespace needs is set up once, however many workers start', async () => {
  const { client, nativeConnection } = server.env;
  expect(await registerSearchAttributes(nativeConnection, 'default')).toEqual([]);
  await Promise.all([scheduleFleet(client), scheduleFleet(client)]);
  const schedule = await client.schedule.getHandle('keep-fleet').describe();
  expect(schedule.spec.intervals).toMatchObject([{ every: 60_000 }]);
  const daily = await client.schedule.getHandle('forget-guests').describe();
  expect(daily.spec.intervals).toMatchObject([{ every: 86_400_000 }]);
  expect(daily.action).toMatchObject({ workflowType: 'forgetGuests' });
  const hourly = await client.schedule.getHandle('tidy-fleet').describe();
  expect(hourly.action).toMatchObject({ workflowType: 'tidyFleet' });
  await client.schedule.getHandle('tidy-fleet').delete();
  await client.schedule.getHandle('forget-guests').delete();
  await client.schedule.getHandle('keep-fleet').delete();
});

test('a connection’s workflow can be found by its state, platform, property and organization', async () => {
  const world = new World();
  world.connection = { ...world.connection, propertyId: randomUUID() };
  await server.live(world, async connection => {
    const found = async (state: string): Promise<number> => {
      const query = `OtaState = '${state}' and OtaPlatform = 'airbnb' and OtaProperty = '${world.connection.propertyId}'`;
      return (await server.env.client.workflow.count(query)).count;
    };
    await connection.until(async () => (await found('starting')) === 1);
    world.next.push(world.failing('feed_gone'));
    await connection.signal('syncNow');
    await connection.until(async () => (await found('failing')) === 1);
  });
});
