import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { HOUR_MS, MINUTE_MS } from '../../../domain/instant.js';
import { type Answer, calendar, stay } from './platform.js';
import { type SyncedFeed, SyncRoom } from './sync-room.js';

let room: SyncRoom;
beforeAll(async () => {
  room = await SyncRoom.open();
}, 60_000);
afterAll(() => room.close());

const MAY = stay('HMMAY', '2026-05-01', '2026-05-05');
const NIGHTS = ['2026-05-01/2026-05-05 stay'];

async function believing(): Promise<SyncedFeed> {
  const [feed] = await room.property('airbnb');
  await feed!.sync(calendar(MAY));
  room.pass(2 * HOUR_MS);
  return feed!;
}

const QUICK: readonly (readonly [string, Answer, string])[] = [
  ['a web page', '<!doctype html><html><body>Log in</body></html>', 'feed_html'],
  ['an error as JSON', '{"error":"try again"}', 'feed_json'],
  ['nothing', '', 'feed_empty'],
  ['blanks', ' \r\n', 'feed_empty'],
  ['words', 'Service unavailable', 'feed_not_ical'],
  ['a calendar that breaks off', calendar(MAY).slice(0, -30), 'feed_cut'],
  ['a fault of the platform', { status: 502, body: 'Bad gateway' }, 'feed_server_error'],
];

describe('an answer that is none keeps the nights, shows in the health, and is asked for again soon', () => {
  test.each(QUICK)('%s', async (_, answer, code) => {
    const feed = await believing();
    feed.answers(answer);
    expect(await feed.look({ look: 'due' })).toEqual({ kind: 'again', type: code, inMs: 30_000 });
    expect(await feed.taken()).toEqual(NIGHTS);
    expect(await feed.health()).toMatchObject({
      problem: code,
      problem_since: room.now,
      failures: 1,
      failing: null,
    });
    expect(await feed.log()).not.toContain('feed_problem');
  });
});

const SLOW: readonly (readonly [string, Answer, string])[] = [
  ['a link that is gone', { status: 404 }, 'feed_gone'],
  ['a link that is refused', { status: 403 }, 'feed_forbidden'],
  ['20 MB', 'x'.repeat(20_000_000), 'feed_too_large'],
  ['redirects without end', { status: 302, headers: { location: '?s=secret' } }, 'feed_redirects'],
  ['a redirect into our network', { status: 302, headers: { location: 'http://10.0.0.1/' } }, 'url_refused'],
];

describe('where waiting would be wrong people are told at once, and it is looked at slowly', () => {
  test.each(SLOW)('%s', async (_, answer, code) => {
    const feed = await believing();
    feed.answers(answer);
    expect(await feed.look({ look: 'due' })).toMatchObject({
      kind: 'failing',
      problem: { code },
      lookAgainInMs: HOUR_MS,
    });
    expect(await feed.taken()).toEqual(NIGHTS);
    expect(await feed.health()).toMatchObject({ problem: code, failing: code });
    expect(await feed.log()).toEqual(['entry_came', 'feed_problem']);
  });
});

test('five failures in a row are told once; the first answer after them is told too', async () => {
  const feed = await believing();
  feed.answers({ status: 500 });
  const waits: number[] = [];
  for (let times = 1; times < 5; times++) {
    const said = await feed.look();
    if (said.kind !== 'again') throw new Error(said.kind);
    waits.push(said.inMs);
    room.pass(said.inMs);
  }
  expect(waits).toEqual([30_000, 60_000, 120_000, 240_000]);
  expect(await feed.look()).toMatchObject({ kind: 'failing', problem: { code: 'feed_server_error' } });
  room.pass(HOUR_MS);
  expect(await feed.look({ look: 'now', failing: 'feed_server_error' })).toMatchObject({
    kind: 'again',
    type: 'feed_server_error',
    inMs: 30 * MINUTE_MS,
  });
  feed.answers(calendar(MAY));
  expect(await feed.look({ look: 'now', failing: 'feed_server_error' })).toEqual({ kind: 'recovered' });
  expect(await feed.log()).toEqual(['entry_came', 'feed_problem', 'feed_recovered']);
  expect(await feed.health()).toMatchObject({ problem: null, failing: null, failures: 0 });
});

test('the platform says how long to wait: up to 15 minutes are waited, longer is told', async () => {
  const feed = await believing();
  feed.answers({ status: 503, headers: { 'retry-after': '600' } });
  expect(await feed.look()).toMatchObject({ kind: 'again', type: 'feed_server_error', inMs: 10 * MINUTE_MS });
  feed.answers({ status: 503, headers: { 'retry-after': '7200' } });
  expect(await feed.look()).toMatchObject({ kind: 'failing', lookAgainInMs: 2 * HOUR_MS });
});

test('what the workflow has not heard is told instead of waiting', async () => {
  const feed = await believing();
  feed.answers({ status: 404 });
  await feed.look();
  expect(await feed.look({ look: 'due' }, { attempt: 2 })).toMatchObject({
    kind: 'failing',
    problem: { code: 'feed_gone' },
  });
  expect(await feed.look({ look: 'due', failing: 'feed_gone' })).toMatchObject({
    kind: 'again',
    type: 'NotYet',
  });
  feed.answers(calendar(MAY));
  await feed.look({ look: 'now' });
  expect(await feed.look({ look: 'due', failing: 'feed_gone' })).toEqual({ kind: 'recovered' });
});

test('an empty body is a problem of a new link, and nothing new of a feed that holds no nights', async () => {
  const [feed] = await room.property('booking_com');
  feed!.answers('');
  expect(await feed!.look()).toMatchObject({ type: 'feed_empty' });
  await feed!.sync(calendar());
  room.pass(2 * HOUR_MS);
  feed!.answers('');
  expect(await feed!.look({ look: 'due' })).toMatchObject({ type: 'Unchanged' });
});
