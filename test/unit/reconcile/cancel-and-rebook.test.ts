import { expect, test } from '@jest/globals';
import { airbnbStay, bookingClosed, given } from './given.js';

const NOON = '2026-05-08T10:00:00.000Z';

test('a new Airbnb UID on the same nights is a new guest', () => {
  const other = airbnbStay('2026-09-01', '2026-09-05');
  const feed = given('airbnb', NOON).answers(airbnbStay('2026-06-01', '2026-06-05', 'A'), other);
  const was = feed.entries[0]?.id;
  feed.answers(airbnbStay('2026-06-01', '2026-06-05', 'B'), other);
  expect(feed.told).toEqual(['came', 'missing']);
  feed.answers(airbnbStay('2026-06-01', '2026-06-05', 'B'), other);
  expect(feed.told).toEqual(['ended:cancelled']);
  expect(feed.entries[0]?.id).not.toBe(was);
});

test('a Booking.com UID that returns after its entry has ended is no proof of the old guest', () => {
  const rest = [bookingClosed('2026-07-01', '2026-07-03'), bookingClosed('2026-08-01', '2026-08-03')];
  const feed = given('booking_com', NOON).answers(bookingClosed('2026-06-01', '2026-06-05'), ...rest);
  const was = feed.entries[0]?.id;
  feed.answers(...rest).answers(...rest);
  expect(feed.entries).toHaveLength(2);
  feed.answers(bookingClosed('2026-06-01', '2026-06-05'), ...rest);
  expect(feed.told).toEqual(['came']);
  expect(feed.entries[0]?.id).not.toBe(was);
});

test('a Booking.com UID with fewer nights waits for a second answer, as it may be the next guest', () => {
  const feed = given('booking_com', NOON).answers(bookingClosed('2026-06-01', '2026-06-08'));
  feed.answers(bookingClosed('2026-06-01', '2026-06-04'));
  expect(feed.taken).toEqual(['2026-06-01/2026-06-08']);
  feed.answers(bookingClosed('2026-06-01', '2026-06-04'));
  expect(feed.taken).toEqual(['2026-06-01/2026-06-04']);
});
