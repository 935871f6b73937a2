import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { DevServer } from './support/dev-server.js';
import { World } from './support/world.js';

jest.setTimeout(60_000);

let server: DevServer;
beforeAll(async () => {
  server = await DevServer.start();
}, 120_000);
afterAll(() => server?.stop(), 60_000);

test('a look under way is waited for: a feed is never looked at twice at once', async () => {
  const world = new World();
  let finish = () => {};
  world.next.push(new Promise<void>(done => (finish = done)));
  await server.live(world, async connection => {
    await connection.until(() => world.looks.length === 1);
    for (let times = 0; times < 5; times++) await connection.signal('syncNow');
    await connection.view();
    expect(world.looks).toHaveLength(1);
    finish();
    await connection.until(() => world.looks.at(-1)?.look === 'now');
    expect(world.mostAtOnce).toBe(1);
  });
});

test('news that comes while it is being paused is still written', async () => {
  const world = new World();
  let finish = (_: unknown) => {};
  const late = new Promise(done => (finish = done));
  world.next.push(world.changed('snapshot-1'));
  const { fetchFeed } = world.fetch;
  world.fetch.fetchFeed = async ask => {
    await late;
    return fetchFeed(ask);
  };
  await server.live(world, async connection => {
    await connection.until(async () => {
      const { raw } = await connection.handle.describe();
      return raw.pendingActivities?.[0]?.activityType?.name === 'fetchFeed';
    });
    world.connection = { ...world.connection, state: 'paused' };
    await connection.signal('pause');
    finish(undefined);
    await connection.until(async () => (await connection.view()).state === 'paused');
    expect(world.written).toEqual(['snapshot-1']);
  });
});
