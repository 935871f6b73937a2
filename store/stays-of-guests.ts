import type { Instant } from '../domain/instant.js';
import type { Tx } from './database.js';
import { ENTRY_COLUMNS, type EntryRow, PLACE_COLUMNS, toUnitEntry, type UnitEntry } from './entries.js';

/** Nights of a guest that was searched for, and where they are. */
export interface FoundStay {
  readonly entry: UnitEntry;
  readonly property: { readonly id: string; readonly name: string; readonly timezone: string };
  readonly unit: { readonly id: string; readonly name: string };
}

interface Searched {
  /** Part of a name, of a reservation code, or of the digits of a phone. */
  readonly search: string;
  readonly limit: number;
  readonly at: Instant;
}

/**
 * `é` and `E` are both found by `e`: letters without their accents, which a search in haste leaves out. To take a text
 * apart costs eight times as much as its small letters, so that is left out where no letter has an accent to lose.
 */
const plain = (text: string): string =>
  `case when octet_length(${text}) = length(${text}) then lower(${text})
        else regexp_replace(lower(normalize(${text}, nfd)), '[\\u0300-\\u036f]', '', 'g') end`;

/**
 * Active entries whose guest's name, reservation code or phone digits hold the text, whatever the case. Those who come
 * or are here stand first, the next to come on top; then those who left, the last of them on top.
 */
export async function staysOfGuests(
  tx: Tx,
  organizationId: string,
  { search, limit, at }: Searched,
): Promise<FoundStay[]> {
  const { rows } = await tx.raw(
    `select ${ENTRY_COLUMNS}, ${PLACE_COLUMNS}
       from guests g
       join entries e on e.id = g.entry_id and e.ended_at is null
       join units u on u.id = e.unit_id and u.archived_at is null
       join properties p on p.id = u.property_id and p.archived_at is null
       cross join lateral (
         select e.check_out < (:at::timestamptz at time zone p.timezone)::date as has_left
       ) here
      where g.organization_id = :organizationId and e.organization_id = :organizationId
        and (strpos(${plain('g.name')}, ${plain(':search')}) > 0
             or strpos(lower(g.reservation_code), lower(:search)) > 0
             or strpos(g.phone_digits, :search) > 0)
      order by here.has_left, case when not here.has_left then e.check_in end, e.check_in desc, e.id
      limit :limit`,
    { organizationId, search, limit, at },
  );
  return rows.map((row: FoundStayRow) => ({
    entry: toUnitEntry(row),
    property: row.property,
    unit: row.unit,
  }));
}

type FoundStayRow = EntryRow & Omit<FoundStay, 'entry'>;
