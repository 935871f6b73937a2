-- Conflicts: the pairs of entries that hold the same nights, what was answered and what was served, direct bookings.

-- When the nights an entry holds now came to be shown: after unseen_at, not later than nights_since (unset: when it was
-- first seen). echo_since: it was found to repeat what its platform was told; echo_broken_at: that has changed since.
alter table entries
  add column nights_since timestamptz,
  add column unseen_at    timestamptz,
  add column echo_since   timestamptz,
  add column echo_broken_at timestamptz;
-- What the sweep over a portfolio reads, in the order it reads it.
create index entries_to_sweep on entries (organization_id, unit_id, check_in, check_out)
  where ended_at is null and echo_since is null and missing_since is null and kind <> 'rule';

-- The answer before the last one: it bounds when what the last one brought came about.
alter table feed_health add column answered_before_at timestamptz;

-- One row for each pair of entries, ever: it closes when their overlap ends and opens again when it is back. The pair is
-- in the order of the ids, so that there is no other row for it.
create table conflicts (
  id               uuid primary key default gen_random_uuid(),
  organization_id  uuid not null references organizations,
  property_id      uuid not null,
  unit_id          uuid not null,
  first_entry_id   uuid not null references entries,
  second_entry_id  uuid not null references entries,
  kind             text not null check (kind in ('double_booking', 'over_block', 'possible')),
  nights           daterange not null check (not isempty(nights)),
  state            text not null default 'open' check (state in ('open', 'settling', 'dismissed', 'closed')),
  opened_at        timestamptz not null,
  reopened_at      timestamptz,
  changed_at       timestamptz not null,
  closed_at        timestamptz,
  close_reason     text check (close_reason in ('cancelled', 'opened', 'moved', 'explained', 'over', 'ignored',
                                                'disconnected', 'undone')),
  -- What a person decided: the suggestion that was chosen, or why it is none.
  chosen           jsonb,
  note             text,
  decided_at       timestamptz,
  decided_by       uuid references people,
  unique (first_entry_id, second_entry_id),
  unique (organization_id, id),
  foreign key (organization_id, property_id) references properties (organization_id, id),
  foreign key (organization_id, unit_id) references units (organization_id, id),
  check (first_entry_id < second_entry_id),
  check ((state = 'closed') = (closed_at is not null)),
  check ((state = 'closed') = (close_reason is not null)),
  check (state <> 'settling' or chosen is not null)
);
create index conflicts_of_unit on conflicts (unit_id, state);
create index conflicts_in_order on conflicts (organization_id, opened_at desc, id desc);
create index conflicts_to_act_on on conflicts (organization_id, kind) where state in ('open', 'settling');
select ota_separate('conflicts', 'select, insert, update');

-- What a person said of nights that a platform shows as closed: remembered for the nights, whichever entry shows them.
create table closure_answers (
  id               bigint generated always as identity primary key,
  organization_id  uuid not null references organizations,
  unit_id          uuid not null,
  source           text not null check (source in ('airbnb', 'vrbo', 'booking_com', 'agoda', 'gommt')),
  nights           daterange not null check (not isempty(nights)),
  answer           text not null check (answer in ('booking', 'own_closure')),
  answered_at      timestamptz not null,
  answered_by      uuid references people,
  foreign key (organization_id, unit_id) references units (organization_id, id)
);
create index closure_answers_of_unit on closure_answers (unit_id);
select ota_separate('closure_answers', 'select, insert');

-- What our calendars told the platforms: nights of an entry, from the pull at served_at until the one at withdrawn_at
-- that no longer held them. Written only where the content of a pull differs from the one before.
create table served_nights (
  feed_id          uuid not null,
  entry_id         uuid not null references entries,
  organization_id  uuid not null references organizations,
  nights           daterange not null,
  served_at        timestamptz not null,
  withdrawn_at     timestamptz,
  primary key (feed_id, entry_id, served_at),
  foreign key (organization_id, feed_id) references feeds (organization_id, id)
);
create index still_served on served_nights (feed_id) where withdrawn_at is null;
select ota_separate('served_nights', 'select, insert, update');
-- The next pull of each calendar is taken for another one, so that it is kept.
update export_pulls set content_hash = '\x00';

-- Our own bookings. Their nights are entries, their guests' names stand with the other guests.
create table direct_bookings (
  entry_id         uuid primary key references entries,
  organization_id  uuid not null references organizations,
  unit_id          uuid not null,
  note             text,
  idempotency_key  text,
  -- Of what was sent, so that a key that comes again with something else is refused.
  request_hash     bytea,
  created_at       timestamptz not null,
  created_by       uuid references people,
  cancelled_at     timestamptz,
  unique (organization_id, idempotency_key),
  foreign key (organization_id, unit_id) references units (organization_id, id)
);
create index direct_bookings_in_order on direct_bookings (organization_id, created_at desc, entry_id desc);
select ota_separate('direct_bookings', 'select, insert, update');

-- When the whole portfolio of an organization was last compared.
create table portfolio_sweeps (
  organization_id  uuid primary key references organizations,
  swept_at         timestamptz not null,
  took_ms          integer not null,
  missed           integer not null
);
select ota_separate('portfolio_sweeps', 'select, insert, update');
create policy of_all_organizations on portfolio_sweeps for select to ota_system using (true);
grant select (organization_id, swept_at) on portfolio_sweeps to ota_system;

alter table changes add column conflict_id uuid references conflicts;
grant select (conflict_id) on changes to ota_system;
