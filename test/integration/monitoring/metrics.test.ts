import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Info } from '@temporalio/activity';
import type { Registry } from 'prom-client';
import { notYet, tryAgain, unchanged } from '../../../activities/failures.js';
import { serveMetrics } from '../../../api/metrics-server.js';
import { stop } from '../../../api/server.js';
import { Problem } from '../../../domain/problems.js';
import { fetchQueue } from '../../../domain/sync/messages.js';
import { watchNeeds } from '../../../metrics/needs.js';
import { watchPools } from '../../../metrics/pools.js';
import { openRegistry } from '../../../metrics/registry.js';
import { watchSystem } from '../../../metrics/system.js';
import { openSystemDatabase } from '../../../store/system-database.js';
import { serveHealth } from '../../../worker/health-server.js';
import { measuredActivities } from '../../../worker/measure-activities.js';
import { type SyncedFeed, SyncRoom } from '../sync/sync-room.js';
import { HealthRoom, nowInstant } from './health-room.js';

let room: SyncRoom;
let health: HealthRoom;
let feed: SyncedFeed;
beforeAll(async () => {
  room = await SyncRoom.open();
  health = new HealthRoom(room);
  room.now = nowInstant();
  [feed] = (await room.property('airbnb')) as [SyncedFeed];
  const [ill] = (await room.property('booking_com')) as [SyncedFeed];
  await health.answered(feed.ids);
  await health.pulled(feed.ids);
  await health.failed(ill.ids, 'feed_timeout');
});
afterAll(() => room.close());

const get = (port: number, path: string, method = 'GET') =>
  new Promise<{ status: number; text: string }>((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, method }, response => {
      let text = '';
      response.on('data', chunk => {
        text += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
    })
      .on('error', reject)
      .end();
  });

const up = { postgresql: async () => true, temporal: async () => true };

/** Samples of a metric, as the text has them. */
const samples = async (registry: Registry, name: string): Promise<string[]> =>
  (await registry.metrics())
    .split('\n')
    .filter(line => line.startsWith(name) && /[{ ]/.test(line[name.length]!));

test('what only the database knows is told of all organizations together, without an id', async () => {
  const registry = openRegistry();
  watchSystem(registry, room.system);
  expect(await samples(registry, 'ota_feeds')).toEqual(
    expect.arrayContaining([
      'ota_feeds{platform="airbnb",state="healthy"} 1',
      'ota_feeds{platform="booking_com",state="retrying"} 1',
    ]),
  );
  expect(await samples(registry, 'ota_export_pulls_total')).toContain(
    'ota_export_pulls_total{platform="airbnb"} 1',
  );
  const text = await registry.metrics();
  expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
});

test('scrapes in quick succession ask the database once', async () => {
  const registry = openRegistry();
  let asked = 0;
  const counting = new Proxy(room.system, {
    get: (db, name) => {
      if (name === 'transaction') asked += 1;
      return Reflect.get(db, name);
    },
  });
  watchSystem(registry, counting);
  await Promise.all([registry.metrics(), registry.metrics()]);
  await registry.metrics();
  expect(asked).toBe(1);
});

test('a database that is away fails no scrape: its numbers are missing, and a gauge says why', async () => {
  const registry = openRegistry();
  const away = openSystemDatabase('postgres://nobody@127.0.0.1:1/none');
  watchSystem(registry, away);
  watchPools(registry, { system: away });
  watchNeeds(registry, { ...up, postgresql: async () => false });
  expect(await samples(registry, 'ota_feeds')).toEqual([]);
  expect(await samples(registry, 'ota_conflicts_found_late')).toEqual([]);
  expect(await samples(registry, 'ota_dependency_up')).toEqual([
    'ota_dependency_up{dependency="postgresql"} 0',
    'ota_dependency_up{dependency="temporal"} 1',
  ]);
  expect(await samples(registry, 'ota_database_pool_max_connections')).toEqual([
    'ota_database_pool_max_connections{pool="system"} 3',
  ]);
  await away.destroy();
});

test('the API serves them on a port of their own, and nothing else there', async () => {
  const server = await serveMetrics(openRegistry(), '127.0.0.1', 0);
  const { port } = server.address() as AddressInfo;
  expect(await get(port, '/metrics')).toMatchObject({
    status: 200,
    text: expect.stringContaining('process_cpu_seconds_total'),
  });
  expect((await get(port, '/api/properties')).status).toBe(404);
  expect((await get(port, '/metrics', 'POST')).status).toBe(405);
  await stop(server);
});

test('the worker is alive whatever becomes of others, and ready only with them', async () => {
  let ready = false;
  const free = createServer().listen(0);
  const { port } = free.address() as AddressInfo;
  await stop(free);
  const server = await serveHealth(port, '127.0.0.1', async () => ready, openRegistry());
  const ask = async () => [(await get(port, '/healthz')).status, (await get(port, '/readyz')).status];
  expect(await ask()).toEqual([200, 503]);
  ready = true;
  expect(await ask()).toEqual([200, 200]);
  expect((await get(port, '/metrics')).text).toContain('nodejs_eventloop_lag_seconds');
  await stop(server);
});

test('looks are counted by platform and outcome, and an attempt that did not look is none', async () => {
  const registry = openRegistry();
  const measured = measuredActivities(registry);
  const attempt = (activityType: string, taskQueue: string, work: () => Promise<unknown>) =>
    measured({ activityType, taskQueue } as Info).execute!(
      { args: [{ answeredAt: room.now }], headers: {} },
      work,
    ).catch(() => undefined);
  const throwing = (error: unknown) => async () => {
    throw error;
  };
  const look = (work: () => Promise<unknown>) => attempt('fetchFeed', fetchQueue('airbnb'), work);
  await look(throwing(unchanged(1)));
  await look(throwing(notYet(1)));
  await look(throwing(tryAgain(new Problem('feed_timeout'), 1)));
  await look(async () => ({ kind: 'changed', snapshotId: '', answeredAt: '' }));
  await look(async () => ({
    kind: 'failing',
    problem: { code: 'feed_gone', details: {} },
    lookAgainInMs: 1,
  }));
  await attempt('writeCalendar', 'sync', async () => ({ outcome: 'held', counts: { held: 1, came: 2 } }));
  expect((await samples(registry, 'ota_looks_total')).sort()).toEqual([
    'ota_looks_total{platform="airbnb",outcome="changed"} 1',
    'ota_looks_total{platform="airbnb",outcome="feed_gone"} 1',
    'ota_looks_total{platform="airbnb",outcome="feed_timeout"} 1',
    'ota_looks_total{platform="airbnb",outcome="unchanged"} 1',
  ]);
  expect(await samples(registry, 'ota_look_duration_seconds_count')).toEqual([
    'ota_look_duration_seconds_count{platform="airbnb"} 4',
  ]);
  expect(await samples(registry, 'ota_answers_held_total')).toEqual(['ota_answers_held_total 1']);
  expect(await samples(registry, 'ota_changes_total')).toContain('ota_changes_total{kind="came"} 2');
  expect(await samples(registry, 'ota_activities_total')).toContain(
    'ota_activities_total{activity="fetchFeed",outcome="expected"} 3',
  );
});
