import { expect, test } from '@jest/globals';
import { restore } from '../../../domain/reconcile/restore.js';
import { airbnbStay, given, nightsOf } from './given.js';

const NOON = '2026-05-08T10:00:00.000Z';
const later = { at: '2026-05-09T10:00:00.000Z', timezone: 'Europe/Rome' };
const [a, b, c] = ['06', '07', '08'].map(month => airbnbStay(`2026-${month}-01`, `2026-${month}-04`)) as [
  ReturnType<typeof airbnbStay>,
  ReturnType<typeof airbnbStay>,
  ReturnType<typeof airbnbStay>,
];

test('what a bad import brought ends as undone, what it ended returns and is kept', () => {
  const feed = given('airbnb', NOON).answers(a, b);
  const earlier = feed.belief;
  feed.answers(c).answers(c);
  expect(feed.taken).toEqual(['2026-08-01/2026-08-04']);

  const verdict = restore(feed.belief, earlier, later);
  expect(verdict.belief.entries.map(entry => entry.nights)).toEqual([a.nights, b.nights]);
  expect(verdict.belief.entries.map(entry => entry.id)).toEqual(earlier.entries.map(entry => entry.id));
  expect(verdict.belief.entries.map(entry => entry.keptSince)).toEqual([later.at, later.at]);
  expect(verdict.belief.answeredAt).toBe(later.at);
  expect(verdict.changes.map(change => change.kind)).toEqual(['returned', 'returned', 'ended']);
  expect(verdict.changes[2]).toMatchObject({ reason: 'undone', entry: { nights: c.nights } });
  expect(verdict).toMatchObject({ outcome: 'applied', awaiting: false });
});

test('what it moved, is where it was; what it made doubtful, is not', () => {
  const moved = { ...a, nights: { from: '2026-06-10', to: '2026-06-14' } };
  const feed = given('airbnb', NOON).answers(a, b, c);
  const earlier = feed.belief;
  feed.answers(moved, b);
  const verdict = restore(feed.belief, earlier, later);
  expect(verdict.changes.map(change => change.kind)).toEqual(['moved', 'returned']);
  expect(verdict.changes[0]).toMatchObject({ was: moved.nights, entry: { nights: a.nights } });
  expect(verdict.belief.entries[2]).toMatchObject({ nights: c.nights });
  expect(verdict.belief.entries[2]).not.toHaveProperty('missingSince');
  expect(verdict.belief.entries[2]).not.toHaveProperty('keptSince');
});

test('a held answer is dropped with it', () => {
  const feed = given('airbnb', NOON).answers(a, b, c);
  const earlier = feed.belief;
  feed.answers();
  const verdict = restore(feed.belief, earlier, later);
  expect(verdict.belief).not.toHaveProperty('hold');
  expect(verdict.changes.at(-1)).toMatchObject({ kind: 'released', by: 'person' });
});

test('a stay that is over by now does not return', () => {
  const feed = given('airbnb', NOON).answers(airbnbStay('2026-05-05', '2026-05-09'), a, b);
  const earlier = feed.belief;
  feed.until('2026-05-09T09:00:00.000Z').answers(a, b);
  expect(restore(feed.belief, earlier, later).changes).toEqual([]);
});

test('restored nights stay taken against the feed that lacks them', () => {
  const feed = given('airbnb', NOON).answers(a, b);
  const earlier = feed.belief;
  feed.answers(c).answers(c);
  feed.belief = restore(feed.belief, earlier, { ...later, at: feed.at }).belief;
  feed.until('2026-05-10T10:00:00.000Z').answers(c).answers(c);
  const taken = feed.entries.flatMap(entry => nightsOf(entry.nights));
  expect(taken).toEqual(expect.arrayContaining([...nightsOf(a.nights), ...nightsOf(c.nights)]));
});

test('restoring what is believed anyway changes nothing', () => {
  const feed = given('airbnb', NOON).answersWithUnreadable(1, a, b);
  const verdict = restore(feed.belief, feed.belief, later);
  expect(verdict).toMatchObject({ outcome: 'unchanged', changes: [] });
  expect(verdict.belief).toEqual({ ...feed.belief, answeredAt: later.at });
});
