import type { Platform } from '../domain/entry.js';
import type { Instant } from '../domain/instant.js';
import type { Tx } from './database.js';

/** What a platform might have sold a second time in one hour. */
export interface ExposedHour {
  readonly platform: Platform;
  readonly hour: Instant;
  /** Stays sold elsewhere that were open on the platform at some moment of the hour. */
  readonly stays: number;
  /** Their nights that were still ahead, each times the part of the hour for which it was open. */
  readonly nightHours: number;
}

/**
 * Every hour from `from` until `to`, both on the hour, on each platform that was connected then; in order.
 *
 * A stay, or a closure of unknown reason, is open on another platform of its unit from the look that saw it until the
 * first of these: the platform read our calendar with just these nights; its own calendar held them; persons had closed
 * them all by hand; the stay ended or moved; the platform was disconnected; now. After a move its new nights are open
 * anew. What was closed already when it was seen was never open.
 */
export async function exposedHours(
  tx: Tx,
  organizationId: string,
  window: { readonly from: Instant; readonly to: Instant; readonly now: Instant },
): Promise<ExposedHour[]> {
  const { rows } = await tx.raw(
    `with sold as materialized (
       select e.id, e.source, e.unit_id, p.timezone, span.nights, lower(span.nights) as check_in,
              upper(span.nights) as check_out, span.since, least(span.until, e.ended_at) as until
         from entries e
         join units u on u.id = e.unit_id
         join properties p on p.id = u.property_id
         cross join lateral (
           select since, lead(since) over in_time as until, coalesce(lead(was) over in_time, e.nights) as nights
             from (select e.first_seen_at as since, null::daterange as was
                   union all
                   select greatest(coalesce(s.fetched_at, c.at), e.first_seen_at),
                          daterange((c.detail->'was'->>'from')::date, (c.detail->'was'->>'to')::date)
                     from changes c left join snapshots s on s.id = c.snapshot_id
                    where c.entry_id = e.id and c.kind = 'entry_moved') m
           window in_time as (order by since)
         ) span
        where e.organization_id = :organizationId and e.kind in ('stay', 'closure') and e.echo_since is null
          and e.first_seen_at < :to and (e.ended_at is null or e.ended_at > :from)
          and e.check_out >= :from::date
     ), open as materialized (
       select c.platform, s.id, s.timezone, s.check_in, s.check_out, greatest(s.since, f.created_at, :from) as since,
              least(s.until, told.at, shown.at, by_hand.at, f.archived_at, :now, :to) as until
         from sold s
         join feeds f on f.unit_id = s.unit_id
         join connections c on c.id = f.connection_id and c.platform <> s.source
         left join lateral (
           select min(v.served_at) as at from served_nights v
            where v.feed_id = f.id and v.entry_id = s.id and v.nights @> s.nights
         ) told on true
         left join lateral (
           select min(coalesce(o.nights_since, o.first_seen_at)) as at from entries o
            where o.feed_id = f.id and o.kind <> 'rule' and (o.ended_at is null or o.ended_at > s.since)
              and o.check_in <= greatest(s.check_in, (s.since at time zone s.timezone)::date)
              and o.check_out >= s.check_out
         ) shown on true
         left join lateral (
           select min(k.confirmed_at) as at
             from (select d.confirmed_at, range_agg(d.nights) over (order by d.confirmed_at, d.id) as nights
                     from confirmed_closures d
                    where d.connection_id = c.id and d.unit_id = s.unit_id and d.did = 'close'
                      and d.taken_back_at is null
                      and not exists (select from confirmed_closures r
                                       where r.connection_id = d.connection_id and r.unit_id = d.unit_id
                                         and r.did = 'reopen' and r.taken_back_at is null
                                         and r.confirmed_at > d.confirmed_at and r.confirmed_at <= s.since
                                         and r.nights && s.nights)) k
            where s.check_in < s.check_out
              and k.nights @> daterange(least(greatest(s.check_in, (k.confirmed_at at time zone s.timezone)::date),
                                              s.check_out - 1), s.check_out)
         ) by_hand on true
        where f.organization_id = :organizationId
     ), exposed as (
       select o.platform, h.hour, count(distinct o.id)::int as stays,
              sum((o.check_out - greatest(o.check_in, (h.hour at time zone o.timezone)::date))
                  * extract(epoch from least(o.until, h.hour + interval '1 hour') - greatest(o.since, h.hour)) / 3600
              )::float8 as night_hours
         from open o
         cross join lateral generate_series(date_bin('1 hour', o.since, :from), o.until, '1 hour') as h(hour)
        where o.since < o.until and h.hour < o.until and o.check_out > (h.hour at time zone o.timezone)::date
        group by 1, 2
     )
     select p.platform, h.hour, coalesce(x.stays, 0) as stays, coalesce(x.night_hours, 0) as "nightHours"
       from (select distinct platform from connections
              where organization_id = :organizationId and (archived_at is null or archived_at > :from)) p
       cross join generate_series(:from::timestamptz, :to::timestamptz - interval '1 hour', '1 hour') as h(hour)
       left join exposed x on x.platform = p.platform and x.hour = h.hour
      order by p.platform, h.hour`,
    { organizationId, ...window },
  );
  return rows;
}
