import { activityInfo } from '@temporalio/activity';
import { notYet, unchanged } from '../../../activities/failures.js';
import { elapsedMs, type Instant, later, toInstant } from '../../../domain/instant.js';
import { INTERVAL_MS, type World } from './world.js';

/** When the database of a world says that its feeds are due, and the looks that were really made. */
export class LookSchedule {
  readonly made: { readonly feedId: string; readonly look: string; readonly at: Instant }[] = [];
  everyMs = INTERVAL_MS;
  private readonly due = new Map<string, Instant>();

  /** From here on a feed of the world is looked at when it is due by `clock`, as the activity does it. */
  constructor(world: World, clock: () => Promise<number>) {
    const { fetchFeed } = world.fetch;
    world.fetch.fetchFeed = async ask => {
      const { activityId, attempt } = activityInfo();
      const now = toInstant(await clock());
      const due = this.due.get(ask.feedId);
      const dueInMs = due && (attempt > 1 || ask.look === 'due') ? elapsedMs(now, due) : 0;
      if (dueInMs > 1_000) {
        world.looks.push({ ...ask, activityId, attempt });
        throw notYet(dueInMs);
      }
      this.made.push({ feedId: ask.feedId, look: ask.look, at: now });
      this.due.set(ask.feedId, later(now, this.everyMs));
      return fetchFeed(ask).catch(() => {
        throw unchanged(this.everyMs);
      });
    };
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
