-- Channels by which people are told, what they want to be told, and what they were told.

-- Of a person in an organization, or, without one, of the organization itself. An e-mail channel without an address goes
-- to the address of its person's account. A Slack or webhook URL is a secret: sealed, with what screens may show of it.
-- An address that somebody typed in is proved by a code before anything is sent there. from_xid: changes of older
-- transactions are not told.
create table channels (
  id               uuid primary key,
  organization_id  uuid not null references organizations,
  person_id        uuid references people,
  kind             text not null check (kind in ('email', 'slack', 'webhook')),
  name             text not null,
  email            text,
  address_sealed   text,
  address_host     text,
  address_end      text,
  secret_sealed    text,
  severities       text[] not null check (severities <@ array['urgent', 'important', 'info']),
  state            text not null check (state in ('unproved', 'enabled', 'disabled', 'archived')),
  disabled_reason  text check (disabled_reason in ('person', 'gone')),
  code_hash        bytea check (octet_length(code_hash) = 32),
  code_ends_at     timestamptz,
  code_tries       integer not null default 0,
  from_xid         xid8 not null default pg_snapshot_xmin(pg_current_snapshot()),
  -- How sending goes: when the next look at what waits is due, the last message, failures in a row.
  due_at           timestamptz,
  sent_at          timestamptz,
  failures         integer not null default 0,
  failing_since    timestamptz,
  retry_at         timestamptz,
  problem          text,
  created_at       timestamptz not null default now(),
  unique (organization_id, id),
  check ((state = 'disabled') = (disabled_reason is not null)),
  check ((state = 'unproved') = (code_hash is not null)),
  check ((failures = 0) = (failing_since is null)),
  check (kind <> 'email' or (address_sealed is null and secret_sealed is null)),
  check (kind <> 'email' or person_id is not null or email is not null or state = 'archived'),
  check (kind = 'email' or (address_sealed is null) = (state = 'archived')),
  check (kind <> 'webhook' or (secret_sealed is null) = (state = 'archived'))
);
create index channels_of_organization on channels (organization_id, person_id);
select ota_separate('channels', 'select, insert, update');

-- How a person, or without one the organization, wants to be told.
create table notification_preferences (
  organization_id  uuid not null references organizations,
  person_id        uuid references people,
  digest_minutes   integer not null check (digest_minutes between 0 and 1440),
  muted            text[] not null default '{}',
  timezone         text,
  quiet_from       text,
  quiet_to         text,
  urgent_passes    boolean not null default true,
  unique nulls not distinct (organization_id, person_id),
  check (num_nulls(timezone, quiet_from, quiet_to) in (0, 3)),
  check (quiet_from <> quiet_to)
);
select ota_separate('notification_preferences', 'select, insert, update');

-- One thing told to one channel: it waits, went out, could not, or was dropped. Those of one message share a digest, whose
-- id is given before it is sent, so that a second try is the same message. No guest's data.
create table notifications (
  id               uuid primary key default gen_random_uuid(),
  seq              bigint generated always as identity,
  organization_id  uuid not null references organizations,
  channel_id       uuid not null,
  dedupe           text not null,
  type             text not null,
  severity         text not null check (severity in ('urgent', 'important', 'info')),
  subject          text not null,
  ends             boolean not null default false,
  says             text not null,
  path             text not null,
  at               timestamptz not null,
  waits_until      timestamptz not null,
  created_at       timestamptz not null default now(),
  state            text not null default 'waiting' check (state in ('waiting', 'sent', 'failed', 'dropped')),
  digest_id        uuid,
  attempts         integer not null default 0,
  closed_at        timestamptz,
  problem          text,
  status           integer,
  foreign key (organization_id, channel_id) references channels (organization_id, id),
  unique (channel_id, dedupe),
  check ((state = 'waiting') = (closed_at is null))
);
create index waiting_notifications on notifications (channel_id, seq) where state = 'waiting';
create index notifications_of_channel on notifications (channel_id, seq desc);
create index told_of_a_subject on notifications (channel_id, subject, seq) where state = 'sent';
create index notifications_by_age on notifications (created_at);
select ota_separate('notifications', 'select, insert, update, delete');

-- The calendar of somebody's tasks: found by the hash of its token, which is sealed so that its owner can read it again.
create table task_calendars (
  id               uuid primary key,
  organization_id  uuid not null references organizations,
  person_id        uuid not null references people,
  token_sealed     text not null,
  token_hash       bytea not null unique check (octet_length(token_hash) = 32),
  made_at          timestamptz not null default now(),
  read_at          timestamptz,
  unique (organization_id, person_id)
);
select ota_separate('task_calendars', 'select, insert, update, delete');

-- Across organizations: whom to tell, what waits, what is old, whose calendar it is, who has no channel yet.
create policy of_all_organizations on channels for select to ota_system using (true);
create policy of_all_organizations on notifications for select to ota_system using (true);
create policy of_all_organizations on task_calendars for select to ota_system using (true);
create policy of_all_organizations on members for select to ota_system using (true);
grant select (id, organization_id, person_id, state, from_xid, retry_at, due_at) on channels to ota_system;
grant select (organization_id, created_at) on notifications to ota_system;
grant select (id, organization_id, person_id, token_hash) on task_calendars to ota_system;
grant select (organization_id, person_id) on members to ota_system;
