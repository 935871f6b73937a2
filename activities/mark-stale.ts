import { type Instant, later } from '../domain/instant.js';
import { FIRST_ANSWER_WITHIN_MS } from '../domain/sync/staleness.js';
import type { Database } from '../store/database.js';
import { markFeedStale, overdueAnswers } from '../store/stale-feeds.js';
import type { SystemDatabase } from '../store/system-database.js';

/** Feeds seen to in one run; the rest in the next. */
const BATCH = 500;

/** Marks the feeds of which no fresh answer came for longer than allowed: see domain/sync/staleness.ts. */
export const markStale =
  (use: { readonly db: Database; readonly system: SystemDatabase; readonly now: () => Instant }) =>
  async (): Promise<{ readonly stale: number }> => {
    const at = use.now();
    const overdue = await overdueAnswers(use.system, at, later(at, -FIRST_ANSWER_WITHIN_MS), BATCH);
    let stale = 0;
    for (const feed of overdue) if (await markFeedStale(use.db, feed, at)) stale++;
    return { stale };
  };
