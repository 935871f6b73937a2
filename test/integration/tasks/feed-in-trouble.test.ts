import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../domain/instant.js';
import { keepTasksOfUnit } from '../../../store/keep-tasks.js';
import { airbnbCalendar, bookingCalendar, stay } from '../conflicts/calendars.js';
import { type SyncedFeed, SyncRoom } from '../sync/sync-room.js';
import { tasksOf } from './task-room.js';

jest.setTimeout(60_000);

let room: SyncRoom;
beforeAll(async () => {
  room = await SyncRoom.open();
});
afterAll(() => room.close());

const NEAR = stay('HM1', '2026-03-03', '2026-03-05');

async function flat(): Promise<{ airbnb: SyncedFeed; booking: SyncedFeed }> {
  room.now = '2026-03-01T12:00:00.000Z';
  const [airbnb, booking] = await room.property('airbnb', 'booking_com');
  await booking!.sync(bookingCalendar(['2026-08-01', '2026-08-03']));
  await airbnb!.sync(airbnbCalendar(NEAR));
  return { airbnb: airbnb!, booking: booking! };
}

/** What the fleet does once the time that a way was kept until has come. */
const fleetLooks = ({ ids }: SyncedFeed) =>
  keepTasksOfUnit(room.app, ids.organizationId, ids.unitId, room.now);

test('a link that died is a task at once; while it stays dead what is near is closed by hand; back, all of it ends', async () => {
  const { booking } = await flat();
  booking.answers({ status: 404 });
  await booking.look({ look: 'now' });
  expect(await tasksOf(booking)).toEqual(['check_feed open']);
  room.pass(HOUR_MS);
  await fleetLooks(booking);
  expect(await tasksOf(booking)).toEqual(['check_feed open']);
  room.pass(HOUR_MS);
  await fleetLooks(booking);
  expect(await tasksOf(booking)).toEqual(['check_feed open', 'close_nights open']);

  booking.answers(bookingCalendar(['2026-08-01', '2026-08-03']));
  room.pass(MINUTE_MS);
  await booking.look({ look: 'now', failing: 'feed_gone' });
  expect(await tasksOf(booking)).toEqual(['check_feed done feed_answers', 'close_nights open']);
  room.pass(HOUR_MS);
  await fleetLooks(booking);
  expect(await tasksOf(booking)).toEqual([
    'check_feed done feed_answers',
    'close_nights withdrawn not_needed',
  ]);
});

test('a list ends by itself when the platform shows the nights closed', async () => {
  const { booking } = await flat();
  booking.answers({ status: 404 });
  await booking.look({ look: 'now' });
  room.pass(2 * HOUR_MS);
  await fleetLooks(booking);
  expect(await tasksOf(booking)).toContain('close_nights open');
  room.pass(MINUTE_MS);
  await booking.sync(bookingCalendar(['2026-03-03', '2026-03-05'], ['2026-08-01', '2026-08-03']));
  expect(await tasksOf(booking)).toContain('close_nights done seen');
});

test('a short failure asks nobody for anything', async () => {
  const { booking } = await flat();
  booking.answers({ status: 503 });
  await booking.look({ look: 'now' });
  room.pass(HOUR_MS);
  await fleetLooks(booking);
  booking.answers(bookingCalendar(['2026-08-01', '2026-08-03']));
  await booking.look({ look: 'now' });
  room.pass(DAY_MS);
  await fleetLooks(booking);
  expect(await tasksOf(booking)).toEqual([]);
});
