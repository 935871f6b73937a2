import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { elapsedMs, later, toInstant } from '../../../domain/instant.js';
import { connectionOf, feedOf, villa } from './given.js';
import { type Json, type RunningApi, runApi } from './running-api.js';

let api: RunningApi;
beforeAll(async () => {
  api = await runApi();
});
beforeEach(async () => {
  api.workflows.away = false;
  await api.db.raw(
    `update connections set state = 'archived', archived_at = now() where archived_at is null`,
  );
  await api.db.raw('update feeds set archived_at = now() where archived_at is null');
  api.workflows.woken.length = 0;
});
afterAll(() => api.close());

const now = () => toInstant(Date.now());
const HOUR = 3_600_000;

/** The feed was looked at `ago`, and is due in an hour. */
async function lookedAt(feed: Json, agoMs: number, more: Record<string, unknown> = {}): Promise<void> {
  await api.db('feed_health').insert({
    feed_id: feed.id,
    organization_id: api.organization.id,
    looked_at: later(now(), -agoMs),
    next_look_at: later(now(), HOUR),
    ...more,
  });
}

/** Seconds until the feed is due. */
async function dueIn(feed: Json): Promise<number> {
  const { rows } = await api.db.raw('select next_look_at from feed_health where feed_id = ?', [feed.id]);
  return elapsedMs(now(), rows[0].next_look_at) / 1_000;
}

const deeds = async (): Promise<string[]> =>
  (await api.get('/api/audit-log')).body.deeds.map((deed: Json) => deed.action);

test('one feed is looked at now, and no other', async () => {
  const property = await villa(api);
  const [asked, other] = [feedOf(property, 'airbnb'), feedOf(property, 'booking_com')];
  for (const feed of [asked, other]) await lookedAt(feed, HOUR);
  api.workflows.woken.length = 0;
  const { status, body } = await api.post(`/api/feeds/${asked.id}/sync`);
  expect([status, body]).toEqual([202, { feeds: 1, withinSeconds: 0 }]);
  expect(await dueIn(asked)).toBeLessThan(1);
  expect(await dueIn(other)).toBeGreaterThan(3_500);
  expect(api.workflows.woken).toEqual([`lookDue ${asked.connectionId}`]);
  expect((await deeds())[0]).toBe('feed.sync_asked');
});

test('however often a look is asked for, looks at a feed are ten seconds apart', async () => {
  const feed = feedOf(await villa(api), 'airbnb');
  await lookedAt(feed, 2_000);
  for (let times = 0; times < 5; times++) await api.post(`/api/feeds/${feed.id}/sync`);
  expect(await dueIn(feed)).toBeGreaterThan(5);
  expect(await dueIn(feed)).toBeLessThanOrEqual(8);
});

test('a platform that asked us to wait is waited for', async () => {
  const feed = feedOf(await villa(api), 'airbnb');
  await lookedAt(feed, HOUR, { problem: 'feed_throttled', problem_since: now(), failures: 1 });
  expect((await api.post(`/api/feeds/${feed.id}/sync`)).status).toBe(202);
  expect(await dueIn(feed)).toBeGreaterThan(3_500);
});

test('a look that is due is not put off by asking for all', async () => {
  const feed = feedOf(await villa(api), 'airbnb');
  await lookedAt(feed, HOUR, { next_look_at: later(now(), -60_000) });
  await api.post('/api/organization/sync');
  expect(await dueIn(feed)).toBeLessThan(-50);
});

test('all feeds of a property are looked at now, and none of another', async () => {
  const [here, there] = [await villa(api), await villa(api)];
  for (const property of [here, there])
    for (const platform of ['airbnb', 'booking_com']) await lookedAt(feedOf(property, platform), HOUR);
  api.workflows.woken.length = 0;
  expect((await api.post(`/api/properties/${here.id}/sync`)).body).toEqual({ feeds: 2, withinSeconds: 0 });
  expect(await dueIn(feedOf(here, 'booking_com'))).toBeLessThan(1);
  expect(await dueIn(feedOf(there, 'airbnb'))).toBeGreaterThan(3_500);
  expect(api.workflows.woken.sort()).toEqual(
    here.connections.map((connection: Json) => `lookDue ${connection.id}`).sort(),
  );
  expect((await deeds())[0]).toBe('property.sync_asked');
});

test('all feeds are looked at one after the other, at half of what the platform allows', async () => {
  const { body: property } = await api.post('/api/properties', {
    name: 'Guest house',
    timezone: 'Europe/Rome',
    units: Array.from({ length: 20 }, (_, place) => ({ name: `Room ${place}` })),
    connections: [
      {
        platform: 'airbnb',
        feeds: Array.from({ length: 20 }, (_, unit) => ({
          unit,
          url: `https://www.airbnb.com/calendar/ical/1.ics?s=${randomUUID()}`,
        })),
      },
    ],
  });
  const feeds: Json[] = connectionOf(property, 'airbnb').feeds;
  for (const feed of feeds) await lookedAt(feed, HOUR);
  const { body } = await api.post('/api/organization/sync');
  expect(body).toEqual({ feeds: 20, withinSeconds: 8 });
  const dues = (await Promise.all(feeds.map(dueIn))).sort((a, b) => a - b);
  const gaps = dues.slice(1).map((due, place) => due - dues[place]!);
  expect(Math.min(...gaps)).toBeGreaterThan(0.2);
  expect(Math.max(...gaps)).toBeLessThan(0.9);
});

test('a property is paused and resumed, twice the same, each once in the log of changes', async () => {
  const [here, there] = [await villa(api), await villa(api)];
  api.workflows.woken.length = 0;
  const ids = here.connections.map((connection: Json) => connection.id).sort();
  expect((await api.post(`/api/properties/${here.id}/pause`)).body).toEqual({ connections: 2 });
  expect((await api.post(`/api/properties/${here.id}/pause`)).body).toEqual({ connections: 0 });
  const paused = (await api.get(`/api/properties/${here.id}`)).body;
  expect(paused.connections.map((connection: Json) => connection.state)).toEqual(['paused', 'paused']);
  expect(connectionOf((await api.get(`/api/properties/${there.id}`)).body, 'airbnb').state).toBe('active');
  expect(api.workflows.woken.sort()).toEqual(ids.map((id: string) => `pause ${id}`));
  api.workflows.woken.length = 0;
  expect((await api.post(`/api/properties/${here.id}/resume`)).body).toEqual({ connections: 2 });
  expect((await api.post(`/api/properties/${here.id}/resume`)).body).toEqual({ connections: 0 });
  expect(api.workflows.woken.sort()).toEqual(ids.map((id: string) => `lookDue ${id}`));
  const { rows } = await api.db.raw(
    `select kind from changes where property_id = ? and kind like 'connection_%' and kind <> 'connection_added'
      order by id`,
    [here.id],
  );
  expect(rows.map((row: Json) => row.kind)).toEqual([
    'connection_paused',
    'connection_paused',
    'connection_resumed',
    'connection_resumed',
  ]);
  expect((await deeds()).slice(0, 2)).toEqual(['property.resumed', 'property.resumed']);
});

test('all is paused and resumed; what is late then is looked at one after the other', async () => {
  const property = await villa(api);
  const feeds = [feedOf(property, 'airbnb'), feedOf(await villa(api), 'airbnb')];
  for (const feed of feeds) await lookedAt(feed, 2 * HOUR, { next_look_at: later(now(), -HOUR) });
  expect((await api.post('/api/organization/pause')).body).toEqual({ connections: 4 });
  expect((await api.post('/api/organization/sync')).body.feeds).toBe(0);
  expect((await api.post('/api/organization/resume')).body).toEqual({ connections: 4 });
  const [first, second] = (await Promise.all(feeds.map(dueIn))).sort((a, b) => a - b) as [number, number];
  expect(first).toBeGreaterThan(-2);
  expect(second - first).toBeGreaterThan(0.2);
  const { rows } = await api.db.raw(`select action from audit_log where subject_kind = 'organization'`);
  expect(rows.map((row: Json) => row.action)).toEqual(
    expect.arrayContaining(['organization.paused', 'organization.resumed', 'organization.sync_asked']),
  );
});

test('where Temporal is away, whoever asks for looks is told', async () => {
  await villa(api);
  api.workflows.away = true;
  const { status, body } = await api.post('/api/organization/sync');
  expect([status, body.code]).toEqual([503, 'unavailable']);
});

test('a viewer asks for nothing, an operator for looks, a manager pauses', async () => {
  const property = await villa(api);
  const [viewer, operator] = [await api.member('viewer'), await api.member('operator')];
  expect((await viewer.post(`/api/properties/${property.id}/sync`)).status).toBe(403);
  expect((await operator.post(`/api/properties/${property.id}/sync`)).status).toBe(202);
  expect((await operator.post('/api/organization/pause')).status).toBe(403);
});

test('what is archived is not looked at any more', async () => {
  const property = await villa(api);
  await api.post(`/api/properties/${property.id}/archive`);
  const { status, body } = await api.post(`/api/properties/${property.id}/sync`);
  expect([status, body.code]).toEqual([409, 'archived']);
});
