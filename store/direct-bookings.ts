import { randomUUID } from 'node:crypto';
import type { Kind } from '../domain/entry.js';
import type { Instant } from '../domain/instant.js';
import type { Nights } from '../domain/nights.js';
import type { EndReason } from '../domain/reconcile/belief.js';
import { appendChanges } from './changes.js';
import { fromDateRange, type Tx, toDateRange } from './database.js';

/** `booking` a guest's; `block` nights the owner keeps closed. Of its entry the one is a stay, the other a block. */
export type DirectKind = 'booking' | 'block';

/** Nights that were taken with us and not on a platform. */
export interface DirectBooking {
  /** Of its entry. */
  readonly id: string;
  readonly kind: DirectKind;
  readonly unitId: string;
  readonly propertyId: string;
  readonly nights: Nights;
  readonly name?: string;
  readonly note?: string;
  readonly createdAt: Instant;
  /** The member's name; unset where a program did it. */
  readonly createdBy?: string;
  readonly cancelledAt?: Instant;
  readonly cancelledBy?: string;
}

export interface NewBooking {
  readonly kind: DirectKind;
  readonly organizationId: string;
  readonly propertyId: string;
  readonly unitId: string;
  readonly nights: Nights;
  readonly name?: string;
  readonly note?: string;
  readonly key?: { readonly text: string; readonly requestHash: Buffer };
  readonly at: Instant;
}

const BOOKING = `
  select e.id, e.kind, e.unit_id, u.property_id, e.nights, g.name, b.note, b.created_at, made.name as created_by,
         b.cancelled_at, ended.name as cancelled_by
    from direct_bookings b
    join entries e on e.id = b.entry_id
    join units u on u.id = e.unit_id
    left join guests g on g.entry_id = e.id
    left join people made on made.id = b.created_by
    left join people ended on ended.id = b.cancelled_by`;

const ENTRY_KIND = { booking: 'stay', block: 'block' } as const satisfies Record<DirectKind, Kind>;

/** The entry, the guest's name beside it, and the booking. The nights must be free and the property locked. */
export async function insertBooking(tx: Tx, booking: NewBooking): Promise<string> {
  const id = randomUUID();
  const row = {
    organizationId: booking.organizationId,
    unitId: booking.unitId,
    id,
    kind: ENTRY_KIND[booking.kind],
    at: booking.at,
    nights: toDateRange(booking.nights),
    name: booking.name ?? null,
    note: booking.note ?? null,
    key: booking.key?.text ?? null,
    hash: booking.key?.requestHash ?? null,
  };
  await tx.raw(
    `insert into entries (id, organization_id, unit_id, source, kind, nights, uid, first_seen_at)
     values (:id, :organizationId, :unitId, 'direct', :kind, :nights::daterange, 'direct/' || :id, :at)`,
    row,
  );
  if (booking.name) {
    await tx.raw(
      `insert into guests (entry_id, organization_id, name) values (:id, :organizationId, :name)`,
      row,
    );
  }
  await tx.raw(
    `insert into direct_bookings (entry_id, organization_id, unit_id, note, idempotency_key, request_hash, created_at,
                                  created_by)
     values (:id, :organizationId, :unitId, :note, :key, :hash, :at,
             nullif(current_setting('ota.person_id', true), '')::uuid)`,
    row,
  );
  const { organizationId, propertyId, unitId, nights } = booking;
  const detail = { kind: row.kind, nights };
  await appendChanges(tx, [
    { organizationId, kind: 'booking_added', propertyId, unitId, entryId: id, detail },
  ]);
  return id;
}

/** Ends the booking's entry. Answers whether it was there to be ended. */
export async function cancelBooking(
  tx: Tx,
  organizationId: string,
  booking: DirectBooking,
  at: Instant,
): Promise<boolean> {
  const reason: EndReason = booking.kind === 'block' ? 'opened' : 'cancelled';
  const { rows } = await tx.raw(
    `with cancelled as (
       update direct_bookings
          set cancelled_at = :at, cancelled_by = nullif(current_setting('ota.person_id', true), '')::uuid
        where organization_id = :organizationId and entry_id = :id and cancelled_at is null
       returning entry_id
     )
     update entries set ended_at = :at, end_reason = :reason
      where organization_id = :organizationId and id in (select entry_id from cancelled)
     returning id`,
    { organizationId, id: booking.id, at, reason },
  );
  if (rows.length === 0) return false;
  const { propertyId, unitId, id: entryId, nights } = booking;
  const detail = { kind: ENTRY_KIND[booking.kind], nights, reason };
  await appendChanges(tx, [
    { organizationId, kind: 'booking_cancelled', propertyId, unitId, entryId, detail },
  ]);
  return true;
}

/** Leaves a booking these nights, which lie within those it has. Its property is locked. */
export async function shortenBooking(
  tx: Tx,
  organizationId: string,
  booking: DirectBooking,
  nights: Nights,
): Promise<void> {
  const { propertyId, unitId, id: entryId, nights: was } = booking;
  await tx.raw(
    `update entries set nights = :nights::daterange where organization_id = :organizationId and id = :entryId`,
    { organizationId, entryId, nights: toDateRange(nights) },
  );
  const detail = { kind: ENTRY_KIND[booking.kind], nights, was };
  await appendChanges(tx, [{ organizationId, kind: 'entry_moved', propertyId, unitId, entryId, detail }]);
}

export async function findBooking(
  tx: Tx,
  organizationId: string,
  id: string,
): Promise<DirectBooking | undefined> {
  const { rows } = await tx.raw(`${BOOKING} where b.organization_id = :organizationId and b.entry_id = :id`, {
    organizationId,
    id,
  });
  return rows[0] && toBooking(rows[0]);
}

/** The booking that was made with a key, and the hash of what was sent with it. */
export async function bookingOfKey(
  tx: Tx,
  organizationId: string,
  key: string,
): Promise<{ readonly id: string; readonly requestHash: Buffer } | undefined> {
  const { rows } = await tx.raw(
    `select entry_id as id, request_hash as "requestHash" from direct_bookings
      where organization_id = :organizationId and idempotency_key = :key`,
    { organizationId, key },
  );
  return rows[0];
}

/** The newest first, behind the one with the id `after`. */
export async function listBookings(
  tx: Tx,
  organizationId: string,
  page: {
    readonly unitId?: string;
    readonly after?: string;
    readonly limit: number;
    readonly show: 'active' | 'all';
  },
): Promise<DirectBooking[]> {
  const { rows } = await tx.raw(
    `${BOOKING}
      where b.organization_id = :organizationId
        and (:unitId::uuid is null or b.unit_id = :unitId::uuid)
        and (:show = 'all' or b.cancelled_at is null)
        and (:after::uuid is null or (b.created_at, b.entry_id) <
             (select a.created_at, a.entry_id from direct_bookings a
               where a.organization_id = :organizationId and a.entry_id = :after::uuid))
      order by b.created_at desc, b.entry_id desc
      limit :limit`,
    {
      organizationId,
      unitId: page.unitId ?? null,
      after: page.after ?? null,
      limit: page.limit,
      show: page.show,
    },
  );
  return rows.map(toBooking);
}

interface BookingRow {
  readonly id: string;
  readonly kind: Kind;
  readonly unit_id: string;
  readonly property_id: string;
  readonly nights: string;
  readonly name: string | null;
  readonly note: string | null;
  readonly created_at: Instant;
  readonly created_by: string | null;
  readonly cancelled_at: Instant | null;
  readonly cancelled_by: string | null;
}

const toBooking = (row: BookingRow): DirectBooking => ({
  id: row.id,
  kind: row.kind === 'block' ? 'block' : 'booking',
  unitId: row.unit_id,
  propertyId: row.property_id,
  nights: fromDateRange(row.nights),
  ...(row.name && { name: row.name }),
  ...(row.note && { note: row.note }),
  createdAt: row.created_at,
  ...(row.created_by && { createdBy: row.created_by }),
  ...(row.cancelled_at && { cancelledAt: row.cancelled_at }),
  ...(row.cancelled_by && { cancelledBy: row.cancelled_by }),
});
