import { expect, test } from '@jest/globals';
import { airbnbStay, bookingClosed, given } from './given.js';

const NOON = '2026-06-01T10:00:00.000Z';
const FIRST_LACK = '2026-06-01T12:00:00.000Z';
const within = '2026-06-01T12:00:59.999Z';
const after = '2026-06-01T12:01:00.000Z';
const others = [airbnbStay('2026-08-01', '2026-08-04'), airbnbStay('2026-09-01', '2026-09-04')];
const gone = airbnbStay('2026-07-10', '2026-07-14');

test('"Sync now" pressed twice on a broken answer frees nothing', () => {
  const feed = given('airbnb', NOON)
    .answers(gone, ...others)
    .until(FIRST_LACK)
    .answers(...others)
    .until(within)
    .answers(...others);
  expect(feed.taken).toContain('2026-07-10/2026-07-14');
  expect(feed.last).toMatchObject({ changes: [], awaiting: true });
});

test('after a whole minute the second answer counts', () => {
  const feed = given('airbnb', NOON)
    .answers(gone, ...others)
    .until(FIRST_LACK)
    .answers(...others)
    .until(after)
    .answers(...others);
  expect(feed.told).toEqual(['ended:cancelled']);
});

test('a hold outlasts a second answer that comes too soon, and is confirmed by a later one', () => {
  const stays = [...others, gone];
  const feed = given('airbnb', NOON)
    .answers(...stays)
    .until(FIRST_LACK)
    .answers();
  const held = feed.belief.hold;
  expect(held).toMatchObject({ reason: 'no_events', since: FIRST_LACK });
  feed.until(within).answers();
  expect(feed.belief.hold).toEqual(held);
  expect(feed.last?.outcome).toBe('held');
  feed.until('2026-06-01T12:05:00.000Z').answers();
  expect(feed.belief.hold).toBeUndefined();
  expect(feed.taken).toEqual([]);
});

test('a hold is released at once by an answer that shows all again, however soon', () => {
  const stays = [...others, gone];
  const feed = given('airbnb', NOON)
    .answers(...stays)
    .until(FIRST_LACK)
    .answers()
    .until(within)
    .answers(...stays);
  expect(feed.belief.hold).toBeUndefined();
  expect(feed.told).toContain('released:recovery');
  expect(feed.taken).toHaveLength(3);
});

test('nights cut from a closure stay taken until an answer a minute later', () => {
  const feed = given('booking_com', NOON)
    .answers(bookingClosed('2026-07-01', '2026-07-08'))
    .until(FIRST_LACK)
    .answers(bookingClosed('2026-07-01', '2026-07-05'))
    .until(within)
    .answers(bookingClosed('2026-07-01', '2026-07-05'));
  expect(feed.taken).toEqual(['2026-07-01/2026-07-08']);
  feed.until('2026-06-01T12:05:00.000Z').answers(bookingClosed('2026-07-01', '2026-07-05'));
  expect(feed.taken).toEqual(['2026-07-01/2026-07-05']);
});

test('new nights are believed however soon they are told', () => {
  const feed = given('airbnb', NOON)
    .answers(...others)
    .until('2026-06-01T10:00:30.000Z')
    .answers(gone, ...others);
  expect(feed.told).toEqual(['came']);
});
