-- Row-level security: the second hold on "nothing crosses over". The owner of the tables migrates; the processes run
-- as one of three roles that own nothing, cannot log in and cannot bypass a policy:
--   ota_app     acts for one organization, the one named by the setting ota.organization_id of the transaction;
--               with no such setting every statement on a customer's table is refused
--   ota_system  what serves all organizations at once (fleet, relay, served feeds): reads ids, never contents
--   ota_people  sign-in: people, sessions, memberships, invitations, tokens, before it is known for whom to act
-- Roles belong to the whole server, not to this database: they may be there already. To make them takes CREATEROLE;
-- where the migrating login lacks it, an administrator makes them and grants them to it first.
-- Not forced on the owner: migrations and pg_dump must see all rows, and no process that serves acts as the owner
-- (store/database.ts, assertActingAs).

do $$
declare
  acting text;
begin
  foreach acting in array array['ota_app', 'ota_system', 'ota_people'] loop
    if not exists (select from pg_roles where rolname = acting) then
      begin
        execute format('create role %I nologin noinherit nosuperuser nobypassrls nocreatedb nocreaterole', acting);
      exception when duplicate_object or unique_violation then null; -- another database's migration was first
      end;
    end if;
    if exists (select from pg_roles where rolname = acting and (rolsuper or rolbypassrls)) then
      raise exception 'The role % may bypass row-level security. Take that right from it first.', acting;
    end if;
    if not pg_has_role(current_user, acting, 'SET') then
      execute format('grant %I to current_user', acting);
    end if;
    execute format('grant usage on schema public to %I', acting);
  end loop;
end $$;

-- Separates a table of customers: only rows of the acting organization are seen, changed or added. Every later
-- migration calls it for its new tables; a test compares it with the tables there are.
create function ota_separate(separated regclass, app_may text, organization text default 'organization_id')
returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', separated);
  execute format(
    $policy$create policy of_one_organization on %s to ota_app
      using (%I = current_setting('ota.organization_id')::uuid)
      with check (%2$I = current_setting('ota.organization_id')::uuid)$policy$,
    separated, organization);
  execute format('grant %s on %s to ota_app', app_may, separated);
end $$;
revoke execute on function ota_separate(regclass, text, text) from public;

select ota_separate('organizations', 'select, update', 'id');
select ota_separate('properties', 'select, insert, update');
select ota_separate('units', 'select, insert, update');
select ota_separate('connections', 'select, insert, update');
select ota_separate('feeds', 'select, insert, update');
select ota_separate('snapshots', 'select, insert, update');
select ota_separate('beliefs', 'select, insert, update');
select ota_separate('entries', 'select, insert, update');
select ota_separate('guests', 'select, insert, update, delete');
select ota_separate('changes', 'select, insert');
select ota_separate('feed_health', 'select, insert, update');
select ota_separate('export_pulls', 'select, insert, update');
select ota_separate('members', 'select, insert, update, delete');
select ota_separate('invitations', 'select, insert, update');
select ota_separate('api_tokens', 'select, insert, update');
select ota_separate('audit_log', 'select, insert');

-- People belong to no organization: those of the acting one are seen through its members, and only their names.
alter table people enable row level security;
create policy fellow_members on people for select to ota_app
  using (exists (select from members where members.person_id = people.id));
grant select (id, name, email, two_factor_enabled) on people to ota_app;

-- What serves all organizations reads ids and states, by column.
create policy of_all_organizations on organizations for select to ota_system using (true);
create policy of_all_organizations on properties for select to ota_system using (true);
create policy of_all_organizations on connections for select to ota_system using (true);
create policy of_all_organizations on feeds for select to ota_system using (true);
create policy of_all_organizations on changes for select to ota_system using (true);
create policy of_all_organizations on feed_health for select to ota_system using (true);
grant select (id) on organizations to ota_system;
grant select (id, organization_id, archived_at) on properties to ota_system;
grant select (id, organization_id, property_id, platform, state, archived_at) on connections to ota_system;
grant select (id, organization_id, connection_id, import_url_host, export_token_hash, created_at, archived_at)
  on feeds to ota_system;
grant select (id, xid, organization_id, property_id, unit_id, connection_id, feed_id, entry_id, kind, at)
  on changes to ota_system;
grant select (feed_id, organization_id, looked_at, answered_at, next_look_at, problem, problem_since, failures)
  on feed_health to ota_system;

-- Sign-in works on people first and finds out by it for which organization to act.
create policy at_sign_in on people to ota_people using (true) with check (true);
create policy at_sign_in on organizations to ota_people using (true) with check (true);
create policy at_sign_in on members to ota_people using (true) with check (true);
create policy at_sign_in on invitations to ota_people using (true) with check (true);
create policy at_sign_in on api_tokens to ota_people using (true) with check (true);
create policy at_sign_in on audit_log for insert to ota_people with check (true);
grant select, insert, update on people to ota_people;
grant select, insert, update, delete on sessions, sign_in_methods, verifications, two_factors, throttles to ota_people;
grant select, insert on first_owner_links to ota_people;
grant update (used_at) on first_owner_links to ota_people;
grant select (id, name, created_at), insert (name), update (name) on organizations to ota_people;
grant select, insert on members to ota_people;
grant select on invitations to ota_people;
grant update (accepted_at) on invitations to ota_people;
grant select (id, organization_id, token_hash, scopes, expires_at, revoked_at, last_used_at) on api_tokens to ota_people;
grant update (last_used_at) on api_tokens to ota_people;
grant insert on audit_log to ota_people;

-- A foreign key is checked past row-level security, so it alone would let a row of one organization hang on a row of
-- another. Together with the organization it cannot.
alter table properties add constraint properties_with_organization unique (organization_id, id);
alter table units add constraint units_with_organization unique (organization_id, id);
alter table connections add constraint connections_with_organization unique (organization_id, id);
alter table feeds add constraint feeds_with_organization unique (organization_id, id);
alter table units
  drop constraint units_property_id_fkey,
  add foreign key (organization_id, property_id) references properties (organization_id, id);
alter table connections
  drop constraint connections_property_id_fkey,
  add foreign key (organization_id, property_id) references properties (organization_id, id);
alter table feeds
  drop constraint feeds_connection_id_fkey,
  add foreign key (organization_id, connection_id) references connections (organization_id, id),
  drop constraint feeds_unit_id_fkey,
  add foreign key (organization_id, unit_id) references units (organization_id, id);
alter table snapshots
  drop constraint snapshots_feed_id_fkey,
  add foreign key (organization_id, feed_id) references feeds (organization_id, id);
alter table beliefs
  drop constraint beliefs_feed_id_fkey,
  add foreign key (organization_id, feed_id) references feeds (organization_id, id);
alter table entries
  drop constraint entries_unit_id_fkey,
  add foreign key (organization_id, unit_id) references units (organization_id, id),
  drop constraint entries_feed_id_fkey,
  add foreign key (organization_id, feed_id) references feeds (organization_id, id);
alter table feed_health
  drop constraint feed_health_feed_id_fkey,
  add foreign key (organization_id, feed_id) references feeds (organization_id, id);
alter table export_pulls
  drop constraint export_pulls_feed_id_fkey,
  add foreign key (organization_id, feed_id) references feeds (organization_id, id);

-- Under a policy an index condition may only use operators that leak nothing about rows they reject; && of ranges is
-- none, and would read every entry a unit ever had. Comparing dates is one.
alter table entries
  add column check_in date generated always as (lower(nights)) stored,
  add column check_out date generated always as (upper(nights)) stored;
create index active_entries_by_dates on entries (unit_id, check_out, check_in) where ended_at is null;
