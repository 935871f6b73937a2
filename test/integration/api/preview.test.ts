import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { neighbourOf } from '../people/neighbour.js';
import { feedOf, taken, villa } from './given.js';
import { type Json, type RunningApi, runApi } from './running-api.js';

const NOW = '2026-11-23T12:00:00.000Z';
let api: RunningApi;
let server: Server;
let host: string;
let answer: (response: ServerResponse) => void;

beforeAll(async () => {
  server = createServer((_, response) => answer(response));
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  api = await runApi({ allowFeedHosts: [host], now: () => NOW });
});
afterAll(async () => {
  await api.close();
  server.closeAllConnections();
  server.close();
});

const calendar = (...events: string[]) =>
  [
    'BEGIN:VCALENDAR',
    'PRODID:-//Airbnb Inc//Hosting Calendar 1.0//EN',
    'VERSION:2.0',
    ...events.flatMap(event => ['BEGIN:VEVENT', ...event.split('\n'), 'END:VEVENT']),
    'END:VCALENDAR',
    '',
  ].join('\r\n');

const STAY = `DTEND;VALUE=DATE:20261205
DTSTART;VALUE=DATE:20261201
UID:1418fb94e984-0123456789abcdef0123456789abcdef@airbnb.com
SUMMARY:Reserved`;
const BLOCK = `DTSTART;VALUE=DATE:20261210
DTEND;VALUE=DATE:20261212
UID:7f662ec65913-0123456789abcdef0123456789abcdef@airbnb.com
SUMMARY:Airbnb (Not available)`;

const preview = (body: object = {}) =>
  api.post('/api/feeds/preview', { url: `http://${host}/c.ics?s=secret`, timezone: 'Europe/Rome', ...body });

test('a preview tells whose calendar it is, and which nights are taken by whom', async () => {
  answer = response => response.end(calendar(BLOCK, STAY));
  const { status, body } = await preview();
  expect(status).toBe(200);
  expect(body).toEqual({
    platform: 'airbnb',
    events: 2,
    entries: [
      { kind: 'stay', nights: { from: '2026-12-01', to: '2026-12-05' }, summary: 'Reserved' },
      { kind: 'block', nights: { from: '2026-12-10', to: '2026-12-12' }, summary: 'Airbnb (Not available)' },
    ],
    problems: [],
    first: '2026-12-01',
    last: '2026-12-12',
  });
});

test('a preview counts what is wrong, in words', async () => {
  answer = response => response.end(calendar(STAY, 'UID:a\nSUMMARY:Nothing', 'UID:b\nSUMMARY:Nothing'));
  const { body } = await preview();
  expect(body.problems).toEqual([
    { code: 'event_no_start', says: expect.any(String), help: expect.any(String), count: 2 },
  ]);
  expect(body.entries).toHaveLength(1);
});

test('a preview shows the first hundred of many', async () => {
  const many = Array.from(
    { length: 150 },
    (_, n) => `UID:${n}\nDTSTART;VALUE=DATE:2027${String(1 + (n % 12)).padStart(2, '0')}${10 + (n % 13)}`,
  );
  answer = response => response.end(calendar(...many));
  const { body } = await preview();
  expect(body.events).toBe(150);
  expect(body.entries).toHaveLength(100);
});

const html = '<!doctype html><html><body>Log in</body></html>';
test.each<[string, (response: ServerResponse) => void, string]>([
  ['a web page', response => response.end(html), 'feed_html'],
  ['JSON', response => response.end('{"error":"nope"}'), 'feed_json'],
  ['nothing', response => response.end(), 'feed_empty'],
  ['a calendar cut off', response => response.end(calendar(STAY).slice(0, 150)), 'feed_cut'],
  ['404', response => response.writeHead(404).end(), 'feed_gone'],
  ['403', response => response.writeHead(403).end(), 'feed_forbidden'],
  ['500', response => response.writeHead(500).end(), 'feed_server_error'],
  [
    'a redirect without end',
    response => response.writeHead(302, { location: '/again' }).end(),
    'feed_redirects',
  ],
  ['no answer', response => void response.socket?.destroy(), 'feed_unreachable'],
])('a link that gives %s is told in words a manager understands', async (_, answers, code) => {
  answer = answers;
  const { status, body } = await preview();
  expect([status, body.code]).toEqual([422, code]);
  expect(body.title.length).toBeGreaterThan(10);
  expect(body.detail.length).toBeGreaterThan(10);
  expect(JSON.stringify(body)).not.toContain('secret');
});

test('a calendar of 20 MB is refused before it is read', async () => {
  answer = response => {
    const chunk = Buffer.alloc(64 * 1024, 'X');
    response.writeHead(200, { 'content-type': 'text/calendar' });
    let left = 320;
    const more = () => {
      while (left-- > 0) if (!response.write(chunk)) return response.once('drain', more);
      return response.end();
    };
    more();
  };
  const { status, body } = await preview();
  expect([status, body.code]).toEqual([422, 'feed_too_large']);
});

test.each([
  ['http://127.0.0.1:1/private.ics', 'url_refused'],
  ['http://169.254.169.254/latest/meta-data', 'url_refused'],
  ['http://localhost/x', 'url_refused'],
  ['file:///etc/passwd', 'url_scheme'],
  ['nonsense', 'url_invalid'],
])('%s is not opened', async (url, code) => {
  const { status, body } = await preview({ url });
  expect([status, body.code]).toEqual([422, code]);
});

test.each<[object, string]>([
  [{ url: '' }, 'url'],
  [{ timezone: 'Nowhere' }, 'timezone'],
  [{ platform: 'other' }, 'platform'],
])('a preview with %j is refused', async (sent, path) => {
  const { status, body } = await preview(sent);
  expect(status).toBe(400);
  expect(body.errors.map((error: Json) => error.path)).toEqual([path]);
});

/** A property whose unit has the link at Airbnb, as kept. */
async function cottage(link: string, browser: Pick<RunningApi, 'post'> = api): Promise<Json> {
  const { status, body } = await browser.post('/api/properties', {
    name: 'Sea View Cottage',
    timezone: 'Europe/Rome',
    connections: [{ platform: 'airbnb', feeds: [{ url: link }] }],
  });
  if (status !== 201) throw new Error(`no cottage: ${JSON.stringify(body)}`);
  return body;
}

test('the link of another unit is refused by the name of that unit, before it is read', async () => {
  const link = `http://${host}/cottage.ics?s=kept`;
  await cottage(link);
  let reads = 0;
  answer = response => {
    reads += 1;
    response.end(calendar(STAY));
  };
  const { status, body } = await preview({ url: link });
  expect([status, body.code, body.title]).toEqual([
    409,
    'link_in_use',
    'This link already belongs to Sea View Cottage.',
  ]);
  expect(reads).toBe(0);
});

test('the link that a feed has already is read for that feed', async () => {
  const link = `http://${host}/own.ics?s=own`;
  const property = await cottage(link);
  answer = response => response.end(calendar(STAY));
  const { status } = await preview({ url: link, feedId: feedOf(property, 'airbnb').id });
  expect(status).toBe(200);
});

test('a link of another organization is told from none: it is read as any other', async () => {
  const link = `http://${host}/theirs.ics?s=theirs`;
  const neighbour = await neighbourOf(api);
  const theirs = await cottage(link, neighbour);
  answer = response => response.end(calendar(STAY));
  const { status, body } = await preview({ url: link });
  expect([status, body.events]).toEqual([200, 1]);

  const named = [{ unitId: theirs.units[0].id }, { feedId: feedOf(theirs, 'airbnb').id }];
  for (const sent of named) expect((await preview({ url: link, ...sent })).status).toBe(404);
});

test('a link that we serve ourselves is refused, here and where it would be saved', async () => {
  const property = await villa(api);
  const ours = feedOf(property, 'airbnb').exportUrl;
  expect((await preview({ url: ours })).body.code).toBe('link_is_ours');
  const byAnotherName = ours.replace(api.publicUrl, `http://${host}`);
  expect((await preview({ url: byAnotherName })).body.code).toBe('link_is_ours');
  const { status, body } = await api.patch(`/api/feeds/${feedOf(property, 'booking_com').id}`, { url: ours });
  expect([status, body.code, body.errors[0].path]).toEqual([422, 'link_is_ours', 'url']);
});

test('for a unit, a preview tells the weeks to come: what is known there, what is new, what collides', async () => {
  const property = await villa(api);
  await taken(api, property, 'booking_com', ['2026-12-03', '2026-12-08']);
  await taken(api, property, 'booking_com', ['2027-06-01', '2027-06-04']);
  await api.db('guests').insert({
    entry_id: await taken(api, property, 'booking_com', ['2026-12-20', '2026-12-22']),
    organization_id: api.organization.id,
    name: 'Gino Guest',
  });
  answer = response => response.end(calendar(STAY, BLOCK));
  const { body } = await preview({ platform: 'vrbo', unitId: property.units[0].id });
  expect(body.atUnit).toEqual({
    from: '2026-11-23',
    to: '2027-02-15',
    entries: [
      { kind: 'stay', nights: { from: '2026-12-01', to: '2026-12-05' }, isEcho: false },
      { kind: 'closure', nights: { from: '2026-12-10', to: '2026-12-12' }, isEcho: false },
    ],
    known: [
      { source: 'booking_com', kind: 'stay', nights: { from: '2026-12-03', to: '2026-12-08' } },
      { source: 'booking_com', kind: 'stay', nights: { from: '2026-12-20', to: '2026-12-22' } },
    ],
    newNights: 4,
    conflicts: [
      {
        kind: 'double_booking',
        nights: { from: '2026-12-03', to: '2026-12-05' },
        with: { source: 'booking_com', kind: 'stay', nights: { from: '2026-12-03', to: '2026-12-08' } },
      },
    ],
    conflictCount: 1,
  });
  expect(JSON.stringify(body)).not.toContain('Gino');
});

test('who may only look reads no links', async () => {
  const viewer = await api.member('viewer');
  const { status } = await viewer.post('/api/feeds/preview', {
    url: `http://${host}/c.ics`,
    timezone: 'Europe/Rome',
  });
  expect(status).toBe(403);
});
