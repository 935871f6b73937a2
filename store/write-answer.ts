import { type Instant, later } from '../domain/instant.js';
import { factsOf } from '../domain/platforms/index.js';
import type { Belief, Change, Verdict } from '../domain/reconcile/belief.js';
import { reconcile } from '../domain/reconcile/reconcile.js';
import { secondLookMs } from '../domain/sync/pace.js';
import { loadBelief, saveBelief } from './beliefs.js';
import { appendChanges, type ChangeKind, type NewChange } from './changes.js';
import { type Database, type Tx, withOrganization } from './database.js';
import {
  differenceOf,
  type EndedEntry,
  type EntryHome,
  endEntries,
  insertEntries,
  keepGuests,
  updateEntries,
} from './entry-changes.js';
import { forgetAgain } from './erased-guests.js';
import { answeredBefore, recordSync } from './feed-health.js';
import { lockFeed } from './property-lock.js';
import { settleConflicts } from './settle-conflicts.js';
import { type ParsedSnapshot, parsedSnapshot } from './snapshots.js';
import type { FeedToWrite } from './sync-feeds.js';

/** One answer of a feed, stored and parsed. */
export interface Answer {
  readonly organizationId: string;
  readonly feedId: string;
  readonly snapshotId: string;
  readonly answeredAt: Instant;
}

/** What an answer did, in counts. */
export interface WrittenAnswer {
  /** `skipped`: the answer, or a later one, was written before, or the feed is archived. */
  readonly outcome: Verdict['outcome'] | 'skipped';
  readonly awaiting: boolean;
  readonly entries: number;
  readonly counts: { readonly [K in Change['kind']]?: number };
}

/**
 * Reconciles an answer and writes what follows from it, all in one transaction, one answer of a property after the
 * other. The instant of the answer makes it safe to try again: what was written once is not written twice.
 */
export async function writeAnswer(db: Database, answer: Answer, random: number): Promise<WrittenAnswer> {
  const { organizationId, feedId, snapshotId, answeredAt } = answer;
  return withOrganization(db, organizationId, async tx => {
    const feed = await lockFeed(tx, organizationId, feedId);
    if (!feed || feed.isArchived) return skipped();
    const before = await loadBelief(tx, organizationId, feedId);
    if (before.answeredAt !== undefined && answeredAt <= before.answeredAt) return skipped(before);
    const snapshot = await parsedSnapshot(tx, organizationId, feedId, snapshotId);
    if (!snapshot) throw new Error(`The snapshot ${snapshotId} has not been parsed.`);
    const verdict = reconcile(before, snapshot.parsed, {
      feedId,
      at: answeredAt,
      timezone: feed.timezone,
      platform: factsOf(feed.platform),
      rules: feed.rules,
    });
    await writeVerdict(tx, organizationId, { feed, snapshot, before, verdict, at: answeredAt });
    await recordSync(tx, organizationId, {
      feedId,
      at: answeredAt,
      changed: verdict.changes.length > 0,
      held: verdict.changes.some(({ kind }) => kind === 'held'),
      ...(verdict.awaiting && { lookAgainAt: later(answeredAt, secondLookMs(random)) }),
    });
    return summary(verdict);
  });
}

/** A decision about a feed, and where it came from. */
export interface DecidedAnswer {
  readonly feed: FeedToWrite;
  readonly snapshot: Pick<ParsedSnapshot, 'id' | 'fingerprint'>;
  readonly before: Belief;
  readonly verdict: Verdict;
  readonly at: Instant;
}

/** Makes rows of a verdict: entries, guests, the belief beside them, the change log. The property is locked. */
export async function writeVerdict(tx: Tx, organizationId: string, decided: DecidedAnswer): Promise<void> {
  const { feed, snapshot, before, verdict, at } = decided;
  const unseenAt = (await answeredBefore(tx, organizationId, feed.id, at)) ?? before.answeredAt;
  const home: EntryHome = {
    organizationId,
    unitId: feed.unitId,
    feedId: feed.id,
    source: feed.platform,
    snapshotId: snapshot.id,
    at,
    ...(unseenAt && { unseenAt }),
  };
  const difference = differenceOf(before.entries, verdict.belief.entries);
  await endEntries(tx, home, endedBy(verdict.changes));
  await insertEntries(tx, home, difference.added);
  await updateEntries(tx, home, difference.changed);
  await keepGuests(tx, organizationId, difference.guests);
  await forgetAgain(tx, organizationId, feed.id, snapshot.id);
  await saveBelief(tx, organizationId, feed.id, verdict.belief, {
    snapshotId: snapshot.id,
    fingerprint: snapshot.fingerprint,
    awaiting: verdict.awaiting,
  });
  await appendChanges(
    tx,
    verdict.changes.map(change => toLogRow(change, home, feed)),
  );
  const { propertyId, unitId, timezone } = feed;
  await settleConflicts(tx, { organizationId, propertyId, unitId, timezone }, at);
}

const endedBy = (changes: readonly Change[]): EndedEntry[] =>
  changes.flatMap(change =>
    change.kind === 'ended' ? [{ id: change.entry.id, reason: change.reason }] : [],
  );

const LOG_KINDS: { readonly [K in Change['kind']]: ChangeKind } = {
  came: 'entry_came',
  moved: 'entry_moved',
  reclassified: 'entry_reclassified',
  renamed: 'entry_renamed',
  identified: 'entry_identified',
  narrowing: 'entry_narrowing',
  missing: 'entry_missing',
  kept: 'entry_kept',
  returned: 'entry_returned',
  ended: 'entry_ended',
  held: 'feed_held',
  released: 'feed_released',
};

function toLogRow(change: Change, home: EntryHome, feed: FeedToWrite): NewChange {
  return {
    organizationId: home.organizationId,
    kind: LOG_KINDS[change.kind],
    propertyId: feed.propertyId,
    unitId: feed.unitId,
    connectionId: feed.connectionId,
    feedId: feed.id,
    ...('entry' in change && { entryId: change.entry.id }),
    snapshotId: home.snapshotId,
    detail: detailOf(change, home),
  };
}

/** Nights, kinds and reasons; never what a feed tells of a guest. */
function detailOf(change: Change, { unseenAt }: EntryHome): Readonly<Record<string, unknown>> {
  switch (change.kind) {
    case 'came':
      return { kind: change.entry.kind, nights: change.entry.nights, unseenAt };
    case 'identified':
    case 'missing':
    case 'kept':
    case 'returned':
    case 'renamed':
      return { kind: change.entry.kind, nights: change.entry.nights };
    case 'narrowing':
      return { nights: change.entry.nights, shown: change.entry.shown };
    case 'moved':
      return { nights: change.entry.nights, was: change.was, unseenAt };
    case 'reclassified':
      return { kind: change.entry.kind, was: change.was };
    case 'ended':
      return { kind: change.entry.kind, nights: change.entry.nights, reason: change.reason };
    case 'held':
      return { reason: change.hold.reason, missing: change.hold.missing.length };
    case 'released':
      return { reason: change.hold.reason, by: change.by };
  }
}

function summary(verdict: Verdict): WrittenAnswer {
  const counts: { [K in Change['kind']]?: number } = {};
  for (const { kind } of verdict.changes) counts[kind] = (counts[kind] ?? 0) + 1;
  return {
    outcome: verdict.outcome,
    awaiting: verdict.awaiting,
    entries: verdict.belief.entries.length,
    counts,
  };
}

const skipped = (belief?: Belief): WrittenAnswer => ({
  outcome: 'skipped',
  awaiting: false,
  entries: belief?.entries.length ?? 0,
  counts: {},
});
