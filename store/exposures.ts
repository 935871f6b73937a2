import type { SoldElsewhere } from '../domain/conflicts/exposure.js';
import type { Platform } from '../domain/entry.js';
import type { Instant } from '../domain/instant.js';
import { CLOSINGS_BY_HAND, NIGHTS_AHEAD } from './closed-by-hand.js';
import { fromDateRange, type Tx } from './database.js';
import type { Source } from './entries.js';

export interface SoldOnUnit extends SoldElsewhere {
  readonly propertyId: string;
  readonly propertyName: string;
  readonly unitId: string;
  readonly unitName: string;
  /** `block`: nights that the owner keeps, of our own calendar alone. */
  readonly kind: 'stay' | 'closure' | 'block';
}

/**
 * What was sold, or taken by the owner here, and is ahead, once for each other platform of its unit: when that platform
 * pulled our calendar with it, since when it shows it closed, and where neither is so, since when all of it stands closed
 * there by hand. `unclosed`: only what none of the three closed. The nearest check-in first.
 */
export async function soldElsewhere(
  tx: Tx,
  organizationId: string,
  filter: {
    readonly propertyId?: string | undefined;
    readonly show: 'unclosed' | 'all';
    readonly limit: number;
  },
): Promise<SoldOnUnit[]> {
  const { rows } = await tx.raw(
    `select e.id, e.source, e.kind, e.nights, coalesce(e.nights_since, e.first_seen_at) as since, e.unseen_at, c.platform,
            told.served_at, shown.since as shown_since, by_hand.since as closed_at,
            p.id as property_id, p.name as property_name, u.id as unit_id, u.name as unit_name
       from entries e
       join units u on u.id = e.unit_id
       join properties p on p.id = u.property_id
       join feeds f on f.unit_id = e.unit_id and f.archived_at is null
       join connections c on c.id = f.connection_id and c.platform <> e.source
       left join lateral (
         select min(s.served_at) as served_at from served_nights s
          where s.feed_id = f.id and s.entry_id = e.id and s.nights @> e.nights and s.withdrawn_at is null
       ) told on true
       left join lateral (
         select min(coalesce(o.nights_since, o.first_seen_at)) as since from entries o
          where o.feed_id = f.id and o.ended_at is null and o.missing_since is null and o.kind <> 'rule'
            and o.check_in <= greatest(e.check_in, (now() at time zone p.timezone)::date)
            and o.check_out >= e.check_out
       ) shown on true
       left join lateral (
         select min(k.confirmed_at) as since from (${CLOSINGS_BY_HAND}) k
          where told.served_at is null and shown.since is null and k.nights @> ${NIGHTS_AHEAD}
       ) by_hand on true
      where e.organization_id = :organizationId and e.ended_at is null and e.echo_since is null
        and e.missing_since is null and (e.kind in ('stay', 'closure') or (e.kind = 'block' and e.source = 'direct'))
        and e.check_out > (now() at time zone p.timezone)::date
        and (:propertyId::uuid is null or p.id = :propertyId::uuid)
        and (:show = 'all' or (told.served_at is null and shown.since is null and by_hand.since is null))
      order by e.check_in, e.id, c.platform
      limit :limit`,
    { organizationId, propertyId: filter.propertyId ?? null, show: filter.show, limit: filter.limit },
  );
  return rows.map(toSold);
}

interface SoldRow {
  readonly id: string;
  readonly source: Source;
  readonly kind: SoldOnUnit['kind'];
  readonly nights: string;
  readonly since: Instant;
  readonly unseen_at: Instant | null;
  readonly platform: Platform;
  readonly served_at: Instant | null;
  readonly shown_since: Instant | null;
  readonly closed_at: Instant | null;
  readonly property_id: string;
  readonly property_name: string;
  readonly unit_id: string;
  readonly unit_name: string;
}

const toSold = (row: SoldRow): SoldOnUnit => ({
  entryId: row.id,
  source: row.source,
  kind: row.kind,
  nights: fromDateRange(row.nights),
  seen: { since: row.since, ...(row.unseen_at && { unseenAt: row.unseen_at }) },
  platform: row.platform,
  ...(row.served_at && { pulledAt: row.served_at }),
  ...(row.shown_since && { shownSince: row.shown_since }),
  ...(row.closed_at && { closedAt: row.closed_at }),
  propertyId: row.property_id,
  propertyName: row.property_name,
  unitId: row.unit_id,
  unitName: row.unit_name,
});
