import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { DAY_MS, dayAt, HOUR_MS, later, MINUTE_MS, toInstant } from '../../domain/instant.js';
import { addDays } from '../../domain/nights.js';
import { TaskWorld } from './support/task-world.js';
import { TimeSkipping } from './support/time-skipping.js';
import { until } from './support/until.js';
import { World } from './support/world.js';

jest.setTimeout(300_000);

let server: TimeSkipping;
beforeEach(async () => {
  server = await TimeSkipping.start();
}, 120_000);
afterEach(() => server?.stop(), 60_000);

async function task(): Promise<TaskWorld> {
  const now = toInstant(await server.env.currentTimeMs());
  return new TaskWorld(server.env, {
    remindAt: later(now, HOUR_MS),
    escalateAt: later(now, 2 * HOUR_MS),
    alertAt: later(now, 3 * HOUR_MS),
  });
}

const whatWasTold = ({ told }: TaskWorld): string[] => told.map(({ what }) => what);

test('reminder, escalation and alert come each at its time, once', async () => {
  const world = await task();
  await world.say('taskChanged', 1);
  await until(() => world.loads === 1);
  await server.env.sleep(DAY_MS);
  expect(whatWasTold(world)).toEqual(['reminded', 'escalated', 'alerted']);
  const { remindAt, escalateAt, alertAt } = world.moments;
  [remindAt, escalateAt, alertAt].forEach((due, i) => {
    const lateMs = Date.parse(world.told[i]!.at) - Date.parse(due);
    expect(lateMs).toBeGreaterThanOrEqual(0);
    expect(lateMs).toBeLessThan(MINUTE_MS);
  });
  await world.changed('complete', { state: 'done', how: 'person', because: 'confirmed' });
  expect(await world.handle.result()).toEqual({ state: 'done', how: 'person', because: 'confirmed' });
});

test('snoozed, nobody is reminded until then; the alert comes all the same', async () => {
  const world = await task();
  await world.say('taskChanged', 1);
  await until(() => world.loads === 1);
  world.moments = { ...world.moments, snoozedUntil: later(world.moments.remindAt, DAY_MS) };
  await world.changed('snooze');
  await until(() => world.loads === 2);
  await server.env.sleep(2 * HOUR_MS + 30 * MINUTE_MS);
  expect(whatWasTold(world)).toEqual([]);
  await server.env.sleep(HOUR_MS);
  expect(whatWasTold(world)).toEqual(['alerted']);
  await world.changed('cancel', { state: 'cancelled', how: 'person', because: 'cancelled' });
  await until(async () => (await world.handle.describe()).status.name === 'COMPLETED');
});

test('it ends by itself when its reason has gone, and says why', async () => {
  const world = await task();
  await world.say('taskChanged', 1);
  await until(() => world.loads === 1);
  await world.changed('taskChanged', { state: 'done', how: 'feed', because: 'seen' });
  expect(await world.handle.result()).toEqual({ state: 'done', how: 'feed', because: 'seen' });
  expect(whatWasTold(world)).toEqual([]);
});

test('an end that nobody told it of is noticed at the next moment, and nobody is reminded', async () => {
  const world = await task();
  await world.say('taskChanged', 1);
  await until(() => world.loads === 1);
  world.end = { state: 'withdrawn', how: 'itself', because: 'not_needed' };
  world.version++;
  await server.env.sleep(2 * HOUR_MS);
  await until(async () => (await world.handle.describe()).status.name === 'COMPLETED');
  expect(whatWasTold(world)).toEqual([]);
});

test('what was told although the answer was lost is not told twice', async () => {
  const world = await task();
  await world.say('taskChanged', 1);
  await until(() => world.loads === 1);
  world.failures.push(new Error('the worker died'));
  await server.env.sleep(90 * MINUTE_MS);
  expect(whatWasTold(world)).toEqual(['reminded']);
  await world.changed('complete', { state: 'done', how: 'person', because: 'confirmed' });
  await until(async () => (await world.handle.describe()).status.name === 'COMPLETED');
});

test.each(['Europe/Rome', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe'])(
  'a year of daily lists in %s: one each local day at eight, also where the clock is set',
  async timezone => {
    const world = new World();
    world.connection = { ...world.connection, platform: 'gommt', feeds: [] };
    world.daily = { at: '08:00', timezone };
    await server.live(world, async connection => {
      await connection.until(async () => (await connection.view()).state === 'manual');
      await connection.pass(366 * DAY_MS);
    });
    // The first is made as soon as there is a connection, or at its first eight o'clock.
    const regular = world.lists.slice(1);
    const days = regular.map(({ forDay }) => forDay);
    expect(days).toEqual(days.map((_, i) => addDays(days[0]!, i)));
    expect(days.length).toBeGreaterThanOrEqual(364);
    for (const { forDay, at } of regular) {
      expect(dayAt(at, timezone)).toBe(forDay);
      expect([at, clockAt(at, timezone)]).toEqual([at, '08:00']);
    }
  },
);

const clockAt = (at: string, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(Date.parse(at));
