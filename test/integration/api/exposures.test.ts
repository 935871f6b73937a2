import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { addDays } from '../../../domain/nights.js';
import { ADA, TwoPlatforms } from '../conflicts/two-platforms.js';
import { type Json, type RunningApi, runApi } from './running-api.js';

let at = '2026-11-23T12:00:00.000Z';
let api: RunningApi;
beforeAll(async () => {
  api = await runApi({ now: () => at });
});
afterAll(() => api.close());

const exposed = async (home: TwoPlatforms, query = ''): Promise<Json[]> =>
  (await api.get(`/api/exposures?property=${home.property.id}${query}`)).body.exposures;

test('from the look that saw a stay until the other platform pulls it, that platform may still sell it', async () => {
  at = '2026-11-23T12:00:00.000Z';
  const home = await TwoPlatforms.open(api, '2026-11-23T09:00:00.000Z');
  await home.airbnb('2026-11-23T11:00:00.000Z', ADA);
  expect(await exposed(home)).toMatchObject([
    {
      soldOn: 'airbnb',
      soldAfter: '2026-11-23T09:00:00.000Z',
      seenAt: '2026-11-23T11:00:00.000Z',
      platform: 'booking_com',
      state: 'open',
      openMs: 3_600_000,
      expectedBy: '2026-11-23T14:00:00.000Z',
      overdue: false,
      says: 'Booking.com has not read your Airbnb stay yet and may still sell the nights.',
    },
  ]);
  at = '2026-11-23T15:00:00.000Z';
  expect((await exposed(home))[0]).toMatchObject({
    overdue: true,
    says: 'Booking.com should have read your Airbnb stay by now and has not. Check that it imports our calendar.',
  });
  await home.pull('booking_com');
  expect(await exposed(home)).toEqual([]);
  expect(await exposed(home, '&show=all')).toMatchObject([
    {
      state: 'told',
      pulledAt: at,
      openMs: 4 * 3_600_000,
      says: 'Booking.com has read your Airbnb stay from our calendar.',
    },
  ]);
});

test('what the owner keeps for himself may still be sold elsewhere, too', async () => {
  at = '2026-11-23T12:00:00.000Z';
  const home = await TwoPlatforms.open(api, '2026-11-23T09:00:00.000Z');
  const [{ id: unitId }] = home.property.units;
  const nights = { from: ADA.from, to: ADA.to };
  expect((await api.post('/api/bookings', { kind: 'block', unitId, nights })).status).toBe(201);
  const open = await exposed(home);
  expect(open.map(({ platform }) => platform)).toEqual(['airbnb', 'booking_com']);
  expect(open[0]).toMatchObject({
    soldOn: 'direct',
    state: 'open',
    says: 'Airbnb has not read your own block yet and may still sell the nights.',
  });
});

test('who has read of nights that are made fewer has read of those that are left', async () => {
  at = '2026-11-23T12:00:00.000Z';
  const home = await TwoPlatforms.open(api, '2026-11-23T09:00:00.000Z');
  const [{ id: unitId }] = home.property.units;
  const nights = { from: ADA.from, to: ADA.to };
  const { body } = await api.post('/api/bookings', { kind: 'block', unitId, nights });
  await home.pull('booking_com');
  const kept = { from: ADA.from, to: addDays(ADA.to, -1) };
  expect((await api.patch(`/api/bookings/${body.id}`, { nights: kept })).status).toBe(200);
  expect((await exposed(home)).map(({ platform }) => platform)).toEqual(['airbnb']);
});

test('its echo shows that it is in step; it is no conflict and told to nobody', async () => {
  at = '2026-11-23T12:00:00.000Z';
  const home = await TwoPlatforms.open(api, '2026-11-23T09:00:00.000Z');
  await home.airbnb('2026-11-23T11:00:00.000Z', ADA);
  await home.pull('booking_com');
  // Long after the re-read time: only the pull explains it.
  await home.booking('2026-11-25T11:00:00.000Z');
  await home.booking('2026-11-26T11:00:00.000Z', [ADA.from, ADA.to]);
  expect(await home.conflicts()).toEqual([]);
  expect(await exposed(home, '&show=all')).toMatchObject([
    { state: 'in_step', says: 'Booking.com shows your Airbnb stay: in step.' },
  ]);
  expect(await home.pull('airbnb')).not.toContain('VEVENT');
  expect(
    (await api.get('/api/closure-questions?show=all')).body.questions.map((one: Json) => one.property.id),
  ).not.toContain(home.property.id);
});

test('the same closure is a conflict where the platform was never told', async () => {
  const home = await TwoPlatforms.open(api, '2026-11-23T09:00:00.000Z');
  await home.airbnb('2026-11-23T11:00:00.000Z', ADA);
  await home.booking('2026-11-25T11:00:00.000Z');
  await home.booking('2026-11-26T11:00:00.000Z', [ADA.from, ADA.to]);
  expect(await home.conflicts()).toMatchObject([{ kind: 'possible' }]);
});

test('an echo that outlives its stay is no conflict with the next guest until the platform had time to read that', async () => {
  at = '2026-11-23T12:00:00.000Z';
  const home = await TwoPlatforms.open(api, '2026-11-23T09:00:00.000Z');
  await home.airbnb('2026-11-23T11:00:00.000Z', ADA);
  await home.pull('booking_com');
  await home.booking('2026-11-23T12:30:00.000Z', [ADA.from, ADA.to]);
  await home.airbnb('2026-11-23T13:00:00.000Z');
  await home.airbnb('2026-11-23T13:05:00.000Z', { booking: 'bob', from: '2026-12-06', to: '2026-12-10' });
  expect(await home.conflicts()).toEqual([]);
  at = '2026-11-23T14:00:00.000Z';
  await home.pull('booking_com');
  expect(await home.conflicts()).toEqual([]);
  // Half a day after it read that the nights are free, it shows them closed: that is its own.
  await api.db.raw(
    `insert into feed_health (feed_id, organization_id, answered_at)
     select f.id, f.organization_id, '2026-11-24T02:00:00Z' from feeds f join connections c on c.id = f.connection_id
      where c.platform = 'booking_com' and f.unit_id = ?
     on conflict (feed_id) do update set answered_at = excluded.answered_at`,
    [home.unitId],
  );
  await home.booking('2026-11-24T02:00:00.000Z', [ADA.from, ADA.to], ['2027-02-01', '2027-02-03']);
  expect(await home.conflicts()).toMatchObject([
    { kind: 'possible', nights: { from: '2026-12-06', to: '2026-12-08' } },
  ]);
});

test('a direct booking is exposed on every platform, without a moment of doubt', async () => {
  at = '2026-11-23T12:00:00.000Z';
  const home = await TwoPlatforms.open(api, '2026-11-23T09:00:00.000Z');
  await api.post('/api/bookings', { unitId: home.unitId, nights: { from: '2026-12-04', to: '2026-12-06' } });
  const shown = await exposed(home);
  expect(shown.map(({ platform, says }) => [platform, says])).toEqual([
    ['airbnb', 'Airbnb has not read your direct booking yet and may still sell the nights.'],
    ['booking_com', 'Booking.com has not read your direct booking yet and may still sell the nights.'],
  ]);
});

/** A home that is kept by hand on GoMMT, with three of its nights sold directly. */
async function keptByHand(): Promise<{ home: TwoPlatforms; gommt: Json; stay: Json }> {
  const home = await TwoPlatforms.open(api, '2026-11-23T09:00:00.000Z');
  const { body: gommt } = await api.post(`/api/properties/${home.property.id}/connections`, {
    platform: 'gommt',
    feeds: [{ unitId: home.unitId }],
  });
  const { body: stay } = await api.post('/api/bookings', {
    unitId: home.unitId,
    nights: { from: '2026-11-26', to: '2026-11-29' },
  });
  return { home, gommt, stay };
}

/** What the stay's own panel tells of GoMMT. */
const toldOnGommt = async (stay: Json): Promise<string> =>
  (await api.get(`/api/entries/${stay.id}/told`)).body.platforms.find(
    ({ platform }: Json) => platform === 'gommt',
  ).state;

const onGommt = async (home: TwoPlatforms, query = ''): Promise<Json[]> =>
  (await exposed(home, query)).filter(({ platform }) => platform === 'gommt');

test('where a platform reads no calendar, nights may be sold there until somebody has ticked that they are closed', async () => {
  at = '2026-11-23T12:00:00.000Z';
  const { home, gommt } = await keptByHand();
  expect(await onGommt(home)).toMatchObject([
    {
      state: 'by_hand',
      says: 'MakeMyTrip / Goibibo reads no calendar: your direct booking has to be closed there by hand.',
    },
  ]);
  const { tasks } = (await api.get(`/api/tasks?connection=${gommt.id}`)).body;
  const { body: task } = await api.get(`/api/tasks/${tasks[0].id}`);
  const step = `/api/tasks/${task.id}/steps/${task.list[0].id}`;
  at = '2026-11-23T14:00:00.000Z';
  expect((await api.post(`${step}/done`, {})).status).toBe(200);
  expect(await onGommt(home)).toEqual([]);
  expect(await onGommt(home, '&show=all')).toMatchObject([
    {
      state: 'in_step',
      closedAt: at,
      openMs: 2 * 3_600_000,
      overdue: false,
      says: 'The nights of your direct booking were closed on MakeMyTrip / Goibibo by hand: in step.',
    },
  ]);
  expect((await api.post(`${step}/undone`)).status).toBe(200);
  expect(await onGommt(home)).toMatchObject([{ state: 'by_hand' }]);
});

test('by hand it is closed once all of the nights are, and the last word on a night holds', async () => {
  at = '2026-11-23T12:00:00.000Z';
  const { home, gommt, stay } = await keptByHand();
  const confirm = (did: 'close' | 'reopen', from: string, to: string, when: string) =>
    api.db.raw(
      `insert into confirmed_closures (organization_id, connection_id, unit_id, did, nights, confirmed_at, how)
       values (?, ?, ?, ?, daterange(?, ?), ?, 'person')`,
      [api.organization.id, gommt.id, home.unitId, did, from, to, when],
    );
  await confirm('close', '2026-11-20', '2026-11-27', '2026-11-23T12:10:00.000Z');
  expect(await onGommt(home)).toMatchObject([{ state: 'by_hand' }]);
  expect(await toldOnGommt(stay)).toBe('by_hand');
  await confirm('close', '2026-11-27', '2026-12-01', '2026-11-23T12:20:00.000Z');
  expect(await onGommt(home)).toEqual([]);
  expect(await toldOnGommt(stay)).toBe('in_step');
  expect(await onGommt(home, '&show=all')).toMatchObject([{ closedAt: '2026-11-23T12:20:00.000Z' }]);
  await confirm('reopen', '2026-11-28', '2026-11-29', '2026-11-23T12:30:00.000Z');
  expect(await onGommt(home)).toMatchObject([{ state: 'by_hand' }]);
  expect(await toldOnGommt(stay)).toBe('by_hand');
  await confirm('close', '2026-11-28', '2026-11-29', '2026-11-23T12:40:00.000Z');
  expect(await onGommt(home)).toEqual([]);
  expect(await toldOnGommt(stay)).toBe('in_step');
});

test('a closing by hand that the platform’s calendar has shown once counts for as long as it shows it', async () => {
  at = '2026-11-23T12:00:00.000Z';
  const home = await TwoPlatforms.open(api, '2026-11-23T09:00:00.000Z');
  await home.airbnb('2026-11-23T11:00:00.000Z', ADA);
  const { id } = home.property.connections.find(({ platform }: Json) => platform === 'booking_com');
  const closed = (how: 'person' | 'feed', when: string) =>
    api.db.raw(
      `insert into confirmed_closures (organization_id, connection_id, unit_id, did, nights, confirmed_at, how)
       values (?, ?, ?, 'close', daterange(?, ?), ?, ?)`,
      [api.organization.id, id, home.unitId, ADA.from, ADA.to, when, how],
    );
  await closed('person', '2026-11-23T11:10:00.000Z');
  expect(await exposed(home)).toEqual([]);
  await closed('feed', '2026-11-23T11:20:00.000Z');
  expect(await exposed(home)).toMatchObject([{ platform: 'booking_com', state: 'open' }]);
});
