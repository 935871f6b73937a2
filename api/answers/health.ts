import { helpWith, say } from '../../domain/problems.js';
import type { Connection } from '../../store/connections.js';
import type { Feed } from '../../store/feeds.js';
import type { FeedState } from '../shapes/health.js';

/** The states a person should hear of first, first. */
export const WORST_FIRST: readonly FeedState[] = [
  'failing',
  'stale',
  'held',
  'retrying',
  'new',
  'no_link',
  'healthy',
  'paused',
  'archived',
];

export function stateOf(feed: Feed, connection: Connection): FeedState {
  if (feed.archivedAt) return 'archived';
  if (connection.state !== 'active') return connection.state;
  if (!feed.link) return 'no_link';
  const { problem, isFailing, answeredAt, staleSince } = feed.looks;
  if (isFailing) return 'failing';
  if (staleSince) return 'stale';
  if (feed.hold) return 'held';
  if (problem) return 'retrying';
  return answeredAt ? 'healthy' : 'new';
}

export function feedHealth(feed: Feed, connection: Connection) {
  const { looks, hold } = feed;
  return {
    state: stateOf(feed, connection),
    lookedAt: looks.lookedAt,
    answeredAt: looks.answeredAt,
    changedAt: looks.changedAt,
    nextLookAt: connection.state === 'active' && feed.link ? looks.nextLookAt : undefined,
    problem: looks.problem && {
      code: looks.problem.code,
      says: say(looks.problem.code, looks.problem.details),
      help: helpWith(looks.problem.code, looks.problem.details),
      ...(Object.keys(looks.problem.details).length && { details: { ...looks.problem.details } }),
      since: looks.problem.since,
      failures: looks.failures,
    },
    staleSince: looks.staleSince,
    hold: hold && { reason: hold.reason, since: hold.since, missing: hold.missing.length },
    looks: looks.looks,
    answers: looks.answers,
    lastLookMs: looks.lastLookMs,
  };
}

export function connectionHealth(connection: Connection, feeds: readonly Feed[]) {
  const health = feeds.map(feed => feedHealth(feed, connection));
  const [worst] = [...health].sort((a, b) => WORST_FIRST.indexOf(a.state) - WORST_FIRST.indexOf(b.state));
  return {
    state: connection.state === 'active' ? (worst?.state ?? 'no_link') : connection.state,
    feeds: feeds.length,
    problem: worst?.problem,
    answeredAt: earliest(health.map(({ answeredAt }) => answeredAt)),
    nextLookAt: earliest(health.map(({ nextLookAt }) => nextLookAt)),
  };
}

const earliest = (instants: readonly (string | undefined)[]): string | undefined =>
  instants.filter(at => at !== undefined).sort()[0];
