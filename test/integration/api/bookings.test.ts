import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { parseFeed } from '../../../domain/ical/index.js';
import { type CalendarHost, startCalendarHost } from '../../support/calendar-host.js';
import { bookingCalendar } from '../conflicts/calendars.js';
import { ADA, TwoPlatforms } from '../conflicts/two-platforms.js';
import { connectionOf, UNKNOWN_ID, villa } from './given.js';
import { type Json, type RunningApi, runApi } from './running-api.js';

const NIGHTS = { from: '2026-12-04', to: '2026-12-08' };
let api: RunningApi;
let host: CalendarHost;
beforeAll(async () => {
  host = await startCalendarHost();
  api = await runApi({ now: () => '2026-11-23T12:00:00.000Z', allowFeedHosts: [host.host] });
});
afterAll(async () => {
  await api.close();
  host.close();
});

const unitOf = (property: Json): string => property.units[0].id;
const book = (property: Json, more: object = {}) =>
  api.post('/api/bookings', { unitId: unitOf(property), nights: NIGHTS, ...more });

test('free nights are booked, shown as a stay, and told to every platform without the guest', async () => {
  const home = await TwoPlatforms.open(api, '2026-11-23T09:00:00.000Z');
  const { status, body } = await book(home.property, { name: 'Ada Lovelace', note: 'Arrives late.' });
  expect([status, body.name, body.note]).toEqual([201, 'Ada Lovelace', 'Arrives late.']);
  const { entries } = (await api.get(`/api/units/${home.unitId}/entries?from=2026-12-01&to=2027-01-01`)).body;
  expect(entries).toMatchObject([{ id: body.id, source: 'direct', kind: 'stay', nights: NIGHTS }]);
  for (const platform of ['airbnb', 'booking_com'] as const) {
    const text = await home.pull(platform);
    const window = { from: '2026-01-01', to: '2028-01-01' };
    const told = parseFeed(Buffer.from(text), { timezone: 'Europe/Rome', window }).events;
    expect(told.map(({ nights, summary }) => ({ nights, summary }))).toEqual([
      { nights: NIGHTS, summary: 'Reserved' },
    ]);
    expect(text).not.toContain('Ada');
  }
  const viewer = await api.member('viewer');
  expect((await viewer.get(`/api/bookings/${body.id}`)).body).not.toHaveProperty('name');
  expect((await viewer.post('/api/bookings', { unitId: home.unitId, nights: NIGHTS })).status).toBe(403);
});

test('nights that are taken are refused with who holds them, also while an absence is not confirmed', async () => {
  const home = await TwoPlatforms.open(api, '2026-11-23T09:00:00.000Z');
  await home.airbnb('2026-11-23T10:00:00.000Z', ADA);
  await home.airbnb('2026-11-23T11:00:00.000Z');
  const { status, body } = await book(home.property, { nights: { from: '2026-12-07', to: '2026-12-09' } });
  expect([status, body.code, body.title]).toEqual([
    409,
    'nights_taken',
    'These nights are already taken by Airbnb.',
  ]);
  expect(body.details).toEqual({ source: 'Airbnb', kind: 'stay', from: '2026-12-04', to: '2026-12-08' });
  const next = await book(home.property, { nights: { from: '2026-12-08', to: '2026-12-09' } });
  expect(next.status).toBe(201);
});

test('the same key books once, however often and at once it is sent; with another booking it is refused', async () => {
  const property = await villa(api);
  const sent = { idempotencyKey: `key ${property.id}`, name: 'Ada Lovelace' };
  const answers = await Promise.all([1, 2, 3, 4].map(() => book(property, sent)));
  expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
  expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
  const other = await book(property, { ...sent, nights: { from: '2026-12-20', to: '2026-12-22' } });
  expect([other.status, other.body.code]).toEqual([409, 'key_reused']);
  expect((await api.get(`/api/bookings?unit=${unitOf(property)}`)).body.bookings).toHaveLength(1);
});

test('of two who book the same nights at once one is refused', async () => {
  const property = await villa(api);
  const answers = await Promise.all([book(property), book(property)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  expect(answers.find(({ status }) => status === 409)!.body.title).toBe(
    'These nights are already taken by a direct booking.',
  );
});

test('a guest whom a platform brings on top is a double booking; cancelling ours ends it', async () => {
  const home = await TwoPlatforms.open(api, '2026-11-23T09:00:00.000Z');
  const { body } = await book(home.property);
  await home.airbnb('2026-11-23T13:00:00.000Z', ADA);
  const one = await home.onlyConflict();
  expect([one.kind, one.says]).toEqual([
    'double_booking',
    'Two guests have 4 nights from 4 December 2026: one from your own bookings, one from Airbnb.',
  ]);
  const cancelled = await api.post(`/api/bookings/${body.id}/cancel`);
  expect([cancelled.status, cancelled.body.cancelledAt]).toEqual([200, '2026-11-23T12:00:00.000Z']);
  expect((await api.post(`/api/bookings/${body.id}/cancel`)).body).toEqual(cancelled.body);
  expect((await api.get(`/api/conflicts/${one.id}`)).body).toMatchObject({
    state: 'closed',
    closeReason: 'cancelled',
  });
  expect((await api.get(`/api/bookings?unit=${home.unitId}`)).body.bookings).toEqual([]);
  expect((await api.get(`/api/bookings?unit=${home.unitId}&cancelled=true`)).body.bookings).toHaveLength(1);
});

test('what has passed, ends before it begins or is too long cannot be booked', async () => {
  const property = await villa(api);
  const past = await book(property, { nights: { from: '2026-11-22', to: '2026-11-25' } });
  expect([past.status, past.body.code]).toEqual([422, 'nights_past']);
  for (const nights of [
    { from: '2026-12-04', to: '2026-12-04' },
    { from: '2026-12-04', to: '2028-12-04' },
    { from: '2026-12-04' },
  ])
    expect((await book(property, { nights })).status).toBe(400);
  expect((await api.post('/api/bookings', { unitId: UNKNOWN_ID, nights: NIGHTS })).status).toBe(404);
});

test('a fresh look finds what no sync has brought yet, refuses, and has the platform synced', async () => {
  const path = `/fresh-${Math.random()}.ics`;
  const { body: property } = await api.post('/api/properties', {
    name: 'Fresh',
    timezone: 'Europe/Rome',
    connections: [{ platform: 'booking_com', feeds: [{ url: host.link(path) }] }],
  });
  api.workflows.woken.length = 0;
  host.serve(path, bookingCalendar(['2026-12-06', '2026-12-10']));
  const refused = await book(property, { freshLook: true });
  expect([refused.status, refused.body.code, refused.body.details.source]).toEqual([
    409,
    'nights_taken',
    'Booking.com',
  ]);
  expect(api.workflows.woken).toEqual([`syncNow ${connectionOf(property, 'booking_com').id}`]);

  host.serve(path, '', { status: 500 });
  const unknown = await book(property, { freshLook: true });
  expect([unknown.status, unknown.body.code, unknown.body.title]).toEqual([
    503,
    'look_failed',
    'The calendar of Booking.com could not be read just now.',
  ]);

  host.serve(path, bookingCalendar(['2026-12-08', '2026-12-10']));
  expect((await book(property, { freshLook: true })).status).toBe(201);
});
