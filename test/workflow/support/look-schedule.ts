import { activityInfo } from '@temporalio/activity';
import { notYet, tryAgain, unchanged } from '../../../activities/failures.js';
import type { FetchedFeed, FetchFeed } from '../../../activities/fetch-feed.js';
import { elapsedMs, type Instant, later, toInstant } from '../../../domain/instant.js';
import type { ProblemCode, ProblemDetails } from '../../../domain/problems.js';
import { Trouble } from './trouble.js';
import { INTERVAL_MS, type World } from './world.js';

/** When the database of a world says that its feeds are due, and the looks that were really made. */
export class LookSchedule {
  readonly made: { readonly feedId: string; readonly look: string; readonly at: Instant }[] = [];
  everyMs = INTERVAL_MS;
  private readonly due = new Map<string, Instant>();
  private readonly troubles = new Map<string, Trouble>();

  /** From here on a feed of the world is looked at when it is due by `clock`, as the activity does it. */
  constructor(
    private readonly world: World,
    clock: () => Promise<number>,
  ) {
    const { fetchFeed } = world.fetch;
    world.fetch.fetchFeed = async ask => {
      const { activityId, attempt } = activityInfo();
      const now = toInstant(await clock());
      const due = this.due.get(ask.feedId);
      const trouble = this.troubles.get(ask.feedId);
      const scheduledInMs = due && (attempt > 1 || ask.look === 'due') ? elapsedMs(now, due) : 0;
      const dueInMs = Math.max(scheduledInMs, trouble?.pauseMs(now) ?? 0);
      if (dueInMs > 1_000) {
        world.looks.push({ ...ask, activityId, attempt });
        throw notYet(dueInMs);
      }
      this.made.push({ feedId: ask.feedId, look: ask.look, at: now });
      if (trouble) return this.failed(ask, trouble, now, fetchFeed);
      this.due.set(ask.feedId, later(now, this.everyMs));
      if (ask.failing) world.next.push({ kind: 'recovered' });
      return fetchFeed(ask).catch(() => {
        throw unchanged(this.everyMs);
      });
    };
  }

  /** From now on each look at the feed fails so. */
  fails(feedId: string, code: ProblemCode, details?: ProblemDetails): void {
    this.troubles.set(feedId, new Trouble(code, this.everyMs, details));
  }

  /** From now on the feed answers again. */
  answers(feedId: string): void {
    this.troubles.delete(feedId);
  }

  private failed(
    ask: FetchFeed,
    trouble: Trouble,
    now: Instant,
    fetchFeed: (ask: FetchFeed) => Promise<FetchedFeed>,
  ): Promise<FetchedFeed> {
    const { news, lookAgainInMs } = trouble.look(ask, now);
    this.due.set(ask.feedId, later(now, lookAgainInMs));
    this.world.next.push(news ?? trouble.code);
    return fetchFeed(ask).catch(() => {
      throw tryAgain(trouble.problem, lookAgainInMs);
    });
  }

  /** The next look at the feed comes `ms` after the last one that was made at it. */
  isDue(feedId: string, ms: number): void {
    this.due.set(feedId, later(this.last(feedId), ms));
  }

  looks(feedId: string): number {
    return this.made.filter(look => look.feedId === feedId).length;
  }

  last(feedId: string): Instant {
    return this.made.findLast(look => look.feedId === feedId)!.at;
  }

  /** Between the last two looks at the feed, to the minute. */
  minutesBetween(feedId: string): number {
    const [before, last] = this.made.filter(look => look.feedId === feedId).slice(-2);
    return Math.round(elapsedMs(before!.at, last!.at) / 60_000);
  }
}
