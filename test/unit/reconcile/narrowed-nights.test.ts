import { expect, test } from '@jest/globals';
import { airbnbBlock, given } from './given.js';

const NOON = '2026-05-08T10:00:00.000Z';
const whole = airbnbBlock('2026-06-01', '2026-06-20');
const [before, after] = [airbnbBlock('2026-06-01', '2026-06-06'), airbnbBlock('2026-06-10', '2026-06-20')];

test('a block opened in its middle, told by an answer that lacks the second half, loses no night', () => {
  const feed = given('airbnb', NOON).answers(whole).answers(before);
  expect(feed.taken).toEqual(['2026-06-01/2026-06-20']);
  feed.answers(before, after);
  expect(feed.taken).toEqual(['2026-06-01/2026-06-06', '2026-06-10/2026-06-20']);
});

test('shown whole again it waits for nothing', () => {
  const feed = given('airbnb', NOON).answers(whole).answers(before).answers(whole);
  expect(feed.told).toEqual(['returned']);
  expect(feed.only).not.toHaveProperty('shown');
  expect(feed.last?.awaiting).toBe(false);
});

test('only nights that two answers running lacked are free', () => {
  const feed = given('airbnb', NOON)
    .answers(whole)
    .answers(airbnbBlock('2026-06-01', '2026-06-10'))
    .answers(before);
  expect(feed.taken).toEqual(['2026-06-01/2026-06-10']);
  expect(feed.told).toEqual(['narrowing', 'moved']);
  expect(feed.answers(before).taken).toEqual(['2026-06-01/2026-06-06']);
});

test('the same fewer nights are told once', () => {
  const feed = given('airbnb', NOON).answers(whole).answers(before);
  expect(feed.told).toEqual(['narrowing']);
  expect(feed.answers(before).told).toEqual(['moved']);
});

test('missing after it was narrowed, it returns with all it had', () => {
  const other = airbnbBlock('2026-08-01', '2026-08-04');
  const more = airbnbBlock('2026-09-01', '2026-09-04');
  const feed = given('airbnb', NOON)
    .answers(whole, other, more)
    .answers(before, other, more)
    .answers(other, more);
  expect(feed.entries[0]).toMatchObject({ nights: whole.nights });
  expect(feed.entries[0]).not.toHaveProperty('shown');
  feed.answers(before, other, more);
  expect(feed.taken[0]).toBe('2026-06-01/2026-06-20');
  expect(feed.told).toEqual(['returned', 'narrowing']);
});
