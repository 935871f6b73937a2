import { expect, test } from '@jest/globals';
import { airbnbBlock, airbnbStay, event, given, vrboStay } from './given.js';

const NOON = '2026-05-08T10:00:00.000Z';

test('a booking moved far away under its UID is the same stay, and leaves its old nights at once', () => {
  const feed = given('airbnb', NOON).answers(airbnbStay('2026-06-01', '2026-06-05', 'A'));
  const { id } = feed.only;
  feed.answers(airbnbStay('2026-07-01', '2026-07-05', 'A'));
  expect(feed.only).toMatchObject({ id, nights: { from: '2026-07-01', to: '2026-07-05' } });
  expect(feed.told).toEqual(['moved']);
  expect(feed.last?.awaiting).toBe(false);
});

test('a booking made longer takes its new nights at once', () => {
  const feed = given('airbnb', NOON).answers(airbnbStay('2026-06-01', '2026-06-05', 'A'));
  feed.answers(airbnbStay('2026-05-30', '2026-06-07', 'A'));
  expect(feed.taken).toEqual(['2026-05-30/2026-06-07']);
  expect(feed.told).toEqual(['moved']);
});

test('a booking moved by a day holds old and new nights until a second answer agrees', () => {
  const feed = given('airbnb', NOON).answers(airbnbStay('2026-06-01', '2026-06-05', 'A'));
  const { id } = feed.only;
  feed.answers(airbnbStay('2026-06-02', '2026-06-06', 'A'));
  expect(feed.taken).toEqual(['2026-06-01/2026-06-06']);
  expect(feed.told).toEqual(['narrowing', 'moved']);
  expect(feed.only.shown).toEqual({ from: '2026-06-02', to: '2026-06-06' });
  expect(feed.last?.awaiting).toBe(true);
  feed.answers(airbnbStay('2026-06-02', '2026-06-06', 'A'));
  expect(feed.only).toMatchObject({ id, nights: { from: '2026-06-02', to: '2026-06-06' } });
  expect(feed.only).not.toHaveProperty('shown');
  expect(feed.told).toEqual(['moved']);
  expect(feed.last?.awaiting).toBe(false);
});

test('a booking moved to the day it used to end waits too: its nights touch', () => {
  const feed = given('airbnb', NOON).answers(airbnbStay('2026-06-01', '2026-06-05', 'A'));
  expect(feed.answers(airbnbStay('2026-06-05', '2026-06-09', 'A')).taken).toEqual(['2026-06-01/2026-06-09']);
});

test('a booking that starts later while its old first night is today leaves that night', () => {
  const feed = given('airbnb', NOON).answers(airbnbStay('2026-05-08', '2026-05-12', 'A'));
  feed
    .answers(airbnbStay('2026-05-09', '2026-05-12', 'A'))
    .answers(airbnbStay('2026-05-09', '2026-05-12', 'A'));
  expect(feed.taken).toEqual(['2026-05-09/2026-05-12']);
});

test('Vrbo gives a guest who changes dates a new UID: same name, same end, same stay', () => {
  const feed = given('vrbo', NOON).answers(vrboStay('2026-06-01', '2026-06-08', 'Guest A', 'u1'));
  const { id } = feed.only;
  feed.answers(vrboStay('2026-05-30', '2026-06-08', 'Guest A', 'u2'));
  expect(feed.only).toMatchObject({ id, uid: 'u2', nights: { from: '2026-05-30', to: '2026-06-08' } });
  expect(feed.told).toEqual(['moved', 'renamed']);
});

test('another name on the same nights is another guest', () => {
  const feed = given('vrbo', NOON).answers(vrboStay('2026-06-01', '2026-06-08', 'Guest A', 'u1'));
  const { id } = feed.only;
  feed.answers(vrboStay('2026-06-01', '2026-06-08', 'Guest B', 'u2'));
  expect(feed.entries).toHaveLength(2);
  feed.answers(vrboStay('2026-06-01', '2026-06-08', 'Guest B', 'u2'));
  expect(feed.only.id).not.toBe(id);
});

test('a name told later belongs to the stay it stands on', () => {
  const unnamed = event('2026-06-01', '2026-06-08', { uid: 'u1', summary: 'Reserved' });
  const feed = given('vrbo', NOON).answers(unnamed);
  const { id } = feed.only;
  feed.answers(vrboStay('2026-06-01', '2026-06-08', 'Guest A', 'u2'));
  expect(feed.only).toMatchObject({ id, guest: { name: 'Guest A' } });
  expect(feed.told).toEqual(['renamed', 'identified']);
  feed.answers(unnamed);
  expect(feed.only.guest).toEqual({ name: 'Guest A' });
});

test('without a UID that names a booking, nights that share neither start nor end are another entry', () => {
  const feed = given('vrbo', NOON).answers(
    event('2026-06-01', '2026-06-08', { uid: 'u1', summary: 'Blocked' }),
  );
  feed.answers(event('2026-06-03', '2026-06-10', { uid: 'u2', summary: 'Blocked' }));
  expect(feed.told).toEqual(['came', 'missing', 'held:most_gone']);
});

test('without a UID that names a booking, the same UID far away is another entry', () => {
  const feed = given('vrbo', NOON).answers(
    event('2026-06-01', '2026-06-08', { uid: 'u1', summary: 'Blocked' }),
  );
  feed.answers(event('2026-07-01', '2026-07-08', { uid: 'u1', summary: 'Blocked' }));
  expect(feed.entries).toHaveLength(2);
});

test('a guest on nights that the owner had closed is no change of the block', () => {
  const feed = given('airbnb', NOON).answers(airbnbBlock('2026-06-01', '2026-06-08'));
  feed.answers(airbnbStay('2026-06-01', '2026-06-08'));
  expect(feed.entries.map(entry => entry.kind).sort()).toEqual(['block', 'stay']);
});
