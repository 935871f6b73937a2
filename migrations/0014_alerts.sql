-- Alerts: what is wrong with an organization's calendars, from when to when, and what people did about it. One open row
-- for each thing that is wrong.

-- What an organization set of a rule of domain/alerts/rules.ts; no row: its defaults.
create table alert_rules (
  organization_id         uuid not null references organizations,
  rule                    text not null,
  enabled                 boolean not null,
  severity                text not null check (severity in ('urgent', 'important', 'info')),
  threshold               integer check (threshold >= 0),
  escalate_after_minutes  integer check (escalate_after_minutes > 0),
  muted_until             timestamptz,
  primary key (organization_id, rule)
);
select ota_separate('alert_rules', 'select, insert, update');

-- subject: what it is about, in one word, the same as in notifications. The ids are of what it is about, as far as it is
-- about one thing. detail: codes and numbers, nothing of a guest. end_reason:
--   over      it is well again
--   merged    a platform as a whole is in trouble: one alert tells it
--   gone      what it was about is kept no more: paused, archived, disabled by a person
--   rule_off  a person disabled the rule
create table alerts (
  id                uuid primary key default gen_random_uuid(),
  organization_id   uuid not null references organizations,
  rule              text not null,
  severity          text not null check (severity in ('urgent', 'important', 'info')),
  subject           text not null,
  platform          text check (platform in ('airbnb', 'vrbo', 'booking_com', 'agoda', 'gommt')),
  property_id       uuid,
  unit_id           uuid,
  connection_id     uuid,
  feed_id           uuid,
  conflict_id       uuid,
  task_id           uuid,
  endpoint_id       uuid,
  channel_id        uuid,
  detail            jsonb not null default '{}',
  opened_at         timestamptz not null,
  -- It came back soon after it had ended.
  reopened_at       timestamptz,
  reopenings        integer not null default 0,
  ended_at          timestamptz,
  end_reason        text check (end_reason in ('over', 'merged', 'gone', 'rule_off')),
  acknowledged_at   timestamptz,
  acknowledged_by   uuid references people,
  muted_until       timestamptz,
  muted_by          uuid references people,
  escalated_at      timestamptz,
  unique (organization_id, id),
  foreign key (organization_id, property_id) references properties (organization_id, id),
  foreign key (organization_id, unit_id) references units (organization_id, id),
  foreign key (organization_id, connection_id) references connections (organization_id, id),
  foreign key (organization_id, feed_id) references feeds (organization_id, id),
  foreign key (organization_id, conflict_id) references conflicts (organization_id, id),
  foreign key (organization_id, task_id) references tasks (organization_id, id),
  foreign key (organization_id, endpoint_id) references webhook_endpoints (organization_id, id),
  foreign key (organization_id, channel_id) references channels (organization_id, id),
  check ((ended_at is null) = (end_reason is null))
);
create unique index one_open_alert on alerts (organization_id, rule, subject) where ended_at is null;
create index alerts_in_order on alerts (organization_id, opened_at desc, id desc);
create index alerts_by_end on alerts (organization_id, ended_at) where ended_at is not null;
create index muted_alerts on alerts (organization_id, muted_until) where muted_until is not null;
select ota_separate('alerts', 'select, insert, update');

alter table changes add column alert_id uuid;
alter table changes add foreign key (organization_id, alert_id) references alerts (organization_id, id);
create index changes_of_alert on changes (alert_id, id) where alert_id is not null;
grant select (alert_id) on changes to ota_system;

-- A matter that ends without a word: what a channel was told of it counts no more.
alter table notifications add column silent boolean not null default false;
create index ends_of_a_subject on notifications (channel_id, subject, seq) where ends and state = 'dropped';

-- Across organizations: where anything may be wrong. The columns of these indexes change with trouble only, so that a
-- look that finds nothing new touches none.
create index feeds_in_trouble on feed_health (organization_id) where problem is not null or stale_since is not null;
create index held_answers on beliefs (organization_id) where is_held;
create index late_tasks on tasks (organization_id) where state = 'open' and alerted_at is not null;
create policy of_all_organizations on alerts for select to ota_system using (true);
grant select (id, organization_id, rule, severity, opened_at, ended_at) on alerts to ota_system;
grant select (alerted_at) on tasks to ota_system;
grant select (failing_since, disabled_reason) on webhook_endpoints to ota_system;
grant select (failing_since, disabled_reason) on channels to ota_system;
