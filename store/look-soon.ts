import type { Platform } from '../domain/entry.js';
import type { Tx } from './database.js';

/** Which feeds: one, those of a connection or a property, or all. */
export interface Which {
  readonly feedId?: string;
  readonly connectionId?: string;
  readonly propertyId?: string;
}

/** How far apart looks are set, by platform, and how far apart those at one feed are at least; milliseconds. */
export interface Spacing {
  readonly looksApart: Readonly<Record<Platform, number>>;
  readonly betweenMs: number;
}

export interface AskedLooks {
  readonly connectionIds: readonly string[];
  readonly feeds: number;
  /** Until the last of them. */
  readonly withinMs: number;
}

/** Feeds that can be looked at, those of each platform one after the other, the longest unseen first. */
const IN_TURN = `
  select f.id, f.connection_id, h.next_look_at,
         (row_number() over (partition by c.platform order by h.looked_at nulls first, f.id) - 1)
           * (:apart::jsonb ->> c.platform)::double precision as after_ms
    from feeds f
    join connections c on c.id = f.connection_id
    left join feed_health h on h.feed_id = f.id
   where f.organization_id = :organizationId and f.archived_at is null and f.import_url_sealed is not null
     and c.state = 'active'
     and (:feedId::uuid is null or f.id = :feedId::uuid)
     and (:connectionId::uuid is null or c.id = :connectionId::uuid)
     and (:propertyId::uuid is null or c.property_id = :propertyId::uuid)`;

const AFTER = `now() + i.after_ms * interval '1 millisecond'`;

/**
 * The next look at each feed comes at its turn from now on, or when it was due anyway, whichever is first. It is never
 * put off, and never sooner than `betweenMs` after the look before it. A platform that asked us to wait is not asked.
 */
export async function lookSoon(
  tx: Tx,
  organizationId: string,
  which: Which,
  spacing: Spacing,
): Promise<AskedLooks> {
  const { rows } = await tx.raw(
    `with in_turn as materialized (${IN_TURN}), moved as (
       update feed_health h
          set next_look_at = least(h.next_look_at,
                greatest(${AFTER}, h.looked_at + :betweenMs * interval '1 millisecond'))
         from in_turn i
        where h.feed_id = i.id and h.organization_id = :organizationId
          and h.problem is distinct from 'feed_throttled'
     )
     select ${ASKED} from in_turn`,
    { organizationId, ...bindings(which, spacing) },
  );
  return rows[0];
}

/** Feeds that are late, because they were paused, are looked at one after the other from now on. */
export async function lookInTurn(
  tx: Tx,
  organizationId: string,
  which: Which,
  spacing: Spacing,
): Promise<AskedLooks> {
  const { rows } = await tx.raw(
    `with in_turn as materialized (${IN_TURN}), moved as (
       update feed_health h set next_look_at = greatest(h.next_look_at, ${AFTER})
         from in_turn i
        where h.feed_id = i.id and h.organization_id = :organizationId
     )
     select ${ASKED} from in_turn`,
    { organizationId, ...bindings(which, spacing) },
  );
  return rows[0];
}

const ASKED = `
  coalesce(array_agg(distinct connection_id) filter (where connection_id is not null), '{}') as "connectionIds",
  count(*) as feeds, coalesce(max(after_ms), 0) as "withinMs"`;

const bindings = (which: Which, { looksApart, betweenMs }: Spacing) => ({
  feedId: which.feedId ?? null,
  connectionId: which.connectionId ?? null,
  propertyId: which.propertyId ?? null,
  apart: JSON.stringify(looksApart),
  betweenMs,
});
