/**
 * Each time somebody closed nights of the entry `e` by hand on the connection `c` of the feed `f` (a property `p`), for
 * as far as that still holds: `id`, `confirmed_at`, `confirmed_by`, `name`, and in `nights` all that stood closed by then.
 *
 * It counts as in domain/checklists/confirmation.ts: the last word on a night holds, and a word that the platform's own
 * calendar has borne out once holds only for as long as that shows it.
 */
export const CLOSINGS_BY_HAND = `
  select d.id, d.confirmed_at, d.confirmed_by, d.name,
         range_agg(still.nights) over (order by d.confirmed_at, d.id) as nights
    from confirmed_closures d
    cross join lateral unnest(datemultirange(d.nights) - coalesce((
      select range_agg(r.nights) from confirmed_closures r
       where r.connection_id = d.connection_id and r.unit_id = d.unit_id and r.taken_back_at is null
         and (r.confirmed_at, r.id) > (d.confirmed_at, d.id) and r.nights && d.nights
         and (r.did = 'reopen'
              or (r.how = 'feed' and f.import_url_host is not null and not exists (
                select from entries o
                 where o.feed_id = f.id and o.ended_at is null and o.kind <> 'rule'
                   and o.check_in <= greatest(lower(r.nights), (now() at time zone p.timezone)::date)
                   and o.check_out >= upper(r.nights))))), '{}')) as still(nights)
   where d.connection_id = c.id and d.unit_id = e.unit_id and d.did = 'close' and d.taken_back_at is null
     and d.nights && e.nights and (d.how = 'person' or f.import_url_host is null)`;

/** The nights of `e` that are still ahead; its last one where none is. */
export const NIGHTS_AHEAD = `
  daterange(least(greatest(e.check_in, (now() at time zone p.timezone)::date), e.check_out - 1), e.check_out)`;
