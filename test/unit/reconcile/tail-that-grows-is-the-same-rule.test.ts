import { expect, test } from '@jest/globals';
import { addDays } from '../../../domain/nights.js';
import { airbnbBlock, bookingClosed, given } from './given.js';

test('the tail of a closed booking window grows a day a day and stays one rule', () => {
  const feed = given('booking_com', '2025-10-24T22:30:00.000Z').answers(
    bookingClosed('2026-01-02', '2027-04-24'),
  );
  const { id, kind } = feed.only;
  expect(kind).toBe('rule');
  for (let day = 1; day <= 30; day++) {
    feed.until(`${addDays('2025-10-24', day)}T22:30:00.000Z`);
    feed.answers(bookingClosed('2026-01-02', addDays('2027-04-24', day)));
  }
  expect(feed.only).toMatchObject({ id, kind: 'rule', nights: { from: '2026-01-02', to: '2027-05-24' } });
  expect(feed.told).toEqual(['moved']);
});

test('a tail whose first nights are opened at Airbnb is the same rule', () => {
  const feed = given('airbnb', '2026-05-01T10:00:00.000Z').answers(airbnbBlock('2026-12-01', '2027-05-02'));
  const { id } = feed.only;
  feed.answers(airbnbBlock('2027-01-10', '2027-05-02')).answers(airbnbBlock('2027-01-10', '2027-05-02'));
  expect(feed.only).toMatchObject({ id, kind: 'rule', nights: { from: '2027-01-10', to: '2027-05-02' } });
});

test('a block that the end of the calendar no longer reaches becomes a block', () => {
  const feed = given('airbnb', '2026-05-01T10:00:00.000Z').answers(airbnbBlock('2027-04-01', '2027-05-02'));
  expect(feed.only.kind).toBe('rule');
  feed.until('2026-05-20T10:00:00.000Z').answers(airbnbBlock('2027-04-01', '2027-05-02'));
  expect(feed.only.kind).toBe('block');
  expect(feed.told).toEqual(['reclassified']);
});

test('a lead-time block of one night that rolls with the day is one rule', () => {
  const feed = given('airbnb', '2026-05-01T10:00:00.000Z').answers(airbnbBlock('2026-05-01', '2026-05-02'));
  const { id } = feed.only;
  feed.until('2026-05-02T10:00:00.000Z').answers(airbnbBlock('2026-05-02', '2026-05-03'));
  expect(feed.only).toMatchObject({ id, kind: 'rule', nights: { from: '2026-05-01', to: '2026-05-03' } });
});

test('what the owner closed ahead stays a block on its day, though it then looks like lead time', () => {
  const feed = given('airbnb', '2026-05-01T10:00:00.000Z').answers(airbnbBlock('2026-05-02', '2026-05-04'));
  expect(feed.only.kind).toBe('block');
  feed.until('2026-05-02T10:00:00.000Z').answers(airbnbBlock('2026-05-02', '2026-05-04'));
  expect(feed.only.kind).toBe('block');
});

test('lead time that an old answer showed as a block for an hour is a rule again', () => {
  const feed = given('airbnb', '2026-05-01T10:00:00.000Z').answers(airbnbBlock('2026-05-01', '2026-05-03'));
  feed.until('2026-05-01T22:10:00.000Z').answers(airbnbBlock('2026-05-01', '2026-05-03'));
  expect(feed.only.kind).toBe('block');
  feed.answers(airbnbBlock('2026-05-02', '2026-05-04'));
  expect(feed.only.kind).toBe('rule');
});
