import type { Platform } from '../domain/entry.js';
import { beginOf, type Counts, NO_SLICES, type Slices, type Window } from '../domain/health/counts.js';
import type { Instant } from '../domain/instant.js';
import type { Connection } from './connections.js';
import type { Tx } from './database.js';

/** A feed as its health is shown: where it belongs, and what was counted of it in the week. */
export interface CountedFeed {
  readonly feedId: string;
  readonly unit: { readonly id: string; readonly name: string };
  readonly property: { readonly id: string; readonly name: string };
  readonly connection: Connection;
  readonly since: Instant;
  readonly slices: Slices;
  /** Milliseconds between two reads of our calendar. */
  readonly usualPullMs?: number;
}

const SLICE = `case when hour >= :hour then 'hour' when hour >= :day then 'day' else 'week' end`;
const OF_THE_WEEK = `organization_id = :organizationId and hour >= :week
                 and (:connectionId::uuid is null
                      or feed_id in (select id from feeds where organization_id = :organizationId
                                       and connection_id = :connectionId))`;

/** All feeds that are not archived, of the organization or of one connection, with their windows that end at `at`. */
export async function countedFeeds(
  tx: Tx,
  organizationId: string,
  at: Instant,
  of: { readonly connectionId?: string } = {},
): Promise<CountedFeed[]> {
  const { rows } = await tx.raw(
    `with failures as (
       select feed_id, slice, jsonb_object_agg(code, n) as failed
         from (select feed_id, ${SLICE} as slice, key as code, sum(value::bigint) as n
                 from feed_hours, jsonb_each_text(failed) where ${OF_THE_WEEK} and failed <> '{}' group by 1, 2, 3) by_code
        group by 1, 2
     ), slices as (
       select feed_id, ${SLICE} as slice, sum(looks) as looks, sum(answers) as answers,
              sum(look_ms)::bigint as "lookMs", sum(syncs) as syncs, sum(sync_ms)::bigint as "syncMs",
              sum(held) as held, sum(pulls) as pulls
         from feed_hours where ${OF_THE_WEEK} group by 1, 2
     ), counted as (
       select s.feed_id,
              jsonb_object_agg(s.slice, to_jsonb(s) || jsonb_build_object('failed', coalesce(f.failed, '{}'))) as slices
         from slices s left join failures f using (feed_id, slice)
        group by s.feed_id
     )
     select f.id as feed_id, u.id as unit_id, u.name as unit_name, p.id as property_id, p.name as property_name,
            c.id as connection_id, c.platform, c.state, c.look_every_ms, c.created_at,
            f.created_at as since, k.slices, e.every_ms
       from feeds f
       join connections c on c.id = f.connection_id
       join units u on u.id = f.unit_id
       join properties p on p.id = c.property_id
       left join counted k on k.feed_id = f.id
       left join export_pulls e on e.feed_id = f.id
      where f.organization_id = :organizationId and f.archived_at is null
        and (:connectionId::uuid is null or f.connection_id = :connectionId)
      order by p.name, c.platform, u.name, f.id`,
    {
      organizationId,
      connectionId: of.connectionId ?? null,
      hour: beginOf('hour', at),
      day: beginOf('day', at),
      week: beginOf('week', at),
    },
  );
  return rows.map(toCountedFeed);
}

interface CountedRow {
  readonly feed_id: string;
  readonly unit_id: string;
  readonly unit_name: string;
  readonly property_id: string;
  readonly property_name: string;
  readonly connection_id: string;
  readonly platform: Platform;
  readonly state: Connection['state'];
  readonly look_every_ms: number | null;
  readonly created_at: Instant;
  readonly since: Instant;
  readonly slices: { readonly [W in Window]?: Counts } | null;
  readonly every_ms: number | null;
}

const toCountedFeed = (row: CountedRow): CountedFeed => ({
  feedId: row.feed_id,
  unit: { id: row.unit_id, name: row.unit_name },
  property: { id: row.property_id, name: row.property_name },
  connection: {
    id: row.connection_id,
    propertyId: row.property_id,
    platform: row.platform,
    state: row.state,
    createdAt: row.created_at,
    ...(row.look_every_ms && { lookEveryMs: row.look_every_ms }),
  },
  since: row.since,
  slices: { ...NO_SLICES, ...row.slices },
  ...(row.every_ms !== null && { usualPullMs: row.every_ms }),
});
