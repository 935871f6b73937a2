import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { DAY_MS, HOUR_MS } from '../../domain/instant.js';
import { TimeSkipping } from './support/time-skipping.js';
import { World } from './support/world.js';

jest.setTimeout(60_000);

/** One for each test: where activities of two workflows end as its clock is let go, it no longer skips. */
let server: TimeSkipping;
beforeEach(async () => {
  server = await TimeSkipping.start();
}, 120_000);
afterEach(() => server?.stop(), 60_000);

test('a look that finds nothing new adds no event to the history', async () => {
  const world = new World();
  world.next.push(world.changed('snapshot-1'));
  await server.live(world, async connection => {
    await connection.looked(2);
    await connection.pass(1_000);
    const before = await connection.historyLength();
    await connection.pass(DAY_MS);
    expect(world.looks.length).toBeGreaterThan(40);
    expect(await connection.historyLength()).toBe(before);
  });
});

test('a week of looks each twenty minutes is 504 looks, one activity and not an event more', async () => {
  const world = new World();
  world.intervalMs = HOUR_MS / 3;
  await server.live(world, async connection => {
    await connection.looked(1);
    const first = await connection.historyLength();
    await connection.pass(7 * DAY_MS - HOUR_MS / 6);
    await connection.until(() => world.looks.length >= 504);
    expect(world.looks).toHaveLength(504);
    expect(new Set(world.looks.map(look => look.activityId)).size).toBe(1);
    expect(world.looks.at(-1)!.attempt).toBe(504);
    expect(world.mostAtOnce).toBe(1);
    expect(await connection.historyLength()).toBe(first);
  });
});

test('paused, it keeps no look open; resumed, it looks at once', async () => {
  const world = new World();
  await server.live(world, async connection => {
    await connection.looked(1);
    world.connection = { ...world.connection, state: 'paused' };
    await connection.signal('pause');
    await connection.until(async () => (await connection.view()).state === 'paused');
    await connection.pass(DAY_MS);
    expect(world.looks).toHaveLength(1);
    const { pendingActivities } = (await connection.handle.describe()).raw;
    expect(pendingActivities ?? []).toHaveLength(0);

    world.connection = { ...world.connection, state: 'active' };
    await connection.signal('resume');
    await connection.looked(2);
    expect(world.looks[1]).toMatchObject({ look: 'now', attempt: 1 });
  });
});

test('a failing feed shows as failing, is asked about as such, and is healthy once it answers', async () => {
  const world = new World();
  world.next.push(world.failing('feed_gone'), 'feed_gone', 'feed_gone', { kind: 'recovered' });
  await server.live(world, async connection => {
    await connection.looked(2);
    expect(await connection.view()).toMatchObject({
      state: 'failing',
      feeds: [{ state: 'failing', problem: { code: 'feed_gone' } }],
    });
    expect(world.looks[1]).toMatchObject({ look: 'due', failing: 'feed_gone' });
    await connection.pass(2 * HOUR_MS);
    await connection.until(async () => (await connection.view()).state === 'healthy');
    expect(world.looks.at(-1)).not.toHaveProperty('failing');
  });
});

test('a connection without a link waits for its settings to change', async () => {
  const world = new World();
  world.connection = { ...world.connection, platform: 'gommt', feeds: [] };
  await server.live(world, async connection => {
    await connection.until(async () => (await connection.view()).state === 'manual');
    await connection.pass(DAY_MS);
    expect(world.looks).toHaveLength(0);
    world.connection = { ...world.connection, feeds: [{ feedId: 'feed-1', awaiting: false }] };
    await connection.signal('configChanged');
    await connection.looked(1);
  });
});

test('a pause whose signal was lost is noticed at the next look', async () => {
  const world = new World();
  await server.live(world, async connection => {
    await connection.looked(1);
    world.connection = { ...world.connection, state: 'paused' };
    world.next.push({ kind: 'stopped' });
    await connection.pass(HOUR_MS);
    await connection.until(async () => (await connection.view()).state === 'paused');
  });
});

test('an absence shows as awaiting until the second answer', async () => {
  const world = new World();
  world.next.push(world.changed('snapshot-1'));
  world.writes.push({ awaiting: true, counts: { missing: 1 } }, { counts: { ended: 1 } });
  await server.live(world, async connection => {
    await connection.looked(2);
    expect((await connection.view()).feeds[0]?.state).toBe('awaiting');
    expect(world.looks[1]?.look).toBe('due');
    world.next.push(world.changed('snapshot-1'));
    await connection.pass(HOUR_MS);
    await connection.until(() => world.written.length === 2);
    await connection.until(async () => (await connection.view()).feeds[0]?.state === 'healthy');
  });
});

test('after a day in which something happened it starts over, and goes on as before', async () => {
  const world = new World();
  await server.live(world, async connection => {
    await connection.looked(1);
    const { runId } = await connection.handle.describe();
    await connection.pass(2 * DAY_MS);
    expect((await connection.handle.describe()).runId).toBe(runId);
    world.next.push(world.changed('snapshot-1'));
    await connection.pass(HOUR_MS);
    await connection.until(async () => (await connection.handle.describe()).runId !== runId);
    expect(world.written).toEqual(['snapshot-1']);
    const looks = world.looks.length;
    await connection.pass(HOUR_MS);
    expect(world.looks.length).toBeGreaterThan(looks);
  });
});
