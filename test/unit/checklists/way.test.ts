import { expect, test } from '@jest/globals';
import { DEFAULT_RULES } from '../../../domain/checklists/rules.js';
import { closesByHand, type FeedHealth, type WayKept, wayToKeep } from '../../../domain/checklists/way.js';
import type { Platform } from '../../../domain/entry.js';
import { HOUR_MS, type Instant, later, MINUTE_MS } from '../../../domain/instant.js';
import { factsOf } from '../../../domain/platforms/index.js';

const START: Instant = '2026-06-01T00:00:00.000Z';
const hours = (n: number): Instant => later(START, n * HOUR_MS);
const answers: FeedHealth = { state: 'answers', since: START };
const fails: FeedHealth = { state: 'fails', since: START };

const way = (platform: Platform, feed?: FeedHealth, now = START, before?: WayKept, roomTypes = 1): WayKept =>
  wayToKeep(
    { facts: factsOf(platform), roomTypes, ...(feed && { feed }), ...(before && { before }) },
    now,
    DEFAULT_RULES,
  );

test('Agoda and GoMMT are kept by hand, unless a link was given', () => {
  expect(way('agoda')).toEqual({ way: 'checklist', because: 'kept_by_hand' });
  expect(way('gommt')).toEqual({ way: 'checklist', because: 'kept_by_hand' });
  expect(way('agoda', answers)).toEqual({ way: 'feed', because: 'feed_answers' });
});

test('a platform with links is kept by hand where none was given', () => {
  expect(way('vrbo')).toEqual({ way: 'checklist', because: 'no_link' });
});

test('Booking.com is a feed up to 20 room types, and a checklist above', () => {
  expect(way('booking_com', answers, START, undefined, 20).way).toBe('feed');
  expect(way('booking_com', answers, START, undefined, 21)).toEqual({
    way: 'checklist',
    because: 'too_many_room_types',
  });
  expect(way('airbnb', answers, START, undefined, 21).way).toBe('feed');
});

test('a feed that is down is waited for two hours, then nights at risk are kept by hand, after two days all', () => {
  expect(way('airbnb', fails, hours(1.9))).toEqual({
    way: 'feed',
    because: 'feed_answers',
    downSince: START,
    looksAgainAt: hours(2),
  });
  expect(way('airbnb', fails, hours(2))).toEqual({
    way: 'fallback',
    because: 'feed_down',
    downSince: START,
    looksAgainAt: hours(48),
  });
  expect(way('airbnb', fails, hours(48))).toEqual({
    way: 'checklist',
    because: 'feed_long_down',
    downSince: START,
  });
});

test('a feed is relied on again once it has answered for half an hour', () => {
  const down = way('booking_com', fails, hours(3));
  const back: FeedHealth = { state: 'answers', since: hours(4) };
  const soon = way('booking_com', back, hours(4), down);
  expect(soon).toEqual({ ...down, looksAgainAt: hours(4.5) });
  expect(way('booking_com', back, later(hours(4), 29 * MINUTE_MS), soon).way).toBe('fallback');
  expect(way('booking_com', back, hours(4.5), soon)).toEqual({ way: 'feed', because: 'feed_answers' });
});

test('what took over hands back in the same way', () => {
  const down = way('booking_com', fails, hours(50));
  const back: FeedHealth = { state: 'answers', since: hours(51) };
  expect(way('booking_com', back, hours(51), down).way).toBe('checklist');
  expect(way('booking_com', back, hours(52), down).way).toBe('feed');
});

test('a feed that comes and goes counts as down from its first failure on', () => {
  const first = way('vrbo', fails, hours(1));
  const gleam = way('vrbo', { state: 'answers', since: hours(1.5) }, hours(1.6), first);
  const again = way('vrbo', { state: 'fails', since: hours(1.8) }, hours(2), gleam);
  expect(gleam.way).toBe('feed');
  expect(again).toMatchObject({ way: 'fallback', downSince: START });
});

test('room types decide before the feed’s health does, and forget its trouble', () => {
  const down = way('booking_com', fails, hours(3), undefined, 20);
  expect(way('booking_com', fails, hours(4), down, 21)).toEqual({
    way: 'checklist',
    because: 'too_many_room_types',
  });
});

test('each way says which nights a person closes', () => {
  expect((['feed', 'fallback', 'checklist'] as const).map(closesByHand)).toEqual(['none', 'near', 'all']);
});
