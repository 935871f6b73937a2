import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { elapsedMs, HOUR_MS, MINUTE_MS } from '../../../domain/instant.js';
import { Problem, type ProblemCode, problems } from '../../../domain/problems.js';
import { FAILURES_BEFORE_FAILING, TROUBLE_BEFORE_FAILING_MS } from '../../../domain/sync/pace.js';
import type { GuardedHttp } from '../../../intake/guarded-http.js';
import { calendar, stay } from './platform.js';
import { type Said, type SyncedFeed, SyncRoom } from './sync-room.js';

let room: SyncRoom;
let http: GuardedHttp;
beforeAll(async () => {
  room = await SyncRoom.open();
  http = room.http;
}, 60_000);
afterAll(async () => {
  room.http = http;
  await room.close();
});

const BODY = calendar(stay('HMMAY', '2026-05-01', '2026-05-05'));
const NIGHTS = ['2026-05-01/2026-05-05 stay'];

/** Every look at any link fails so. */
const failingWith = (code: ProblemCode): GuardedHttp => {
  const fail = () => Promise.reject(new Problem(code));
  return { getCalendar: fail, getCalendarUnless: fail, close: async () => {} };
};

/** What a look can meet: quick tries for what passes by itself, a slow pace at once for what a person must change. */
const CODES = (Object.keys(problems) as ProblemCode[]).filter(code => /^feed_|^url_refused$/.test(code));
const QUICK = CODES.filter(code => problems[code].retry === 'backoff' && code !== 'feed_throttled');
const AT_ONCE = CODES.filter(code => problems[code].retry !== 'backoff');

async function believing(): Promise<SyncedFeed> {
  room.http = http;
  const [feed] = await room.property('airbnb');
  await feed!.sync(BODY);
  room.pass(3 * HOUR_MS);
  return feed!;
}

/** Looks as the schedule has it until the feed is failing; the waits between them, in minutes. */
async function untilFailing(feed: SyncedFeed): Promise<{ waits: number[]; said: Said }> {
  const waits: number[] = [];
  for (;;) {
    const said = await feed.look({ look: 'due' });
    if (said.kind !== 'again' || waits.length > 50) return { waits, said };
    waits.push(said.inMs / MINUTE_MS);
    room.pass(said.inMs);
  }
}

/** Still failing, it is told no second time; then it answers, and is well by itself. */
async function getsWell(feed: SyncedFeed, code: ProblemCode): Promise<void> {
  const due = String((await feed.health()).next_look_at);
  expect(elapsedMs(room.now, due)).toBeGreaterThanOrEqual(20 * MINUTE_MS);
  room.now = due;
  expect(await feed.look({ look: 'due', failing: code })).toMatchObject({ kind: 'again', type: code });
  expect(await feed.taken()).toEqual(NIGHTS);
  room.http = http;
  room.now = String((await feed.health()).next_look_at);
  await feed.look({ look: 'due', failing: code });
  expect((await feed.log()).filter(kind => kind.startsWith('feed_'))).toEqual([
    'feed_problem',
    'feed_recovered',
  ]);
  expect(await feed.health()).toMatchObject({ problem: null, failing: null, failures: 0 });
}

test.each(QUICK)(
  '%s is tried again soon and then later, is failing after five, and gets well by itself',
  async code => {
    const feed = await believing();
    room.http = failingWith(code);
    const { waits, said } = await untilFailing(feed);
    expect(said).toMatchObject({ kind: 'failing', problem: { code } });
    expect(waits).toEqual([0.5, 1, 2, 4]);
    expect(waits).toHaveLength(FAILURES_BEFORE_FAILING - 1);
    await getsWell(feed, code);
  },
);

test.each(AT_ONCE)('%s is failing at once, and gets well by itself once it is mended', async code => {
  const feed = await believing();
  room.http = failingWith(code);
  const { waits, said } = await untilFailing(feed);
  expect(said).toMatchObject({ kind: 'failing', problem: { code }, lookAgainInMs: HOUR_MS });
  expect(waits).toEqual([]);
  await getsWell(feed, code);
});

test('feed_throttled is no failure of the feed until it lasted two hours, and gets well by itself', async () => {
  const feed = await believing();
  const since = room.now;
  room.http = failingWith('feed_throttled');
  for (;;) {
    const said = await feed.look({ look: 'due' });
    if (said.kind === 'failing') break;
    if (said.kind !== 'again') throw new Error(said.kind);
    expect(elapsedMs(since, room.now)).toBeLessThan(TROUBLE_BEFORE_FAILING_MS);
    room.pass(said.inMs);
  }
  expect(elapsedMs(since, room.now)).toBeGreaterThanOrEqual(TROUBLE_BEFORE_FAILING_MS);
  room.pass(HOUR_MS);
  await feed.look({ look: 'now', failing: 'feed_throttled' });
  room.pass(3 * HOUR_MS);
  room.http = http;
  expect(await feed.look({ look: 'due', failing: 'feed_throttled' })).toMatchObject({
    kind: expect.stringMatching(/recovered|changed/),
  });
  expect((await feed.log()).filter(kind => kind.startsWith('feed_'))).toEqual([
    'feed_problem',
    'feed_recovered',
  ]);
});

test.each(['feed_gone', 'feed_forbidden'] as const)('%s asks a person for a new link, once', async code => {
  const feed = await believing();
  room.http = failingWith(code);
  await untilFailing(feed);
  room.pass(HOUR_MS);
  await feed.look({ look: 'now', failing: code });
  expect(
    await feed.rows(`select kind from tasks where feed_id = :feedId and kind = 'check_feed'`),
  ).toHaveLength(1);
});
