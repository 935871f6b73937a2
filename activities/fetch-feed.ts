import { activityInfo } from '@temporalio/activity';
import { fingerprint } from '../domain/ical/index.js';
import { dayAt, elapsedMs, type Instant, MINUTE_MS, toInstant } from '../domain/instant.js';
import { Problem, type ProblemCode, type ProblemDetails } from '../domain/problems.js';
import { afterFailure } from '../domain/sync/pace.js';
import { waitOfPauseMs } from '../domain/sync/slow-down.js';
import { freshUntil } from '../domain/sync/staleness.js';
import type { GuardedHttp, Validators } from '../intake/guarded-http.js';
import { type HostLimit, openHostLimit } from '../intake/host-limit.js';
import type { ParseThread } from '../intake/parse-thread.js';
import { type Database, withOrganization } from '../store/database.js';
import { type FeedToFetch, feedToFetch } from '../store/feed-to-fetch.js';
import type { Secrets } from '../store/secrets.js';
import { slowDown } from '../store/slow-downs.js';
import { keepSnapshot } from '../store/snapshots.js';
import { writeAnsweredLook, writeFailedLook } from '../store/write-look.js';
import { notYet, tryAgain, unchanged } from './failures.js';
import { intervalOf, nextLookOf, timesOf } from './look-times.js';

export interface FetchUse {
  readonly db: Database;
  readonly secrets: Secrets;
  readonly http: GuardedHttp;
  readonly parser: ParseThread;
  readonly now: () => Instant;
  /** From 0 up to 1. */
  readonly random: () => number;
}

export interface FetchFeed {
  readonly organizationId: string;
  readonly feedId: string;
  /**
   * `due`: when the schedule in the database says; `hinted`: at once, but not again and again; `now`: at once;
   * `afresh`: at once, and reconciled in any case.
   */
  readonly look: 'due' | 'hinted' | 'now' | 'afresh';
  /** The problem for which the asker takes the feed to be failing. */
  readonly failing?: ProblemCode;
}

export type FetchedFeed =
  | { readonly kind: 'changed'; readonly snapshotId: string; readonly answeredAt: Instant }
  /** It answers again, with nothing new. */
  | { readonly kind: 'recovered' }
  | {
      readonly kind: 'failing';
      readonly problem: { readonly code: ProblemCode; readonly details: ProblemDetails };
      readonly lookAgainInMs: number;
    }
  /** It is not to be looked at any more: paused, archived or without a link. */
  | { readonly kind: 'stopped' };

/** Timers of two clocks differ a little; less than this is now. */
const SLACK_MS = 1_000;
/** However many hints a partner gives, looks that follow them are this far apart; the last hint gets one, too. */
const BETWEEN_HINTED_MS = 30_000;
/**
 * An attempt may take two minutes before another one is made, as long as it shows that it lives, and a fetch half a minute:
 * one that could not begin by then, because the database or the store of secrets is slow, is left to the next, so that
 * two never fetch at once.
 */
const FETCHES_WITHIN_MS = MINUTE_MS;
/** What one process may ask of one host; the platform's queue limits all processes together. */
const HOST_RATE = { requests: 15, seconds: 5 } as const;
/** Looks that a host's rate held back come spread over this. */
const HELD_BACK_MS = 5_000;

/**
 * The polling activity: one stays open per feed, and each attempt is one look. An attempt that finds nothing new
 * fails on purpose (`Unchanged`), and the delay it asks for is the wait for the next look, so that Temporal keeps the
 * schedule and no history grows. A failed look goes the same way, with its own type and a growing delay. The activity
 * completes only with news for the workflow: the content changed, or the feed is failing, or recovered, and the
 * workflow does not know yet, or there is nothing to look at any more.
 *
 * The database keeps the schedule too (`next_look_at`): an activity that is started anew waits for the rest of the
 * delay (`NotYet`) instead of looking early. So does one whose host has us pause, or has had enough requests of this
 * process, however it was asked for. Neither is written anywhere: the feed is not at fault.
 */
export const fetchFeed = (use: FetchUse): ((ask: FetchFeed) => Promise<FetchedFeed>) => {
  const hosts = openHostLimit(HOST_RATE);
  return async ask => {
    const begun = use.now();
    const feed = await withOrganization(use.db, ask.organizationId, tx =>
      feedToFetch(tx, ask.organizationId, ask.feedId, begun),
    );
    if (!feed) return { kind: 'stopped' };
    const dueInMs = Math.max(waitBefore(feed, ask, begun), waitOfPause(use, feed, begun));
    if (dueInMs > SLACK_MS) {
      if (feed.failing?.code === ask.failing) throw notYet(dueInMs);
      return newsOf(feed, dueInMs); // the look before this one ended without having told
    }
    // A store of secrets that is away is no fault of the feed: Temporal tries again, and its health stays as it was.
    const url = await use.secrets.open(feed.sealedUrl, feed.id);
    await passHost(use, hosts, feed);
    const at = use.now();
    if (elapsedMs(begun, at) > FETCHES_WITHIN_MS) throw notYet(SLACK_MS);
    try {
      return await look(use, ask, feed, url, at);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      return failed(use, ask, feed, at, error);
    }
  };
};

const waitOfPause = (use: FetchUse, feed: FeedToFetch, now: Instant): number =>
  waitOfPauseMs(feed.slowDown, now, use.random());

async function passHost(use: FetchUse, hosts: HostLimit, feed: FeedToFetch): Promise<void> {
  const heldBackMs = await hosts.waitMs(feed.host);
  if (heldBackMs > 0) throw notYet(heldBackMs + Math.round(HELD_BACK_MS * use.random()));
}

/** Milliseconds until the feed may be looked at. */
function waitBefore(feed: FeedToFetch, ask: FetchFeed, now: Instant): number {
  if (!feed.nextLookAt) return 0;
  const { attempt, scheduledTimestampMs } = activityInfo();
  // A later attempt looks at once only where the first one was lost before it could look.
  const isAsked = attempt === 1 || !feed.lookedAt || feed.lookedAt < toInstant(scheduledTimestampMs);
  const dueInMs = elapsedMs(now, feed.nextLookAt);
  if (ask.look === 'due' || !isAsked) return dueInMs;
  return ask.look === 'hinted' ? waitBeforeHinted(feed, ask, dueInMs, now) : 0;
}

/** A link that fails keeps its own pace: a partner's hint does not make its server well. */
function waitBeforeHinted(feed: FeedToFetch, ask: FetchFeed, dueInMs: number, now: Instant): number {
  if (feed.failures > 0) return dueInMs;
  if (!feed.lookedAt || ask.failing) return 0;
  return Math.min(dueInMs, BETWEEN_HINTED_MS - elapsedMs(feed.lookedAt, now));
}

const newsOf = (feed: FeedToFetch, lookAgainInMs: number): FetchedFeed =>
  feed.failing ? { kind: 'failing', problem: feed.failing, lookAgainInMs } : { kind: 'recovered' };

async function look(
  use: FetchUse,
  ask: FetchFeed,
  feed: FeedToFetch,
  url: string,
  at: Instant,
): Promise<FetchedFeed> {
  const known = contentThatTellsNothing(ask, feed, at);
  const answer =
    known === undefined
      ? await use.http.getCalendar(url)
      : await use.http.getCalendarUnless(validatorsOf(feed), url);
  const isKnown =
    answer.kind === 'not_modified' || isEmptyAgain(answer.body, feed) || fingerprint(answer.body) === known;
  // A body that is no whole calendar must fail here, on the road that tries again: it becomes no snapshot.
  if (!isKnown) await use.parser.parse(answer.body, { timezone: feed.timezone, at });

  const lookAgainInMs = nextLookOf(feed, at, use.random());
  const times = {
    ...timesOf(feed, at, use.now(), lookAgainInMs),
    freshUntil: freshUntil(at, intervalOf(feed)),
  };
  if (isKnown) {
    const validators = answer.kind === 'body' ? answer.validators : validatorsOf(feed);
    await writeAnsweredLook(use.db, ask.organizationId, feed, times, validators);
    if (ask.failing) return { kind: 'recovered' };
    throw unchanged(lookAgainInMs);
  }
  const snapshotId = await withOrganization(use.db, ask.organizationId, tx =>
    keepSnapshot(tx, ask.organizationId, {
      feedId: feed.id,
      body: answer.body,
      fingerprint: fingerprint(answer.body),
      fetchedAt: at,
    }),
  );
  // Validators are kept with an answer only once its content has been reconciled: see isKnown.
  await writeAnsweredLook(use.db, ask.organizationId, feed, times, {});
  return { kind: 'changed', snapshotId, answeredAt: at };
}

/**
 * The fingerprint of an answer that would change nothing; undefined where any answer has to be reconciled. A second
 * answer has to be a whole one: "not modified" may come from a cache that holds the first. And with the property's day
 * the same words change their meaning: a closure whose first night has passed turns out to be a guest.
 */
function contentThatTellsNothing(ask: FetchFeed, feed: FeedToFetch, at: Instant): string | undefined {
  if (ask.look === 'afresh' || feed.awaiting || !feed.reconciledAt) return undefined;
  const isOfToday = dayAt(feed.reconciledAt, feed.timezone) === dayAt(at, feed.timezone);
  return isOfToday ? feed.fingerprint : undefined;
}

const validatorsOf = (feed: FeedToFetch): Validators => ({
  ...(feed.etag && { etag: feed.etag }),
  ...(feed.lastModified && { lastModified: feed.lastModified }),
});

/**
 * Booking.com has answered with an empty body for a room without bookings. From a feed that answered before and holds
 * no nights that is nothing new; from a new link it is a problem to tell of.
 */
const isEmptyAgain = (body: Uint8Array, feed: FeedToFetch): boolean =>
  feed.answeredAt !== undefined && !feed.hasEntries && body.every(byte => byte <= 0x20);

async function failed(
  use: FetchUse,
  ask: FetchFeed,
  feed: FeedToFetch,
  at: Instant,
  problem: Problem,
): Promise<FetchedFeed> {
  if (problem.code === 'feed_throttled')
    await slowDown(use.db, feed, use.now(), Number(problem.details.retryAfterMs ?? 0));
  const retry = afterFailure(
    {
      code: problem.code,
      details: problem.details,
      failures: feed.failures + 1,
      troubledForMs: feed.troubledSince ? elapsedMs(feed.troubledSince, at) : 0,
      wasFailing: feed.failing !== undefined,
      lookEveryMs: intervalOf(feed).ms,
    },
    use.random(),
  );
  const times = timesOf(feed, at, use.now(), retry.lookAgainInMs);
  await writeFailedLook(use.db, ask.organizationId, feed, times, problem, retry.kind);
  if (retry.kind === 'retrying' || ask.failing === problem.code) throw tryAgain(problem, retry.lookAgainInMs);
  return {
    kind: 'failing',
    problem: { code: problem.code, details: problem.details },
    lookAgainInMs: retry.lookAgainInMs,
  };
}
