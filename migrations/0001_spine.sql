-- The spine: who owns what, what feeds said, what we believe, what changed.
-- Nights are half-open dateranges of property-local dates. Overlap across sources is a fact to store.

create extension if not exists btree_gist;

create table organizations (
  id          uuid primary key default gen_random_uuid(),
  name        text not null,
  created_at  timestamptz not null default now()
);

create table properties (
  id              uuid primary key default gen_random_uuid(),
  organization_id uuid not null references organizations,
  name            text not null,
  timezone        text not null,
  room_types      integer not null default 1 check (room_types > 0),
  created_at      timestamptz not null default now(),
  archived_at     timestamptz
);
create index properties_of_organization on properties (organization_id, created_at, id) where archived_at is null;

create table units (
  id              uuid primary key default gen_random_uuid(),
  organization_id uuid not null references organizations,
  property_id     uuid not null references properties,
  name            text not null,
  created_at      timestamptz not null default now(),
  archived_at     timestamptz
);
create index units_of_property on units (property_id) where archived_at is null;

-- The property–platform pair. state is what a person asked for; health is what the feeds show.
create table connections (
  id               uuid primary key default gen_random_uuid(),
  organization_id  uuid not null references organizations,
  property_id      uuid not null references properties,
  platform         text not null check (platform in ('airbnb', 'vrbo', 'booking_com', 'agoda', 'gommt')),
  state            text not null default 'active' check (state in ('active', 'paused', 'archived')),
  look_every_ms    integer check (look_every_ms between 300000 and 86400000),
  created_at       timestamptz not null default now(),
  archived_at      timestamptz,
  check ((state = 'archived') = (archived_at is not null))
);
create unique index one_connection_per_platform on connections (property_id, platform) where archived_at is null;

-- A connection's calendar of one unit. The import URL is a secret: sealed, with host and last characters for screens.
create table feeds (
  id                   uuid primary key default gen_random_uuid(),
  organization_id      uuid not null references organizations,
  connection_id        uuid not null references connections,
  unit_id              uuid not null references units,
  import_url_sealed    text,
  import_url_host      text,
  import_url_end       text,
  rules                jsonb not null default '{}',
  export_token_sealed  text not null,
  export_token_hash    bytea not null unique,
  created_at           timestamptz not null default now(),
  archived_at          timestamptz,
  check ((import_url_sealed is null) = (import_url_host is null))
);
create unique index one_feed_per_unit on feeds (connection_id, unit_id) where archived_at is null;
create index feeds_of_unit on feeds (unit_id) where archived_at is null;

-- One answer whose content differed from the one before it (DTSTAMP aside). body is gzip.
create table snapshots (
  id               uuid primary key default gen_random_uuid(),
  organization_id  uuid not null references organizations,
  feed_id          uuid not null references feeds,
  fingerprint      bytea not null,
  body             bytea not null,
  fetched_at       timestamptz not null,
  parsed           jsonb,
  check (octet_length(fingerprint) = 32)
);
create index snapshots_of_feed on snapshots (feed_id, fetched_at desc);

-- What reconcile carries from one answer of a feed to the next, beside its entries.
create table beliefs (
  feed_id          uuid primary key references feeds,
  organization_id  uuid not null references organizations,
  answered_at      timestamptz,
  snapshot_id      uuid references snapshots,
  fingerprint      bytea,
  hold             jsonb,
  unreadable       integer not null default 0,
  awaiting         boolean not null default false
);

-- Never deleted by a sync: an entry ends, with a reason and the snapshot that said so.
create table entries (
  id                 uuid primary key,
  organization_id    uuid not null references organizations,
  unit_id            uuid not null references units,
  feed_id            uuid references feeds,
  source             text not null check (source in ('airbnb', 'vrbo', 'booking_com', 'agoda', 'gommt', 'direct')),
  kind               text not null check (kind in ('stay', 'block', 'rule', 'closure')),
  nights             daterange not null check (not isempty(nights) and lower_inc(nights) and not upper_inc(nights)),
  uid                text not null,
  first_seen_at      timestamptz not null,
  first_snapshot_id  uuid references snapshots,
  missing_since      timestamptz,
  -- What the last answer showed of it, where that was less; the nights between wait for a second answer.
  shown              daterange,
  kept_since         timestamptz,
  ended_at           timestamptz,
  end_reason         text check (end_reason in ('cancelled', 'opened', 'over', 'ignored', 'disconnected', 'undone')),
  ended_snapshot_id  uuid references snapshots,
  check ((ended_at is null) = (end_reason is null)),
  check ((feed_id is null) = (source = 'direct'))
);
create index active_entries on entries using gist (unit_id, nights) where ended_at is null;
create index active_entries_of_feed on entries (feed_id) where ended_at is null;
alter table entries add constraint direct_bookings_exclude_each_other
  exclude using gist (unit_id with =, nights with &&) where (source = 'direct' and ended_at is null);

-- Personal data of guests, apart from the entry: for the manager only, never exported, erased after its retention.
create table guests (
  entry_id          uuid primary key references entries,
  organization_id   uuid not null references organizations,
  name              text,
  phone_digits      text,
  reservation_code  text
);

-- The change log, and the outbox: one relay reads it in the order (xid, id) below the oldest running transaction,
-- so that a row committed late is never passed over.
create table changes (
  id               bigint generated always as identity primary key,
  xid              xid8 not null default pg_current_xact_id(),
  organization_id  uuid not null references organizations,
  property_id      uuid references properties,
  unit_id          uuid references units,
  connection_id    uuid references connections,
  feed_id          uuid references feeds,
  entry_id         uuid references entries,
  snapshot_id      uuid references snapshots,
  kind             text not null,
  detail           jsonb not null default '{}',
  at               timestamptz not null default now()
);
create index changes_in_order on changes (xid, id);
create index changes_of_entry on changes (entry_id, id) where entry_id is not null;

-- How looking at a feed goes. Narrow and often written: one small update a look.
create table feed_health (
  feed_id          uuid primary key references feeds,
  organization_id  uuid not null references organizations,
  looked_at        timestamptz,
  answered_at      timestamptz,
  changed_at       timestamptz,
  next_look_at     timestamptz,
  problem          text,
  problem_details  jsonb,
  problem_since    timestamptz,
  failures         integer not null default 0,
  -- The problem that the change log tells of and that outlasted the quick tries; null where the feed is not failing.
  failing          text,
  looks            bigint not null default 0,
  answers          bigint not null default 0,
  last_look_ms     integer,
  etag             text,
  last_modified    text
) with (fillfactor = 70);

-- Every read of a feed that we serve: "Airbnb last pulled 41 minutes ago". content_since is when a pull first
-- met the content it has now: its Last-Modified.
create table export_pulls (
  feed_id          uuid primary key references feeds,
  organization_id  uuid not null references organizations,
  pulled_at        timestamptz not null,
  pulled_before_at timestamptz,
  agent            text,
  pulls            bigint not null default 1,
  content_hash     bytea not null,
  content_since    timestamptz not null
);
