import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ApplicationFailure } from '@temporalio/common';
import { MockActivityEnvironment } from '@temporalio/testing';
import { fetchFeed } from '../../../activities/fetch-feed.js';
import { markStale } from '../../../activities/mark-stale.js';
import { priceLooks } from '../../../activities/price-looks.js';
import { elapsedMs, HOUR_MS, later, MINUTE_MS } from '../../../domain/instant.js';
import { calendar, stay } from './platform.js';
import { type SyncedFeed, SyncRoom } from './sync-room.js';

let room: SyncRoom;
beforeAll(async () => {
  room = await SyncRoom.open();
}, 60_000);
afterAll(() => room.close());

const BODY = calendar(stay('HMMAY', '2026-05-01', '2026-05-05'));
const asked = () => room.platform.asked.length;
const use = () => ({ ...room.use, db: room.app, http: room.http, system: room.system });

async function synced(platform: 'airbnb' | 'vrbo' | 'booking_com'): Promise<SyncedFeed> {
  const [feed] = await room.property(platform);
  await feed!.sync(BODY);
  return feed!;
}

test('a look that finds nothing new is one statement that writes one row', async () => {
  const feed = await synced('airbnb');
  const writes: { sql: string; rows: number }[] = [];
  const hear = (response: { rowCount: number }, query: { sql: string }) => {
    if (/\b(insert into|update|delete from)\b/i.test(query.sql))
      writes.push({ sql: query.sql, rows: response.rowCount });
  };
  room.app.on('query-response', hear);
  try {
    expect(await feed.look()).toMatchObject({ type: 'Unchanged' });
  } finally {
    room.app.off('query-response', hear);
  }
  expect(writes).toEqual([{ sql: expect.stringContaining('insert into feed_health'), rows: 1 }]);
});

test('a 429 of one feed pauses all looks at its host, also those asked for, and makes none of them failing', async () => {
  const [throttled, other] = [await synced('vrbo'), await synced('vrbo')];
  const elsewhere = await synced('booking_com');
  throttled.answers({ status: 429, headers: { 'retry-after': '600' } });
  expect(await throttled.look()).toMatchObject({ type: 'feed_throttled', inMs: 10 * MINUTE_MS });
  const before = asked();
  const waits = await other.look({ look: 'now' });
  expect(waits).toMatchObject({ kind: 'again', type: 'NotYet' });
  expect(waits).toHaveProperty('inMs', expect.any(Number));
  if (waits.kind === 'again') expect(waits.inMs).toBeGreaterThanOrEqual(10 * MINUTE_MS);
  expect(asked()).toBe(before);
  expect(await other.health()).toMatchObject({ failures: 0, problem: null });
  expect(await elsewhere.look({ look: 'now' })).toMatchObject({ type: 'Unchanged' });

  room.pass(10 * MINUTE_MS);
  const slow = await other.look({ look: 'now' });
  room.pass(3 * HOUR_MS);
  const well = await other.look({ look: 'now' });
  if (slow.kind !== 'again' || well.kind !== 'again') throw new Error('Neither look had news.');
  expect(slow.type).toBe('Unchanged');
  expect(slow.inMs / well.inMs).toBeGreaterThan(1.3);
});

test('nothing but 429 for two hours is failing, and the next answer ends it', async () => {
  room.pass(4 * HOUR_MS);
  const feed = await synced('vrbo');
  feed.answers({ status: 429 });
  const kinds: string[] = [];
  for (let times = 0; times < 40 && kinds.at(-1) !== 'failing'; times++) {
    kinds.push((await feed.look()).kind);
    room.pass(10 * MINUTE_MS);
  }
  expect(kinds.length).toBeGreaterThan(10);
  expect(kinds.at(-1)).toBe('failing');
  room.pass(4 * HOUR_MS);
  feed.answers(BODY);
  await feed.look();
  expect((await feed.log()).slice(-2)).toEqual(['feed_problem', 'feed_recovered']);
});

test('a look that could not begin its fetch in a minute leaves it to the next attempt', async () => {
  const feed = await synced('airbnb');
  const before = asked();
  const secrets = {
    ...room.use.secrets,
    open: async (sealed: string, id: string) => {
      room.pass(61_000);
      return room.use.secrets.open(sealed, id);
    },
  };
  const env = new MockActivityEnvironment({ attempt: 1 });
  const { organizationId, feedId } = feed.ids;
  const look = env.run(fetchFeed({ ...use(), secrets }), { organizationId, feedId, look: 'now' as const });
  await expect(look).rejects.toMatchObject({ type: 'NotYet' });
  expect(asked()).toBe(before);
});

test('one process asks one host no more often than its rate, and what waits writes nothing', async () => {
  const feed = await synced('airbnb');
  const look = fetchFeed(use());
  const { organizationId, feedId } = feed.ids;
  const before = asked();
  const looks = (await feed.health()).looks;
  const types: unknown[] = [];
  for (let times = 0; times < 18; times++) {
    const env = new MockActivityEnvironment({ attempt: 1 });
    await env.run(look, { organizationId, feedId, look: 'now' as const }).catch((error: unknown) => {
      if (error instanceof ApplicationFailure) types.push(error.type);
    });
  }
  const made = types.filter(type => type === 'Unchanged').length;
  expect(types.length).toBe(18);
  expect(types).toContain('NotYet');
  expect(asked() - before).toBe(made);
  expect(Number((await feed.health()).looks) - Number(looks)).toBe(made);
});

test('a feed without a fresh answer is stale once, and fresh with the next answer', async () => {
  const feed = await synced('airbnb');
  const { fresh_until } = await feed.health();
  expect(elapsedMs(room.now, String(fresh_until))).toBe(4 * HOUR_MS);
  room.now = later(String(fresh_until), -MINUTE_MS);
  await markStale(use())();
  expect((await feed.health()).stale_since).toBeNull();
  room.pass(2 * MINUTE_MS);
  await markStale(use())();
  await markStale(use())();
  expect((await feed.health()).stale_since).toBe(room.now);
  await feed.look();
  expect((await feed.health()).stale_since).toBeNull();
  expect((await feed.log()).filter(kind => kind.startsWith('feed_'))).toEqual(['feed_stale', 'feed_fresh']);
});

test('a feed that was paused has time to answer before it is stale', async () => {
  const feed = await synced('airbnb');
  await feed.rows(`update connections set state = 'paused' where id = :connectionId`);
  await feed.rows(`update feed_health set fresh_until = now() - interval '1 day' where feed_id = :feedId`);
  await feed.rows(`update connections set state = 'active' where id = :connectionId`);
  expect(
    await feed.rows(
      `select fresh_until > now() + interval '50 minutes' as fresh from feed_health where feed_id = :feedId`,
    ),
  ).toEqual([{ fresh: true }]);
});

test('each platform has its price, which follows the looks that are planned', async () => {
  const feed = await synced('booking_com');
  const price = async () =>
    Number((await feed.rows(`select price from platform_prices where platform = 'booking_com'`))[0]?.price);
  await priceLooks(use())();
  expect(await price()).toBe(1);
  room.pass(10 * MINUTE_MS);
  await priceLooks(use())();
  expect(await price()).toBeLessThan(1);
  await feed.rows(`delete from platform_prices`);
});
