import type { Instant } from '../domain/instant.js';
import { type Database, withOrganization } from './database.js';
import type { SystemDatabase } from './system-database.js';

/*
 * Health by hour. A look only counts up in feed_health, and a pull in export_pulls. feed_marks says how far these
 * counters have been taken into feed_hours; what they have grown by since is added to the hour of the last look, or of
 * the last pull, and the mark moves along in the same statement. So a roll-up that dies has done all of it or nothing,
 * one that comes twice finds nothing more, and one that was away catches up. Two at once wait for each other.
 *
 * A counter below its mark began anew, as after a restored backup: all that it holds then is new.
 */

const COUNTED_SINCE = `(h.looks, h.answers, h.look_ms, h.syncs, h.sync_ms, h.held) is distinct from
          (m.looks, m.answers, m.look_ms, m.syncs, m.sync_ms, m.held)`;

/** An organization with feeds that were looked at, or read, since the last roll-up. */
export interface GrownCounters {
  readonly organizationId: string;
  /** First days of the months in which that was. */
  readonly months: readonly string[];
}

/** Those that waited longest first. */
export async function organizationsToRollUp(
  db: SystemDatabase,
  at: Instant,
  limit: number,
): Promise<GrownCounters[]> {
  const { rows } = await db.raw(
    `with grown as (
       select h.organization_id, coalesce(h.looked_at, h.changed_at, :at) as at, m.rolled_up_at
         from feed_health h left join feed_marks m on m.feed_id = h.feed_id
        where ${COUNTED_SINCE}
       union all
       select p.organization_id, p.pulled_at, m.rolled_up_at
         from export_pulls p left join feed_marks m on m.feed_id = p.feed_id
        where p.pulls is distinct from m.pulls
     )
     select organization_id as "organizationId",
            array_agg(distinct date_trunc('month', at, 'UTC')::date)::text[] as months
       from grown
      group by organization_id
      order by min(rolled_up_at) nulls first, organization_id
      limit :limit`,
    { at, limit },
  );
  return rows;
}

/** Adds to the hours of an organization what was counted since. Answers the number of hours of feeds it touched. */
export async function rollUpOrganization(db: Database, organizationId: string, at: Instant): Promise<number> {
  return withOrganization(db, organizationId, async tx => {
    // The lock first, in a statement of its own: the next one then sees what the roll-up before has written.
    await tx.raw(`select pg_advisory_xact_lock(hashtextextended('roll-up/' || :organizationId, 0))`, {
      organizationId,
    });
    const { rowCount } = await tx.raw(
      `with counted as (
         select feed_id, date_trunc('hour', coalesce(h.looked_at, h.changed_at, :at), 'UTC') as looked_in,
                date_trunc('hour', coalesce(p.pulled_at, :at), 'UTC') as pulled_in,
                coalesce(h.looks, 0) as looks, coalesce(h.answers, 0) as answers, coalesce(h.look_ms, 0) as look_ms,
                coalesce(h.syncs, 0) as syncs, coalesce(h.sync_ms, 0) as sync_ms, coalesce(h.held, 0) as held,
                coalesce(h.failed, '{}') as failed, coalesce(p.pulls, 0) as pulls
           from (select * from feed_health where organization_id = :organizationId) h
           full join (select * from export_pulls where organization_id = :organizationId) p using (feed_id)
       ), grown as materialized (
         -- m and r are the mark, once for looks and once for reads, and nothing where the counters began anew.
         select h.*, h.looks - coalesce(m.looks, 0) as more_looks, h.answers - coalesce(m.answers, 0) as more_answers,
                greatest(h.look_ms - coalesce(m.look_ms, 0), 0) as more_look_ms,
                h.syncs - coalesce(m.syncs, 0) as more_syncs,
                greatest(h.sync_ms - coalesce(m.sync_ms, 0), 0) as more_sync_ms,
                h.held - coalesce(m.held, 0) as more_held, h.pulls - coalesce(r.pulls, 0) as more_pulls,
                (select coalesce(jsonb_object_agg(code, n), '{}')
                   from (select key as code, value::bigint - coalesce((m.failed ->> key)::bigint, 0) as n
                           from jsonb_each_text(h.failed)) by_code
                  where n > 0) as more_failed
           from counted h
           left join feed_marks m on m.organization_id = :organizationId and m.feed_id = h.feed_id
                and m.looks <= h.looks and m.answers <= h.answers and m.syncs <= h.syncs and m.held <= h.held
           left join feed_marks r on r.organization_id = :organizationId and r.feed_id = h.feed_id
                and r.pulls <= h.pulls
          where ${COUNTED_SINCE} or h.pulls is distinct from r.pulls
       ), marked as (
         insert into feed_marks (feed_id, organization_id, looks, answers, look_ms, syncs, sync_ms, held, failed,
                                 pulls, rolled_up_at)
         select feed_id, :organizationId, looks, answers, look_ms, syncs, sync_ms, held, failed, pulls, :at from grown
         on conflict (feed_id) do update
            set looks = excluded.looks, answers = excluded.answers, look_ms = excluded.look_ms,
                syncs = excluded.syncs, sync_ms = excluded.sync_ms, held = excluded.held, failed = excluded.failed,
                pulls = excluded.pulls, rolled_up_at = excluded.rolled_up_at
       ), by_hour as (
         select feed_id, looked_in as hour, more_looks as looks, more_answers as answers, more_look_ms as look_ms,
                more_syncs as syncs, more_sync_ms as sync_ms, more_held as held, more_failed as failed, 0 as pulls
           from grown where more_looks + more_answers + more_syncs + more_held > 0 or more_sync_ms > 0
         union all
         select feed_id, pulled_in, 0, 0, 0, 0, 0, 0, '{}', more_pulls from grown where more_pulls > 0
       )
       insert into feed_hours as f
              (organization_id, feed_id, hour, looks, answers, look_ms, syncs, sync_ms, held, failed, pulls)
       select :organizationId, feed_id, hour, sum(looks), sum(answers), sum(look_ms), sum(syncs), sum(sync_ms),
              sum(held), coalesce((array_agg(failed) filter (where failed <> '{}'))[1], '{}'), sum(pulls)
         from by_hour
        group by feed_id, hour
       on conflict (feed_id, hour) do update
          set looks = f.looks + excluded.looks, answers = f.answers + excluded.answers,
              look_ms = f.look_ms + excluded.look_ms, syncs = f.syncs + excluded.syncs,
              sync_ms = f.sync_ms + excluded.sync_ms, held = f.held + excluded.held,
              pulls = f.pulls + excluded.pulls,
              failed = case when excluded.failed = '{}' then f.failed else
                (select jsonb_object_agg(key, n)
                   from (select key, sum(value::bigint) as n
                           from (select * from jsonb_each_text(f.failed)
                                 union all select * from jsonb_each_text(excluded.failed)) both_of_them
                          group by key) by_code) end`,
      { organizationId, at },
    );
    return rowCount ?? 0;
  });
}

/** Makes the partitions of these months where there are none. Answers how many it made. */
export async function makeHours(db: SystemDatabase, months: readonly string[]): Promise<number> {
  const { rows } = await db.raw('select ota_make_feed_hours(:months::date[]) as made', {
    months: [...months],
  });
  return rows[0].made;
}

/** Drops the partitions that lie before `before` whole. Answers how many. */
export async function dropHours(db: SystemDatabase, before: Instant): Promise<number> {
  const { rows } = await db.raw(
    `select ota_drop_feed_hours((:before::timestamptz at time zone 'UTC')::date) as dropped`,
    { before },
  );
  return rows[0].dropped;
}
