import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ADA, TwoPlatforms } from '../conflicts/two-platforms.js';
import { connectionOf, UNKNOWN_ID } from './given.js';
import { type Json, type RunningApi, runApi } from './running-api.js';

let at = '2026-11-23T12:00:00.000Z';
let api: RunningApi;
beforeAll(async () => {
  api = await runApi({ now: () => at });
});
afterAll(() => api.close());

const told = async (entryId: string): Promise<Json[]> =>
  (await api.get(`/api/entries/${entryId}/told`)).body.platforms;

test('an entry is told to each other platform: not yet, then late, then read, and at last withdrawn', async () => {
  at = '2026-11-23T12:00:00.000Z';
  const home = await TwoPlatforms.open(api, '2026-11-23T09:00:00.000Z');
  const nights = { from: '2026-12-04', to: '2026-12-06' };
  const { body } = await api.post('/api/bookings', { unitId: home.unitId, nights });
  expect(await told(body.id)).toEqual([
    {
      platform: 'airbnb',
      connectionId: connectionOf(home.property, 'airbnb').id,
      state: 'open',
      expectedBy: '2026-11-23T15:00:00.000Z',
      overdue: false,
    },
    {
      platform: 'booking_com',
      connectionId: connectionOf(home.property, 'booking_com').id,
      state: 'open',
      expectedBy: '2026-11-23T15:00:00.000Z',
      overdue: false,
    },
  ]);
  at = '2026-11-23T15:30:00.000Z';
  await home.pull('airbnb');
  expect(await told(body.id)).toMatchObject([
    { platform: 'airbnb', state: 'told', pulledAt: at, lastPullAt: at, overdue: false },
    { platform: 'booking_com', state: 'open', overdue: true },
  ]);
  at = '2026-11-23T16:00:00.000Z';
  await api.post(`/api/bookings/${body.id}/cancel`);
  expect(await told(body.id)).toMatchObject([
    { platform: 'airbnb', state: 'withdrawn', pulledAt: '2026-11-23T15:30:00.000Z' },
    { platform: 'booking_com', state: 'withdrawn' },
  ]);
  at = '2026-11-23T16:30:00.000Z';
  await home.pull('airbnb');
  expect(await told(body.id)).toMatchObject([
    { platform: 'airbnb', state: 'withdrawn', withdrawnAt: at },
    { platform: 'booking_com' },
  ]);
});

test('where a platform reads no calendar, it is on a checklist until somebody has closed the nights', async () => {
  at = '2026-11-23T12:00:00.000Z';
  const { body: property } = await api.post('/api/properties', {
    name: 'By hand',
    timezone: 'Europe/Rome',
    connections: [{ platform: 'gommt' }],
  });
  const unitId = property.units[0].id;
  const { body } = await api.post('/api/bookings', {
    kind: 'block',
    unitId,
    nights: { from: '2026-11-24', to: '2026-11-26' },
  });
  const [open] = await told(body.id);
  expect(open).toMatchObject({ platform: 'gommt', state: 'by_hand', taskId: expect.any(String) });
  const { body: task } = await api.get(`/api/tasks/${open.taskId}`);
  await api.post(`/api/tasks/${task.id}/steps/${task.list[0].id}/done`, {});
  const [done] = await told(body.id);
  expect(done).toMatchObject({ state: 'in_step', closedAt: expect.any(String), closedBy: 'Olga Owner' });
  expect(done).not.toHaveProperty('taskId');
});

test('an entry is found by its id, with its guest only for those who need that, and also when it has ended', async () => {
  const home = await TwoPlatforms.open(api, '2026-11-23T09:00:00.000Z');
  await home.airbnb('2026-11-23T10:00:00.000Z', ADA);
  const { entries } = (await api.get(`/api/units/${home.unitId}/entries?from=2026-12-01&to=2027-01-01`)).body;
  const guest = { entry_id: entries[0].id, organization_id: api.organization.id, name: 'Ada Lovelace' };
  await api.db('guests').insert(guest);
  const { body } = await api.get(`/api/entries/${entries[0].id}`);
  expect(body).toEqual({ ...entries[0], guest: { name: 'Ada Lovelace' } });
  const viewer = await api.member('viewer');
  expect((await viewer.get(`/api/entries/${entries[0].id}`)).body).not.toHaveProperty('guest');
  await home.airbnb('2026-11-23T11:00:00.000Z');
  await home.airbnb('2026-11-23T12:00:00.000Z');
  expect((await api.get(`/api/entries/${entries[0].id}`)).body).toMatchObject({ endReason: 'cancelled' });
  for (const path of ['', '/told'])
    expect((await api.get(`/api/entries/${UNKNOWN_ID}${path}`)).status).toBe(404);
});

test('an echo of another platform’s stay is told to nobody, and says why', async () => {
  const home = await TwoPlatforms.open(api, '2026-11-23T09:00:00.000Z');
  await home.airbnb('2026-11-23T10:00:00.000Z', ADA);
  await home.pull('booking_com');
  await home.booking('2026-11-23T12:30:00.000Z', [ADA.from, ADA.to]);
  const { entries } = (await api.get(`/api/units/${home.unitId}/entries?from=2026-12-01&to=2027-01-01`)).body;
  const echo = entries.find((one: Json) => one.source === 'booking_com');
  expect((await api.get(`/api/entries/${echo.id}/told`)).body).toEqual({
    tellsNobody: 'echo',
    platforms: [],
  });
});
