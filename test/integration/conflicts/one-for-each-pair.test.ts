import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { HOUR_MS, MINUTE_MS } from '../../../domain/instant.js';
import { withOrganization } from '../../../store/database.js';
import { undoImport } from '../../../store/undo-import.js';
import { type SyncedFeed, SyncRoom } from '../sync/sync-room.js';
import { airbnbCalendar, bookingCalendar, stay } from './calendars.js';

let room: SyncRoom;
beforeAll(async () => {
  room = await SyncRoom.open();
});
afterAll(() => room.close());

const HM1 = stay('HM1', '2026-05-04', '2026-05-08');
const OTHER = stay('HM2', '2026-07-01', '2026-07-03');

async function flat(): Promise<{ airbnb: SyncedFeed; booking: SyncedFeed }> {
  const [airbnb, booking] = await room.property('airbnb', 'booking_com');
  // Both have been looked at before anything is sold: what comes later is no part of a first import.
  await airbnb!.sync(airbnbCalendar(OTHER));
  await booking!.sync(bookingCalendar(['2026-08-01', '2026-08-03']));
  room.pass(24 * HOUR_MS);
  return { airbnb: airbnb!, booking: booking! };
}

const conflictsOf = async (feed: SyncedFeed): Promise<string[]> =>
  (
    await feed.rows(
      `select kind, nights, state, close_reason from conflicts where unit_id = :unitId order by opened_at, nights`,
    )
  ).map(row => [row.kind, row.nights, row.state, row.close_reason].filter(Boolean).join(' '));

const told = async (feed: SyncedFeed): Promise<string[]> =>
  (
    await feed.rows(
      `select kind from changes where unit_id = :unitId and conflict_id is not null order by xid, id`,
    )
  ).map(row => String(row.kind));

test('a closure over a stay is one conflict, told once, however often the feeds are read', async () => {
  const { airbnb, booking } = await flat();
  await airbnb.sync(airbnbCalendar(OTHER, HM1));
  room.pass(HOUR_MS);
  await booking.sync(bookingCalendar(['2026-05-06', '2026-05-10'], ['2026-08-01', '2026-08-03']));
  expect(await conflictsOf(airbnb)).toEqual(['possible [2026-05-06,2026-05-08) open']);
  room.pass(HOUR_MS);
  await airbnb.sync(airbnbCalendar(OTHER, HM1, stay('HM3', '2026-09-01', '2026-09-02')));
  expect(await told(airbnb)).toEqual(['conflict_opened']);
});

test('it closes by itself when a guest cancels, once that is confirmed, and says why', async () => {
  const { airbnb, booking } = await flat();
  await airbnb.sync(airbnbCalendar(OTHER, HM1));
  room.pass(HOUR_MS);
  await booking.sync(bookingCalendar(['2026-05-06', '2026-05-10'], ['2026-08-01', '2026-08-03']));
  room.pass(HOUR_MS);
  await airbnb.sync(airbnbCalendar(OTHER));
  expect(await conflictsOf(airbnb)).toEqual(['possible [2026-05-06,2026-05-08) open']);
  room.pass(5 * MINUTE_MS);
  await airbnb.sync(airbnbCalendar(OTHER));
  expect(await conflictsOf(airbnb)).toEqual(['possible [2026-05-06,2026-05-08) closed cancelled']);
  expect(await told(airbnb)).toEqual(['conflict_opened', 'conflict_closed']);
});

test('when the guest moves away it closes, and when the guest moves back the same one opens again', async () => {
  const { airbnb, booking } = await flat();
  await airbnb.sync(airbnbCalendar(OTHER, HM1));
  room.pass(HOUR_MS);
  await booking.sync(bookingCalendar(['2026-05-06', '2026-05-10'], ['2026-08-01', '2026-08-03']));
  room.pass(HOUR_MS);
  await airbnb.sync(airbnbCalendar(OTHER, stay('HM1', '2026-05-14', '2026-05-18')));
  expect(await conflictsOf(airbnb)).toEqual(['possible [2026-05-06,2026-05-08) closed moved']);
  room.pass(HOUR_MS);
  await airbnb.sync(airbnbCalendar(OTHER, stay('HM1', '2026-05-05', '2026-05-09')));
  expect(await conflictsOf(airbnb)).toEqual(['possible [2026-05-06,2026-05-09) open']);
  expect(await told(airbnb)).toEqual(['conflict_opened', 'conflict_closed', 'conflict_reopened']);
});

test('nights that grow change the conflict; a guest known by the shape of the stay makes it a double booking', async () => {
  const { airbnb, booking } = await flat();
  await airbnb.sync(airbnbCalendar(OTHER, HM1));
  room.pass(HOUR_MS);
  await booking.sync(bookingCalendar(['2026-05-06', '2026-05-10'], ['2026-08-01', '2026-08-03']));
  room.pass(HOUR_MS);
  await airbnb.sync(airbnbCalendar(OTHER, stay('HM1', '2026-05-04', '2026-05-09')));
  expect(await conflictsOf(airbnb)).toEqual(['possible [2026-05-06,2026-05-09) open']);
  const before = room.now;
  room.now = '2026-05-08T10:00:00.000Z';
  await booking.sync(bookingCalendar(['2026-05-06', '2026-05-10'], ['2026-08-01', '2026-08-03']));
  expect(await conflictsOf(airbnb)).toEqual(['double_booking [2026-05-08,2026-05-09) open']);
  room.now = before;
});

test('back-to-back stays are none', async () => {
  const { airbnb, booking } = await flat();
  await airbnb.sync(airbnbCalendar(OTHER, HM1));
  room.pass(HOUR_MS);
  await booking.sync(bookingCalendar(['2026-05-08', '2026-05-10'], ['2026-08-01', '2026-08-03']));
  expect(await conflictsOf(airbnb)).toEqual([]);
});

test('a stay whose absence is not confirmed yet opens none, and does when it is shown again', async () => {
  const { airbnb, booking } = await flat();
  await airbnb.sync(airbnbCalendar(OTHER, HM1));
  room.pass(HOUR_MS);
  await airbnb.sync(airbnbCalendar(OTHER));
  room.pass(HOUR_MS);
  await booking.sync(bookingCalendar(['2026-05-06', '2026-05-10'], ['2026-08-01', '2026-08-03']));
  expect(await conflictsOf(airbnb)).toEqual([]);
  await airbnb.sync(airbnbCalendar(OTHER, HM1));
  expect(await conflictsOf(airbnb)).toEqual(['possible [2026-05-06,2026-05-08) open']);
});

test('stays that a held answer lacks open none', async () => {
  const { airbnb, booking } = await flat();
  const three = ['HMA', 'HMB', 'HMC'].map((code, i) =>
    stay(code, `2026-06-0${2 * i + 1}`, `2026-06-0${2 * i + 2}`),
  );
  await airbnb.sync(airbnbCalendar(OTHER, ...three));
  room.pass(HOUR_MS);
  expect(await airbnb.sync(airbnbCalendar(OTHER))).toMatchObject({ outcome: 'held' });
  await booking.sync(bookingCalendar(['2026-06-01', '2026-06-08'], ['2026-08-01', '2026-08-03']));
  expect(await conflictsOf(airbnb)).toEqual([]);
});

test('a pair that was said to be none stays none, whatever its nights become', async () => {
  const { airbnb, booking } = await flat();
  await airbnb.sync(airbnbCalendar(OTHER, HM1));
  room.pass(HOUR_MS);
  await booking.sync(bookingCalendar(['2026-05-06', '2026-05-10'], ['2026-08-01', '2026-08-03']));
  await booking.rows(`update conflicts set state = 'dismissed', note = 'same guest' where unit_id = :unitId`);
  room.pass(HOUR_MS);
  await airbnb.sync(airbnbCalendar(OTHER, stay('HM1', '2026-05-04', '2026-05-09')));
  expect(await conflictsOf(airbnb)).toEqual(['possible [2026-05-06,2026-05-08) dismissed']);
  expect(await told(airbnb)).toEqual(['conflict_opened']);
});

test('an import that is undone takes its conflict along', async () => {
  const { airbnb, booking } = await flat();
  await airbnb.sync(airbnbCalendar(OTHER, HM1));
  room.pass(HOUR_MS);
  await booking.sync(bookingCalendar(['2026-05-06', '2026-05-10'], ['2026-08-01', '2026-08-03']));
  const [answer] = await booking.rows('select snapshot_id as id from beliefs where feed_id = :feedId');
  const { organizationId, feedId } = booking.ids;
  await withOrganization(room.app, organizationId, tx =>
    undoImport(tx, organizationId, feedId, String(answer!.id), room.now),
  );
  expect(await conflictsOf(airbnb)).toEqual(['possible [2026-05-06,2026-05-08) closed undone']);
});

test('of two answers that come in the same instant one always sees the other', async () => {
  for (let round = 0; round < 10; round++) {
    const { airbnb, booking } = await flat();
    room.pass(HOUR_MS);
    airbnb.answers(airbnbCalendar(OTHER, HM1));
    booking.answers(bookingCalendar(['2026-05-06', '2026-05-10'], ['2026-08-01', '2026-08-03']));
    const looks = await Promise.all([airbnb, booking].map(async feed => [feed, await feed.look()] as const));
    for (const [feed, said] of looks) {
      if (said.kind !== 'changed') throw new Error(said.kind);
      await feed.parse(said.snapshotId);
    }
    await Promise.all(
      looks.map(([feed, said]) => {
        if (said.kind !== 'changed') throw new Error(said.kind);
        return feed.write(said.snapshotId, said.answeredAt);
      }),
    );
    expect(await conflictsOf(airbnb)).toEqual(['possible [2026-05-06,2026-05-08) open']);
    expect(await told(airbnb)).toEqual(['conflict_opened']);
  }
});
