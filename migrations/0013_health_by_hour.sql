-- Health by hour: what was counted of each feed in each hour that anything was, made of the differences of the counters
-- in feed_health and export_pulls. Written by rollUpHealth alone, once a minute for the feeds that were looked at since.
--
-- One partition a month, so that what is past its retention goes by dropping a table. No foreign keys: with them, to drop
-- one would lock feeds. Nobody is granted anything on a partition itself; the parent's policy holds what is read.
create table feed_hours (
  organization_id  uuid not null,
  feed_id          uuid not null,
  hour             timestamptz not null,
  looks            integer not null default 0,
  answers          integer not null default 0,
  look_ms          bigint not null default 0,
  syncs            integer not null default 0,
  sync_ms          bigint not null default 0,
  held             integer not null default 0,
  -- How often each problem came: {"feed_timeout": 3}
  failed           jsonb not null default '{}',
  -- How often the platform read our calendar.
  pulls            integer not null default 0,
  primary key (feed_id, hour)
) partition by range (hour);
create index hours_of_organization on feed_hours (organization_id, hour);
select ota_separate('feed_hours', 'select, insert, update');

-- How far the counters of a feed have been taken into hours.
create table feed_marks (
  feed_id          uuid primary key,
  organization_id  uuid not null,
  looks            bigint not null,
  answers          bigint not null,
  look_ms          bigint not null,
  syncs            bigint not null,
  sync_ms          bigint not null,
  held             bigint not null,
  failed           jsonb not null,
  pulls            bigint not null,
  rolled_up_at     timestamptz not null,
  foreign key (organization_id, feed_id) references feeds (organization_id, id)
) with (fillfactor = 70);
select ota_separate('feed_marks', 'select, insert, update');

-- What was counted before is of no known hour.
insert into feed_marks
  select f.id, f.organization_id, coalesce(h.looks, 0), coalesce(h.answers, 0), coalesce(h.look_ms, 0),
         coalesce(h.syncs, 0), coalesce(h.sync_ms, 0), coalesce(h.held, 0), coalesce(h.failed, '{}'),
         coalesce(p.pulls, 0), now()
    from feeds f left join feed_health h on h.feed_id = f.id left join export_pulls p on p.feed_id = f.id
   where h.feed_id is not null or p.feed_id is not null;

-- The processes own no table, so the owner's functions make and drop partitions for them. Both are done before a waiting
-- lock would hold up others for long; what did not work is done a minute later.

-- Makes the partitions of the months that `months` lie in, where there are none. Answers how many it made.
create function ota_make_feed_hours(months date[]) returns integer
language plpgsql security definer set search_path = public, pg_temp set lock_timeout = '2s' set timezone = 'UTC' as $$
declare
  month date;
  made integer := 0;
begin
  for month in select distinct date_trunc('month', each)::date from unnest(months) each loop
    if month not between now() - interval '10 years' and now() + interval '1 year' then
      raise exception 'No hour of % is kept: a clock is wrong.', month;
    end if;
    if to_regclass('public.feed_hours_' || to_char(month, 'YYYY_MM')) is null then
      execute format('create table if not exists feed_hours_%s partition of feed_hours for values from (%L) to (%L)',
                     to_char(month, 'YYYY_MM'), month, (month + interval '1 month')::date);
      made := made + 1;
    end if;
  end loop;
  return made;
end $$;

-- Drops the partitions that lie before `before` whole, but never one of the last month: whoever may call this must not
-- be able to drop what is counted now. Answers how many it dropped.
create function ota_drop_feed_hours(before date) returns integer
language plpgsql security definer set search_path = public, pg_temp set lock_timeout = '2s' set timezone = 'UTC' as $$
declare
  old regclass;
  dropped integer := 0;
begin
  for old in
    select inhrelid::regclass from pg_inherits
     where inhparent = 'public.feed_hours'::regclass
       and to_date(substring(inhrelid::regclass::text from '\d{4}_\d\d$'), 'YYYY_MM') + interval '1 month'
           <= least(before, (now() - interval '1 month')::date)
  loop
    execute format('drop table %s', old);
    dropped := dropped + 1;
  end loop;
  return dropped;
end $$;

revoke execute on function ota_make_feed_hours(date[]), ota_drop_feed_hours(date) from public;
grant execute on function ota_make_feed_hours(date[]), ota_drop_feed_hours(date) to ota_system;
select ota_make_feed_hours(array[now(), now() + interval '1 month']::date[]);

-- Across organizations: which feeds were looked at since, and the numbers that Prometheus asks for.
alter table beliefs add column is_held boolean generated always as (hold is not null) stored;
create policy of_all_organizations on feed_marks for select to ota_system using (true);
create policy of_all_organizations on export_pulls for select to ota_system using (true);
create policy of_all_organizations on beliefs for select to ota_system using (true);
create policy of_all_organizations on conflicts for select to ota_system using (true);
grant select on feed_marks to ota_system;
grant select (feed_id, organization_id, pulled_at, pulls) on export_pulls to ota_system;
grant select (feed_id, organization_id, is_held) on beliefs to ota_system;
grant select (id, organization_id, kind, state, opened_at) on conflicts to ota_system;
grant select (kind, urgency, due_at) on tasks to ota_system;
grant select (state, waits_until) on notifications to ota_system;
grant select (missed) on portfolio_sweeps to ota_system;
