import { describe, expect, test } from '@jest/globals';
import { airbnbBlock, airbnbStay, bookingClosed, given } from './given.js';

const NOON = '2026-05-08T10:00:00.000Z';
const stays = [
  airbnbStay('2026-06-01', '2026-06-04'),
  airbnbStay('2026-06-10', '2026-06-14'),
  airbnbStay('2026-07-01', '2026-07-04'),
  airbnbStay('2026-07-10', '2026-07-14'),
  airbnbStay('2026-08-01', '2026-08-04'),
  airbnbStay('2026-08-10', '2026-08-14'),
  airbnbStay('2026-09-10', '2026-09-14'),
];

describe('what is held', () => {
  test('a whole calendar without events, as Airbnb once answered for one fetch', () => {
    const feed = given('airbnb', NOON)
      .answers(...stays)
      .answers();
    expect(feed.last).toMatchObject({ outcome: 'held', awaiting: true });
    expect(feed.entries).toHaveLength(7);
    expect(feed.belief.hold).toMatchObject({ reason: 'no_events', since: '2026-05-08T12:00:00.000Z' });
    expect(feed.belief.hold?.missing).toEqual(feed.entries.map(entry => entry.id));
    expect(feed.told).toEqual([...stays.map(() => 'missing'), 'held:no_events']);
  });

  test('three stays gone at once, not two', () => {
    expect(
      given('airbnb', NOON)
        .answers(...stays)
        .answers(...stays.slice(3)).belief.hold?.reason,
    ).toBe('many_stays_gone');
    expect(
      given('airbnb', NOON)
        .answers(...stays)
        .answers(...stays.slice(2)).belief.hold,
    ).toBeUndefined();
  });

  test('more than half of what lies ahead, not just half', () => {
    const closures = [
      bookingClosed('2026-06-01', '2026-06-02'),
      bookingClosed('2026-06-03', '2026-06-04'),
      bookingClosed('2026-06-05', '2026-06-06'),
      bookingClosed('2026-06-07', '2026-06-08'),
    ];
    expect(
      given('booking_com', NOON)
        .answers(...closures)
        .answers(...closures.slice(3)).belief.hold?.reason,
    ).toBe('most_gone');
    expect(
      given('booking_com', NOON)
        .answers(...closures)
        .answers(...closures.slice(2)).belief.hold,
    ).toBeUndefined();
  });

  test('what is over does not count as lying ahead', () => {
    const over = [airbnbStay('2026-05-01', '2026-05-08'), airbnbStay('2026-05-02', '2026-05-08', 'b')];
    const [kept, gone] = stays as [(typeof stays)[0], (typeof stays)[0]];
    const feed = given('airbnb', NOON)
      .answers(...over, kept, gone, stays[2]!)
      .answers(...over, kept);
    expect(feed.belief.hold?.reason).toBe('most_gone');
  });

  test('blocks may vanish in bulk for good', () => {
    const blocks = [1, 2, 3, 4].map(n => airbnbBlock(`2026-10-0${n}`, `2026-10-0${n + 1}`));
    const feed = given('airbnb', NOON)
      .answers(...stays, ...blocks)
      .answers(...stays);
    expect(feed.last?.outcome).toBe('applied');
    expect(feed.answers(...stays).told).toEqual([
      'ended:opened',
      'ended:opened',
      'ended:opened',
      'ended:opened',
    ]);
  });

  test('an empty calendar where nothing lies ahead is simply empty', () => {
    const feed = given('airbnb', NOON).answers(airbnbStay('2026-05-01', '2026-05-08')).answers();
    expect(feed.told).toEqual(['ended:over']);
    expect(given('airbnb', NOON).answers().last).toMatchObject({ outcome: 'unchanged', awaiting: false });
  });
});

describe('what a held answer does', () => {
  test('it brings what is new', () => {
    const added = airbnbStay('2026-12-01', '2026-12-04');
    const feed = given('airbnb', NOON)
      .answers(...stays)
      .answers(added);
    expect(feed.last?.outcome).toBe('held');
    expect(feed.taken).toContain('2026-12-01/2026-12-04');
    expect(feed.entries).toHaveLength(8);
  });

  test('it confirms nothing that was missing before it', () => {
    const feed = given('airbnb', NOON)
      .answers(...stays)
      .answers(...stays.slice(1))
      .answers();
    expect(feed.entries).toHaveLength(7);
    expect(feed.belief.hold?.missing).toHaveLength(6);
  });

  test('it does not even end what is over', () => {
    const over = airbnbStay('2026-05-01', '2026-05-08');
    const feed = given('airbnb', NOON)
      .answers(over, ...stays)
      .answers();
    expect(feed.taken).toContain('2026-05-01/2026-05-08');
    expect(feed.answers(over, ...stays).told.filter(told => told !== 'returned')).toEqual([
      'released:recovery',
    ]);
  });
});

describe('how it is released', () => {
  test('a second answer that agrees ends what both lack', () => {
    const feed = given('airbnb', NOON)
      .answers(...stays)
      .answers()
      .answers();
    expect(feed.entries).toEqual([]);
    expect(feed.belief.hold).toBeUndefined();
    expect(feed.told).toEqual([...stays.map(() => 'ended:cancelled'), 'released:answer']);
    expect(feed.last).toMatchObject({ outcome: 'applied', awaiting: false });
  });

  test('an answer with everything back shows that it was bad', () => {
    const feed = given('airbnb', NOON).answers(...stays);
    const ids = feed.entries.map(entry => entry.id);
    feed.answers().answers(...stays);
    expect(feed.entries.map(entry => entry.id)).toEqual(ids);
    expect(feed.told).toEqual([...stays.map(() => 'returned'), 'released:recovery']);
    expect(feed.last?.awaiting).toBe(false);
  });

  test('an answer with some back proves the held one bad: the rest is missing from now on', () => {
    const [first, ...rest] = stays;
    const feed = given('airbnb', NOON)
      .answers(...stays)
      .answers()
      .answers(...rest);
    expect(feed.belief.hold).toBeUndefined();
    expect(feed.entries).toHaveLength(7);
    expect(feed.entries[0]).toMatchObject({
      nights: first!.nights,
      missingSince: '2026-05-08T14:00:00.000Z',
    });
    expect(feed.told).toEqual([...rest.map(() => 'returned'), 'missing', 'released:recovery']);
    expect(feed.answers(...rest).told).toEqual(['ended:cancelled']);
  });

  test('what was missing already before the held answer ends with the next good one', () => {
    const rest = stays.slice(1);
    const feed = given('airbnb', NOON)
      .answers(...stays)
      .answers(...rest)
      .answers()
      .answers(...rest);
    expect(feed.entries).toHaveLength(6);
    expect(feed.told).toContain('ended:cancelled');
  });

  test('one bad answer after another is a hold of its own', () => {
    const feed = given('airbnb', NOON)
      .answers(...stays)
      .answers()
      .answers(...stays.slice(3));
    expect(feed.belief.hold).toMatchObject({ reason: 'many_stays_gone', since: '2026-05-08T14:00:00.000Z' });
    expect(feed.belief.hold?.missing).toHaveLength(3);
    expect(feed.answers(...stays.slice(3)).entries).toHaveLength(4);
  });

  test('an answer that loses still more adds to the hold, which keeps its beginning', () => {
    const feed = given('airbnb', NOON)
      .answers(...stays)
      .answers(...stays.slice(3))
      .answers(stays[6]!);
    expect(feed.belief.hold).toMatchObject({ since: '2026-05-08T12:00:00.000Z', reason: 'many_stays_gone' });
    expect(feed.belief.hold?.missing).toHaveLength(6);
    expect(feed.entries).toHaveLength(7);
    expect(feed.answers(stays[6]!).entries).toHaveLength(1);
  });
});

describe('unreadable events', () => {
  test('a stay that vanishes while an event becomes unreadable is held, however often the feed repeats it', () => {
    const feed = given('airbnb', NOON)
      .answers(...stays)
      .answersWithUnreadable(1, ...stays.slice(1));
    expect(feed.told).toEqual(['missing', 'held:events_unreadable']);
    feed.answersWithUnreadable(1, ...stays.slice(1)).answersWithUnreadable(1, ...stays.slice(1));
    expect(feed.entries).toHaveLength(7);
    expect(feed.belief.hold?.since).toBe('2026-05-08T12:00:00.000Z');
    expect(feed.told).toEqual([]);
    expect(feed.last?.outcome).toBe('held');
  });

  test('readable again, the stay is back', () => {
    const feed = given('airbnb', NOON)
      .answers(...stays)
      .answersWithUnreadable(1, ...stays.slice(1))
      .answers(...stays);
    expect(feed.told).toEqual(['returned', 'released:recovery']);
  });

  test('an event that never was readable explains no absence', () => {
    const feed = given('airbnb', NOON).answersWithUnreadable(1, ...stays);
    expect(feed.belief.unreadable).toBe(1);
    feed.answersWithUnreadable(1, ...stays.slice(1));
    expect(feed.told).toEqual(['missing']);
    expect(feed.answersWithUnreadable(1, ...stays.slice(1)).told).toEqual(['ended:cancelled']);
  });

  test('an unreadable event that comes while nothing goes is no reason to hold', () => {
    const feed = given('airbnb', NOON)
      .answers(...stays)
      .answersWithUnreadable(2, ...stays);
    expect(feed.belief.hold).toBeUndefined();
    expect(feed.belief.unreadable).toBe(2);
    expect(feed.answers(...stays).belief).not.toHaveProperty('unreadable');
  });
});
