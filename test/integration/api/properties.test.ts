import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { connectionOf, feedOf, taken, UNKNOWN_ID, villa } from './given.js';
import { type Json, type RunningApi, runApi } from './running-api.js';

let api: RunningApi;
beforeAll(async () => {
  api = await runApi();
});
afterAll(() => api.close());

const count = async (table: string): Promise<number> =>
  (await api.db.raw(`select count(*)::int as n from ${table}`)).rows[0].n;

test('a property comes with its units, connections and feeds, and its workflows are told', async () => {
  const { status, body } = await api.post('/api/properties', {
    name: '  Casa Limone ',
    timezone: 'Europe/Rome',
    roomTypes: 2,
    units: [{ name: 'Ground floor' }, { name: 'First floor' }],
    connections: [
      {
        platform: 'airbnb',
        lookEverySeconds: 900,
        feeds: [
          { unit: 0, url: 'https://www.airbnb.com/calendar/ical/11.ics?s=aaaa1111' },
          { unit: 1, rules: { ignore: ['Cleaning'], endIsLastNight: true } },
        ],
      },
      { platform: 'gommt' },
    ],
  });

  expect(status).toBe(201);
  expect(body).toMatchObject({ name: 'Casa Limone', timezone: 'Europe/Rome', roomTypes: 2 });
  expect(body.units.map((unit: Json) => unit.name)).toEqual(['Ground floor', 'First floor']);
  const airbnb = connectionOf(body, 'airbnb');
  expect(airbnb).toMatchObject({
    state: 'active',
    lookEverySeconds: 900,
    health: { state: 'new', feeds: 2 },
  });
  expect(airbnb.feeds[0]).toMatchObject({
    unitId: body.units[0].id,
    importUrl: { host: 'www.airbnb.com', end: '1111' },
    health: { state: 'new', looks: 0 },
    lastPull: null,
  });
  expect(airbnb.feeds[0].exportUrl).toMatch(/^https:\/\/calendars\.example\/ical\/[\w-]{43}\.ics$/);
  expect(airbnb.feeds[1]).toMatchObject({
    unitId: body.units[1].id,
    importUrl: null,
    rules: { ignore: ['Cleaning'], endIsLastNight: true },
    health: { state: 'no_link' },
  });
  expect(connectionOf(body, 'gommt')).toMatchObject({ lookEverySeconds: expect.any(Number) });
  expect(api.workflows.woken).toEqual(
    expect.arrayContaining(body.connections.map((c: Json) => `configChanged ${c.id}`)),
  );
  expect((await api.get(`/api/properties/${body.id}`)).body).toEqual(body);
});

test('a property without units named has one unit of its own name', async () => {
  const { body } = await api.post('/api/properties', { name: 'Baita', timezone: 'Europe/Rome' });
  expect(body.units).toMatchObject([{ name: 'Baita', propertyId: body.id }]);
});

test('the link of a feed is stored sealed, and no answer or log line shows more than its end', async () => {
  const url = 'https://www.airbnb.com/calendar/ical/77.ics?s=very-secret-part-9f3c';
  const { body } = await api.post('/api/properties', {
    name: 'Secret place',
    timezone: 'Europe/Rome',
    connections: [{ platform: 'airbnb', feeds: [{ url }] }],
  });
  const { rows } = await api.db.raw('select import_url_sealed from feeds where id = ?', [
    feedOf(body, 'airbnb').id,
  ]);
  expect(rows[0].import_url_sealed).toMatch(/^v1\.k1\./);
  expect(api.keyRing.open(rows[0].import_url_sealed, feedOf(body, 'airbnb').id)).toBe(url);
  const told = JSON.stringify([body, (await api.get('/api/properties?limit=200')).body, api.logged]);
  expect(told).not.toContain('very-secret-part');
});

test.each<[string, object, string]>([
  ['no name', { timezone: 'Europe/Rome' }, 'name'],
  ['a blank name', { name: '   ', timezone: 'Europe/Rome' }, 'name'],
  ['a name over two lines', { name: 'a\nb', timezone: 'Europe/Rome' }, 'name'],
  ['a name with half a character', { name: 'a\ud800', timezone: 'Europe/Rome' }, 'name'],
  ['a time zone that does not exist', { name: 'A', timezone: 'Europe/Atlantis' }, 'timezone'],
  ['a unit without a name', { name: 'A', timezone: 'UTC', units: [{ name: 'x' }, {}] }, 'units.1.name'],
  ['a field nobody knows', { name: 'A', timezone: 'UTC', colour: 'red' }, 'colour'],
  [
    'a platform nobody knows',
    { name: 'A', timezone: 'UTC', connections: [{ platform: 'homestay' }] },
    'connections.0.platform',
  ],
  [
    'one platform twice',
    { name: 'A', timezone: 'UTC', connections: [{ platform: 'vrbo' }, { platform: 'vrbo' }] },
    'connections.1.platform',
  ],
  [
    'a feed of a unit that is not there',
    { name: 'A', timezone: 'UTC', connections: [{ platform: 'vrbo', feeds: [{ unit: 1 }] }] },
    'connections.0.feeds.0.unit',
  ],
  [
    'a look every second',
    { name: 'A', timezone: 'UTC', connections: [{ platform: 'vrbo', lookEverySeconds: 1 }] },
    'connections.0.lookEverySeconds',
  ],
])('a property with %s is refused with the path of the field', async (_, sent, path) => {
  const before = await count('properties');
  const { status, headers, body } = await api.post('/api/properties', sent);
  expect(status).toBe(400);
  expect(headers.get('content-type')).toMatch(/^application\/problem\+json/);
  expect(body).toMatchObject({ code: 'invalid_input', status: 400, requestId: expect.any(String) });
  expect(body.errors.map((error: Json) => error.path)).toContain(path);
  expect(await count('properties')).toBe(before);
});

test.each([
  ['not a web address', 'my calendar', 'url_invalid'],
  ['not http', 'ftp://www.airbnb.com/x.ics', 'url_scheme'],
  ['to a private port', 'https://www.airbnb.com:8443/x.ics', 'url_refused'],
])('a link that is %s costs the whole property', async (_, url, code) => {
  const before = await count('properties');
  const { status, body } = await api.post('/api/properties', {
    name: 'A',
    timezone: 'UTC',
    connections: [{ platform: 'airbnb', feeds: [{ url }] }],
  });
  expect([status, body.code]).toEqual([422, code]);
  expect(body.errors[0].path).toBe('connections.0.feeds.0.url');
  expect(await count('properties')).toBe(before);
});

test('one link pasted on two units is refused, and the answer names the unit that has it', async () => {
  const url = 'https://www.airbnb.com/calendar/ical/55.ics?s=twice';
  const sent = (name: string) => ({
    name,
    timezone: 'UTC',
    connections: [{ platform: 'airbnb', feeds: [{ url }] }],
  });
  const answers = await Promise.all([
    api.post('/api/properties', sent('Left')),
    api.post('/api/properties', sent('Right')),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  const refused = answers.find(({ status }) => status === 409)!;
  const kept = answers.find(({ status }) => status === 201)!;
  expect(refused.body).toMatchObject({ code: 'link_in_use', details: { unit: kept.body.name } });
  expect(refused.body.title).toContain(kept.body.name);
});

test('a link is free again once its feed is archived', async () => {
  const sent = {
    name: 'Reused',
    timezone: 'UTC',
    connections: [{ platform: 'vrbo', feeds: [{ url: 'https://www.vrbo.com/icalendar/reused.ics' }] }],
  };
  const first = await api.post('/api/properties', sent);
  await api.post(`/api/properties/${first.body.id}/archive`);
  expect((await api.post('/api/properties', sent)).status).toBe(201);
});

test('properties are listed by pages, each once', async () => {
  for (let n = 0; n < 5; n++) await api.post('/api/properties', { name: `Page ${n}`, timezone: 'UTC' });
  const seen: string[] = [];
  let cursor = '';
  do {
    const { body } = await api.get(`/api/properties?limit=2${cursor && `&cursor=${cursor}`}`);
    expect(body.properties.length).toBeLessThanOrEqual(2);
    seen.push(...body.properties.map((property: Json) => property.id));
    cursor = body.next ?? '';
  } while (cursor);
  const all = (await api.get('/api/properties?limit=200')).body.properties.map((p: Json) => p.id);
  expect(seen).toEqual(all);
  expect(new Set(seen).size).toBe(seen.length);
});

test.each(['limit=0', 'limit=201', 'limit=many', 'cursor=next', 'archived=maybe', 'sort=name'])(
  'a list asked for with %s is refused',
  async query => {
    const { status, body } = await api.get(`/api/properties?${query}`);
    expect(status).toBe(400);
    expect(body.errors[0].path).toBe(query.split('=')[0]);
  },
);

test('a property changes its name, time zone and room types', async () => {
  const { id } = await villa(api);
  const { status, body } = await api.patch(`/api/properties/${id}`, {
    name: 'New name',
    timezone: 'Asia/Tokyo',
    roomTypes: 3,
  });
  expect(status).toBe(200);
  expect(body).toMatchObject({ name: 'New name', timezone: 'Asia/Tokyo', roomTypes: 3 });
});

test('another time zone has all feeds of the property read anew', async () => {
  const property = await villa(api);
  const feed = feedOf(property, 'airbnb');
  await api.db.raw(
    `insert into beliefs (feed_id, organization_id, fingerprint) values (:feed, :organization, :hash)`,
    { feed: feed.id, organization: api.organization.id, hash: Buffer.alloc(32, 1) },
  );
  const fingerprint = async () =>
    (await api.db.raw('select fingerprint from beliefs where feed_id = ?', [feed.id])).rows[0].fingerprint;

  await api.patch(`/api/properties/${property.id}`, { name: 'Only a name' });
  expect(await fingerprint()).not.toBeNull();

  api.workflows.woken.length = 0;
  await api.patch(`/api/properties/${property.id}`, { timezone: 'Asia/Tokyo' });
  expect(await fingerprint()).toBeNull();
  expect(api.workflows.woken).toEqual(property.connections.map((c: Json) => `configChanged ${c.id}`));
});

test('archiving a property archives all below it, ends its nights and tells its workflows', async () => {
  const property = await villa(api);
  const entry = await taken(api, property, 'airbnb', ['2026-12-01', '2026-12-05']);
  api.workflows.woken.length = 0;

  const { status, body } = await api.post(`/api/properties/${property.id}/archive`);

  expect(status).toBe(200);
  expect(body.archivedAt).toBeDefined();
  expect(body.units).toMatchObject([{ archivedAt: body.archivedAt }]);
  expect(body.connections.map((c: Json) => c.state)).toEqual(['archived', 'archived']);
  const { rows } = await api.db.raw('select end_reason from entries where id = ?', [entry]);
  expect(rows[0].end_reason).toBe('disconnected');
  const kinds = (
    await api.db.raw(`select kind from changes where property_id = ? order by id`, [property.id])
  ).rows.map((row: Json) => row.kind);
  expect(kinds).toEqual(
    expect.arrayContaining(['entry_ended', 'unit_archived', 'connection_archived', 'property_archived']),
  );
  expect(api.workflows.woken.sort()).toEqual(
    property.connections.map((c: Json) => `configChanged ${c.id}`).sort(),
  );
  const exported = new URL(feedOf(property, 'airbnb').exportUrl).pathname;
  expect((await api.get(exported)).status).toBe(404);
  const listed = async (query: string) =>
    (await api.get(`/api/properties?limit=200${query}`)).body.properties.map((p: Json) => p.id);
  expect(await listed('')).not.toContain(property.id);
  expect(await listed('&archived=true')).toContain(property.id);
});

test('what is archived is read but not changed', async () => {
  const property = await villa(api);
  await api.post(`/api/properties/${property.id}/archive`);
  const connection = property.connections[0];
  const refused = await Promise.all([
    api.patch(`/api/properties/${property.id}`, { name: 'x' }),
    api.post(`/api/properties/${property.id}/archive`),
    api.post(`/api/properties/${property.id}/units`, { name: 'x' }),
    api.post(`/api/properties/${property.id}/connections`, {
      platform: 'vrbo',
      feeds: [{ unitId: property.units[0].id }],
    }),
    api.patch(`/api/units/${property.units[0].id}`, { name: 'x' }),
    api.post(`/api/connections/${connection.id}/sync`),
    api.post(`/api/connections/${connection.id}/pause`),
    api.patch(`/api/connections/${connection.id}`, { lookEverySeconds: 600 }),
    api.patch(`/api/feeds/${connection.feeds[0].id}`, { rules: {} }),
    api.post(`/api/feeds/${connection.feeds[0].id}/export-link`),
  ]);
  expect(refused.map(({ status, body }) => [status, body.code])).toEqual(
    refused.map(() => [409, 'archived']),
  );
  expect((await api.get(`/api/units/${property.units[0].id}`)).status).toBe(200);
  expect((await api.get(`/api/connections/${connection.id}`)).body.state).toBe('archived');
});

test.each([UNKNOWN_ID, 'not-an-id', '%00', '..%2f..'])('under the id %s there is nothing', async id => {
  const answers = await Promise.all([
    api.get(`/api/properties/${id}`),
    api.patch(`/api/properties/${id}`, { name: 'x' }),
    api.post(`/api/properties/${id}/archive`),
    api.post(`/api/properties/${id}/units`, { name: 'x' }),
    api.get(`/api/units/${id}`),
    api.patch(`/api/units/${id}`, { name: 'x' }),
    api.post(`/api/units/${id}/archive`),
    api.get(`/api/units/${id}/entries?from=2026-12-01&to=2026-12-31`),
    api.get(`/api/connections/${id}`),
    api.get(`/api/connections/${id}/health`),
    api.patch(`/api/connections/${id}`, {}),
    ...['archive', 'sync', 'pause', 'resume'].map(verb => api.post(`/api/connections/${id}/${verb}`)),
    api.get(`/api/feeds/${id}`),
    api.patch(`/api/feeds/${id}`, {}),
    api.post(`/api/feeds/${id}/export-link`),
  ]);
  expect(answers.map(({ status, body }) => [status, body.code])).toEqual(
    answers.map(() => [404, 'not_found']),
  );
});
