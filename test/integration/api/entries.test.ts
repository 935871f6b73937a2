import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { taken, UNKNOWN_ID, villa } from './given.js';
import { type Json, type RunningApi, runApi } from './running-api.js';

let api: RunningApi;
beforeAll(async () => {
  api = await runApi();
});
afterAll(() => api.close());

const DECEMBER = 'from=2026-12-01&to=2027-01-01';

test('entries of a unit are those that touch the range, earliest first, the check-out day free', async () => {
  const property = await villa(api);
  const inside = await taken(api, property, 'airbnb', ['2026-12-10', '2026-12-12']);
  const across = await taken(api, property, 'booking_com', ['2026-11-28', '2026-12-02'], 'closure');
  await taken(api, property, 'airbnb', ['2026-11-20', '2026-12-01']);
  await taken(api, property, 'airbnb', ['2027-01-01', '2027-01-03']);
  const { status, body } = await api.get(`/api/units/${property.units[0].id}/entries?${DECEMBER}`);
  expect(status).toBe(200);
  expect(body.entries.map((entry: Json) => entry.id)).toEqual([across, inside]);
  expect(body.entries[1]).toMatchObject({
    unitId: property.units[0].id,
    source: 'airbnb',
    kind: 'stay',
    nights: { from: '2026-12-10', to: '2026-12-12' },
    firstSeenAt: '2026-11-01T10:00:00.000Z',
  });
});

test('entries of many units and of whole properties come in one answer', async () => {
  const properties = [await villa(api), await villa(api), await villa(api)];
  const ids = [];
  for (const property of properties)
    ids.push(await taken(api, property, 'airbnb', ['2026-12-10', '2026-12-12']));
  const [a, b] = properties;
  const { body } = await api.get(`/api/entries?${DECEMBER}&unit=${a.units[0].id}&property=${b.id}`);
  expect(body.entries.map((entry: Json) => entry.id).sort()).toEqual(ids.slice(0, 2).sort());
});

test('500 units fit into one question', async () => {
  const { status } = await api.get(`/api/entries?${DECEMBER}${`&unit=${UNKNOWN_ID}`.repeat(500)}`);
  expect(status).toBe(200);
  expect((await api.get(`/api/entries?${DECEMBER}${`&unit=${UNKNOWN_ID}`.repeat(501)}`)).status).toBe(400);
});

test('what a feed tells of a guest is shown to the manager', async () => {
  const property = await villa(api);
  const entry = await taken(api, property, 'airbnb', ['2026-12-10', '2026-12-12']);
  await api.db.raw(
    `insert into guests (entry_id, organization_id, phone_digits, reservation_code) values (?, ?, '1234', 'HMTEST')`,
    [entry, api.organization.id],
  );
  const { body } = await api.get(`/api/units/${property.units[0].id}/entries?${DECEMBER}`);
  expect(body.entries[0].guest).toEqual({ phoneDigits: '1234', reservationCode: 'HMTEST' });
});

test.each([
  ['', 'from'],
  ['from=2026-12-01', 'to'],
  ['from=2026-12-01&to=2026-12-01', 'to'],
  ['from=2026-12-02&to=2026-12-01', 'to'],
  ['from=2026-02-30&to=2026-12-01', 'from'],
  ['from=2024-01-01&to=2026-12-01', 'to'],
  ['from=tomorrow&to=2026-12-01', 'from'],
  [`${DECEMBER}&unit=x`, 'unit.0'],
])('entries asked for with "%s" are refused at %s', async (query, path) => {
  const { status, body } = await api.get(`/api/entries?${query}`);
  expect(status).toBe(400);
  expect(body.errors.map((error: Json) => error.path)).toContain(path);
});
