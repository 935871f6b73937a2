import type { Platform } from '../domain/entry.js';
import type { Instant } from '../domain/instant.js';
import { CLOSINGS_BY_HAND, NIGHTS_AHEAD } from './closed-by-hand.js';
import type { Tx } from './database.js';

/** What one platform of its unit was told of an entry, and how. */
export interface ToldPlatform {
  readonly platform: Platform;
  readonly connectionId: string;
  /** Its first pull of our calendar that held all of these nights. */
  readonly pulledAt?: Instant;
  /** Its first pull that no longer held them. */
  readonly withdrawnAt?: Instant;
  /** Its last pull, whatever it held. */
  readonly lastPullAt?: Instant;
  /** Since when its own calendar shows the nights closed. */
  readonly shownSince?: Instant;
  /** When persons had closed all of them there, as far as they are ahead. */
  readonly closedAt?: Instant;
  /** The person's name. */
  readonly closedBy?: string;
  /** The open checklist on which they stand. */
  readonly taskId?: string;
}

/**
 * Each other platform of an entry's unit, by name. A pull counts where it told of all nights that the entry holds now,
 * also where it told of more: what it told of others only is no longer true.
 */
export async function toldOfEntry(tx: Tx, organizationId: string, entryId: string): Promise<ToldPlatform[]> {
  const { rows } = await tx.raw(
    `select c.platform, c.id as connection_id, told.served_at, told.withdrawn_at, x.pulled_at, shown.since, hand.closed_at,
            hand.closed_by, list.task_id
       from entries e
       join units u on u.id = e.unit_id
       join properties p on p.id = u.property_id
       join feeds f on f.unit_id = e.unit_id and f.archived_at is null
       join connections c on c.id = f.connection_id and c.platform <> e.source
       left join export_pulls x on x.feed_id = f.id
       left join lateral (
         select min(s.served_at) filter (where s.withdrawn_at is null or e.ended_at is not null) as served_at,
                case when bool_and(s.withdrawn_at is not null) then max(s.withdrawn_at) end as withdrawn_at
           from served_nights s
          where s.feed_id = f.id and s.entry_id = e.id and s.nights @> e.nights
       ) told on true
       left join lateral (
         select min(coalesce(o.nights_since, o.first_seen_at)) as since from entries o
          where o.feed_id = f.id and o.ended_at is null and o.missing_since is null and o.kind <> 'rule'
            and o.check_in <= greatest(e.check_in, (now() at time zone p.timezone)::date)
            and o.check_out >= e.check_out
       ) shown on true
       left join lateral (
         select k.confirmed_at as closed_at, coalesce(k.name, who.name) as closed_by
           from (${CLOSINGS_BY_HAND}) k left join people who on who.id = k.confirmed_by
          where k.nights @> ${NIGHTS_AHEAD}
          order by k.confirmed_at, k.id limit 1
       ) hand on true
       left join lateral (
         select s.task_id from task_steps s join tasks t on t.id = s.task_id and t.state = 'open'
          where t.connection_id = c.id and s.unit_id = e.unit_id and s.action = 'close' and s.state = 'open'
            and s.nights && e.nights
          order by s.due_at limit 1
       ) list on true
      where e.organization_id = :organizationId and e.id = :entryId and c.archived_at is null
      order by c.platform`,
    { organizationId, entryId },
  );
  return rows.map(toTold);
}

interface ToldRow {
  readonly platform: Platform;
  readonly connection_id: string;
  readonly served_at: Instant | null;
  readonly withdrawn_at: Instant | null;
  readonly pulled_at: Instant | null;
  readonly since: Instant | null;
  readonly closed_at: Instant | null;
  readonly closed_by: string | null;
  readonly task_id: string | null;
}

const toTold = (row: ToldRow): ToldPlatform => ({
  platform: row.platform,
  connectionId: row.connection_id,
  ...(row.served_at && { pulledAt: row.served_at }),
  ...(row.withdrawn_at && { withdrawnAt: row.withdrawn_at }),
  ...(row.pulled_at && { lastPullAt: row.pulled_at }),
  ...(row.since && { shownSince: row.since }),
  ...(row.closed_at && { closedAt: row.closed_at }),
  ...(row.closed_by && { closedBy: row.closed_by }),
  ...(row.task_id && { taskId: row.task_id }),
});
