import type { Instant } from '../domain/instant.js';
import type { Day } from '../domain/nights.js';
import type { Tx } from './database.js';
import { ENTRY_COLUMNS, type EntryRow, PLACE_COLUMNS, toUnitEntry, type UnitEntry } from './entries.js';

/** Somebody comes to a unit, or leaves it. */
export interface Movement {
  readonly what: 'arrival' | 'departure';
  /** Of the property's calendar. */
  readonly day: Day;
  /** The first day that was asked for, at the property. */
  readonly from: Day;
  readonly entry: UnitEntry;
  readonly property: { readonly id: string; readonly name: string; readonly timezone: string };
  readonly unit: { readonly id: string; readonly name: string };
}

/**
 * Who comes and who leaves on `days` days: from `from` on, or from the day on that it is at each property `at`. Stays,
 * and closures that a person called a booking. No echoes; but with stays that their platform no longer lists because
 * they are over, for guests leave on the day that ends their stay. The soonest first, who leaves before who comes.
 */
export async function movementsOn(
  tx: Tx,
  organizationId: string,
  asked: { readonly from?: Day | undefined; readonly days: number; readonly at: Instant },
): Promise<Movement[]> {
  const { rows } = await tx.raw(
    `select m.what, m.day::text as day, here.day::text as "from",
            ${ENTRY_COLUMNS}, ${PLACE_COLUMNS}
       from properties p
       cross join lateral (
         select coalesce(:from::date, (:at::timestamptz at time zone p.timezone)::date) as day
       ) here
       join units u on u.property_id = p.id and u.archived_at is null
       join entries e on e.unit_id = u.id and e.check_in < here.day + :days::int and e.check_out >= here.day
       left join guests g on g.entry_id = e.id
       cross join lateral (values ('arrival', e.check_in), ('departure', e.check_out)) m (what, day)
      where p.organization_id = :organizationId and e.organization_id = :organizationId
        and p.archived_at is null and e.echo_since is null
        and (e.ended_at is null or e.end_reason = 'over')
        and (e.kind = 'stay'
             or (e.kind = 'closure' and exists (
               select from closure_answers a
                where a.unit_id = e.unit_id and a.source = e.source and a.answer = 'booking'
                  and a.nights @> e.nights)))
        and m.day >= here.day and m.day < here.day + :days::int
      order by m.day, p.name, p.id, m.what desc, u.name, e.id`,
    { organizationId, from: asked.from ?? null, days: asked.days, at: asked.at },
  );
  return rows.map((row: MovementRow) => ({
    what: row.what,
    day: row.day,
    from: row.from,
    entry: toUnitEntry(row),
    property: row.property,
    unit: row.unit,
  }));
}

type MovementRow = EntryRow & Omit<Movement, 'entry'>;
