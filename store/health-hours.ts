import type { Platform } from '../domain/entry.js';
import type { Counts } from '../domain/health/counts.js';
import type { Instant } from '../domain/instant.js';
import type { Tx } from './database.js';

/** Of which feeds; unset, of all. */
export interface HoursFilter {
  readonly from: Instant;
  readonly to: Instant;
  readonly platform?: Platform | undefined;
  readonly connectionId?: string | undefined;
  readonly feedId?: string | undefined;
}

export type HourCounts = Counts & { readonly hour: Instant };

/** What was counted in each hour from `from` until `to` in which anything was, in order. */
export async function countedHours(
  tx: Tx,
  organizationId: string,
  filter: HoursFilter,
): Promise<HourCounts[]> {
  const { rows } = await tx.raw(
    `with hours as (
       select h.*
         from feed_hours h
        where h.organization_id = :organizationId and h.hour >= :from and h.hour < :to
          and (:everything or h.feed_id in (
                select f.id from feeds f join connections c on c.id = f.connection_id
                 where f.organization_id = :organizationId
                   and (:platform::text is null or c.platform = :platform)
                   and (:connectionId::uuid is null or c.id = :connectionId)
                   and (:feedId::uuid is null or f.id = :feedId)))
     ), failures as (
       select hour, jsonb_object_agg(code, n) as failed
         from (select hour, key as code, sum(value::bigint) as n
                 from hours, jsonb_each_text(failed) where failed <> '{}' group by 1, 2) by_code
        group by 1
     )
     select hour, sum(looks)::bigint as looks, sum(answers)::bigint as answers, sum(look_ms)::bigint as "lookMs",
            sum(syncs)::bigint as syncs, sum(sync_ms)::bigint as "syncMs", sum(held)::bigint as held,
            coalesce(f.failed, '{}') as failed, sum(pulls)::bigint as pulls
       from hours left join failures f using (hour)
      group by hour, f.failed
      order by hour`,
    {
      organizationId,
      from: filter.from,
      to: filter.to,
      everything: !filter.platform && !filter.connectionId && !filter.feedId,
      platform: filter.platform ?? null,
      connectionId: filter.connectionId ?? null,
      feedId: filter.feedId ?? null,
    },
  );
  return rows;
}
