import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { taken, villa } from './given.js';
import { type Json, type RunningApi, runApi } from './running-api.js';

/* Half past eleven at night in London on the 30th: in Rome it is the 1st of December already. */
const NOW = '2026-11-30T23:30:00.000Z';

let api: RunningApi;
beforeAll(async () => {
  api = await runApi({ now: () => NOW });
});
afterAll(() => api.close());

const movements = async (property: Json, query = '', as: Pick<RunningApi, 'get'> = api): Promise<Json[]> =>
  (await as.get(`/api/arrivals${query}`)).body.movements.filter(
    (one: Json) => one.property.id === property.id,
  );
const inWords = (one: Json) => `${one.what} ${one.day} ${one.entry.nights.from} ${one.entry.nights.to}`;

test('today and tomorrow are those of the property, and who leaves comes before who arrives', async () => {
  const rome = await villa(api);
  await taken(api, rome, 'airbnb', ['2026-12-01', '2026-12-02']);
  await taken(api, rome, 'airbnb', ['2026-11-28', '2026-12-01']);
  await taken(api, rome, 'airbnb', ['2026-12-03', '2026-12-05']);
  await taken(api, rome, 'airbnb', ['2026-11-20', '2026-11-30']);
  const found = await movements(rome);
  expect(found.map(inWords)).toEqual([
    'departure 2026-12-01 2026-11-28 2026-12-01',
    'arrival 2026-12-01 2026-12-01 2026-12-02',
    'departure 2026-12-02 2026-12-01 2026-12-02',
  ]);
  expect(found[0]).toMatchObject({ from: '2026-12-01', property: { timezone: 'Europe/Rome' } });
  await api.patch(`/api/properties/${rome.id}`, { timezone: 'America/New_York' });
  expect((await movements(rome)).map(inWords)).toEqual([
    'departure 2026-11-30 2026-11-20 2026-11-30',
    'departure 2026-12-01 2026-11-28 2026-12-01',
    'arrival 2026-12-01 2026-12-01 2026-12-02',
  ]);
  expect((await movements(rome, '?day=2026-12-03&days=1')).map(inWords)).toEqual([
    'arrival 2026-12-03 2026-12-03 2026-12-05',
  ]);
});

test('closed nights are told once a person called them a booking; blocks and echoes never', async () => {
  const property = await villa(api);
  const closure = await taken(api, property, 'booking_com', ['2026-12-01', '2026-12-04'], 'closure');
  await taken(api, property, 'airbnb', ['2026-12-02', '2026-12-03'], 'block');
  expect(await movements(property)).toEqual([]);
  const other = await villa(api);
  const echo = await taken(api, other, 'airbnb', ['2026-12-01', '2026-12-04']);
  await api.db('entries').where({ id: echo }).update({ echo_since: NOW });
  expect(await movements(other)).toEqual([]);
  await api.post(`/api/closure-questions/${closure}/answer`, { answer: 'booking' });
  expect((await movements(property)).map(inWords)).toEqual(['arrival 2026-12-01 2026-12-01 2026-12-04']);
});

test('who leaves today is told also once the platform has dropped the stay; who cancelled is not', async () => {
  const property = await villa(api);
  const over = await taken(api, property, 'airbnb', ['2026-11-28', '2026-12-01']);
  const cancelled = await taken(api, property, 'airbnb', ['2026-12-01', '2026-12-05']);
  const end = (id: string, reason: string) =>
    api.db('entries').where({ id }).update({ ended_at: NOW, end_reason: reason });
  await end(over, 'over');
  await end(cancelled, 'cancelled');
  expect((await movements(property)).map(inWords)).toEqual(['departure 2026-12-01 2026-11-28 2026-12-01']);
});

test('a guest is named to those whose work needs it, and to no viewer', async () => {
  const property = await villa(api);
  const stay = await taken(api, property, 'airbnb', ['2026-12-01', '2026-12-04']);
  await api.db('guests').insert({ entry_id: stay, organization_id: api.organization.id, name: 'Ada' });
  expect((await movements(property))[0]!.entry.guest).toEqual({ name: 'Ada' });
  const viewer = await api.member('viewer');
  const [seen] = await movements(property, '', viewer);
  expect(seen).toMatchObject({ what: 'arrival', entry: { id: stay } });
  expect(seen!.entry.guest).toBeUndefined();
});

test('an archived property has nobody coming', async () => {
  const property = await villa(api);
  await taken(api, property, 'airbnb', ['2026-12-01', '2026-12-04']);
  await api.post(`/api/properties/${property.id}/archive`);
  expect(await movements(property)).toEqual([]);
});

test.each(['day=2026-02-30', 'days=0', 'days=15', 'when=now'])('%s is refused', async query => {
  expect((await api.get(`/api/arrivals?${query}`)).status).toBe(400);
});
