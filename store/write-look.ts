import type { Problem } from '../domain/problems.js';
import { appendChange } from './changes.js';
import { type Database, withOrganization } from './database.js';
import { type KeptValidators, type LookTimes, recordAnswer, recordFailure } from './feed-health.js';
import type { FeedToFetch } from './sync-feeds.js';

/** A look at a feed that an answer came to. Where the feed was failing, the change log tells that it recovered. */
export async function writeAnsweredLook(
  db: Database,
  organizationId: string,
  feed: FeedToFetch,
  look: LookTimes,
  validators: KeptValidators,
): Promise<void> {
  await withOrganization(db, organizationId, async tx => {
    await recordAnswer(tx, organizationId, look, validators);
    if (feed.failing)
      await appendChange(tx, { organizationId, kind: 'feed_recovered', ...subjectOf(feed), detail: {} });
  });
}

/** A look that failed. The change log tells of it once it is failing, and again where the problem is another. */
export async function writeFailedLook(
  db: Database,
  organizationId: string,
  feed: FeedToFetch,
  look: LookTimes,
  problem: Problem,
  state: 'retrying' | 'failing',
): Promise<void> {
  await withOrganization(db, organizationId, async tx => {
    await recordFailure(tx, organizationId, look, problem, state);
    if (state === 'failing' && feed.failing?.code !== problem.code)
      await appendChange(tx, {
        organizationId,
        kind: 'feed_problem',
        ...subjectOf(feed),
        detail: { code: problem.code, details: problem.details },
      });
  });
}

const subjectOf = (feed: FeedToFetch) => ({
  propertyId: feed.propertyId,
  unitId: feed.unitId,
  connectionId: feed.connectionId,
  feedId: feed.id,
});
