import { expect, test } from '@jest/globals';
import { airbnbBlock, bookingClosed, given } from './given.js';

test('a block under way that Airbnb cuts daily, with a new UID each day, is one entry with its first night', () => {
  const feed = given('airbnb', '2026-07-05T08:00:00.000Z').answers(airbnbBlock('2026-07-04', '2026-07-12'));
  const { id } = feed.only;
  for (const day of ['06', '07', '08', '09', '10', '11']) {
    const cut = `2026-07-${String(Number(day) - 2).padStart(2, '0')}`;
    feed.until(`2026-07-${day}T08:00:00.000Z`).answers(airbnbBlock(cut, '2026-07-12'));
    expect(feed.only).toMatchObject({ id, kind: 'block', nights: { from: '2026-07-04', to: '2026-07-12' } });
    expect(feed.only).not.toHaveProperty('shown');
  }
  expect(feed.told).toEqual(['renamed']);
  expect(feed.last?.awaiting).toBe(false);
});

test('a closure under way begins anew every day at Booking.com and is one entry', () => {
  const feed = given('booking_com', '2026-03-30T08:00:00.000Z').answers(
    bookingClosed('2026-03-30', '2026-04-05'),
  );
  const { id } = feed.only;
  feed.until('2026-03-31T08:00:00.000Z').answers(bookingClosed('2026-03-31', '2026-04-05'));
  feed.until('2026-04-01T08:00:00.000Z').answers(bookingClosed('2026-04-01', '2026-04-05'));
  expect(feed.only).toMatchObject({ id, kind: 'closure', nights: { from: '2026-03-30', to: '2026-04-05' } });
});

test('cut and made longer between two looks it is still one entry', () => {
  const feed = given('booking_com', '2025-12-01T08:00:00.000Z').answers(
    bookingClosed('2025-12-01', '2025-12-06'),
  );
  const { id } = feed.only;
  feed.until('2025-12-03T08:00:00.000Z').answers(bookingClosed('2025-12-03', '2025-12-08'));
  expect(feed.only).toMatchObject({ id, nights: { from: '2025-12-01', to: '2025-12-08' } });
});

test('a platform a day ahead of the property cuts to tomorrow, and tonight stays taken', () => {
  const feed = given('booking_com', '2026-06-05T20:00:00.000Z').answers(
    bookingClosed('2026-06-05', '2026-06-10'),
  );
  feed.answers(bookingClosed('2026-06-06', '2026-06-10'));
  expect(feed.taken).toEqual(['2026-06-05/2026-06-10']);
  expect(feed.only).not.toHaveProperty('shown');
});

test('a start that moves into days to come is no cut: the nights open after a second answer', () => {
  const feed = given('booking_com', '2026-06-05T08:00:00.000Z').answers(
    bookingClosed('2026-06-05', '2026-06-10'),
  );
  const { id } = feed.only;
  feed.answers(bookingClosed('2026-06-07', '2026-06-10'));
  expect(feed.taken).toEqual(['2026-06-05/2026-06-10']);
  feed.answers(bookingClosed('2026-06-07', '2026-06-10'));
  expect(feed.only).toMatchObject({ id, nights: { from: '2026-06-07', to: '2026-06-10' } });
});
