-- Webhooks, both ways.

-- Where the webhooks of a connection's partner come in: /webhooks/<key>. Has the id of its connection. Revoked, it has
-- neither key nor secrets.
create table webhook_inlets (
  id               uuid primary key,
  organization_id  uuid not null references organizations,
  style            text not null check (style in ('standard', 'hospitable', 'github')),
  key_hash         bytea unique,
  key_sealed       text,
  made_at          timestamptz not null default now(),
  foreign key (organization_id, id) references connections (organization_id, id),
  check ((key_hash is null) = (key_sealed is null)),
  check (octet_length(key_hash) = 32)
);
select ota_separate('webhook_inlets', 'select, insert, update');

-- What came in. An id is kept only once its connection was told to look; everything else is counted by the minute, so
-- that a flood costs no more rows than minutes.
create table received_webhooks (
  id               bigint generated always as identity primary key,
  organization_id  uuid not null references organizations,
  connection_id    uuid not null,
  outcome          text not null check (outcome in ('accepted', 'replayed', 'refused')),
  reason           text not null default '',
  message_id       text,
  minute           timestamptz not null,
  times            integer not null default 1,
  at               timestamptz not null,
  foreign key (organization_id, connection_id) references connections (organization_id, id),
  check ((outcome = 'accepted') = (message_id is not null)),
  check ((outcome = 'refused') = (reason <> ''))
);
create unique index each_webhook_once on received_webhooks (connection_id, message_id) where outcome = 'accepted';
create unique index counted_by_the_minute on received_webhooks (connection_id, outcome, reason, minute)
  where outcome <> 'accepted';
create index received_webhooks_of_connection on received_webhooks (connection_id, id desc);
create index received_webhooks_by_age on received_webhooks (at);
select ota_separate('received_webhooks', 'select, insert, update, delete');

-- Where an organization wants to be told of changes. The URL may hold a secret: sealed, with what screens may show.
-- from_xid: changes of older transactions are not told of.
create table webhook_endpoints (
  id               uuid primary key,
  organization_id  uuid not null references organizations,
  name             text not null,
  url_sealed       text,
  url_host         text not null,
  url_end          text not null,
  event_types      text[] not null check (cardinality(event_types) > 0),
  state            text not null default 'enabled' check (state in ('enabled', 'disabled', 'archived')),
  disabled_reason  text check (disabled_reason in ('person', 'failures', 'gone')),
  disabled_at      timestamptz,
  from_xid         xid8 not null default pg_snapshot_xmin(pg_current_snapshot()),
  -- How sending goes: failures in a row, since when, and when the next try is due.
  failures         integer not null default 0,
  failing_since    timestamptz,
  retry_at         timestamptz,
  created_at       timestamptz not null default now(),
  unique (organization_id, id),
  check ((state = 'archived') = (url_sealed is null)),
  check ((state = 'disabled') = (disabled_reason is not null)),
  check ((disabled_reason is null) = (disabled_at is null)),
  check ((failures = 0) = (failing_since is null))
);
select ota_separate('webhook_endpoints', 'select, insert, update');

-- What signatures are made and checked with, of an inlet or of an endpoint. During a rotation there are several, all
-- but the newest with an end. Sealed, bound to the row.
create table webhook_secrets (
  id               uuid primary key,
  organization_id  uuid not null references organizations,
  connection_id    uuid references webhook_inlets,
  endpoint_id      uuid references webhook_endpoints,
  secret_sealed    text not null,
  made_at          timestamptz not null default now(),
  ends_at          timestamptz,
  foreign key (organization_id, connection_id) references connections (organization_id, id),
  foreign key (organization_id, endpoint_id) references webhook_endpoints (organization_id, id),
  check (num_nonnulls(connection_id, endpoint_id) = 1)
);
create index secrets_of_inlet on webhook_secrets (connection_id) where connection_id is not null;
create index secrets_of_endpoint on webhook_secrets (endpoint_id) where endpoint_id is not null;
select ota_separate('webhook_secrets', 'select, insert, update, delete');

-- One row for each change that an endpoint is to be told of, and for each ping; in the order of the change log. The
-- log of deliveries, and what the workflow of the endpoint works through. No guest's data.
create table webhook_deliveries (
  id               uuid primary key default gen_random_uuid(),
  seq              bigint generated always as identity,
  organization_id  uuid not null references organizations,
  endpoint_id      uuid not null,
  change_id        bigint references changes,
  type             text not null,
  body             text not null,
  created_at       timestamptz not null default now(),
  state            text not null default 'waiting' check (state in ('waiting', 'delivered', 'failed')),
  attempts         integer not null default 0,
  -- Tries since it was last asked for by a person, by which its schedule goes.
  tries            integer not null default 0,
  due_at           timestamptz not null default now(),
  attempted_at     timestamptz,
  took_ms          integer,
  status           integer,
  problem          text,
  answer           text,
  foreign key (organization_id, endpoint_id) references webhook_endpoints (organization_id, id),
  unique (endpoint_id, change_id),
  check (octet_length(answer) <= 4096)
);
create index waiting_deliveries on webhook_deliveries (endpoint_id, seq) where state = 'waiting';
create index deliveries_of_endpoint on webhook_deliveries (endpoint_id, seq desc);
create index deliveries_by_age on webhook_deliveries (created_at);
select ota_separate('webhook_deliveries', 'select, insert, update, delete');

-- How far the relay has read the change log. Of no organization: places in the log, and nothing else.
create table webhook_relay (
  the_one  boolean primary key default true check (the_one),
  xid   xid8 not null,
  id    bigint not null
);
insert into webhook_relay (xid, id) values ('0', 0);
grant select, update (xid, id) on webhook_relay to ota_app;

-- Across organizations: whose key it is, whom to tell, what waits and what is old.
create policy of_all_organizations on webhook_inlets for select to ota_system using (true);
create policy of_all_organizations on received_webhooks for select to ota_system using (true);
create policy of_all_organizations on webhook_endpoints for select to ota_system using (true);
create policy of_all_organizations on webhook_deliveries for select to ota_system using (true);
grant select (id, organization_id, key_hash) on webhook_inlets to ota_system;
grant select (organization_id, at) on received_webhooks to ota_system;
grant select (id, organization_id, state, event_types, from_xid, retry_at) on webhook_endpoints to ota_system;
grant select (organization_id, endpoint_id, state, due_at, created_at) on webhook_deliveries to ota_system;
