-- What has been counted of a feed since it was connected. Health by hour is made of the differences, so that a look stays
-- one small write of one row.
--   look_ms          how long all looks took together
--   failed           how often each problem came: {"feed_timeout": 3}
--   syncs, sync_ms   answers that were reconciled, and how long they took together, from the look to what was written
--   held             answers that looked wrong and were kept apart
-- fresh_until: with no answer since then the feed is stale. stale_since: people were told so.
alter table feed_health
  add column look_ms      bigint not null default 0,
  add column failed       jsonb  not null default '{}',
  add column syncs        bigint not null default 0,
  add column sync_ms      bigint not null default 0,
  add column held         bigint not null default 0,
  add column fresh_until  timestamptz,
  add column stale_since  timestamptz;
grant select (looks, answers, changed_at, last_look_ms, look_ms, failed, failing, syncs, sync_ms, held, fresh_until,
              stale_since) on feed_health to ota_system;
