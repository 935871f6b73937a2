import type { z } from 'zod';
import { figuresOf, type WatchedFeed } from '../../domain/health/figures.js';
import type { Instant } from '../../domain/instant.js';
import { factsOf } from '../../domain/platforms/index.js';
import type { Tx } from '../../store/database.js';
import { type Feed, feedsOfConnections } from '../../store/feeds.js';
import { type CountedFeed, countedFeeds } from '../../store/health-windows.js';
import type { FeedState } from '../shapes/health.js';
import type * as Shapes from '../shapes/monitoring.js';
import { feedHealth, stateOf, WORST_FIRST } from './health.js';

/** A feed with its state now, and what its figures are made of. */
export interface Monitored extends CountedFeed {
  readonly state: FeedState;
  readonly nextLookAt?: Instant | undefined;
  readonly watched: WatchedFeed;
}

/** All feeds of the organization, or of one connection: two statements, however many feeds. */
export async function monitoredFeeds(
  tx: Tx,
  organizationId: string,
  at: Instant,
  of: { readonly connectionId?: string } = {},
): Promise<Monitored[]> {
  const counted = await countedFeeds(tx, organizationId, at, of);
  const connectionIds = [...new Set(counted.map(({ connection }) => connection.id))];
  const feeds = await feedsOfConnections(tx, organizationId, connectionIds);
  const byId = new Map(feeds.map(feed => [feed.id, feed]));
  return counted.flatMap(one => {
    const feed = byId.get(one.feedId);
    return feed ? [monitored(one, feed)] : [];
  });
}

function monitored(counted: CountedFeed, feed: Feed): Monitored {
  const { connection, since, slices, usualPullMs } = counted;
  const isLookedAt = connection.state === 'active' && feed.link !== undefined;
  return {
    ...counted,
    state: stateOf(feed, connection),
    nextLookAt: feedHealth(feed, connection).nextLookAt,
    watched: {
      since,
      slices,
      ...(isLookedAt && { lookEveryMs: connection.lookEveryMs ?? factsOf(connection.platform).lookEveryMs }),
      ...(feed.looks.answeredAt && { answeredAt: feed.looks.answeredAt }),
      ...(feed.pull && { pulledAt: feed.pull.at }),
      ...(usualPullMs !== undefined && { usualPullMs }),
    },
  };
}

export function figuresAnswer(feeds: readonly Monitored[], at: Instant): z.input<typeof Shapes.Figures> {
  const { answerAgeMs, usualPullMs, ...figures } = figuresOf(
    feeds.map(({ watched }) => watched),
    at,
  );
  return { ...figures, answerAgeSeconds: seconds(answerAgeMs), usualPullSeconds: seconds(usualPullMs) };
}

const seconds = (ms: number | null) => (ms === null ? null : Math.round(ms / 1_000));

/** Figures of many feeds together, with how many there are of each state. */
export function wholeAnswer(feeds: readonly Monitored[], at: Instant) {
  const byState: { [S in FeedState]?: number } = {};
  for (const { state } of feeds) byState[state] = (byState[state] ?? 0) + 1;
  return { ...figuresAnswer(feeds, at), feeds: { total: feeds.length, byState } };
}

export const feedAnswer = (feed: Monitored, at: Instant): z.input<typeof Shapes.MonitoredFeed> => ({
  feedId: feed.feedId,
  connectionId: feed.connection.id,
  platform: feed.connection.platform,
  property: feed.property,
  unit: feed.unit,
  state: feed.state,
  nextLookAt: feed.nextLookAt,
  ...figuresAnswer([feed], at),
});

type FeedAnswer = z.input<typeof Shapes.MonitoredFeed>;

/** By which feeds may be put in order. Those by names need none: they come so. */
export const ORDERS = {
  /** Worst state first; in the same state the least successful day, then the oldest answer. */
  worst: (a: FeedAnswer, b: FeedAnswer): number =>
    WORST_FIRST.indexOf(a.state) - WORST_FIRST.indexOf(b.state) || bySuccess(a, b) || byAge(a, b),
  success: (a: FeedAnswer, b: FeedAnswer): number => bySuccess(a, b) || byAge(a, b),
  age: (a: FeedAnswer, b: FeedAnswer): number => byAge(a, b),
  name: () => 0,
} as const satisfies Record<string, (a: FeedAnswer, b: FeedAnswer) => number>;

/** What is not known comes last. */
const bySuccess = (a: FeedAnswer, b: FeedAnswer) =>
  (a.windows.day.successRate ?? 2) - (b.windows.day.successRate ?? 2);

const byAge = (a: FeedAnswer, b: FeedAnswer) => (b.answerAgeSeconds ?? -1) - (a.answerAgeSeconds ?? -1);
