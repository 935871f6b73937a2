import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { WorkflowNotFoundError } from '@temporalio/client';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../domain/instant.js';
import { LookSchedule } from './support/look-schedule.js';
import type { RunningConnection } from './support/stories.js';
import { TimeSkipping } from './support/time-skipping.js';
import { INTERVAL_MS, World } from './support/world.js';

/* What a person asks of the sync, and when it happens, by the server's clock. */
jest.setTimeout(60_000);

let server: TimeSkipping;
beforeAll(async () => {
  server = await TimeSkipping.start();
}, 120_000);
afterAll(() => server?.stop(), 60_000);

const feeds = (...feedIds: string[]) => feedIds.map(feedId => ({ feedId, awaiting: false }));

/** A connection of these feeds, each looked at once. */
async function connected(
  feedIds: readonly string[],
  story: (connection: RunningConnection, schedule: LookSchedule, world: World) => Promise<void>,
): Promise<void> {
  const world = new World();
  world.connection = { ...world.connection, feeds: feeds(...feedIds) };
  const schedule = new LookSchedule(world, () => server.env.currentTimeMs());
  await server.live(world, async connection => {
    await settled(connection, () => schedule.made.length === feedIds.length);
    await story(connection, schedule, world);
  });
}

const settled = (connection: RunningConnection, holds: () => boolean) =>
  connection.until(async () => holds() && (await connection.isResting()));

test('one feed is looked at now; the other one when it is due, no sooner and no later', () =>
  connected(['one', 'two'], async (connection, schedule) => {
    await connection.pass(10 * MINUTE_MS);
    schedule.isDue('one', 0);
    await connection.signal('lookDue');
    await settled(connection, () => schedule.looks('one') === 2);
    expect(schedule.minutesBetween('one')).toBe(10);
    expect(schedule.looks('two')).toBe(1);
    await connection.pass(25 * MINUTE_MS);
    await settled(connection, () => schedule.looks('two') === 2);
    expect(schedule.minutesBetween('two')).toBe(30);
    expect(schedule.looks('one')).toBe(2);
  }));

test('all feeds of a connection are looked at now, and then at their interval again', () =>
  connected(['one', 'two'], async (connection, schedule) => {
    await connection.pass(10 * MINUTE_MS);
    for (const feed of ['one', 'two']) schedule.isDue(feed, 0);
    await connection.signal('lookDue');
    await settled(connection, () => schedule.made.length === 4);
    expect([schedule.minutesBetween('one'), schedule.minutesBetween('two')]).toEqual([10, 10]);
    await connection.pass(INTERVAL_MS + MINUTE_MS);
    await settled(connection, () => schedule.made.length === 6);
    expect(schedule.minutesBetween('one')).toBe(30);
  }));

test('all connections of a property are looked at now', () =>
  connected(['airbnb'], (airbnb, one) =>
    connected(['vrbo'], async (vrbo, two) => {
      await airbnb.pass(10 * MINUTE_MS);
      one.isDue('airbnb', 0);
      two.isDue('vrbo', 0);
      await Promise.all([airbnb.signal('lookDue'), vrbo.signal('lookDue')]);
      await settled(airbnb, () => one.looks('airbnb') === 2);
      await settled(vrbo, () => two.looks('vrbo') === 2);
      expect([one.minutesBetween('airbnb'), two.minutesBetween('vrbo')]).toEqual([10, 10]);
    }),
  ));

test('where all are asked for, looks come one after the other as the database has spread them', () =>
  connected(['one', 'two', 'three'], async (connection, schedule) => {
    schedule.isDue('two', 3 * MINUTE_MS);
    schedule.isDue('one', 6 * MINUTE_MS);
    schedule.isDue('three', 9 * MINUTE_MS);
    await connection.signal('lookDue');
    await connection.pass(MINUTE_MS);
    expect(schedule.made).toHaveLength(3);
    await connection.pass(10 * MINUTE_MS);
    await settled(connection, () => schedule.made.length === 6);
    expect(schedule.made.slice(3).map(look => look.feedId)).toEqual(['two', 'one', 'three']);
    expect(['two', 'one', 'three'].map(feed => schedule.minutesBetween(feed))).toEqual([3, 6, 9]);
  }));

test('the same asked twice is one look', () =>
  connected(['one'], async (connection, schedule) => {
    schedule.isDue('one', 0);
    await connection.signal('lookDue');
    await connection.signal('lookDue');
    await settled(connection, () => schedule.made.length === 2);
    await connection.signal('lookDue');
    await connection.pass(20 * MINUTE_MS);
    expect(schedule.made).toHaveLength(2);
  }));

test('paused for two days it is not looked at, whatever is asked; resumed it is looked at, and goes on', () =>
  connected(['one'], async (connection, schedule, world) => {
    world.connection = { ...world.connection, state: 'paused' };
    await connection.signal('pause');
    await connection.signal('pause');
    await connection.until(async () => (await connection.view()).state === 'paused');
    await connection.pass(DAY_MS);
    await connection.signal('lookDue');
    await connection.pass(DAY_MS);
    expect((await connection.view()).state).toBe('paused');
    expect(schedule.made).toHaveLength(1);

    world.connection = { ...world.connection, state: 'active' };
    await connection.signal('resume');
    await settled(connection, () => schedule.made.length === 2);
    await connection.pass(INTERVAL_MS + MINUTE_MS);
    await settled(connection, () => schedule.made.length === 3);
    expect(schedule.minutesBetween('one')).toBe(30);
  }));

test('resumed with all others, it is looked at when its turn comes', () =>
  connected(['one'], async (connection, schedule, world) => {
    world.connection = { ...world.connection, state: 'paused' };
    await connection.signal('pause');
    await connection.until(async () => (await connection.view()).state === 'paused');
    await connection.pass(HOUR_MS);
    schedule.isDue('one', 65 * MINUTE_MS);
    world.connection = { ...world.connection, state: 'active' };
    await connection.signal('lookDue');
    await connection.pass(10 * MINUTE_MS);
    await settled(connection, () => schedule.made.length === 2);
    expect(schedule.minutesBetween('one')).toBe(65);
  }));

test('another interval holds from the next look on, which is made at once; no second workflow is there', () =>
  connected(['one'], async (connection, schedule) => {
    const { runId } = await connection.handle.describe();
    await connection.pass(10 * MINUTE_MS);
    schedule.everyMs = 5 * MINUTE_MS;
    await connection.signal('configChanged');
    await settled(connection, () => schedule.made.length === 2);
    expect(schedule.minutesBetween('one')).toBe(10);
    await connection.pass(6 * MINUTE_MS);
    await settled(connection, () => schedule.made.length === 3);
    expect(schedule.minutesBetween('one')).toBe(5);
    expect((await connection.handle.describe()).runId).toBe(runId);
  }));

test('another link is read at once and afresh, by the same workflow', () =>
  connected(['one', 'two'], async (connection, schedule) => {
    const { runId } = await connection.handle.describe();
    await connection.pass(MINUTE_MS);
    await connection.signal('configChanged');
    await settled(connection, () => schedule.made.length === 4);
    expect(schedule.made.slice(2).map(({ look }) => look)).toEqual(['afresh', 'afresh']);
    expect((await connection.handle.describe()).runId).toBe(runId);
  }));

test('archived, it ends, and what is asked after that reaches nobody', () =>
  connected(['one'], async (connection, schedule, world) => {
    world.connection = { ...world.connection, state: 'archived' };
    await connection.signal('configChanged');
    await connection.until(() => connection.hasEnded());
    await expect(connection.signal('lookDue')).rejects.toThrow(WorkflowNotFoundError);
    await connection.pass(DAY_MS);
    expect(schedule.made).toHaveLength(1);
  }));
