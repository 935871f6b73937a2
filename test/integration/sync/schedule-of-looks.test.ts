import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { elapsedMs, HOUR_MS, later, MINUTE_MS } from '../../../domain/instant.js';
import { BETWEEN_ASKED_MS } from '../../../domain/sync/spread.js';
import { overdueConnections } from '../../../store/sync-feeds.js';
import { calendar, stay } from './platform.js';
import { type SyncedFeed, SyncRoom } from './sync-room.js';

let room: SyncRoom;
beforeAll(async () => {
  room = await SyncRoom.open();
}, 60_000);
afterAll(() => room.close());

const BODY = calendar(stay('HMMAY', '2026-05-01', '2026-05-05'));

async function synced(): Promise<SyncedFeed> {
  const [feed] = await room.property('airbnb');
  await feed!.sync(BODY);
  return feed!;
}
const asked = () => room.platform.asked.length;

test('a new feed is looked at at once, also where nobody is in a hurry', async () => {
  const [feed] = await room.property('airbnb');
  feed!.answers(BODY);
  expect(await feed!.look({ look: 'due' })).toMatchObject({ kind: 'changed' });
});

test('an activity started anew waits for the rest of the time', async () => {
  const feed = await synced();
  const due = String((await feed.health()).next_look_at);
  room.pass(10 * MINUTE_MS);
  const before = asked();
  const inMs = elapsedMs(room.now, due);
  expect(await feed.look({ look: 'due' })).toEqual({ kind: 'again', type: 'NotYet', inMs });
  expect(asked()).toBe(before);
});

test('asked for now, it looks at once and then goes back to its schedule', async () => {
  const feed = await synced();
  const scheduledAt = later(room.now, MINUTE_MS);
  room.now = scheduledAt;
  expect(await feed.look({ look: 'now' }, { scheduledAt })).toMatchObject({ type: 'Unchanged' });
  room.pass(MINUTE_MS);
  expect(await feed.look({ look: 'now' }, { attempt: 2, scheduledAt })).toMatchObject({ type: 'NotYet' });
});

test.each([
  ['brings nothing new', BODY],
  ['brings news', calendar(stay('HMJUNE', '2026-06-01', '2026-06-05'))],
  ['fails', '<html>'],
])('a look asked for while another is on its way, which %s, is not lost', async (_, body) => {
  const feed = await synced();
  room.pass(5 * MINUTE_MS);
  feed.answers(async () => {
    // As the statement behind "look now" writes it, in microseconds.
    await feed.rows(`update feed_health set next_look_at = '${room.now}'::timestamptz + interval '123456 us'
                      where feed_id = :feedId`);
    return body;
  });
  const begunAt = room.now;
  await feed.look({ look: 'now' });
  expect(await feed.health()).toMatchObject({
    looked_at: begunAt,
    next_look_at: later(begunAt, BETWEEN_ASKED_MS),
  });
});

test('a look that was asked for in time is the look that was asked for', async () => {
  const feed = await synced();
  await feed.rows(`update feed_health set next_look_at = '${room.now}'::timestamptz + interval '123456 us'
                    where feed_id = :feedId`);
  room.pass(1_000);
  expect(await feed.look({ look: 'due' })).toMatchObject({ type: 'Unchanged' });
  expect(elapsedMs(room.now, String((await feed.health()).next_look_at))).toBeGreaterThan(MINUTE_MS);
});

test('a look asked for now and lost with its worker is made by the next attempt', async () => {
  const feed = await synced();
  room.pass(MINUTE_MS);
  const scheduledAt = room.now;
  room.pass(2 * MINUTE_MS);
  expect(await feed.look({ look: 'now' }, { attempt: 2, scheduledAt })).toMatchObject({ type: 'Unchanged' });
});

test('a hint is followed at once, but many hints are followed every half minute', async () => {
  const feed = await synced();
  room.pass(10 * MINUTE_MS);
  expect(await feed.look({ look: 'hinted' })).toMatchObject({ type: 'Unchanged' });
  room.pass(5_000);
  const scheduledAt = room.now;
  expect(await feed.look({ look: 'hinted' })).toMatchObject({ type: 'NotYet', inMs: 25_000 });
  room.pass(25_000);
  expect(await feed.look({ look: 'hinted' }, { attempt: 2, scheduledAt })).toMatchObject({
    type: 'Unchanged',
  });
});

test('a hint does not hurry a link that fails', async () => {
  const feed = await synced();
  room.pass(2 * HOUR_MS);
  feed.answers({ status: 503 });
  expect(await feed.look({ look: 'due' })).toMatchObject({ type: 'feed_server_error' });
  const before = asked();
  expect(await feed.look({ look: 'hinted' })).toMatchObject({ type: 'NotYet' });
  expect(asked()).toBe(before);
});

test('the interval of the connection goes before the platform’s', async () => {
  const feed = await synced();
  await feed.rows('update connections set look_every_ms = 600000 where id = :connectionId');
  const said = await feed.look();
  expect(said).toMatchObject({ kind: 'again', type: 'Unchanged' });
  // Nobody else sells the unit, so it is looked at late: but never later than twice what was promised.
  expect(said).toHaveProperty('inMs', 19 * MINUTE_MS);
});

test.each([
  ['paused', `update connections set state = 'paused' where id = :connectionId`],
  ['archived', `update connections set state = 'archived', archived_at = now() where id = :connectionId`],
  ['of an archived property', 'update properties set archived_at = now() where id = :propertyId'],
  ['archived itself', 'update feeds set archived_at = now() where id = :feedId'],
  ['without a link', 'update feeds set import_url_sealed = null, import_url_host = null where id = :feedId'],
])('a feed that is %s is not looked at', async (_, change) => {
  const feed = await synced();
  await feed.rows(change);
  const before = asked();
  expect(await feed.look({ look: 'now' })).toEqual({ kind: 'stopped' });
  expect(asked()).toBe(before);
});

test('the server is asked whether its answer still holds only once that has been reconciled', async () => {
  const [feed] = await room.property('airbnb');
  const answer = { status: 200, headers: { etag: '"1"' }, body: BODY };
  await feed!.sync(answer);
  const header = () => room.platform.asked.at(-1)?.headers['if-none-match'];
  await feed!.look();
  expect(header()).toBeUndefined();
  feed!.answers({ status: 304 });
  expect(await feed!.look()).toMatchObject({ type: 'Unchanged' });
  expect(header()).toBe('"1"');

  await feed!.rows('update beliefs set awaiting = true where feed_id = :feedId');
  feed!.answers(answer);
  expect(await feed!.look()).toMatchObject({ kind: 'changed' });
  expect(header()).toBeUndefined();
});

test('only active connections that are late are thought not to run', async () => {
  const late = await synced();
  const onTime = await synced();
  const paused = await synced();
  const isNew = (await room.property('airbnb'))[0]!;
  await late.rows(
    `update feed_health set next_look_at = now() - interval '5 minutes' where feed_id = :feedId`,
  );
  await onTime.rows(
    `update feed_health set next_look_at = now() + interval '5 minutes' where feed_id = :feedId`,
  );
  await paused.rows(
    `update feed_health set next_look_at = now() - interval '5 minutes' where feed_id = :feedId`,
  );
  await paused.rows(`update connections set state = 'paused' where id = :connectionId`);
  const overdue = () => overdueConnections(room.system, MINUTE_MS, 1_000);
  const ids = async () => (await overdue()).map(({ connectionId }) => connectionId);
  expect(await ids()).toContain(late.ids.connectionId);
  for (const feed of [onTime, paused, isNew]) expect(await ids()).not.toContain(feed.ids.connectionId);
  await isNew.rows(`update feeds set created_at = now() - interval '2 minutes' where id = :feedId`);
  expect(await ids()).toContain(isNew.ids.connectionId);
});

test('a failing feed keeps its schedule too', async () => {
  const feed = await synced();
  feed.answers({ status: 410 });
  await feed.look();
  room.pass(HOUR_MS / 2);
  expect(await feed.look({ look: 'due', failing: 'feed_gone' })).toMatchObject({ type: 'NotYet' });
});

test('once the property’s day has turned, the same content is reconciled again, and no snapshot is kept twice', async () => {
  const feed = await synced();
  room.pass(30 * MINUTE_MS);
  expect(await feed.look()).toMatchObject({ type: 'Unchanged' });
  room.now = later(`${room.now.slice(0, 10)}T00:00:00.000Z`, 23 * HOUR_MS + 30 * MINUTE_MS); // past midnight in Rome
  expect(await feed.look()).toMatchObject({ kind: 'changed' });
  expect(await feed.rows('select count(*)::int as kept from snapshots where feed_id = :feedId')).toEqual([
    { kept: 1 },
  ]);
});
