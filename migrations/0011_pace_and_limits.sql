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
