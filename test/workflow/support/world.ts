import { activityInfo } from '@temporalio/activity';
import { tryAgain, unchanged } from '../../../activities/failures.js';
import type { FetchedFeed, FetchFeed } from '../../../activities/fetch-feed.js';
import type { FetchActivities, SyncActivities } from '../../../activities/index.js';
import type { WrittenAnswer } from '../../../activities/write-calendar.js';
import { HOUR_MS, toInstant } from '../../../domain/instant.js';
import { Problem, type ProblemCode } from '../../../domain/problems.js';
import type { ConnectionToSync } from '../../../store/sync-feeds.js';

export const INTERVAL_MS = HOUR_MS / 2;

export interface Look extends FetchFeed {
  readonly activityId: string;
  readonly attempt: number;
}

/** What stands outside the workflow: the database and the platform, as far as the activities show them. */
export class World {
  connection: ConnectionToSync = {
    platform: 'airbnb',
    propertyId: 'property-1',
    state: 'active',
    feeds: [{ feedId: 'feed-1', awaiting: false }],
  };
  /** What the next looks find, first to last; after them nothing new. */
  readonly next: (FetchedFeed | ProblemCode | Promise<unknown>)[] = [];
  /** What the next writes answer. */
  readonly writes: Partial<WrittenAnswer>[] = [];
  readonly looks: Look[] = [];
  readonly written: string[] = [];
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
        return await this.look();
      } finally {
        this.atOnce--;
      }
    },
  };

  readonly sync: Omit<SyncActivities, 'wakeFleet' | 'sweepPortfolios'> = {
    loadConnection: async () => this.connection,
    parseFeed: async () => ({ events: 1, problems: 0 }),
    writeCalendar: async ({ snapshotId }) => {
      this.written.push(snapshotId);
      const written: WrittenAnswer = { outcome: 'applied', awaiting: false, entries: 1, counts: { came: 1 } };
      return { ...written, ...this.writes.shift() };
    },
  };

  private async look(): Promise<FetchedFeed> {
    const found = this.next.shift();
    if (found instanceof Promise) {
      await found;
      throw unchanged(INTERVAL_MS);
    }
    if (found === undefined) throw unchanged(INTERVAL_MS);
    if (typeof found === 'string') throw tryAgain(new Problem(found), INTERVAL_MS);
    return found;
  }
}
