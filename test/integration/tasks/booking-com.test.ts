import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { writeChecklist } from '../../../activities/write-checklist.js';
import { HOUR_MS, MINUTE_MS } from '../../../domain/instant.js';
import { withOrganization } from '../../../store/database.js';
import { keepTasksOfUnit } from '../../../store/keep-tasks.js';
import { updateProperty } from '../../../store/properties.js';
import { airbnbCalendar, bookingCalendar, stay } from '../conflicts/calendars.js';
import { type SyncedFeed, SyncRoom } from '../sync/sync-room.js';
import { tasksOf } from './task-room.js';

jest.setTimeout(60_000);

let room: SyncRoom;
beforeAll(async () => {
  room = await SyncRoom.open();
});
afterAll(() => room.close());

const SHOWN = ['2026-08-01', '2026-08-03'] as const;
const NEAR = stay('HM1', '2026-03-05', '2026-03-07');
const FAR = stay('HM2', '2026-06-01', '2026-06-03');

/** A house on Airbnb and Booking.com, both with links. Airbnb has sold what is near and what is far. */
async function house(roomTypes: number): Promise<SyncedFeed> {
  room.now = '2026-03-01T12:00:00.000Z';
  const [airbnb, booking] = await room.property('airbnb', 'booking_com');
  const { organizationId, propertyId } = booking!.ids;
  await withOrganization(room.app, organizationId, tx =>
    updateProperty(tx, organizationId, propertyId, { roomTypes }),
  );
  await booking!.sync(bookingCalendar(SHOWN));
  await airbnb!.sync(airbnbCalendar(NEAR, FAR));
  return booking!;
}

const fleetLooks = ({ ids }: SyncedFeed) =>
  keepTasksOfUnit(room.app, ids.organizationId, ids.unitId, room.now);
const daily = async ({ ids }: SyncedFeed): Promise<string> =>
  (await writeChecklist({ db: room.app, now: () => room.now })(ids)).outcome;

const stepsOf = async (feed: SyncedFeed): Promise<string[]> =>
  (
    await feed.rows(
      `select s.action || ' ' || lower(s.nights) || ' ' || coalesce(s.because, s.state) as says
         from task_steps s join tasks t on t.id = s.task_id
        where t.organization_id = :organizationId order by s.nights, s.made_at`,
    )
  ).map(row => String(row.says));

test('above 20 room types Booking.com has a daily checklist although it has a link', async () => {
  const booking = await house(21);
  expect(await daily(booking)).toBe('listed');
  expect(await tasksOf(booking)).toEqual(['close_nights open']);
  expect(await stepsOf(booking)).toEqual(['close 2026-03-05 open', 'close 2026-06-01 open']);
});

test('up to 20 room types its link is relied on, and nobody is asked for anything', async () => {
  const booking = await house(20);
  expect(await daily(booking)).toBe('early');
  expect(await tasksOf(booking)).toEqual([]);
});

test('down for 48 hours it is kept by hand altogether, and handed back once it has answered for half an hour', async () => {
  const booking = await house(1);
  booking.answers({ status: 404 });
  await booking.look({ look: 'now' });
  room.pass(47 * HOUR_MS);
  await fleetLooks(booking);
  expect(await daily(booking)).toBe('listed');
  expect(await stepsOf(booking)).toEqual(['close 2026-03-05 open']); // what is near, and nothing far

  room.pass(24 * HOUR_MS);
  await fleetLooks(booking);
  expect(await daily(booking)).toBe('listed');
  expect(await stepsOf(booking)).toEqual(['close 2026-03-05 open', 'close 2026-06-01 open']);

  booking.answers(bookingCalendar(SHOWN));
  await booking.look({ look: 'now', failing: 'feed_gone' });
  room.pass(29 * MINUTE_MS);
  await fleetLooks(booking);
  expect(await tasksOf(booking)).toContain('close_nights open');
  room.pass(MINUTE_MS);
  await fleetLooks(booking);
  expect(await stepsOf(booking)).toEqual(['close 2026-03-05 not_needed', 'close 2026-06-01 not_needed']);
  expect(await tasksOf(booking)).toEqual([
    'check_feed done feed_answers',
    'close_nights withdrawn not_needed',
  ]);
});
