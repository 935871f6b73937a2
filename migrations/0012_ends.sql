-- What ends: an organization with all that is its own, answers that were kept long enough; and the pulse of the fleet.

-- Set: nobody gets in for it any more, and its rows are on their way out (workflows/delete-organization.ts).
alter table organizations add column deleting_at timestamptz;
grant select (deleting_at) on organizations to ota_system, ota_people;

-- All that stays of an organization that was deleted.
create table deleted_organizations (
  id          uuid primary key,
  deleted_at  timestamptz not null default now()
);
grant select on deleted_organizations to ota_system;

-- Rows are found by their organization, and what refers to them by its key: without these each row that goes would read
-- whole tables.
create index snapshots_of_organization on snapshots (organization_id, fetched_at);
create index entries_of_organization on entries (organization_id);
create index changes_of_organization on changes (organization_id);
create index entries_first_shown_by on entries (first_snapshot_id) where first_snapshot_id is not null;
create index entries_ended_by on entries (ended_snapshot_id) where ended_snapshot_id is not null;
create index changes_by_snapshot on changes (snapshot_id) where snapshot_id is not null;
create index beliefs_of_snapshot on beliefs (snapshot_id) where snapshot_id is not null;
create index served_nights_of_entry on served_nights (entry_id);
create index conflicts_of_second_entry on conflicts (second_entry_id);
create index deliveries_of_change on webhook_deliveries (change_id) where change_id is not null;

-- The tables that have an organization_id, each before those that its rows refer to. Found from the catalogue, so that
-- the tables of later migrations are among them, partitions one by one. members is left out: it says to the end whose
-- organization it was.
create function ota_tables_by_reference() returns setof regclass
language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
declare
  waiting  oid[];
  next_one oid;
begin
  select array_agg(c.oid order by c.relname) into waiting
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'organization_id' and not a.attisdropped
   where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
     and c.oid <> 'public.members'::regclass;
  while cardinality(waiting) > 0 loop
    select w.one into next_one
      from unnest(waiting) with ordinality as w(one, place)
     where not exists (select from pg_constraint f
                        where f.contype = 'f' and f.confrelid = w.one and f.conrelid <> w.one
                          and f.conrelid = any(waiting))
     order by w.place limit 1;
    if next_one is null then
      raise exception 'These tables refer to each other in a circle: %', waiting::regclass[];
    end if;
    return next next_one::regclass;
    waiting := array_remove(waiting, next_one);
  end loop;
end $$;
revoke execute on function ota_tables_by_reference() from public;

-- Deletes at_most rows of the acting organization, which must be marked, and answers whether more are left. With the last
-- of them goes the organization itself, and whoever was a member of no other. Of one that is gone it deletes what was
-- written late. No role may delete these rows by itself; this function, which acts as the owner of the tables, is the one
-- way.
create function ota_delete_organization(at_most integer) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  doomed  uuid := current_setting('ota.organization_id')::uuid;
  doing   regclass;
  gone    integer;
  left_of integer := at_most;
  leaving uuid[];
  one     uuid;
begin
  if at_most < 1 then raise exception 'At least one row.'; end if;
  perform from public.organizations where id = doomed for update;
  if not found and not exists (select from public.deleted_organizations where id = doomed) then return false; end if;
  if exists (select from public.organizations where id = doomed and deleting_at is null) then
    raise exception 'The organization % is not marked to be deleted.', doomed;
  end if;

  for doing in select * from public.ota_tables_by_reference() loop
    execute format($delete$delete from %s where organization_id = $1
                       and ctid = any(array(select ctid from %1$s where organization_id = $1 limit $2))$delete$,
                   doing) using doomed, left_of;
    get diagnostics gone = row_count;
    left_of := left_of - gone;
    if left_of <= 0 then return true; end if;
  end loop;

  with removed as (delete from public.members where organization_id = doomed returning person_id)
  select array_agg(person_id) into leaving from removed;
  update public.sessions set acting_for = null where acting_for = doomed;
  insert into public.deleted_organizations (id) values (doomed) on conflict do nothing;
  delete from public.organizations where id = doomed;

  for one in select p from unnest(leaving) as p
              where not exists (select from public.members m where m.person_id = p) loop
    begin
      delete from public.people where id = one;
    exception when foreign_key_violation then
      -- Another organization's log says what they did there. It keeps the row, and no more of them.
      delete from public.sessions where person_id = one;
      delete from public.sign_in_methods where person_id = one;
      delete from public.two_factors where person_id = one;
      update public.people set name = '', email = one || '@deleted.invalid', image = null, email_verified = false,
                               two_factor_enabled = false, updated_at = now()
       where id = one;
    end;
  end loop;
  return false;
end $$;
revoke execute on function ota_delete_organization(integer) from public;
grant execute on function ota_delete_organization(integer) to ota_app;

-- When the answer was kept long enough, and lost what it said. That it came, and when, and whether another one said the
-- same, stays for as long as entries and changes refer to it.
alter table snapshots
  alter column body drop not null,
  add column forgotten_at timestamptz,
  add check ((body is null) = (forgotten_at is not null));
-- Nothing of our own deletes an answer otherwise.
grant delete on snapshots to ota_app;
create policy of_all_organizations on snapshots for select to ota_system using (true);
grant select (organization_id, fetched_at, forgotten_at) on snapshots to ota_system;

-- How the whole fleet does, of no organization: when it was last seen to, the last look and the last answer of any feed,
-- how many feeds are late, and since when nothing was looked at although something is due.
create table fleet_pulse (
  the_one         boolean primary key default true check (the_one),
  ran_at          timestamptz not null,
  last_look_at    timestamptz,
  last_answer_at  timestamptz,
  overdue         integer not null,
  stuck_since     timestamptz
);
grant select, insert, update on fleet_pulse to ota_app;
grant select on fleet_pulse to ota_system;
