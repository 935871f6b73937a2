import { describe, expect, test } from '@jest/globals';
import { airbnbBlock, airbnbStay, bookingClosed, event, given } from './given.js';

const NOON = '2026-05-08T10:00:00.000Z';

describe('duplicates and overlap', () => {
  test('an event told twice is one entry', () => {
    const stay = airbnbStay('2026-06-01', '2026-06-05');
    expect(given('airbnb', NOON).answers(stay, stay).entries).toHaveLength(1);
  });

  test('two events with one UID and other nights both count', () => {
    const feed = given('airbnb', NOON).answers(
      event('2026-06-01', '2026-06-05', { uid: 'x' }),
      event('2026-06-01', '2026-08-01', { uid: 'x' }),
    );
    expect(feed.taken).toEqual(['2026-06-01/2026-06-05', '2026-06-01/2026-08-01']);
    const ids = feed.entries.map(entry => entry.id);
    feed.answers(
      event('2026-06-01', '2026-08-01', { uid: 'x' }),
      event('2026-06-01', '2026-06-05', { uid: 'x' }),
    );
    expect(feed.entries.map(entry => entry.id)).toEqual(ids);
  });

  test('a stay inside a closure of the same feed is normal', () => {
    const feed = given('booking_com', NOON).answers(
      bookingClosed('2026-06-01', '2026-08-01'),
      bookingClosed('2026-07-01', '2026-07-05'),
    );
    expect(feed.entries).toHaveLength(2);
    expect(feed.last?.outcome).toBe('applied');
  });
});

describe('what takes no nights', () => {
  test('a cancelled event, one that leaves the time free', () => {
    const feed = given('agoda', NOON).answers(
      event('2026-06-01', '2026-06-05', { status: 'CANCELLED' }),
      event('2026-07-01', '2026-07-05', { transp: 'TRANSPARENT' }),
      event('2026-08-01', '2026-08-05', { status: 'TENTATIVE', transp: 'OPAQUE' }),
    );
    expect(feed.taken).toEqual(['2026-08-01/2026-08-05']);
  });

  test('a stay told as cancelled ends like one that vanished: after a second answer', () => {
    const stay = event('2026-06-01', '2026-06-05', { uid: 'x', summary: 'Booked' });
    const cancelled = { ...stay, status: 'CANCELLED' };
    const feed = given('agoda', NOON).answers(stay).answers(cancelled);
    expect(feed.taken).toEqual(['2026-06-01/2026-06-05']);
    expect(feed.answers(cancelled).told).toEqual(['ended:cancelled', 'released:answer']);
  });

  test('marks of arrival and departure beside their stay', () => {
    const feed = given('agoda', NOON).answers(
      event('2026-06-01', '2026-06-05', { summary: 'Booking 1' }),
      event('2026-06-01', '2026-06-02', { summary: 'Check-in 1', uid: 'in' }),
      event('2026-06-05', '2026-06-06', { summary: 'Check-out 1', uid: 'out' }),
    );
    expect(feed.taken).toEqual(['2026-06-01/2026-06-05']);
  });
});

describe('rules of the manager', () => {
  const stay = event('2026-06-01', '2026-06-05', { summary: 'Owner – Mr. Rossi' });

  test('a phrase to ignore, in any case and whole words only', () => {
    expect(given('agoda', NOON, { ignore: ['ROSSI'] }).answers(stay).entries).toEqual([]);
    expect(given('agoda', NOON, { ignore: ['ross'] }).answers(stay).entries).toHaveLength(1);
    expect(given('agoda', NOON, { ignore: [''] }).answers(stay).entries).toHaveLength(1);
  });

  test('treated as stay or block, whatever the platform would say', () => {
    expect(given('agoda', NOON, { treatAsStay: ['owner'] }).answers(stay).only.kind).toBe('stay');
    expect(given('agoda', NOON).answers(stay).only.kind).toBe('block');
    const booked = event('2026-06-01', '2026-06-05', { summary: 'Booked' });
    expect(given('agoda', NOON, { treatAsBlock: ['booked'] }).answers(booked).only.kind).toBe('block');
    expect(given('agoda', NOON).answers(booked).only.kind).toBe('stay');
  });

  test('the end is the last night', () => {
    expect(given('agoda', NOON, { endIsLastNight: true }).answers(stay).taken).toEqual([
      '2026-06-01/2026-06-06',
    ]);
  });

  test('equal dates count once, and the stay is the one that stays', () => {
    const other = event('2026-06-01', '2026-06-05', { summary: 'Booked', uid: 'zz' });
    const feed = given('agoda', NOON, { ignoreEqualDates: true }).answers(stay, other);
    expect(feed.only).toMatchObject({ kind: 'stay', uid: 'zz' });
    expect(given('agoda', NOON).answers(stay, other).entries).toHaveLength(2);
  });

  test('what a new rule leaves out ends at once, as ignored', () => {
    const feed = given('agoda', NOON).answers(stay);
    feed.take({ prodid: '', events: [stay], problems: [] }, { rules: { ignore: ['rossi'] } });
    expect(feed.told).toEqual(['ended:ignored']);
    expect(feed.last).toMatchObject({ outcome: 'applied', awaiting: false });
  });

  test('another event with an ignored UID ends nothing', () => {
    const feed = given('agoda', NOON).answers(
      stay,
      event('2026-08-01', '2026-08-05', { uid: 'b' }),
      event('2026-09-01', '2026-09-05'),
    );
    const elsewhere = { ...stay, nights: { from: '2026-07-01', to: '2026-07-05' } };
    const answer = {
      prodid: '',
      events: [elsewhere, event('2026-08-01', '2026-08-05', { uid: 'b' }), event('2026-09-01', '2026-09-05')],
      problems: [],
    };
    feed.take(answer, { rules: { ignore: ['rossi'] } });
    expect(feed.told).toEqual(['missing']);
  });
});

describe('kinds over time', () => {
  test('a Booking.com entry that keeps its past nights is a guest, and stays one', () => {
    const feed = given('booking_com', '2026-06-01T10:00:00.000Z').answers(
      bookingClosed('2026-06-01', '2026-06-08'),
    );
    const { id } = feed.only;
    expect(feed.only.kind).toBe('closure');
    feed.until('2026-06-03T10:00:00.000Z').answers(bookingClosed('2026-06-01', '2026-06-08'));
    expect(feed.only).toMatchObject({ id, kind: 'stay' });
    expect(feed.told).toEqual(['reclassified']);
    feed.answers(bookingClosed('2026-06-03', '2026-06-08'));
    expect(feed.only).toMatchObject({ id, kind: 'stay' });
  });

  test('a block and a stay are never one entry by their nights, even where UIDs say nothing', () => {
    const feed = given('vrbo', NOON).answers(
      event('2026-06-01', '2026-06-05', { uid: 'a', summary: 'Blocked' }),
    );
    feed.answers(event('2026-06-01', '2026-06-05', { uid: 'b', summary: 'Reserved - Guest' }));
    expect(feed.told.slice(0, 2)).toEqual(['came', 'missing']);
  });

  test('an event in no dialect on an Airbnb connection is known by its nights, not by its UID', () => {
    const feed = given('airbnb', NOON).answers(
      event('2026-06-01', '2026-06-05', { uid: 'a', summary: 'Booked' }),
    );
    const { id } = feed.only;
    feed.answers(event('2026-06-01', '2026-06-05', { uid: 'b', summary: 'Booked' }));
    expect(feed.only.id).toBe(id);
  });

  test('a block of Airbnb never becomes a stay of Airbnb, nor the reverse', () => {
    const feed = given('airbnb', NOON).answers(airbnbStay('2026-06-01', '2026-06-05'));
    expect(feed.answers(airbnbBlock('2026-06-01', '2026-06-05')).told.slice(0, 2)).toEqual([
      'came',
      'missing',
    ]);
  });
});

describe('ids', () => {
  test('the same answers give the same ids, another feed or moment gives others', () => {
    const answer = airbnbStay('2026-06-01', '2026-06-05');
    const { id } = given('airbnb', NOON).answers(answer).only;
    expect(given('airbnb', NOON).answers(answer).only.id).toBe(id);
    expect(given('airbnb', '2026-05-08T10:00:00.001Z').answers(answer).only.id).not.toBe(id);
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});
