import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { answerQuestion } from '../../../api/actions/decide-conflict.js';
import { HOUR_MS } from '../../../domain/instant.js';
import { type Actor, withOrganization } from '../../../store/database.js';
import { decideHold } from '../../../store/decide-hold.js';
import { airbnbCalendar, bookingCalendar, stay } from '../conflicts/calendars.js';
import { type SyncedFeed, SyncRoom } from '../sync/sync-room.js';
import { tasksOf } from './task-room.js';

jest.setTimeout(60_000);

let room: SyncRoom;
beforeAll(async () => {
  room = await SyncRoom.open();
  room.now = '2036-03-01T12:00:00.000Z'; // a question is about nights that are ahead, by the database's clock too
});
afterAll(() => room.close());

const OTHER = stay('HM9', '2036-10-01', '2036-10-03');
const HM1 = stay('HM1', '2036-05-04', '2036-05-08');
const FAR = ['2036-08-01', '2036-08-03'] as const;

/** Somebody who may decide. */
async function person(): Promise<Actor> {
  const { rows } = await room.db.raw(`insert into people (email, name) values (?, 'Marta') returning id`, [
    `${randomUUID()}@example.com`,
  ]);
  return { personId: rows[0].id, address: '192.0.2.1' };
}

/** Booking.com shows nights closed of which Airbnb has sold some. */
async function closedOverAStay(): Promise<{ airbnb: SyncedFeed; booking: SyncedFeed }> {
  const [airbnb, booking] = await room.property('airbnb', 'booking_com');
  await booking!.sync(bookingCalendar(FAR));
  await airbnb!.sync(airbnbCalendar(OTHER, HM1));
  room.pass(HOUR_MS);
  await booking!.sync(bookingCalendar(['2036-05-06', '2036-05-10'], FAR));
  return { airbnb: airbnb!, booking: booking! };
}

/** Three of four stays are missing from one answer. */
async function heldAnswer(): Promise<SyncedFeed> {
  const [airbnb] = await room.property('airbnb');
  const more = ['06', '07', '08'].map(month => stay(`HM${month}`, `2036-${month}-01`, `2036-${month}-05`));
  await airbnb!.sync(airbnbCalendar(OTHER, ...more));
  expect(await tasksOf(airbnb!)).toEqual([]);
  room.pass(HOUR_MS);
  expect(await airbnb!.sync(airbnbCalendar(OTHER))).toMatchObject({ outcome: 'held' });
  expect(await tasksOf(airbnb!)).toEqual(['confirm_answer open']);
  return airbnb!;
}

test('nights closed over a stay ask for what they are; the answer ends the task', async () => {
  const { booking } = await closedOverAStay();
  expect(await tasksOf(booking)).toEqual(['explain_closure open']);
  const [closure] = await booking.rows(
    `select id from entries where feed_id = :feedId and lower(nights) = '2036-05-06'`,
  );
  await withOrganization(
    room.app,
    booking.ids.organizationId,
    tx => answerQuestion(tx, booking.ids.organizationId, String(closure!.id), 'own_closure', room.now),
    await person(),
  );
  expect(await tasksOf(booking)).toEqual(['explain_closure done explained']);
});

test('the question ends by itself when the platform opens the nights again', async () => {
  const { booking } = await closedOverAStay();
  for (let look = 0; look < 2; look++) {
    room.pass(HOUR_MS);
    await booking.sync(bookingCalendar(FAR));
  }
  expect(await tasksOf(booking)).toEqual([expect.stringMatching(/^explain_closure withdrawn /)]);
});

test('a held answer asks for a word; given, the task is done', async () => {
  const airbnb = await heldAnswer();
  const { organizationId, feedId } = airbnb.ids;
  room.pass(HOUR_MS);
  await withOrganization(
    room.app,
    organizationId,
    tx => decideHold(tx, organizationId, feedId, 'keep', room.now),
    await person(),
  );
  expect(await tasksOf(airbnb)).toEqual(['confirm_answer done decided']);
});

test('a held answer that the next one sets right asks nobody any more', async () => {
  const airbnb = await heldAnswer();
  const more = ['06', '07', '08'].map(month => stay(`HM${month}`, `2036-${month}-01`, `2036-${month}-05`));
  room.pass(HOUR_MS);
  await airbnb.sync(airbnbCalendar(OTHER, ...more));
  expect(await tasksOf(airbnb)).toEqual(['confirm_answer withdrawn second_answer']);
});
