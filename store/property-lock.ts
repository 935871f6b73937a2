import type { Tx } from './database.js';
import { type FeedToWrite, feedToWrite } from './sync-feeds.js';

const LOCK = (propertyId: string) =>
  `pg_advisory_xact_lock(hashtextextended('property/' || ${propertyId}, 0))`;

/**
 * Held until the transaction ends: whatever decides about the nights of a property (a feed's answer, a person's
 * decision, archiving) does so one after the other.
 */
export async function lockProperty(tx: Tx, propertyId: string): Promise<void> {
  await tx.raw(`select ${LOCK(':propertyId')}`, { propertyId });
}

/** The same for the property of a feed, which is answered as it is once the lock is held. */
export async function lockFeed(
  tx: Tx,
  organizationId: string,
  feedId: string,
): Promise<FeedToWrite | undefined> {
  await tx.raw(
    `select ${LOCK('c.property_id::text')} from feeds f join connections c on c.id = f.connection_id
      where f.organization_id = :organizationId and f.id = :feedId`,
    { organizationId, feedId },
  );
  return feedToWrite(tx, organizationId, feedId);
}
