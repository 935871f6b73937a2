import type { Instant } from '../domain/instant.js';
import { type ErasedGuest, theseGuests } from '../domain/privacy/telling-event.js';
import { fromDateRange, type Tx } from './database.js';
import { eraseInSnapshot } from './erased-guests.js';
import { eraseGuests } from './forget-guests.js';
import { lockProperty } from './property-lock.js';

/**
 * Erases the guest of one entry at once: beside the entry, and in every stored answer of its feed. Under the property's
 * lock, so that an answer being written meanwhile comes before it or finds the guest erased. False where there is no
 * such entry.
 */
export async function eraseGuestOf(
  tx: Tx,
  organizationId: string,
  entryId: string,
  at: Instant,
): Promise<boolean> {
  const { rows } = await tx.raw(
    `select u.property_id from entries e join units u on u.id = e.unit_id
      where e.organization_id = :organizationId and e.id = :entryId`,
    { organizationId, entryId },
  );
  if (!rows[0]) return false;
  await lockProperty(tx, rows[0].property_id);
  const { feedId, guest } = await storedGuest(tx, organizationId, entryId);
  await eraseGuests(tx, organizationId, [entryId], at);
  if (feedId)
    for (const snapshotId of await answersOf(tx, organizationId, feedId))
      await eraseInSnapshot(tx, organizationId, snapshotId, theseGuests([guest]));
  return true;
}

async function storedGuest(
  tx: Tx,
  organizationId: string,
  entryId: string,
): Promise<{ feedId: string | null; guest: ErasedGuest }> {
  const { rows } = await tx.raw(
    `select e.feed_id, e.uid, e.nights, g.name, g.reservation_code
       from entries e left join guests g on g.entry_id = e.id
      where e.organization_id = :organizationId and e.id = :entryId`,
    { organizationId, entryId },
  );
  const { feed_id, uid, nights, name, reservation_code } = rows[0];
  // The four digits of a phone say too little to find one guest by; they stand beside the code.
  const said = [name, reservation_code].filter(Boolean);
  return { feedId: feed_id, guest: { uid, nights: fromDateRange(nights), said } };
}

async function answersOf(tx: Tx, organizationId: string, feedId: string): Promise<string[]> {
  const { rows } = await tx.raw(
    `select id from snapshots
      where organization_id = :organizationId and feed_id = :feedId and guests_erased_at is null`,
    { organizationId, feedId },
  );
  return rows.map((row: { id: string }) => row.id);
}
