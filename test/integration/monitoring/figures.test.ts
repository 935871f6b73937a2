import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { HOUR_MS, later, MINUTE_MS } from '../../../domain/instant.js';
import { type RunningApi, runApi } from '../api/running-api.js';
import { type SyncedFeed, SyncRoom } from '../sync/sync-room.js';
import { HealthRoom, hourOf, nowInstant } from './health-room.js';

let room: SyncRoom;
let health: HealthRoom;
let api: RunningApi;
let well: SyncedFeed;
let ill: SyncedFeed;
let unheard: SyncedFeed;
let theirs: SyncedFeed;

beforeAll(async () => {
  room = await SyncRoom.open();
  health = new HealthRoom(room);
  api = await runApi({ databaseUrl: room.url, now: () => room.now });
  room.now = hourOf(nowInstant());
  [theirs] = (await room.property('airbnb')) as [SyncedFeed];
  room.organizationId = api.organization.id;
  [well, ill] = (await room.property('airbnb', 'booking_com')) as [SyncedFeed, SyncedFeed];
  [unheard] = (await room.property('airbnb')) as [SyncedFeed];
  await room.db('feeds').update({ export_token_sealed: null, export_token_hash: null });
  await health.answered(theirs.ids);
  await health.failed(theirs.ids, 'feed_gone');
  await health.answered(well.ids, 300);
  await health.answered(well.ids, 100);
  await health.pulled(well.ids);
  await health.failed(ill.ids, 'feed_timeout', 30_000);
  await health.rollUp();
  room.pass(3 * HOUR_MS);
  await health.answered(well.ids, 200);
  await health.rollUp();
  room.pass(20 * MINUTE_MS);
}, 60_000);
afterAll(async () => {
  await api?.close();
  await room.close();
});

test('figures are of one organization alone', async () => {
  const { body } = await api.get('/api/monitoring');
  expect(body.organization.feeds.total).toBe(3);
  expect(body.organization.windows.day).toMatchObject({
    looks: 4,
    answers: 3,
    successRate: 0.75,
    failures: { feed_timeout: 1 },
    pulls: 1,
  });
  const { body: series } = await api.get(`/api/monitoring/hours?feed=${theirs.ids.feedId}`);
  expect(new Set(series.hours.map(({ looks }: { looks: number }) => looks))).toEqual(new Set([0]));
});

test('each platform has its own, and its feeds by state', async () => {
  const { body } = await api.get('/api/monitoring');
  const [airbnb, booking] = body.platforms;
  expect([airbnb.platform, airbnb.feeds]).toEqual(['airbnb', { total: 2, byState: { healthy: 1, new: 1 } }]);
  expect(airbnb.windows.hour).toMatchObject({ looks: 1, answers: 1, successRate: 1, lookMs: 200 });
  expect(airbnb).toMatchObject({ lastPullAt: later(room.now, -200 * MINUTE_MS), answerAgeSeconds: 20 * 60 });
  expect(booking.windows.day).toMatchObject({ successRate: 0, lookMs: 30_000 });
  expect(booking).toMatchObject({ lastSuccessAt: null, answerAgeSeconds: null, lastPullAt: null });
});

test('a feed that nobody looked at in a window has no success rate there, rather than 0 %', async () => {
  const { body } = await api.get('/api/monitoring/feeds?sort=name');
  const of = (feed: SyncedFeed) =>
    body.feeds.find(({ feedId }: { feedId: string }) => feedId === feed.ids.feedId);
  expect(of(ill).windows.hour).toMatchObject({ looks: 0, successRate: null, lookMs: null, syncMs: null });
  expect(of(unheard).windows.week).toMatchObject({ looks: 0, successRate: null });
  expect(of(unheard)).toMatchObject({ state: 'new', lastSuccessAt: null, usualPullSeconds: null });
});

test('the worst feeds come first, and pages follow each other without a gap', async () => {
  const first = await api.get('/api/monitoring/feeds?limit=2');
  expect([first.body.total, first.body.feeds.length]).toEqual([3, 2]);
  const second = await api.get(`/api/monitoring/feeds?limit=2&cursor=${first.body.next}`);
  expect(second.body.next).toBeUndefined();
  const states = [...first.body.feeds, ...second.body.feeds].map(({ state }) => state);
  expect(states).toEqual(['retrying', 'new', 'healthy']);
  const booking = await api.get('/api/monitoring/feeds?platform=booking_com');
  expect(booking.body.feeds.map(({ feedId }: { feedId: string }) => feedId)).toEqual([ill.ids.feedId]);
});

test('a series has each hour of its time, with a gap where nothing was looked at', async () => {
  const from = later(room.now, -5 * HOUR_MS);
  const path = `/api/monitoring/hours?from=${from}&to=${room.now}&platform=airbnb`;
  const { body } = await api.get(path);
  expect(body.hours.map((one: { successRate: number | null }) => one.successRate)).toEqual([
    null,
    null,
    1,
    null,
    null,
    1,
  ]);
  expect(body.hours[0].hour).toBe(hourOf(from));
  const asked = (query: string) => api.get(`/api/monitoring/hours?${query}`);
  expect((await asked(`connection=${ill.ids.connectionId}`)).body.hours.at(-4)).toMatchObject({
    failures: { feed_timeout: 1 },
  });
  expect((await asked('from=2026-01-01T00:00:00Z&to=2026-03-01T00:00:00Z')).status).toBe(400);
  expect((await asked('from=2026-03-01T00:00:00Z&to=2026-01-01T00:00:00Z')).status).toBe(400);
});

test('the health of a connection has the figures of its feeds', async () => {
  const { body } = await api.get(`/api/connections/${well.ids.connectionId}/health`);
  expect(body.figures.windows.day).toMatchObject({ looks: 3, answers: 3, successRate: 1 });
  expect(body.byFeed).toEqual([expect.objectContaining({ feedId: well.ids.feedId, figures: body.figures })]);
});

test('a viewer sees it, and so does a token that may read', async () => {
  const viewer = await api.member('viewer');
  expect((await viewer.get('/api/monitoring')).status).toBe(200);
  const program = api.stranger();
  expect((await program.get('/api/monitoring/feeds', await api.token('read'))).status).toBe(200);
  expect((await program.get('/api/monitoring')).status).toBe(401);
});
