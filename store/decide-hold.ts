import type { Instant } from '../domain/instant.js';
import { factsOf } from '../domain/platforms/index.js';
import { Problem } from '../domain/problems.js';
import { reconcile } from '../domain/reconcile/reconcile.js';
import { loadBelief } from './beliefs.js';
import type { Tx } from './database.js';
import { recordChange } from './feed-health.js';
import { lockFeed } from './property-lock.js';
import { parsedSnapshot } from './snapshots.js';
import type { FeedToWrite } from './sync-feeds.js';
import { writeVerdict } from './write-answer.js';

/** The feed under its property's lock. Throws `not_found`, `archived`. */
export async function lockActiveFeed(tx: Tx, organizationId: string, feedId: string): Promise<FeedToWrite> {
  const feed = await lockFeed(tx, organizationId, feedId);
  if (!feed) throw new Problem('not_found');
  if (feed.isArchived) throw new Problem('archived');
  return feed;
}

/**
 * A person's word on a held answer: `accept` applies it, `keep` drops it. Reconciled and written like any answer, as
 * of `at`. Throws `nothing_held` where it was decided meanwhile.
 */
export async function decideHold(
  tx: Tx,
  organizationId: string,
  feedId: string,
  decision: 'accept' | 'keep',
  at: Instant,
): Promise<void> {
  const feed = await lockActiveFeed(tx, organizationId, feedId);
  const before = await loadBelief(tx, organizationId, feedId);
  if (!before.hold) throw new Problem('nothing_held');
  const snapshot = await heldSnapshot(tx, organizationId, feedId);
  const verdict = reconcile(before, snapshot.parsed, {
    feedId,
    at,
    timezone: feed.timezone,
    platform: factsOf(feed.platform),
    rules: feed.rules,
    decision,
  });
  await writeVerdict(tx, organizationId, { feed, snapshot, before, verdict, at });
  if (verdict.changes.length > 0) await recordChange(tx, organizationId, feedId, at);
}

/** The answer that was reconciled last: where there is a hold, the one that is held. */
async function heldSnapshot(tx: Tx, organizationId: string, feedId: string) {
  const { rows } = await tx.raw(
    `select snapshot_id from beliefs where organization_id = :organizationId and feed_id = :feedId`,
    { organizationId, feedId },
  );
  const snapshot = await parsedSnapshot(tx, organizationId, feedId, rows[0].snapshot_id);
  if (!snapshot) throw new Error(`The held answer of the feed ${feedId} is not stored.`);
  return snapshot;
}
