import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { MockActivityEnvironment } from '@temporalio/testing';
import { type SweptPortfolios, sweepPortfolios } from '../../../activities/sweep-conflicts.js';
import { sweepConflicts } from '../../../store/sweep-conflicts.js';
import { type SyncedFeed, SyncRoom } from '../sync/sync-room.js';
import { airbnbCalendar, bookingCalendar, stay } from './calendars.js';

let room: SyncRoom;
beforeAll(async () => {
  room = await SyncRoom.open();
});
afterAll(() => room.close());

const HM1 = stay('HM1', '2026-05-04', '2026-05-08');

async function flat(): Promise<{ airbnb: SyncedFeed; booking: SyncedFeed }> {
  const [airbnb, booking] = await room.property('airbnb', 'booking_com');
  await airbnb!.sync(airbnbCalendar(HM1));
  await booking!.sync(bookingCalendar(['2026-05-06', '2026-05-10'], ['2026-05-10', '2026-05-12']));
  return { airbnb: airbnb!, booking: booking! };
}

const sweep = (feed: SyncedFeed) => sweepConflicts(room.app, feed.ids.organizationId, () => room.now);
const statesOf = async (feed: SyncedFeed) =>
  (await feed.rows('select state, close_reason from conflicts where unit_id = :unitId')).map(row =>
    [row.state, row.close_reason].filter(Boolean).join(' '),
  );
const toldOf = async (feed: SyncedFeed) =>
  (
    await feed.rows(`select kind from changes where unit_id = :unitId and feed_id is null and kind not like 'task%'
        order by xid, id`)
  ).map(row => row.kind);

/** As if the transaction that wrote the second calendar had not looked. */
async function forgetConflicts({ ids }: SyncedFeed): Promise<void> {
  await room.db.raw('update changes set conflict_id = null, task_id = null where unit_id = ?', [ids.unitId]);
  await room.db.raw('delete from tasks where unit_id = ?', [ids.unitId]);
  await room.db.raw('delete from conflicts where unit_id = ?', [ids.unitId]);
}

test('it finds nothing where the transactions found all', async () => {
  const { airbnb } = await flat();
  expect(await statesOf(airbnb)).toEqual(['open']);
  expect((await sweep(airbnb)).missed).toBe(0);
  expect(await toldOf(airbnb)).toEqual(['conflict_opened']);
});

test('what a transaction missed it opens, with an alert of its own', async () => {
  const { airbnb } = await flat();
  await forgetConflicts(airbnb);
  expect((await sweep(airbnb)).missed).toBe(1);
  expect(await statesOf(airbnb)).toEqual(['open']);
  expect(await toldOf(airbnb)).toEqual(['conflict_opened', 'conflict_opened', 'sweep_found_conflict']);
  expect((await sweep(airbnb)).missed).toBe(0);
});

test('a stay that one answer lacks, an echo, and what a person explained are not missed', async () => {
  const { airbnb, booking } = await flat();
  await airbnb.rows(`update conflicts set state = 'dismissed', note = 'x' where unit_id = :unitId`);
  expect((await sweep(airbnb)).missed).toBe(0);
  const other = await flat();
  await other.booking.rows(
    `insert into closure_answers (organization_id, unit_id, source, nights, answer, answered_at)
     values (:organizationId, :unitId, 'booking_com', '[2026-05-01,2026-06-01)', 'own_closure', now())`,
  );
  await sweep(other.airbnb);
  expect((await sweep(other.airbnb)).missed).toBe(0);
  expect(await booking.taken()).toHaveLength(2);
});

test('a conflict whose last night has passed closes although no answer says so', async () => {
  const { airbnb } = await flat();
  const before = room.now;
  room.now = '2026-05-08T12:00:00.000Z';
  expect((await sweep(airbnb)).missed).toBe(0);
  expect(await statesOf(airbnb)).toEqual(['closed over']);
  room.now = before;
});

test('the fleet sweeps each organization once an hour and says aloud what it found', async () => {
  const { airbnb } = await flat();
  await forgetConflicts(airbnb);
  await room.db.raw('delete from portfolio_sweeps');
  const run = (now: () => string) =>
    new MockActivityEnvironment().run(sweepPortfolios({ db: room.app, system: room.system, now }));
  const today = () => new Date().toISOString();
  const first = (await run(() => room.now)) as SweptPortfolios;
  expect(first.organizations).toBeGreaterThan(0);
  expect(first.missed).toBeGreaterThan(0);
  expect(await toldOf(airbnb)).toContain('sweep_found_conflict');
  await run(today); // the one before was, by our clock, long ago
  expect(await run(today)).toEqual({ organizations: 0, missed: 0 });
});
