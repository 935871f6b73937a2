import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { fingerprint, parseFeed } from '../../../domain/ical/index.js';
import { HOUR_MS, later, MINUTE_MS } from '../../../domain/instant.js';
import { type Line, replayFeeds } from '../../../scripts/replay/replay-feeds.js';
import { storedAnswers } from '../../../scripts/replay/stored-answers.js';
import { feedWithPast, pastAnswers } from '../../../store/feed-history.js';
import { calendar, stay } from './platform.js';
import { SyncRoom } from './sync-room.js';

let room: SyncRoom;
beforeAll(async () => {
  room = await SyncRoom.open();
});
afterAll(() => room.close());

const JULY = stay('HMJULY', '2026-07-01', '2026-07-05');
const AUGUST = stay('HMAUGUST', '2026-08-01', '2026-08-05');

test('the stored answers of a feed tell again what was believed, and when a cancellation was believed', async () => {
  const feed = (await room.property('airbnb'))[0]!;
  await feed.sync(calendar(JULY, AUGUST));
  room.pass(HOUR_MS);
  const cancelledAt = room.now;
  await feed.sync(calendar(AUGUST));
  room.pass(3 * MINUTE_MS);
  await feed.sync(calendar(AUGUST));
  expect(await feed.taken()).toEqual(['2026-08-01/2026-08-05 stay']);

  const past = (await feedWithPast(room.db, feed.ids.feedId))!;
  expect(past).toMatchObject({ platform: 'airbnb', timezone: 'Europe/Rome' });
  const fetches = storedAnswers(past.id, pastAnswers(room.db, past), later(room.now, HOUR_MS));
  const lines: Line[] = [];
  const reader = { parse: parseFeed, fingerprint };
  for await (const line of replayFeeds(fetches, [{ ...past, name: past.id }], past.timezone, reader))
    lines.push(line);
  const last = lines.findLast(line => line.entries)!;
  expect(last.entries).toMatchObject([{ kind: 'stay', start: '2026-08-01', end: '2026-08-05' }]);
  expect(last.t > cancelledAt).toBe(true);
  expect(lines.find(line => line.t === cancelledAt)?.entries).toBeUndefined(); // one answer alone frees nothing
  const ids = (await feed.rows('select id from entries where ended_at is null')).map(row => row.id);
  expect(last.entries?.map(entry => entry.id)).toEqual(ids);
});

test('a feed that never was has no past', async () => {
  expect(await feedWithPast(room.db, '00000000-0000-4000-8000-000000000000')).toBeUndefined();
});
