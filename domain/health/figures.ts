import { elapsedMs, type Instant } from '../instant.js';
import { beginOf, type Counts, type Slices, sum, WINDOWS, type Window, windowsOf } from './counts.js';

/*
 * Health in numbers: of one feed, and of any number of feeds together. What is not known is null and never 0: a feed
 * that nobody looked at has no success rate, and one that never answered no age of its answer.
 */

/** One feed, as its figures are made. */
export interface WatchedFeed {
  /** Milliseconds between two looks; unset where it is not to be looked at: paused, or without a link. */
  readonly lookEveryMs?: number;
  readonly since: Instant;
  readonly answeredAt?: Instant;
  readonly pulledAt?: Instant;
  /** How far apart reads of our calendar are, as learned from them (domain/sync/readings.ts). */
  readonly usualPullMs?: number;
  readonly slices: Slices;
}

export interface WindowFigures {
  readonly from: Instant;
  readonly looks: number;
  readonly answers: number;
  /** Answers of looks, 0 to 1. */
  readonly successRate: number | null;
  /** Looks that the intervals of the feeds allow. */
  readonly budget: number;
  /** Means. */
  readonly lookMs: number | null;
  readonly syncs: number;
  readonly syncMs: number | null;
  readonly holds: number;
  readonly failures: Readonly<Record<string, number>>;
  readonly pulls: number;
}

export interface Figures {
  readonly windows: Readonly<Record<Window, WindowFigures>>;
  readonly lastSuccessAt: Instant | null;
  /** Of the feed that was not heard of for longest, among those that are looked at and have answered. */
  readonly answerAgeMs: number | null;
  readonly lastPullAt: Instant | null;
  /** How far apart reads of our calendar usually are; of several feeds, the median. */
  readonly usualPullMs: number | null;
}

export function figuresOf(feeds: readonly WatchedFeed[], at: Instant): Figures {
  const byFeed = feeds.map(({ slices }) => windowsOf(slices));
  const figures = WINDOWS.map(window => {
    const counted = sum(byFeed.map(windows => windows[window]));
    const from = beginOf(window, at);
    return [window, { from, budget: budgetOf(feeds, from, at), ...ratesOf(counted) }];
  });
  const oldest = first(feeds.flatMap(feed => (feed.lookEveryMs && feed.answeredAt ? [feed.answeredAt] : [])));
  return {
    windows: Object.fromEntries(figures),
    lastSuccessAt: last(feeds.flatMap(({ answeredAt }) => answeredAt ?? [])),
    answerAgeMs: oldest === null ? null : Math.max(0, elapsedMs(oldest, at)),
    lastPullAt: last(feeds.flatMap(({ pulledAt }) => pulledAt ?? [])),
    usualPullMs: median(feeds.flatMap(feed => feed.usualPullMs ?? [])),
  };
}

/** What counts come to. */
export const ratesOf = (counted: Counts): Omit<WindowFigures, 'from' | 'budget'> => ({
  looks: counted.looks,
  answers: counted.answers,
  successRate: ratio(counted.answers, counted.looks),
  lookMs: ratio(counted.lookMs, counted.looks, Math.round),
  syncs: counted.syncs,
  syncMs: ratio(counted.syncMs, counted.syncs, Math.round),
  holds: counted.held,
  failures: counted.failed,
  pulls: counted.pulls,
});

/** To one place: in the window of an hour a feed has less than one look, or one and a half. */
const budgetOf = (feeds: readonly WatchedFeed[], from: Instant, at: Instant): number => {
  const looks = feeds.map(({ lookEveryMs, since }) =>
    lookEveryMs ? Math.max(0, elapsedMs(since > from ? since : from, at)) / lookEveryMs : 0,
  );
  return Math.round(10 * looks.reduce((a, b) => a + b, 0)) / 10;
};

const ratio = (part: number, whole: number, rounded = (n: number) => n): number | null =>
  whole === 0 ? null : rounded(part / whole);

const first = (instants: readonly Instant[]): Instant | null =>
  instants.reduce<Instant | null>((a, b) => (a === null || b < a ? b : a), null);

const last = (instants: readonly Instant[]): Instant | null =>
  instants.reduce<Instant | null>((a, b) => (a === null || b > a ? b : a), null);

function median(numbers: readonly number[]): number | null {
  const inOrder = [...numbers].sort((a, b) => a - b);
  return inOrder[Math.floor((inOrder.length - 1) / 2)] ?? null;
}
