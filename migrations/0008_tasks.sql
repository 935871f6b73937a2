-- Tasks: what a person must do, with deadlines; lists of steps; what was confirmed as closed; links for people without
-- an account.

-- What an organization set of domain/checklists/rules.ts; no row: its defaults.
create table task_settings (
  organization_id         uuid primary key references organizations,
  daily_at                text not null check (daily_at ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  opens                   text not null check (opens ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  closes                  text not null check (closes ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  close_at_once_days      integer not null,
  reopen_at_once_days     integer not null,
  urgent_minutes          integer not null,
  near_minutes            integer not null,
  ordinary_minutes        integer not null,
  fallback_days           integer not null,
  fallback_after_minutes  integer not null,
  take_over_after_minutes integer not null,
  hand_back_after_minutes integer not null
);
select ota_separate('task_settings', 'select, insert, update');

-- reason: what it is about, in one word; there is one open task for each. version counts the changes, seen_version is
-- the one that its workflow has read: where they differ the workflow has to be told.
create table tasks (
  id               uuid primary key default gen_random_uuid(),
  organization_id  uuid not null references organizations,
  property_id      uuid not null,
  unit_id          uuid,
  connection_id    uuid,
  feed_id          uuid,
  conflict_id      uuid,
  kind             text not null check (kind in ('close_nights', 'reopen_nights', 'resolve_conflict', 'explain_closure',
                                                 'check_feed', 'confirm_answer')),
  reason           text not null,
  state            text not null default 'open' check (state in ('open', 'done', 'withdrawn', 'cancelled')),
  urgency          text not null check (urgency in ('urgent', 'near', 'ordinary')),
  opened_at        timestamptz not null,
  changed_at       timestamptz not null,
  -- The deadline, and when each of its moments was told.
  remind_at        timestamptz not null,
  due_at           timestamptz not null,
  escalate_at      timestamptz not null,
  alert_at         timestamptz not null,
  reminded_at      timestamptz,
  escalated_at     timestamptz,
  alerted_at       timestamptz,
  -- Until then nobody is reminded or asked next; an alert comes all the same.
  snoozed_until    timestamptz,
  wake_at          timestamptz generated always as (least(
                     case when reminded_at is null then greatest(remind_at, snoozed_until) end,
                     case when escalated_at is null then greatest(escalate_at, snoozed_until) end,
                     case when alerted_at is null then alert_at end)) stored,
  assignee_id      uuid references people,
  escalated_to     text check (escalated_to in ('manager', 'owner')),
  ended_at         timestamptz,
  ended_how        text check (ended_how in ('person', 'feed', 'itself')),
  end_reason       text,
  ended_by         uuid references people,
  end_note         text,
  -- The suggestion that was chosen, of which its steps are.
  way_out          text,
  version          integer not null default 1,
  seen_version     integer not null default 0,
  unique (organization_id, id),
  foreign key (organization_id, property_id) references properties (organization_id, id),
  foreign key (organization_id, unit_id) references units (organization_id, id),
  foreign key (organization_id, connection_id) references connections (organization_id, id),
  foreign key (organization_id, feed_id) references feeds (organization_id, id),
  foreign key (organization_id, conflict_id) references conflicts (organization_id, id),
  check ((state = 'open') = (ended_at is null)),
  check ((state = 'open') = (ended_how is null)),
  check ((state = 'open') = (end_reason is null))
);
create unique index one_open_task_per_reason on tasks (organization_id, reason) where state = 'open';
create index open_tasks on tasks (organization_id, due_at, id) where state = 'open';
create index tasks_in_order on tasks (organization_id, opened_at desc, id desc);
create index tasks_of_property on tasks (property_id, state);
create index tasks_to_tell on tasks (organization_id) where seen_version < version;
create index tasks_to_wake on tasks (wake_at) where state = 'open';
select ota_separate('tasks', 'select, insert, update');

-- action: close and reopen are computed; the others are a way out of a conflict that was chosen. nights may shrink
-- while it is open, asked is what was asked for first.
create table task_steps (
  id               uuid primary key default gen_random_uuid(),
  organization_id  uuid not null references organizations,
  task_id          uuid not null,
  unit_id          uuid not null,
  platform         text not null check (platform in ('airbnb', 'vrbo', 'booking_com', 'agoda', 'gommt', 'direct')),
  action           text not null check (action in ('close', 'reopen', 'move_guest', 'open_block', 'shorten', 'cancel')),
  nights           daterange not null check (not isempty(nights)),
  asked            daterange not null check (asked @> nights),
  entry_id         uuid references entries,
  to_unit_id       uuid,
  to_nights        daterange,
  deadline         jsonb not null,
  due_at           timestamptz not null,
  state            text not null default 'open' check (state in ('open', 'done', 'over')),
  because          text check (because in ('confirmed', 'seen', 'told', 'sold_there', 'passed', 'not_needed',
                                           'task_ended')),
  made_at          timestamptz not null,
  ended_at         timestamptz,
  -- Who did it: a member, or whoever gave a name by a link; nobody where the feed showed it.
  done_by          uuid references people,
  done_by_name     text,
  note             text,
  -- How often a tick was taken back.
  taken_back       integer not null default 0,
  unique (organization_id, id),
  foreign key (organization_id, task_id) references tasks (organization_id, id),
  foreign key (organization_id, unit_id) references units (organization_id, id),
  foreign key (organization_id, to_unit_id) references units (organization_id, id),
  check ((state = 'open') = (ended_at is null)),
  check ((state = 'open') = (because is null))
);
create index steps_of_task on task_steps (task_id);
create index steps_by_age on task_steps (organization_id, made_at);
select ota_separate('task_steps', 'select, insert, update');

-- Facts: nights of a unit were closed on a platform, or opened again. What somebody found not to be so is kept, and
-- counts for nothing.
create table confirmed_closures (
  id               bigint generated always as identity primary key,
  organization_id  uuid not null references organizations,
  connection_id    uuid not null,
  unit_id          uuid not null,
  did              text not null check (did in ('close', 'reopen')),
  nights           daterange not null check (not isempty(nights)),
  confirmed_at     timestamptz not null,
  how              text not null check (how in ('person', 'feed')),
  confirmed_by     uuid references people,
  name             text,
  note             text,
  step_id          uuid,
  taken_back_at    timestamptz,
  taken_back_by    uuid references people,
  foreign key (organization_id, connection_id) references connections (organization_id, id),
  foreign key (organization_id, unit_id) references units (organization_id, id),
  foreign key (organization_id, step_id) references task_steps (organization_id, id)
);
create index closures_of_unit on confirmed_closures (unit_id);
create unique index one_confirmation_per_step on confirmed_closures (step_id) where taken_back_at is null;
select ota_separate('confirmed_closures', 'select, insert, update');

-- Which way a unit is kept on a platform, where its feed has had trouble: domain/checklists/way.ts.
create table kept_ways (
  organization_id  uuid not null references organizations,
  connection_id    uuid not null,
  unit_id          uuid not null,
  way              text not null check (way in ('feed', 'fallback', 'checklist')),
  because          text not null,
  down_since       timestamptz not null,
  looks_again_at   timestamptz,
  primary key (connection_id, unit_id),
  foreign key (organization_id, connection_id) references connections (organization_id, id),
  foreign key (organization_id, unit_id) references units (organization_id, id)
);
select ota_separate('kept_ways', 'select, insert, update, delete');

-- Links to one task for people without an account.
create table task_links (
  id               uuid primary key default gen_random_uuid(),
  organization_id  uuid not null references organizations,
  task_id          uuid not null,
  name             text not null,
  token_hash       bytea not null unique check (octet_length(token_hash) = 32),
  made_at          timestamptz not null,
  made_by          uuid references people,
  expires_at       timestamptz not null,
  revoked_at       timestamptz,
  last_used_at     timestamptz,
  foreign key (organization_id, task_id) references tasks (organization_id, id)
);
create index links_of_task on task_links (task_id);
select ota_separate('task_links', 'select, insert, update');

-- The local day of the connection's last daily list.
alter table connections add column checklist_day date;
-- Since when each look at the feed was answered.
alter table feed_health add column answering_since timestamptz;

alter table changes add column task_id uuid;
alter table changes add foreign key (organization_id, task_id) references tasks (organization_id, id);
create index changes_of_task on changes (task_id, id) where task_id is not null;
grant select (task_id) on changes to ota_system;

-- Across organizations: whom to wake, and whose link it is.
create policy of_all_organizations on tasks for select to ota_system using (true);
create policy of_all_organizations on task_settings for select to ota_system using (true);
create policy of_all_organizations on kept_ways for select to ota_system using (true);
create policy of_all_organizations on task_links for select to ota_system using (true);
grant select (id, organization_id, state, version, seen_version, changed_at, wake_at) on tasks to ota_system;
grant select (organization_id, daily_at) on task_settings to ota_system;
grant select (organization_id, connection_id, unit_id, looks_again_at) on kept_ways to ota_system;
grant select (id, organization_id, task_id, token_hash, expires_at, revoked_at) on task_links to ota_system;
grant select (timezone) on properties to ota_system;
grant select (checklist_day, created_at) on connections to ota_system;

-- Who did what to one row.
create index audit_log_of_subject on audit_log (subject_id) where subject_id is not null;
