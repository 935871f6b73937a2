import { expect, test } from '@jest/globals';
import { connectionHealth, stateOf } from '../../../api/answers/health.js';
import type { Connection } from '../../../store/connections.js';
import type { Feed, FeedLooks } from '../../../store/feeds.js';

const AT = '2026-11-23T12:00:00.000Z';
const connection: Connection = {
  id: 'c',
  propertyId: 'p',
  platform: 'airbnb',
  state: 'active',
  createdAt: AT,
};
const looks: FeedLooks = { answeredAt: AT, isFailing: false, failures: 0, looks: 1, answers: 1 };
const feed: Feed = {
  id: 'f',
  connectionId: 'c',
  propertyId: 'p',
  unitId: 'u',
  link: { sealed: 'v1.k.x', host: 'h', end: 'abcd' },
  sealedToken: 'v1.k.y',
  rules: {},
  looks,
};
const problem = { code: 'feed_timeout', details: {}, since: AT } as const;
const hold = { reason: 'no_events', since: AT, missing: [] } as const;
const { answeredAt: _, ...neverAnswered } = looks;
const { link: __, ...withoutLink } = feed;

test.each<[string, Feed, Connection, string]>([
  ['has answered', feed, connection, 'healthy'],
  ['has never answered', { ...feed, looks: neverAnswered }, connection, 'new'],
  ['had a problem that usually passes', { ...feed, looks: { ...looks, problem } }, connection, 'retrying'],
  [
    'has a problem that lasts, and a held answer',
    { ...feed, hold, looks: { ...looks, problem, isFailing: true } },
    connection,
    'failing',
  ],
  [
    'has a held answer, and a passing problem',
    { ...feed, hold, looks: { ...looks, problem } },
    connection,
    'held',
  ],
  ['has no link', withoutLink, connection, 'no_link'],
  ['is paused, whatever else', { ...feed, hold }, { ...connection, state: 'paused' }, 'paused'],
  ['is archived, whatever else', { ...feed, archivedAt: AT }, connection, 'archived'],
])('a feed that %s', (_, it, of, state) => {
  expect(stateOf(it, of)).toBe(state);
});

test('a connection is as its worst feed, as old as its oldest answer, as soon as its next look', () => {
  const older: Feed = {
    ...feed,
    id: 'g',
    looks: {
      ...looks,
      answeredAt: '2026-11-23T08:00:00.000Z',
      nextLookAt: '2026-11-23T12:30:00.000Z',
      problem,
    },
  };
  const newer: Feed = { ...feed, looks: { ...looks, nextLookAt: '2026-11-23T12:10:00.000Z' } };
  expect(connectionHealth(connection, [newer, older])).toMatchObject({
    state: 'retrying',
    feeds: 2,
    problem: { code: 'feed_timeout' },
    answeredAt: '2026-11-23T08:00:00.000Z',
    nextLookAt: '2026-11-23T12:10:00.000Z',
  });
});

test('a connection kept by hand alone has no link', () => {
  expect(connectionHealth(connection, []).state).toBe('no_link');
});
