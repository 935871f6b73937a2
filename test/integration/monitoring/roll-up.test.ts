import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { DAY_MS, HOUR_MS, later, MINUTE_MS } from '../../../domain/instant.js';
import { withOrganization } from '../../../store/database.js';
import { rollUpOrganization } from '../../../store/health-roll-up.js';
import { type FeedIds, SyncRoom } from '../sync/sync-room.js';
import { HealthRoom, hourOf, nowInstant } from './health-room.js';

let room: SyncRoom;
let health: HealthRoom;
beforeAll(async () => {
  room = await SyncRoom.open();
  health = new HealthRoom(room);
});
afterAll(() => room.close());

/** A feed of an organization of its own, at the beginning of an hour. */
async function aFeed(): Promise<FeedIds> {
  room.now = hourOf(nowInstant());
  const [feed] = await room.property('airbnb');
  return feed!.ids;
}

const NOTHING = { looks: 0, answers: 0, look_ms: 0, syncs: 0, held: 0, failed: {}, pulls: 0 };

test('what was counted of a feed stands in the hours in which it was', async () => {
  const feed = await aFeed();
  const first = room.now;
  await health.answered(feed, 100);
  await health.failed(feed, 'feed_timeout', 900);
  await health.rollUp();
  room.pass(HOUR_MS);
  await health.failed(feed, 'feed_timeout', 300);
  await health.failed(feed, 'feed_not_ical', 20);
  await health.pulled(feed);
  await health.rollUp();
  expect(await health.hours(feed)).toEqual([
    { ...NOTHING, hour: first, looks: 2, answers: 1, look_ms: 1_000, failed: { feed_timeout: 1 } },
    {
      ...NOTHING,
      hour: later(first, HOUR_MS),
      looks: 2,
      look_ms: 320,
      failed: { feed_timeout: 1, feed_not_ical: 1 },
      pulls: 1,
    },
  ]);
});

test('an hour grows with each roll-up, problem by problem', async () => {
  const feed = await aFeed();
  for (const code of ['feed_timeout', 'feed_not_ical', 'feed_timeout'] as const) {
    room.pass(MINUTE_MS);
    await health.failed(feed, code);
    await health.rollUp();
  }
  expect(await health.hours(feed)).toEqual([
    expect.objectContaining({ looks: 3, failed: { feed_timeout: 2, feed_not_ical: 1 } }),
  ]);
});

test('a roll-up that comes again finds nothing more, and touches only feeds that were looked at', async () => {
  const feed = await aFeed();
  const other = await aFeed();
  await health.answered(feed);
  await health.answered(other);
  await health.rollUp();
  expect(await health.rollUp()).toEqual({ organizations: 0, hours: 0, dropped: 0 });
  await health.answered(feed);
  expect(await health.rollUp()).toEqual({ organizations: 1, hours: 1, dropped: 0 });
  expect(await health.hours(feed)).toEqual([expect.objectContaining({ looks: 2 })]);
  expect(await health.hours(other)).toEqual([expect.objectContaining({ looks: 1 })]);
});

test('reads of our calendar count in their own hour, also for a feed that nobody looks at', async () => {
  const feed = await aFeed();
  const first = room.now;
  await health.answered(feed);
  room.pass(2 * HOUR_MS);
  await health.pulled(feed);
  await health.pulled(feed);
  await health.rollUp();
  const unread = await aFeed();
  await health.pulled(unread);
  await health.rollUp();
  expect(await health.hours(feed)).toEqual([
    { ...NOTHING, hour: first, looks: 1, answers: 1, look_ms: 100 },
    { ...NOTHING, hour: later(first, 2 * HOUR_MS), pulls: 2 },
  ]);
  expect(await health.hours(unread)).toEqual([{ ...NOTHING, hour: room.now, pulls: 1 }]);
});

test('counters that began anew lose nothing of what was counted before', async () => {
  const feed = await aFeed();
  await health.answered(feed);
  await health.answered(feed);
  await health.failed(feed, 'feed_timeout');
  await health.pulled(feed);
  await health.rollUp();
  await room.db('feed_health').where({ feed_id: feed.feedId }).delete();
  await health.failed(feed, 'feed_timeout', 7);
  await health.rollUp();
  expect(await health.hours(feed)).toEqual([
    expect.objectContaining({ looks: 4, answers: 2, look_ms: 307, failed: { feed_timeout: 2 }, pulls: 1 }),
  ]);
});

test('a roll-up that dies before its end has done nothing, and the next one all of it', async () => {
  const feed = await aFeed();
  await health.answered(feed);
  const dying = withOrganization(room.app, feed.organizationId, async tx => {
    await rollUpOrganization(tx, feed.organizationId, room.now);
    throw new Error('the process ends');
  });
  await expect(dying).rejects.toThrow('the process ends');
  expect(await health.hours(feed)).toEqual([]);
  await health.rollUp();
  expect(await health.hours(feed)).toEqual([expect.objectContaining({ looks: 1, answers: 1 })]);
});

test('roll-ups at the same moment count nothing twice, whatever is counted meanwhile', async () => {
  const feed = await aFeed();
  const looks = 40;
  const counting = (async () => {
    for (let i = 0; i < looks; i++) await health.answered(feed);
  })();
  const rolling = Array.from({ length: 3 }, async () => {
    for (let i = 0; i < 15; i++) await rollUpOrganization(room.app, feed.organizationId, room.now);
  });
  await Promise.all([counting, ...rolling]);
  await health.rollUp();
  expect(await health.hours(feed)).toEqual([expect.objectContaining({ looks, answers: looks })]);
});

test('what was counted while nothing was rolled up is taken in later, in a month that had no partition yet', async () => {
  const feed = await aFeed();
  const long = later(room.now, -100 * DAY_MS);
  room.now = long;
  await health.answered(feed);
  room.now = nowInstant();
  await health.rollUp();
  expect(await health.hours(feed)).toEqual([expect.objectContaining({ hour: hourOf(long), looks: 1 })]);
});

test('months past their retention are dropped, and nothing else', async () => {
  const feed = await aFeed();
  const now = room.now;
  const old = later(now, -200 * DAY_MS);
  room.now = old;
  await health.answered(feed);
  room.now = now;
  await health.rollUp();
  const before = await health.partitions();
  expect(before).toContain(`feed_hours_${old.slice(0, 7).replace('-', '_')}`);
  await health.answered(feed);
  expect((await health.rollUp(240)).dropped).toBe(0);
  expect((await health.rollUp(160)).dropped).toBeGreaterThanOrEqual(1);
  expect(await health.hours(feed)).toEqual([expect.objectContaining({ hour: now })]);
  expect(await health.partitions()).toContain(`feed_hours_${now.slice(0, 7).replace('-', '_')}`);
});

test('the partition of next month is there a week before it begins', async () => {
  const feed = await aFeed();
  room.now = later(nowInstant(), 60 * DAY_MS);
  await health.answered(feed);
  await health.rollUp();
  const ahead = later(room.now, 7 * DAY_MS)
    .slice(0, 7)
    .replace('-', '_');
  expect(await health.partitions()).toContain(`feed_hours_${ahead}`);
});

test('the processes cannot drop what is counted now, nor touch a partition past its parent', async () => {
  await expect(room.system.raw(`select ota_drop_feed_hours('2999-01-01')`)).resolves.toBeDefined();
  const thisMonth = `feed_hours_${nowInstant().slice(0, 7).replace('-', '_')}`;
  expect(await health.partitions()).toContain(thisMonth);
  const feed = await aFeed();
  for (const db of [room.app, room.system])
    await expect(db.raw(`select * from ${thisMonth}`)).rejects.toThrow(/permission denied/);
  await expect(room.app.raw(`select ota_drop_feed_hours('2020-01-01')`)).rejects.toThrow(/permission denied/);
  const other = await aFeed();
  await health.answered(feed);
  await health.answered(other);
  await health.rollUp();
  const seen = await withOrganization(room.app, feed.organizationId, tx =>
    tx('feed_hours').distinct('feed_id'),
  );
  expect(seen).toEqual([{ feed_id: feed.feedId }]);
});
