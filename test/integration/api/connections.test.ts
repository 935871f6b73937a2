import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { connectionOf, feedOf, taken, villa } from './given.js';
import { type Json, type RunningApi, runApi } from './running-api.js';

let api: RunningApi;
beforeAll(async () => {
  api = await runApi();
});
beforeEach(() => {
  api.workflows.away = false;
  api.workflows.woken.length = 0;
});
afterAll(() => api.close());

test('a property connects to a further platform, and a unit to it', async () => {
  const property = await villa(api);
  const unit = (await api.post(`/api/properties/${property.id}/units`, { name: 'Annexe' })).body;
  api.workflows.woken.length = 0;
  const { status, body } = await api.post(`/api/properties/${property.id}/connections`, {
    platform: 'vrbo',
    feeds: [
      { unitId: property.units[0].id, url: 'https://www.vrbo.com/icalendar/a.ics' },
      { unitId: unit.id },
    ],
  });
  expect(status).toBe(201);
  expect(body).toMatchObject({ propertyId: property.id, platform: 'vrbo', state: 'active' });
  expect(body.feeds.map((feed: Json) => feed.unitId)).toEqual([property.units[0].id, unit.id]);
  expect(api.workflows.woken).toEqual([`configChanged ${body.id}`]);
});

test('a platform is connected once', async () => {
  const property = await villa(api);
  const { status, body } = await api.post(`/api/properties/${property.id}/connections`, {
    platform: 'airbnb',
    feeds: [{ unitId: property.units[0].id }],
  });
  expect([status, body.code, body.details]).toEqual([409, 'already_connected', { platform: 'Airbnb' }]);
});

test('a connection takes no unit of another property', async () => {
  const [here, there] = [await villa(api), await villa(api)];
  const { status, body } = await api.post(`/api/properties/${here.id}/connections`, {
    platform: 'vrbo',
    feeds: [{ unitId: there.units[0].id }],
  });
  expect(status).toBe(400);
  expect(body.errors).toEqual([{ path: 'feeds.0.unitId', message: 'is no unit of this property' }]);
});

test('a unit that came later joins a connection that is there, once', async () => {
  const property = await villa(api);
  const { id } = connectionOf(property, 'airbnb');
  const unit = (await api.post(`/api/properties/${property.id}/units`, { name: 'Annexe' })).body;
  api.workflows.woken.length = 0;
  const url = `https://www.airbnb.com/calendar/ical/${unit.id}.ics`;
  const { status, body } = await api.post(`/api/connections/${id}/feeds`, { unitId: unit.id, url });
  expect(status).toBe(201);
  expect(body).toMatchObject({
    connectionId: id,
    unitId: unit.id,
    importUrl: { host: 'www.airbnb.com' },
    exportUrl: expect.stringContaining('/ical/'),
  });
  expect(api.workflows.woken).toEqual([`configChanged ${id}`]);
  const again = await api.post(`/api/connections/${id}/feeds`, { unitId: unit.id });
  expect([again.status, again.body.errors]).toEqual([
    400,
    [{ path: 'unitId', message: 'has a feed of this connection already' }],
  ]);
});

test('a unit of another property joins no connection', async () => {
  const [here, there] = [await villa(api), await villa(api)];
  const { status, body } = await api.post(`/api/connections/${connectionOf(here, 'airbnb').id}/feeds`, {
    unitId: there.units[0].id,
  });
  expect(status).toBe(400);
  expect(body.errors).toEqual([{ path: 'unitId', message: 'is no unit of this property' }]);
});

test('pausing and resuming are remembered and told to the workflow, each once in the log', async () => {
  const { id } = connectionOf(await villa(api), 'airbnb');
  api.workflows.woken.length = 0;
  expect((await api.post(`/api/connections/${id}/pause`)).body).toMatchObject({
    state: 'paused',
    health: { state: 'paused' },
  });
  expect((await api.post(`/api/connections/${id}/pause`)).status).toBe(200);
  expect((await api.post(`/api/connections/${id}/resume`)).body.state).toBe('active');
  expect(api.workflows.woken).toEqual([`pause ${id}`, `pause ${id}`, `resume ${id}`]);
  const { rows } = await api.db.raw(
    `select kind from changes where connection_id = ? and kind <> 'connection_added' order by id`,
    [id],
  );
  expect(rows.map((row: Json) => row.kind)).toEqual(['connection_paused', 'connection_resumed']);
});

test('the interval of a connection changes, and goes back to the platform’s usual', async () => {
  const { id, lookEverySeconds: usual } = connectionOf(await villa(api), 'airbnb');
  expect((await api.patch(`/api/connections/${id}`, { lookEverySeconds: 600 })).body.lookEverySeconds).toBe(
    600,
  );
  expect((await api.patch(`/api/connections/${id}`, { lookEverySeconds: null })).body.lookEverySeconds).toBe(
    usual,
  );
});

test('sync now signals the workflow; where Temporal is away the answer says so', async () => {
  const { id } = connectionOf(await villa(api), 'airbnb');
  api.workflows.woken.length = 0;
  expect((await api.post(`/api/connections/${id}/sync`)).status).toBe(202);
  expect(api.workflows.woken).toEqual([`lookDue ${id}`]);
  api.workflows.away = true;
  const { status, body } = await api.post(`/api/connections/${id}/sync`);
  expect([status, body.code]).toEqual([503, 'unavailable']);
});

test('what is written stands although Temporal is away', async () => {
  api.workflows.away = true;
  const property = await villa(api);
  const { id } = connectionOf(property, 'airbnb');
  expect((await api.post(`/api/connections/${id}/pause`)).status).toBe(200);
  expect((await api.get(`/api/connections/${id}`)).body.state).toBe('paused');
});

test('archiving a unit ends its feeds on every platform and leaves the other units alone', async () => {
  const { body: property } = await api.post('/api/properties', {
    name: 'Two units',
    timezone: 'Europe/Rome',
    units: [{ name: 'A' }, { name: 'B' }],
    connections: [{ platform: 'airbnb', feeds: [{ unit: 0 }, { unit: 1 }] }],
  });
  api.workflows.woken.length = 0;
  const { body } = await api.post(`/api/units/${property.units[0].id}/archive`);
  expect(body.archivedAt).toBeDefined();
  const after = (await api.get(`/api/properties/${property.id}`)).body;
  expect(after.units.map((unit: Json) => unit.name)).toEqual(['B']);
  expect(after.connections[0].feeds.map((feed: Json) => feed.unitId)).toEqual([property.units[1].id]);
  expect(api.workflows.woken).toEqual([`configChanged ${property.connections[0].id}`]);
});

test('a connection that was archived can be made anew', async () => {
  const property = await villa(api);
  const old = connectionOf(property, 'airbnb');
  expect((await api.post(`/api/connections/${old.id}/archive`)).body.state).toBe('archived');
  const added = await api.post(`/api/properties/${property.id}/connections`, {
    platform: 'airbnb',
    feeds: [{ unitId: property.units[0].id }],
  });
  expect(added.status).toBe(201);
  const now = (await api.get(`/api/properties/${property.id}`)).body;
  expect(now.connections.map((c: Json) => c.id).sort()).toEqual(
    [connectionOf(property, 'booking_com').id, added.body.id].sort(),
  );
});

test('a new link keeps the nights of the feed and has it read anew', async () => {
  const property = await villa(api);
  const feed = feedOf(property, 'airbnb');
  const entry = await taken(api, property, 'airbnb', ['2026-12-01', '2026-12-05']);
  await api.db.raw(
    `insert into feed_health (feed_id, organization_id, etag, last_modified, next_look_at)
     values (:feed, :organization, '"old"', 'then', '2099-01-01')`,
    { feed: feed.id, organization: api.organization.id },
  );
  api.workflows.woken.length = 0;
  const url = 'https://www.airbnb.com/calendar/ical/2.ics?s=new0';
  const { status, body } = await api.patch(`/api/feeds/${feed.id}`, { url });
  expect(status).toBe(200);
  expect(body.importUrl).toEqual({ host: 'www.airbnb.com', end: 'new0' });
  const health = (await api.db.raw('select * from feed_health where feed_id = ?', [feed.id])).rows[0];
  expect([health.etag, health.last_modified]).toEqual([null, null]);
  expect(health.next_look_at < '2099').toBe(true);
  const { rows } = await api.db.raw('select ended_at from entries where id = ?', [entry]);
  expect(rows[0].ended_at).toBeNull();
  expect(api.workflows.woken).toEqual([`configChanged ${body.connectionId}`]);
});

test('a feed keeps its own link when it is sent again', async () => {
  const property = await villa(api);
  const { id } = feedOf(property, 'airbnb');
  const url = 'https://www.airbnb.com/calendar/ical/3.ics?s=same';
  expect((await api.patch(`/api/feeds/${id}`, { url })).status).toBe(200);
  expect((await api.patch(`/api/feeds/${id}`, { url })).status).toBe(200);
  const other = feedOf(await villa(api), 'airbnb');
  expect((await api.patch(`/api/feeds/${other.id}`, { url })).body.code).toBe('link_in_use');
});

test('taking the link away ends what the feed told', async () => {
  const property = await villa(api);
  const entry = await taken(api, property, 'airbnb', ['2026-12-01', '2026-12-05']);
  const { body } = await api.patch(`/api/feeds/${feedOf(property, 'airbnb').id}`, { url: null });
  expect(body).toMatchObject({ importUrl: null, health: { state: 'no_link' } });
  const { rows } = await api.db.raw('select end_reason from entries where id = ?', [entry]);
  expect(rows[0].end_reason).toBe('disconnected');
});

test('the old export link ends the moment a new one is made', async () => {
  const feed = feedOf(await villa(api), 'airbnb');
  const pathOf = (it: Json) => new URL(it.exportUrl).pathname;
  const renewed = (await api.post(`/api/feeds/${feed.id}/export-link`)).body;
  expect(renewed.exportUrl).not.toBe(feed.exportUrl);
  expect((await api.get(pathOf(feed))).status).toBe(404);
  expect((await api.get(pathOf(renewed))).status).toBe(200);
});

test('a new export link waits to be read: who read the old one has not read it', async () => {
  const feed = feedOf(await villa(api), 'airbnb');
  const pull = (it: Json) => api.get(new URL(it.exportUrl).pathname);
  const read = async (): Promise<Json> =>
    (await api.get(`/api/connections/${feed.connectionId}`)).body.feeds.find(
      (one: Json) => one.id === feed.id,
    );
  await pull(feed);
  expect((await read()).lastPull).toMatchObject({ pulls: 1 });
  const renewed = (await api.post(`/api/feeds/${feed.id}/export-link`)).body;
  expect(renewed.lastPull).toBeNull();
  await pull(renewed);
  expect((await read()).lastPull).toMatchObject({ pulls: 2 });
  // Where the link is taken back, it stays known who read it last.
  expect((await api.delete(`/api/feeds/${feed.id}/export-link`)).body.lastPull).toMatchObject({ pulls: 2 });
});

test('health tells of the worst feed first, in words', async () => {
  const property = await villa(api);
  const [airbnb, booking] = [feedOf(property, 'airbnb'), feedOf(property, 'booking_com')];
  const organization = api.organization.id;
  await api.db.raw(
    `insert into feed_health (feed_id, organization_id, looked_at, answered_at, problem, problem_details,
                              problem_since, failures, failing, looks, answers)
     values (:feed, :organization, '2026-11-23T09:00:00Z', '2026-11-22T09:00:00Z', 'feed_gone', '{"status":404}',
             '2026-11-23T08:00:00Z', 3, 'feed_gone', 10, 7)`,
    { feed: airbnb.id, organization },
  );
  await api.db.raw(
    `insert into feed_health (feed_id, organization_id, looked_at, answered_at)
     values (:feed, :organization, '2026-11-23T09:00:00Z', '2026-11-23T09:00:00Z')`,
    { feed: booking.id, organization },
  );
  await api.db.raw(
    `insert into beliefs (feed_id, organization_id, hold) values (:feed, :organization, :hold::jsonb)`,
    {
      feed: booking.id,
      organization,
      hold: JSON.stringify({ reason: 'no_events', since: '2026-11-23T09:00:00.000Z', missing: ['a', 'b'] }),
    },
  );
  const { body } = await api.get(`/api/connections/${airbnb.connectionId}/health`);
  expect(body).toMatchObject({
    state: 'failing',
    feeds: 1,
    problem: {
      code: 'feed_gone',
      says: expect.stringContaining('404'),
      since: '2026-11-23T08:00:00.000Z',
      failures: 3,
    },
    byFeed: [{ feedId: airbnb.id, health: { looks: 10, answers: 7 } }],
    workflowId: `connection/${airbnb.connectionId}`,
  });
  expect((await api.get(`/api/connections/${booking.connectionId}`)).body.health.state).toBe('held');
  expect((await api.get(`/api/feeds/${booking.id}`)).body.health.hold).toEqual({
    reason: 'no_events',
    since: '2026-11-23T09:00:00.000Z',
    missing: 2,
  });
});
