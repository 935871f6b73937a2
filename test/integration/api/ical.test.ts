import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { parseFeed } from '../../../domain/ical/index.js';
import { feedOf, taken, villa } from './given.js';
import { type Json, type RunningApi, runApi } from './running-api.js';

const NOW = '2026-11-23T12:00:00.000Z';
let at = NOW;
let api: RunningApi;
beforeAll(async () => {
  api = await runApi({ now: () => at });
});
afterAll(() => api.close());

const pathOf = (property: Json, platform: string) => new URL(feedOf(property, platform).exportUrl).pathname;

const eventsOf = (text: string) =>
  parseFeed(Buffer.from(text), {
    timezone: 'Europe/Rome',
    window: { from: '2026-01-01', to: '2028-01-01' },
  }).events.map(({ nights, summary }) => `${nights.from} ${nights.to} ${summary}`);

test('a platform is told all taken nights but those it told us itself, rules left out', async () => {
  const property = await villa(api);
  await taken(api, property, 'airbnb', ['2026-12-20', '2026-12-23']);
  await taken(api, property, 'airbnb', ['2026-12-01', '2026-12-03'], 'block');
  await taken(api, property, 'airbnb', ['2027-10-01', '2027-11-01'], 'rule');
  await taken(api, property, 'booking_com', ['2026-12-10', '2026-12-12'], 'closure');
  expect(eventsOf((await api.get(pathOf(property, 'booking_com'))).body)).toEqual([
    '2026-12-01 2026-12-03 Blocked',
    '2026-12-20 2026-12-23 Reserved',
  ]);
  expect(eventsOf((await api.get(pathOf(property, 'airbnb'))).body)).toEqual([
    '2026-12-10 2026-12-12 Reserved',
  ]);
});

test('nothing of a guest is in it', async () => {
  const property = await villa(api);
  const entry = await taken(api, property, 'airbnb', ['2026-12-20', '2026-12-23']);
  await api.db.raw(
    `insert into guests (entry_id, organization_id, name, phone_digits, reservation_code)
     values (?, ?, 'Ada Lovelace', '9876', 'HMSECRET')`,
    [entry, api.organization.id],
  );
  const { body } = await api.get(pathOf(property, 'booking_com'));
  for (const secret of ['Ada', '9876', 'HMSECRET', entry]) expect(body).not.toContain(secret);
});

test('past nights are left out; those that ended yesterday stay a day longer', async () => {
  const property = await villa(api);
  await taken(api, property, 'airbnb', ['2026-11-18', '2026-11-22']);
  await taken(api, property, 'airbnb', ['2026-11-20', '2026-11-23'], 'block');
  await taken(api, property, 'airbnb', ['2026-11-23', '2026-11-24']);
  expect(eventsOf((await api.get(pathOf(property, 'booking_com'))).body)).toEqual([
    '2026-11-20 2026-11-23 Blocked',
    '2026-11-23 2026-11-24 Reserved',
  ]);
});

test('equal content has equal bytes, and is not sent twice', async () => {
  const property = await villa(api);
  await taken(api, property, 'airbnb', ['2026-12-20', '2026-12-23']);
  const path = pathOf(property, 'booking_com');
  const first = await api.get(path);
  at = '2026-11-23T13:00:00.000Z';
  const second = await api.get(path);
  expect(first.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  expect(first.headers.get('cache-control')).toBe('private, max-age=0');
  expect(second.body).toBe(first.body);
  for (const name of ['etag', 'last-modified'])
    expect(second.headers.get(name)).toBe(first.headers.get(name));
  expect(first.headers.get('etag')).toMatch(/^"[\w-]{43}"$/);

  const byTag = await api.get(path, { 'if-none-match': first.headers.get('etag')! });
  const byTime = await api.get(path, { 'if-modified-since': first.headers.get('last-modified')! });
  expect([byTag.status, byTag.body, byTime.status, byTime.body]).toEqual([304, '', 304, '']);
  expect(byTag.headers.get('etag')).toBe(first.headers.get('etag'));
});

test('new content is sent to those who ask by tag and to those who ask by time, within the same second too', async () => {
  const property = await villa(api);
  const path = pathOf(property, 'booking_com');
  const before = await api.get(path);
  await taken(api, property, 'airbnb', ['2026-12-20', '2026-12-23']);
  const byTag = await api.get(path, { 'if-none-match': before.headers.get('etag')! });
  const byTime = await api.get(path, { 'if-modified-since': before.headers.get('last-modified')! });
  expect([byTag.status, byTime.status]).toEqual([200, 200]);
  expect(byTag.body).toBe(byTime.body);
  expect(Date.parse(byTag.headers.get('last-modified')!)).toBeGreaterThan(
    Date.parse(before.headers.get('last-modified')!),
  );
});

test('HEAD answers as GET does, without the calendar', async () => {
  const path = pathOf(await villa(api), 'booking_com');
  const get = await api.get(path);
  const head = await fetch(`${api.url}${path}`, { method: 'HEAD' });
  expect([head.status, await head.text()]).toEqual([200, '']);
  expect(head.headers.get('etag')).toBe(get.headers.get('etag'));
  expect(head.headers.get('content-length')).toBe(String(Buffer.byteLength(get.body)));
});

test('every pull is recorded and shown as the feed’s last pull', async () => {
  at = '2026-11-23T14:00:00.000Z';
  const property = await villa(api);
  const path = pathOf(property, 'booking_com');
  await api.get(path, { 'user-agent': 'Booking.com iCal' });
  at = '2026-11-23T15:00:00.000Z';
  await api.get(path, { 'user-agent': 'Booking.com iCal' });
  const { body } = await api.get(`/api/feeds/${feedOf(property, 'booking_com').id}`);
  expect(body.lastPull).toEqual({ at, agent: 'Booking.com iCal', pulls: 2 });
});

test.each(['short', 'a'.repeat(43), 'a'.repeat(44), '..%2f'])('the token %s leads nowhere', async token => {
  const { status, headers } = await api.get(`/ical/${token}.ics`);
  expect(status).toBe(404);
  expect(headers.get('cache-control')).toBe('no-store');
});

test('a token never stands in the log', async () => {
  const path = pathOf(await villa(api), 'booking_com');
  await api.get(path);
  await api.get('/ical/someone-guessed-this.ics');
  const token = path.slice('/ical/'.length, -'.ics'.length);
  const log = api.logged.join('');
  expect(log).toContain('/ical/***');
  expect(log).not.toContain(token);
  expect(log).not.toContain('someone-guessed-this');
});

test('the first time that anybody reads a calendar is told, and no later time', async () => {
  const property = await villa(api);
  const feed = feedOf(property, 'airbnb');
  for (let times = 0; times < 3; times += 1) await api.get(pathOf(property, 'airbnb'));
  const { rows } = await api.db.raw(
    `select property_id, unit_id, connection_id from changes where kind = 'feed_first_read' and feed_id = ?`,
    [feed.id],
  );
  expect(rows).toEqual([
    { property_id: property.id, unit_id: feed.unitId, connection_id: feed.connectionId },
  ]);
});
