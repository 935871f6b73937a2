import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { DevServer } from './support/dev-server.js';
import { World } from './support/world.js';

jest.setTimeout(60_000);

let server: DevServer;
beforeAll(async () => {
  server = await DevServer.start();
}, 120_000);
afterAll(() => server?.stop(), 60_000);

test('what changed is parsed and written, and the view tells when', async () => {
  const world = new World();
  world.next.push(world.changed('snapshot-1'));
  await server.live(world, async connection => {
    await connection.until(async () => (await connection.view()).state === 'healthy');
    await connection.looked(2);
    expect(world.written).toEqual(['snapshot-1']);
    expect(await connection.view()).toMatchObject({
      platform: 'airbnb',
      feeds: [{ feedId: 'feed-1', state: 'healthy', changedAt: expect.any(String) }],
    });
  });
});

test('sync now ends the wait for the next look', async () => {
  const world = new World();
  await server.live(world, async connection => {
    await connection.looked(1);
    await connection.signal('syncNow');
    await connection.looked(2);
    expect(world.looks.map(look => look.look)).toEqual(['due', 'now']);
  });
});

test('a change of its settings has every feed read afresh, the new ones too', async () => {
  const world = new World();
  await server.live(world, async connection => {
    await connection.looked(1);
    const feeds = ['feed-1', 'feed-2'].map(feedId => ({ feedId, awaiting: false }));
    world.connection = { ...world.connection, feeds };
    world.next.push(world.changed('snapshot-1'), world.changed('snapshot-2'));
    await connection.signal('configChanged');
    await connection.until(() => world.written.length === 2);
    expect(world.looks.slice(1, 3)).toMatchObject([{ look: 'afresh' }, { look: 'afresh' }]);
    expect(new Set(world.looks.slice(1, 3).map(look => look.feedId))).toEqual(new Set(['feed-1', 'feed-2']));
  });
});

test('an archived connection ends its workflow', async () => {
  const world = new World();
  await server.live(world, async connection => {
    await connection.looked(1);
    world.connection = { ...world.connection, state: 'archived' };
    await connection.signal('configChanged');
    await connection.until(() => connection.hasEnded());
  });
});

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

test('two hundred signals at any moment leave one look open, and none of it twice', async () => {
  const world = new World();
  const signals = ['syncNow', 'pause', 'resume', 'configChanged'] as const;
  await server.live(world, async connection => {
    for (let n = 0; n < 200; n++) {
      const signal = signals[(n * 7 + Math.floor(n / 5)) % 4]!;
      if (signal === 'pause') world.connection = { ...world.connection, state: 'paused' };
      if (signal === 'resume') world.connection = { ...world.connection, state: 'active' };
      await connection.signal(signal);
    }
    world.connection = { ...world.connection, state: 'active' };
    await connection.signal('resume');
    await connection.until(async () => {
      const { raw } = await connection.handle.describe();
      const open = raw.pendingActivities ?? [];
      return open.length === 1 && open[0]?.activityType?.name === 'fetchFeed' && (open[0].attempt ?? 0) > 1;
    });
    const looks = world.looks.length;
    await connection.signal('syncNow');
    await connection.until(() => world.looks.length === looks + 1);
    expect(world.mostAtOnce).toBe(1);
  });
});
