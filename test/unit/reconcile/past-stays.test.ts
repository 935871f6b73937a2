import { expect, test } from '@jest/globals';
import { airbnbStay, given, vrboStay } from './given.js';

const ahead = [airbnbStay('2026-08-01', '2026-08-04'), airbnbStay('2026-09-01', '2026-09-04')];

test('a stay that leaves the feed once its guest has checked out is over, at once and without a second look', () => {
  const feed = given('airbnb', '2026-07-01T10:00:00.000Z').answers(
    airbnbStay('2026-07-01', '2026-07-04'),
    ...ahead,
  );
  feed.until('2026-07-04T10:00:00.000Z').answers(...ahead);
  expect(feed.told).toEqual(['ended:over']);
  expect(feed.last?.awaiting).toBe(false);
});

test('a stay that leaves the feed on its last night is missing', () => {
  const feed = given('airbnb', '2026-07-01T10:00:00.000Z').answers(
    airbnbStay('2026-07-01', '2026-07-04'),
    ...ahead,
  );
  feed.until('2026-07-03T10:00:00.000Z').answers(...ahead);
  expect(feed.told).toEqual(['missing']);
});

test('what day it is, the property says', () => {
  const midnightInRome = '2026-07-03T22:30:00.000Z';
  const stay = airbnbStay('2026-07-01', '2026-07-04');
  const rome = given('airbnb', '2026-07-01T10:00:00.000Z')
    .answers(stay, ...ahead)
    .until(midnightInRome)
    .answers(...ahead);
  expect(rome.told).toEqual(['ended:over']);
  const denver = given('airbnb', '2026-07-01T10:00:00.000Z', {}, 'America/Denver').answers(stay, ...ahead);
  expect(denver.until(midnightInRome).answers(...ahead).told).toEqual(['missing']);
});

test('Vrbo lists the stays of six months: they come as they are', () => {
  const feed = given('vrbo', '2026-07-01T10:00:00.000Z').answers(
    vrboStay('2026-01-10', '2026-01-17', 'Guest A'),
  );
  expect(feed.only).toMatchObject({ kind: 'stay', guest: { name: 'Guest A' } });
});
