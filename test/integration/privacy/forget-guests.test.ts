import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { forgetGuests } from '../../../activities/forget-guests.js';
import { fingerprint, parseFeed } from '../../../domain/ical/index.js';
import { HOUR_MS } from '../../../domain/instant.js';
import { replayFeeds } from '../../../scripts/replay/replay-feeds.js';
import { storedAnswers } from '../../../scripts/replay/stored-answers.js';
import { withOrganization } from '../../../store/database.js';
import { eraseGuestOf } from '../../../store/erase-guest.js';
import { feedWithPast, pastAnswers } from '../../../store/feed-history.js';
import { openPeopleDatabase, type PeopleDatabase } from '../../../store/people-database.js';
import { type SyncedFeed, SyncRoom } from '../sync/sync-room.js';

const DAYS = 90;

let room: SyncRoom;
let people: PeopleDatabase;
beforeAll(async () => {
  room = await SyncRoom.open();
  people = openPeopleDatabase(room.db.client.config.connection.connectionString);
}, 60_000);
afterAll(() => Promise.all([room.close(), people.destroy()]));
beforeEach(() => {
  room.now = '2026-03-01T12:00:00.000Z';
});

const one = async (): Promise<SyncedFeed> => (await room.property('vrbo'))[0]!;

/** A calendar as Vrbo writes it. */
const vrbo = (...stays: readonly (readonly [uid: string, from: string, to: string, name: string])[]) =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//HomeAway.com, Inc.//EN',
    ...stays.flatMap(([uid, from, to, name]) => [
      'BEGIN:VEVENT',
      `UID:${uid}`,
      'DTSTAMP:20260301T120000Z',
      `DTSTART;VALUE=DATE:${from.replaceAll('-', '')}`,
      `DTEND;VALUE=DATE:${to.replaceAll('-', '')}`,
      `SUMMARY:Reserved - ${name}`,
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
    '',
  ].join('\r\n');

const MARCH = ['m', '2026-03-05', '2026-03-08', 'Maria Marchguest'] as const;
const JULY = ['j', '2026-07-01', '2026-07-05', 'John Julyguest'] as const;

const forget = () =>
  forgetGuests({
    db: room.app,
    system: room.system,
    people,
    guestRetentionDays: DAYS,
    now: () => room.now,
  })();

/** Everything that is stored of the feed, as text. */
async function stored(feed: SyncedFeed): Promise<string> {
  const rows = [
    ...(await feed.rows(
      'select * from guests where entry_id in (select id from entries where feed_id = :feedId)',
    )),
    ...(await feed.rows('select * from entries where feed_id = :feedId')),
    ...(await feed.rows('select * from changes where feed_id = :feedId')),
    ...(await feed.rows('select * from beliefs where feed_id = :feedId')),
    ...(await feed.rows('select id, parsed from snapshots where feed_id = :feedId')),
  ];
  return JSON.stringify([rows, await bodies(feed)]);
}

async function bodies(feed: SyncedFeed): Promise<string[]> {
  const rows = await feed.rows('select body from snapshots where feed_id = :feedId order by fetched_at');
  return rows.map(row => gunzipSync(row.body as Buffer).toString());
}

const erase = (feed: SyncedFeed, entryId: string) =>
  withOrganization(room.app, feed.ids.organizationId, tx =>
    eraseGuestOf(tx, feed.ids.organizationId, entryId, room.now),
  );

async function entryOf(feed: SyncedFeed, uid: string): Promise<string> {
  const rows = await feed.rows(`select id, uid from entries where feed_id = :feedId and ended_at is null`);
  return String(rows.find(row => row.uid === uid)!.id);
}

test('a guest is remembered for 90 days of the property after check-out, and no day longer', async () => {
  const feed = await one();
  await feed.sync(vrbo(MARCH, JULY));
  room.now = '2026-06-05T21:59:00.000Z'; // 23:59 in Rome on the 89th day
  await forget();
  expect(await stored(feed)).toContain('Marchguest');
  room.now = '2026-06-05T22:00:00.000Z';
  await forget();
  const after = await stored(feed);
  expect(after).not.toContain('Marchguest');
  expect(after).toContain('Julyguest');
  expect(await feed.taken()).toEqual(['2026-03-05/2026-03-08 stay', '2026-07-01/2026-07-05 stay']);
});

test('a feed that still tells of a forgotten guest brings nobody back, and says nothing new', async () => {
  const feed = await one();
  await feed.sync(vrbo(MARCH, JULY));
  room.now = '2026-06-20T12:00:00.000Z';
  await forget();
  const before = await feed.log();
  await feed.sync(vrbo(MARCH, JULY, ['k', '2026-08-01', '2026-08-03', 'Karl Augustguest']));
  expect(await stored(feed)).not.toContain('Marchguest');
  expect((await feed.log()).slice(before.length)).toEqual(['entry_came']);
});

test('old answers keep dates and UIDs, and those of whoever is yet to come are told by the last', async () => {
  const feed = await one();
  await feed.sync(vrbo(MARCH, JULY));
  room.pass(HOUR_MS);
  await feed.sync(vrbo(MARCH, JULY, ['k', '2026-08-01', '2026-08-03', 'Karl Augustguest']));
  room.now = '2026-06-20T12:00:00.000Z';
  await forget();
  const [first, last] = await bodies(feed);
  expect(first).not.toMatch(/guest/);
  expect(first).toContain('UID:j');
  expect(first).toContain('DTSTART;VALUE=DATE:20260701');
  expect(last).toMatch(/Julyguest[\s\S]*Augustguest/);
  expect(last).not.toContain('Marchguest');
  expect((await forget()).answers).toBe(0); // nothing is looked through twice
});

test('answers that lost their guests replay as they did before', async () => {
  const feed = await one();
  await feed.sync(vrbo(MARCH, JULY));
  room.pass(HOUR_MS);
  await feed.sync(vrbo(MARCH, ['j2', '2026-07-02', '2026-07-06', 'John Julyguest']));
  room.pass(HOUR_MS);
  await feed.sync(vrbo(MARCH));
  const believed = async () => {
    const past = (await feedWithPast(room.db, feed.ids.feedId))!;
    const fetches = storedAnswers(past.id, pastAnswers(room.db, past), '2026-03-03T00:00:00.000Z');
    const lines: string[] = [];
    for await (const line of replayFeeds(fetches, [{ ...past, name: past.id }], past.timezone, {
      parse: parseFeed,
      fingerprint,
    }))
      lines.push(JSON.stringify({ ...line, hash: undefined }));
    return lines;
  };
  const before = await believed();
  room.now = '2026-12-20T12:00:00.000Z';
  await forget();
  expect((await bodies(feed)).join()).not.toMatch(/guest/);
  expect(await believed()).toEqual(before);
});

test('a guest is erased at once on request, from all that is stored, under every UID the stay has had', async () => {
  const feed = await one();
  await feed.sync(vrbo(MARCH, JULY));
  room.pass(HOUR_MS);
  await feed.sync(vrbo(MARCH, ['j2', '2026-07-02', '2026-07-05', 'John Julyguest'])); // moved: another UID
  expect(await erase(feed, await entryOf(feed, 'j2'))).toBe(true);
  const after = await stored(feed);
  expect(after).not.toContain('Julyguest');
  expect(after).toContain('Marchguest');
});

test('later answers that carry the erased name do not bring it back, in whatever shape the stay comes', async () => {
  const feed = await one();
  await feed.sync(vrbo(MARCH, JULY));
  await erase(feed, await entryOf(feed, 'j'));
  const name = 'John Julyguest';
  for (const stay of [
    ['j', '2026-07-01', '2026-07-05', name], // as it was
    ['j', '2026-07-01', '2026-07-06', name], // longer
    ['j3', '2026-07-01', '2026-07-06', name], // by another UID
    ['j4', '2026-07-02', '2026-07-06', name], // moved, by another UID
  ] as const) {
    room.pass(HOUR_MS);
    await feed.sync(
      vrbo(MARCH, stay, [`new${stay[2]}${stay[0]}`, '2026-09-01', '2026-09-02', 'Somebody Else']),
    );
    expect([stay, await stored(feed)]).toEqual([stay, expect.not.stringContaining('Julyguest')]);
  }
  // Gone, confirmed, and back again: a new entry of the same stay.
  for (const answer of [vrbo(MARCH), vrbo(MARCH, ['x', '2026-10-01', '2026-10-02', 'Some One'])]) {
    room.pass(HOUR_MS);
    await feed.sync(answer);
  }
  expect(await feed.taken()).not.toContain('2026-07-02/2026-07-06 stay');
  room.pass(HOUR_MS);
  await feed.sync(vrbo(MARCH, ['j4', '2026-07-02', '2026-07-06', name]));
  expect(await feed.taken()).toContain('2026-07-02/2026-07-06 stay');
  expect(await stored(feed)).not.toContain('Julyguest');
});

test('another organization erases nobody here', async () => {
  const [feed, other] = [await one(), await one()];
  await feed.sync(vrbo(JULY));
  const id = await entryOf(feed, 'j');
  expect(await erase(other, id)).toBe(false);
  expect(await stored(feed)).toContain('Julyguest');
});

test('sign-ins that are over are deleted, and no others', async () => {
  await room.db.raw(
    `with p as (insert into people (name, email) values ('Ann', 'ann@example.com') returning id),
          s as (insert into sessions (person_id, token, expires_at)
                select id, 'over', now() - interval '1 minute' from p
                union all select id, 'open', now() + interval '1 minute' from p)
     insert into verifications (identifier, value, expires_at)
     values ('over', 'x', now() - interval '1 minute'), ('open', 'x', now() + interval '1 minute')`,
  );
  expect((await forget()).signIns).toBe(2);
  const { rows } = await room.db.raw(
    'select token from sessions union all select identifier from verifications',
  );
  expect(rows).toEqual([{ token: 'open' }, { token: 'open' }]);
});
