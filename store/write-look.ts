import type { Problem } from '../domain/problems.js';
import { appendChange } from './changes.js';
import { type Database, withOrganization } from './database.js';
import {
  type AnsweredLook,
  type KeptValidators,
  type LookTimes,
  recordAnswer,
  recordFailure,
} from './feed-health.js';
import type { FeedToFetch } from './feed-to-fetch.js';
import { keepTasks } from './keep-tasks.js';
import { lockProperty } from './property-lock.js';

/**
 * A look at a feed that an answer came to. Where the feed was failing, the change log tells that it recovered; where it
 * had any trouble, what people have to do meanwhile may be over.
 */
export async function writeAnsweredLook(
  db: Database,
  organizationId: string,
  feed: FeedToFetch,
  look: AnsweredLook,
  validators: KeptValidators,
): Promise<void> {
  await withOrganization(db, organizationId, async tx => {
    if (feed.failures > 0) await lockProperty(tx, feed.propertyId);
    await recordAnswer(tx, organizationId, look, validators);
    if (feed.failing)
      await appendChange(tx, { organizationId, kind: 'feed_recovered', ...subjectOf(feed), detail: {} });
    if (feed.staleSince)
      await appendChange(tx, { organizationId, kind: 'feed_fresh', ...subjectOf(feed), detail: {} });
    if (feed.failures > 0) await keepTasks(tx, { organizationId, ...feed }, look.at);
  });
}

/**
 * A look that failed. The change log tells of it once it is failing, and again where the problem is another. While it
 * lasts a person may have to mend the link, or to close by hand what cannot wait.
 */
export async function writeFailedLook(
  db: Database,
  organizationId: string,
  feed: FeedToFetch,
  look: LookTimes,
  problem: Problem,
  state: 'retrying' | 'failing',
): Promise<void> {
  await withOrganization(db, organizationId, async tx => {
    await lockProperty(tx, feed.propertyId);
    await recordFailure(tx, organizationId, look, problem, state);
    if (state === 'failing' && feed.failing?.code !== problem.code)
      await appendChange(tx, {
        organizationId,
        kind: 'feed_problem',
        ...subjectOf(feed),
        detail: { code: problem.code, details: problem.details },
      });
    await keepTasks(tx, { organizationId, ...feed }, look.at);
  });
}

const subjectOf = (feed: FeedToFetch) => ({
  propertyId: feed.propertyId,
  unitId: feed.unitId,
  connectionId: feed.connectionId,
  feedId: feed.id,
});
