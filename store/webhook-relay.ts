import { TOLD_KINDS, type ToldChange } from '../domain/webhooks/events.js';
import type { Cursor } from './changes.js';
import { type Database, fromDateRange, type Tx } from './database.js';

/*
 * How far the change log has been turned into messages. The place is kept in one row, which belongs to no
 * organization. It moves only after the messages of everything before it are written and their endpoints told.
 */

export async function relayPosition(db: Database): Promise<Cursor> {
  const { rows } = await db.raw('select xid, id::text from webhook_relay');
  return { xid: rows[0].xid, id: rows[0].id };
}

/** Never moves back: of two relays, should there be two, the later place counts. */
export async function moveRelay(db: Database, to: Cursor): Promise<void> {
  await db.raw(
    `update webhook_relay set xid = :xid::text::xid8, id = :id::bigint
      where (xid, id) < (:xid::text::xid8, :id::bigint)`,
    { xid: to.xid, id: to.id },
  );
}

export interface ChangeToTell extends ToldChange {
  readonly id: string;
  readonly xid: string;
}

/** Changes by their ids, in the order of the log, with what the tables know of their subjects. */
export async function changesToTell(
  tx: Tx,
  organizationId: string,
  ids: readonly string[],
): Promise<ChangeToTell[]> {
  const { rows } = await tx.raw(
    `select c.id::text, c.xid, c.kind, c.at, c.property_id, c.unit_id, c.connection_id, c.feed_id, c.entry_id,
            c.conflict_id, c.detail, e.source, e.kind as entry_kind, e.nights, f.first_entry_id, f.second_entry_id,
            f.kind as conflict_kind, f.nights as conflict_nights,
            (select p.kind from changes p
              where p.organization_id = :organizationId and p.entry_id = c.entry_id and p.id < c.id
              order by p.id desc limit 1) as before
       from changes c
       left join entries e on e.id = c.entry_id
       left join conflicts f on f.id = c.conflict_id
      where c.organization_id = :organizationId and c.id = any(:ids::bigint[]) and c.kind = any(:kinds)
      order by c.xid, c.id`,
    { organizationId, ids: [...ids], kinds: [...TOLD_KINDS] },
  );
  return rows.map(toChange);
}

interface ToldRow {
  readonly id: string;
  readonly xid: string;
  readonly kind: string;
  readonly at: string;
  readonly property_id: string | null;
  readonly unit_id: string | null;
  readonly connection_id: string | null;
  readonly feed_id: string | null;
  readonly entry_id: string | null;
  readonly conflict_id: string | null;
  readonly first_entry_id: string | null;
  readonly second_entry_id: string | null;
  readonly conflict_kind: string | null;
  readonly conflict_nights: string | null;
  readonly detail: unknown;
  readonly source: string | null;
  readonly entry_kind: string | null;
  readonly nights: string | null;
  readonly before: string | null;
}

const toChange = (row: ToldRow): ChangeToTell => ({
  id: row.id,
  xid: row.xid,
  kind: row.kind,
  at: row.at,
  subject: {
    ...(row.property_id ? { propertyId: row.property_id } : {}),
    ...(row.unit_id ? { unitId: row.unit_id } : {}),
    ...(row.connection_id ? { connectionId: row.connection_id } : {}),
    ...(row.feed_id ? { feedId: row.feed_id } : {}),
    ...(row.entry_id ? { entryId: row.entry_id } : {}),
    ...(row.conflict_id ? { conflictId: row.conflict_id } : {}),
  },
  detail: row.detail,
  ...(row.source && row.entry_kind && row.nights
    ? { entry: { source: row.source, kind: row.entry_kind, nights: fromDateRange(row.nights) } }
    : {}),
  ...(row.first_entry_id && row.second_entry_id && row.conflict_kind && row.conflict_nights
    ? {
        conflict: {
          entryIds: [row.first_entry_id, row.second_entry_id],
          kind: row.conflict_kind,
          nights: fromDateRange(row.conflict_nights),
        },
      }
    : {}),
  ...(row.before ? { before: row.before } : {}),
});
