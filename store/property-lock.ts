import type { Tx } from './database.js';

/**
 * Held until the transaction ends: whatever decides about the nights of a property (a feed's answer, a person's
 * decision, archiving) does so one after the other.
 */
export async function lockProperty(tx: Tx, propertyId: string): Promise<void> {
  await tx.raw(`select pg_advisory_xact_lock(hashtextextended('property/' || :propertyId, 0))`, {
    propertyId,
  });
}
