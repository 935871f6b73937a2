import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { Platform } from '../domain/entry.js';
import type { Instant } from '../domain/instant.js';
import type { FeedRules } from '../domain/reconcile/belief.js';
import { type Database, type Tx, withOrganization } from './database.js';

const unpack = promisify(gunzip);

/** A feed as one who looks into its past needs it. */
export interface FeedWithPast {
  readonly id: string;
  readonly organizationId: string;
  readonly platform: Platform;
  readonly timezone: string;
  readonly rules: FeedRules;
}

/** For operators, who know a feed by its id alone. Archived ones too; undefined where there never was one. */
export async function feedWithPast(db: Database, feedId: string): Promise<FeedWithPast | undefined> {
  const { rows } = await db.raw(
    `select f.id, f.organization_id as "organizationId", c.platform, p.timezone, f.rules
       from feeds f
       join connections c on c.id = f.connection_id
       join properties p on p.id = c.property_id
      where f.id = ?`,
    [feedId],
  );
  return rows[0];
}

export interface PastAnswer {
  readonly at: Instant;
  readonly body: Uint8Array;
}

/** The answers of a feed that are still stored, oldest first, one body in memory at a time. */
export async function* pastAnswers(db: Database, feed: FeedWithPast): AsyncGenerator<PastAnswer> {
  const within = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
    withOrganization(db, feed.organizationId, work);
  for (const id of await within(tx => snapshotIds(tx, feed))) {
    const stored = await within(tx => snapshotBody(tx, feed, id));
    if (stored) yield { at: stored.at, body: await unpack(stored.body) };
  }
}

async function snapshotIds(tx: Tx, feed: FeedWithPast): Promise<string[]> {
  const { rows } = await tx.raw(
    `select id from snapshots
      where organization_id = :organizationId and feed_id = :id and body is not null order by fetched_at, id`,
    { organizationId: feed.organizationId, id: feed.id },
  );
  return rows.map((row: { id: string }) => row.id);
}

async function snapshotBody(
  tx: Tx,
  feed: FeedWithPast,
  snapshotId: string,
): Promise<{ readonly at: Instant; readonly body: Buffer } | undefined> {
  const { rows } = await tx.raw(
    `select fetched_at as at, body from snapshots
      where organization_id = :organizationId and feed_id = :id and id = :snapshotId and body is not null`,
    { organizationId: feed.organizationId, id: feed.id, snapshotId },
  );
  return rows[0];
}
