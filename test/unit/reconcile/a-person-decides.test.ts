import { expect, test } from '@jest/globals';
import { airbnbStay, given } from './given.js';

const NOON = '2026-05-08T10:00:00.000Z';
const stays = ['06', '07', '08', '09'].map(month => airbnbStay(`2026-${month}-01`, `2026-${month}-04`));
const [first] = stays;

test('"it is right" ends at once what the held answer lacks', () => {
  const feed = given('airbnb', NOON)
    .answers(...stays)
    .answers(first!)
    .decided('accept', first!);
  expect(feed.entries).toHaveLength(1);
  expect(feed.told).toEqual(['ended:cancelled', 'ended:cancelled', 'ended:cancelled', 'released:person']);
  expect(feed.last).toMatchObject({ outcome: 'applied', awaiting: false });
});

test('"keep what was" keeps it against every further answer, and waits for nothing', () => {
  const feed = given('airbnb', NOON)
    .answers(...stays)
    .answers(first!)
    .decided('keep', first!);
  expect(feed.told).toEqual(['kept', 'kept', 'kept', 'released:person']);
  expect(feed.last).toMatchObject({ outcome: 'applied', awaiting: false });
  feed.answers(first!).answers(first!).answers(first!);
  expect(feed.entries).toHaveLength(4);
  expect(feed.entries[3]).toMatchObject({ keptSince: '2026-05-08T14:00:00.000Z' });
  expect(feed.entries[3]).not.toHaveProperty('missingSince');
  expect(feed.told).toEqual([]);
});

test('what is kept is an entry like any other once the feed shows it again', () => {
  const feed = given('airbnb', NOON)
    .answers(...stays)
    .answers(first!)
    .decided('keep', first!)
    .answers(...stays);
  expect(feed.told).toEqual(['returned', 'returned', 'returned']);
  feed.answers(...stays.slice(1)).answers(...stays.slice(1));
  expect(feed.entries).toHaveLength(3);
});

test('what is kept ends when it is over', () => {
  const feed = given('airbnb', NOON)
    .answers(...stays)
    .answers(first!)
    .decided('keep', first!);
  feed.until('2026-07-04T10:00:00.000Z').answers();
  expect(feed.taken).not.toContain('2026-07-01/2026-07-04');
  expect(feed.taken).toContain('2026-08-01/2026-08-04');
});

test('a person lets go later of what was kept', () => {
  const feed = given('airbnb', NOON)
    .answers(...stays)
    .answers(first!)
    .decided('keep', first!)
    .decided('accept', first!);
  expect(feed.entries).toHaveLength(1);
  expect(feed.told).toEqual(['ended:cancelled', 'ended:cancelled', 'ended:cancelled']);
});

test('keeping twice tells it once', () => {
  const feed = given('airbnb', NOON)
    .answers(...stays)
    .answers(first!)
    .decided('keep', first!)
    .decided('keep', first!);
  expect(feed.told).toEqual([]);
  expect(feed.entries[1]?.keptSince).toBe('2026-05-08T14:00:00.000Z');
});
