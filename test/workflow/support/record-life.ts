import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { WorkflowHandle } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import type { Delivered } from '../../../activities/send-in-turn.js';
import { DAY_MS, HOUR_MS, later, toInstant } from '../../../domain/instant.js';
import { SEND_NOTIFICATIONS } from '../../../domain/notify/messages.js';
import { DELETE_ORGANIZATION } from '../../../domain/sync/deletion.js';
import { FORGET_GUESTS, KEEP_FLEET, TIDY_FLEET } from '../../../domain/sync/messages.js';
import { RELAY_WEBHOOKS } from '../../../domain/webhooks/messages.js';
import type { DevServer } from './dev-server.js';
import { DUTIES_OF_A_MINUTE, fleetRun } from './fleet-run.js';
import { Sender } from './sender.js';
import { TaskWorld } from './task-world.js';
import type { TimeSkipping } from './time-skipping.js';
import { until } from './until.js';
import { World } from './world.js';

export const HISTORIES = fileURLToPath(new URL('../../histories/', import.meta.url));

/** Everything that happens to a connection between its first look and its end, but starting over. */
export async function recordLife(server: DevServer): Promise<void> {
  const world = new World();
  world.next.push(world.changed('snapshot-1'), world.failing('feed_throttled'), { kind: 'recovered' });
  await server.live(world, async connection => {
    await connection.until(() => world.looks.length === 4);
    await connection.signal('syncNow');
    await connection.until(() => world.looks.length === 5);

    world.connection = { ...world.connection, state: 'paused' };
    await connection.signal('pause');
    await connection.until(async () => (await connection.view()).state === 'paused');
    const feeds = ['feed-1', 'feed-2'].map(feedId => ({ feedId, awaiting: false }));
    world.connection = { ...world.connection, state: 'active', feeds };
    await connection.signal('resume');
    await connection.until(() => world.looks.length === 7);

    world.next.push(world.changed('snapshot-2'), world.failing('feed_gone'), { kind: 'stopped' });
    await connection.signal('configChanged');
    await connection.until(() => world.looks.length >= 11);
    world.connection = { ...world.connection, state: 'archived' };
    await connection.signal('configChanged');
    await connection.until(() => connection.hasEnded());
    await save(connection, 'sync-connection');
  });
}

/** A link that dies and lives again, of a connection that has its daily list read anew at both. */
export async function recordTrouble(server: DevServer): Promise<void> {
  const world = new World();
  world.next.push(world.failing('feed_gone'), { kind: 'recovered' });
  await server.live(world, async connection => {
    await connection.until(() => world.looks.length === 3);
    world.connection = { ...world.connection, state: 'archived' };
    await connection.signal('configChanged');
    await connection.until(() => connection.hasEnded());
    await save(connection, 'sync-connection-in-trouble');
  });
}

/** A run that ends by starting over, after a day. */
export async function recordDay(server: TimeSkipping): Promise<void> {
  const world = new World();
  await server.live(world, async connection => {
    await connection.until(() => world.looks.length === 1);
    const { runId } = await connection.handle.describe();
    await connection.pass(DAY_MS);
    world.next.push(world.changed('snapshot-1'));
    await connection.pass(HOUR_MS);
    await connection.until(async () => (await connection.handle.describe()).runId !== runId);
    await save(connection.run(runId), 'sync-connection-starts-over');
  });
}

/** Deliveries to an endpoint: more to do, a wait that ends by itself, one that a signal ends, and the end. */
export async function recordDelivery(server: DevServer): Promise<void> {
  const sender = await Sender.on(server.env);
  const endpoint = await sender.start(
    { kind: 'more' },
    { kind: 'later', inMs: 100 },
    { kind: 'later', inMs: DAY_MS },
  );
  await endpoint.until(() => endpoint.tries.length === 3);
  await endpoint.signal();
  await endpoint.until(() => endpoint.hasEnded());
  await save(endpoint, 'deliver-webhooks');
  await sender.end();
}

/** A task of which everything was told, whose workflow hears of a change late and twice, and which a person ends. */
export async function recordTask(server: DevServer): Promise<void> {
  const now = toInstant(Date.now());
  const moments = { remindAt: later(now, 300), escalateAt: later(now, 600), alertAt: later(now, 900) };
  const world = new TaskWorld(server.env, moments);
  await world.say('taskChanged', 1);
  await until(() => world.told.at(-1)?.what === 'alerted');
  await world.changed('itemDone');
  await world.say('itemDone', 2);
  await world.changed('assign');
  await world.say('itemDone', 2);
  await world.changed('complete', { state: 'done', how: 'person', because: 'confirmed' });
  await world.handle.result();
  await save(world, 'manual-task');
}

/** Two days of a connection that is kept by hand, and its end. */
export async function recordDailyLists(server: TimeSkipping): Promise<void> {
  const world = new World();
  world.connection = { ...world.connection, platform: 'gommt', feeds: [] };
  world.daily = { at: '08:00', timezone: 'Europe/Rome' };
  await server.live(world, async connection => {
    await connection.until(async () => (await connection.view()).state === 'manual');
    const { runId } = await connection.handle.describe();
    const listed = world.lists.length;
    await connection.pass(2 * DAY_MS);
    await connection.until(() => world.lists.length === listed + 2);
    await connection.until(async () => (await connection.handle.describe()).runId !== runId);
    await save(connection.run(runId), 'sync-connection-daily-lists');
  });
}

/** What runs by the clock, each once: every minute, every hour, every day. One duty of the minute fails. */
export async function recordFleet({ env }: DevServer): Promise<void> {
  const done = Object.fromEntries(
    [...DUTIES_OF_A_MINUTE, 'endStrays', 'forgetAnswers'].map(name => [name, async () => ({})]),
  );
  await save(await fleetRun(env, KEEP_FLEET, done), 'keep-fleet');
  const fails = async (): Promise<never> => {
    throw ApplicationFailure.nonRetryable('The database is away.');
  };
  await save(await fleetRun(env, KEEP_FLEET, { ...done, wakeFleet: fails }), 'keep-fleet-with-a-failure');
  await save(await fleetRun(env, TIDY_FLEET, done), 'tidy-fleet');
  const forgotten = { guests: 1, answers: 1, signIns: 1 };
  await save(await fleetRun(env, FORGET_GUESTS, { forgetGuests: async () => forgotten }), 'forget-guests');
  await save(await fleetRun(env, RELAY_WEBHOOKS, { relayChanges: async () => 'none' }), 'relay-webhooks');
}

/** Notices to a channel: more to do, a wait, and the end. */
export async function recordNotifications({ env }: DevServer): Promise<void> {
  const next: Delivered[] = [{ kind: 'more' }, { kind: 'later', inMs: 100 }];
  const sendWaiting = async (): Promise<Delivered> => next.shift() ?? { kind: 'nothing' };
  const address = { organizationId: randomUUID(), channelId: randomUUID() };
  await save(await fleetRun(env, SEND_NOTIFICATIONS, { sendWaiting }, [address]), 'send-notifications');
}

/** An organization that is deleted, and looked through once more minutes later. */
export async function recordDeletion({ env }: TimeSkipping): Promise<void> {
  const activities = {
    endWorkflows: async () => ({ terminated: 1 }),
    forgetSecrets: async () => ({ secrets: 1 }),
    deleteRows: async () => ({ batches: 2 }),
  };
  const input = { organizationId: randomUUID() };
  await save(await fleetRun(env, DELETE_ORGANIZATION, activities, [input]), 'delete-organization');
}

/** Only what was never recorded: a history that a release wrote stands for good. */
async function save(recorded: { readonly handle: WorkflowHandle }, name: string): Promise<void> {
  const file = path.join(HISTORIES, `${name}.json`);
  if (existsSync(file)) return;
  mkdirSync(HISTORIES, { recursive: true });
  const history = historyToJSON(await recorded.handle.fetchHistory());
  const text = history
    .replaceAll(/"identity": "[^"]*"/g, '"identity": "recorded"')
    .replaceAll(/"stackTrace": "(?:[^"\\]|\\.)*"/g, '"stackTrace": ""');
  writeFileSync(file, `${text}\n`);
}
