import { expect, test } from '@jest/globals';
import { airbnbStay, bookingClosed, given } from './given.js';

const NOON = '2026-06-01T10:00:00.000Z';
const others = [airbnbStay('2026-08-01', '2026-08-04'), airbnbStay('2026-09-01', '2026-09-04')];
const gone = airbnbStay('2026-07-10', '2026-07-14');

test('a stay that one answer lacks is still taken, and we look again soon', () => {
  const feed = given('airbnb', NOON)
    .answers(gone, ...others)
    .answers(...others);
  expect(feed.taken).toContain('2026-07-10/2026-07-14');
  expect(feed.told).toEqual(['missing']);
  expect(feed.entries[0]?.missingSince).toBe('2026-06-01T12:00:00.000Z');
  expect(feed.last).toMatchObject({ outcome: 'applied', awaiting: true });
});

test('a second answer that lacks it ends it as cancelled', () => {
  const feed = given('airbnb', NOON)
    .answers(gone, ...others)
    .answers(...others)
    .answers(...others);
  expect(feed.taken).toEqual(['2026-08-01/2026-08-04', '2026-09-01/2026-09-04']);
  expect(feed.told).toEqual(['ended:cancelled']);
  expect(feed.last?.awaiting).toBe(false);
});

test('a stay that the second answer shows again is the same stay', () => {
  const feed = given('airbnb', NOON).answers(gone, ...others);
  const id = feed.entries[0]?.id;
  feed.answers(...others).answers(gone, ...others);
  expect(feed.entries[0]?.id).toBe(id);
  expect(feed.entries[0]).not.toHaveProperty('missingSince');
  expect(feed.told).toEqual(['returned']);
  expect(feed.last?.awaiting).toBe(false);
});

test('a closure that flaps for one answer keeps its identity, and its end says that nights opened', () => {
  const tail = bookingClosed('2026-10-01', '2027-05-01');
  const stays = [bookingClosed('2026-07-01', '2026-07-03'), bookingClosed('2026-07-05', '2026-07-08')];
  const feed = given('booking_com', NOON).answers(...stays, tail);
  const id = feed.entries[2]?.id;
  feed.answers(...stays).answers(...stays, tail);
  expect(feed.entries[2]?.id).toBe(id);
  feed.answers(...stays).answers(...stays);
  expect(feed.told).toEqual(['ended:opened']);
});

test('an answer that says what is believed changes nothing', () => {
  const feed = given('airbnb', NOON)
    .answers(...others)
    .answers(...others);
  expect(feed.last).toMatchObject({ outcome: 'unchanged', changes: [], awaiting: false });
  expect(feed.belief.answeredAt).toBe('2026-06-01T12:00:00.000Z');
});

test('an answer not newer than the last one changes nothing, as when an activity is tried again', () => {
  const feed = given('airbnb', NOON)
    .answers(gone, ...others)
    .answers(...others);
  const before = feed.belief;
  feed.until('2026-06-01T12:00:00.000Z').answers(...others);
  expect(feed.last).toEqual({ belief: before, changes: [], outcome: 'unchanged', awaiting: true });
  feed.until('2026-06-01T11:59:59.999Z').answers();
  expect(feed.belief).toBe(before);
  feed.until('2026-06-01T12:00:00.001Z').answers(...others);
  expect(feed.belief.answeredAt).toBe('2026-06-01T12:00:00.001Z');
});
