import { activityInfo } from '@temporalio/activity';
import { tryAgain, unchanged } from '../../../activities/failures.js';
import type { FetchedFeed, FetchFeed } from '../../../activities/fetch-feed.js';
import type { FetchActivities, SyncActivities } from '../../../activities/index.js';
import type { LoadedConnection } from '../../../activities/load-connection.js';
import type { WrittenAnswer } from '../../../activities/write-calendar.js';
import {
  type DailyHour,
  type NextChecklist,
  nextChecklist,
} from '../../../domain/checklists/next-checklist.js';
import { elapsedMs, HOUR_MS, type Instant, toInstant } from '../../../domain/instant.js';
import type { Day } from '../../../domain/nights.js';
import { Problem, type ProblemCode } from '../../../domain/problems.js';

/** The server's clock, within an activity. */
export const serverNow = (): Instant => toInstant(activityInfo().currentAttemptScheduledTimestampMs);

export const INTERVAL_MS = HOUR_MS / 2;

export interface Look extends FetchFeed {
  readonly activityId: string;
  readonly attempt: number;
}

/** What stands outside the workflow: the database and the platform, as far as the activities show them. */
export class World {
  connection: Exclude<LoadedConnection, 'gone'> = {
    platform: 'airbnb',
    propertyId: 'property-1',
    state: 'active',
    feeds: [{ feedId: 'feed-1', awaiting: false }],
  };
  /** What the next looks find, first to last; after them nothing new. */
  readonly next: (FetchedFeed | ProblemCode | Promise<unknown>)[] = [];
  /** From one look that finds nothing new to the next. */
  intervalMs = INTERVAL_MS;
  /** What the next writes answer. */
  readonly writes: Partial<WrittenAnswer>[] = [];
  readonly looks: Look[] = [];
  readonly written: string[] = [];
  /** Where the connection has a daily list. */
  daily: DailyHour | undefined;
  /** The lists that were written, by the server's clock. */
  readonly lists: { readonly forDay: Day; readonly at: Instant }[] = [];
  /** A list that was written answers only after this. */
  whileListing: Promise<unknown> | undefined;
  /** Looks under way at once, at most. */
  mostAtOnce = 0;
  private atOnce = 0;

  changed(snapshotId: string): FetchedFeed {
    return { kind: 'changed', snapshotId, answeredAt: toInstant(Date.now()) };
  }

  failing(code: ProblemCode): FetchedFeed {
    return { kind: 'failing', problem: { code, details: {} }, lookAgainInMs: HOUR_MS };
  }

  readonly fetch: FetchActivities = {
    fetchFeed: async ask => {
      const { activityId, attempt } = activityInfo();
      this.looks.push({ ...ask, activityId, attempt });
      this.mostAtOnce = Math.max(this.mostAtOnce, ++this.atOnce);
      try {
        return this.stored(ask.feedId, await this.look());
      } finally {
        this.atOnce--;
      }
    },
  };

  readonly sync: Pick<SyncActivities, 'loadConnection' | 'parseFeed' | 'writeCalendar' | 'writeChecklist'> = {
    loadConnection: async () => {
      const next = this.nextList();
      return {
        ...this.connection,
        ...(next && { checklistInMs: Math.max(0, elapsedMs(serverNow(), next.at)) }),
      };
    },
    writeChecklist: async () => {
      const next = this.nextList();
      if (!next || next.at > serverNow()) return { outcome: 'early' };
      this.lists.push({ forDay: next.forDay, at: serverNow() });
      await this.whileListing;
      return { outcome: 'listed', forDay: next.forDay };
    },
    parseFeed: async () => ({ events: 1, problems: 0 }),
    writeCalendar: async ({ snapshotId }) => {
      this.written.push(snapshotId);
      const written: WrittenAnswer = { outcome: 'applied', awaiting: false, entries: 1, counts: { came: 1 } };
      return { ...written, ...this.writes.shift() };
    },
  };

  /** As the activity writes it before it tells: read again, the feed is what it was told to be. */
  private stored(feedId: string, news: FetchedFeed): FetchedFeed {
    const feeds = this.connection.feeds.map(({ failing, ...feed }) => {
      const problem = news.kind === 'failing' ? news.problem : news.kind === 'stopped' ? failing : undefined;
      if (feed.feedId !== feedId) return { ...feed, ...(failing && { failing }) };
      return {
        ...feed,
        ...(news.kind !== 'failing' && { answeredAt: serverNow() }),
        ...(problem && { failing: problem }),
      };
    });
    this.connection = { ...this.connection, feeds };
    return news;
  }

  private nextList(): NextChecklist | undefined {
    return this.daily && nextChecklist(this.daily, serverNow(), this.lists.at(-1)?.forDay);
  }

  private async look(): Promise<FetchedFeed> {
    const found = this.next.shift();
    if (found instanceof Promise) {
      await found;
      throw unchanged(this.intervalMs);
    }
    if (found === undefined) throw unchanged(this.intervalMs);
    if (typeof found === 'string') throw tryAgain(new Problem(found), INTERVAL_MS);
    return found;
  }
}
