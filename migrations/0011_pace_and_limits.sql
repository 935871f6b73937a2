-- How often a platform reads what we serve of a feed, as running means over its readings: the gap between two, and by how
-- much it differs. Readings within minutes of the last one are somebody who tries out the address, and count as nothing.
alter table export_pulls
  add column every_ms   bigint,
  add column spread_ms  bigint;

-- What a look at a platform costs, so that all of them together keep to its budget (domain/sync/price.ts). Of no customer.
create table platform_prices (
  platform   text primary key,
  price      double precision not null check (price > 0),
  used       double precision not null,
  priced_at  timestamptz not null
);
grant select, insert, update on platform_prices to ota_app;
grant select on platform_prices to ota_system;

-- A host that asked us to look less often (domain/sync/slow-down.ts). Of no customer; written only when it asks.
create table platform_slow_downs (
  platform      text not null,
  host          text not null,
  factor        double precision not null check (factor >= 1),
  slowed_at     timestamptz not null,
  paused_until  timestamptz not null,
  primary key (platform, host)
);
grant select, insert, update on platform_slow_downs to ota_app;
grant select on platform_slow_downs to ota_system;

-- Across organizations: how the looks that are planned keep to the budget.
grant select (look_every_ms) on connections to ota_system;

-- A calendar that is read again after a while in which nobody wanted it read is not stale before it had its chance.
create function ota_time_to_answer() returns trigger language plpgsql as $$
begin
  insert into feed_health (feed_id, organization_id, fresh_until)
  select f.id, f.organization_id, now() + interval '1 hour'
    from feeds f join connections c on c.id = f.connection_id
   where f.archived_at is null and f.import_url_host is not null and c.state = 'active'
     and (tg_table_name = 'feeds' and f.id = new.id or tg_table_name = 'connections' and c.id = new.id)
  on conflict (feed_id) do update set fresh_until = greatest(feed_health.fresh_until, excluded.fresh_until);
  return null;
end $$;
create trigger time_to_answer after update of state on connections
  for each row when (new.state = 'active' and old.state <> 'active') execute function ota_time_to_answer();
create trigger time_to_answer after update of import_url_host, import_url_end on feeds
  for each row when (new.import_url_host is not null and
                     (old.import_url_host, old.import_url_end) is distinct from (new.import_url_host, new.import_url_end))
  execute function ota_time_to_answer();
