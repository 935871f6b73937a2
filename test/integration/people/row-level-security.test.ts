import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { assertActingAs, type Database, openDatabase, withOrganization } from '../../../store/database.js';
import { membershipsOf } from '../../../store/members.js';
import { migrate } from '../../../store/migrate.js';
import { closeOrganization, deleteRows, organizationsToDelete } from '../../../store/organizations.js';
import { openPeopleDatabase, type PeopleDatabase } from '../../../store/people-database.js';
import { openSystemDatabase, type SystemDatabase } from '../../../store/system-database.js';
import { testDatabase } from '../../support/postgres.js';
import { ownRows } from './own-rows.js';

let url: string;
let owner: Database;
let app: Database;
let system: SystemDatabase;
let people: PeopleDatabase;
const a = { org: '', property: '', unit: '', connection: '', feed: '', entry: '' };
const b = { ...a };

/** One row in every table of customers. */
async function settle(name: string, ids: typeof a) {
  const one = async (sql: string, ...values: string[]): Promise<string> =>
    (await owner.raw(`${sql} returning *`, values)).rows[0].id;
  ids.org = await one('insert into organizations (name) values (?)', name);
  const o = ids.org;
  ids.property = await one(
    `insert into properties (organization_id, name, timezone) values (?, 'p', 'UTC')`,
    o,
  );
  ids.unit = await one(
    `insert into units (organization_id, property_id, name) values (?, ?, 'u')`,
    o,
    ids.property,
  );
  ids.connection = await one(
    `insert into connections (organization_id, property_id, platform) values (?, ?, 'airbnb')`,
    o,
    ids.property,
  );
  ids.feed = await one(
    `insert into feeds (organization_id, connection_id, unit_id, export_token_sealed, export_token_hash)
     values (?, ?, ?, 's', sha256(?::bytea))`,
    o,
    ids.connection,
    ids.unit,
    name,
  );
  const snapshot = await one(
    `insert into snapshots (organization_id, feed_id, fingerprint, body, fetched_at)
     values (?, ?, sha256('x'), 'x', now())`,
    o,
    ids.feed,
  );
  await one(
    'insert into beliefs (organization_id, feed_id, snapshot_id) values (?, ?, ?)',
    o,
    ids.feed,
    snapshot,
  );
  ids.entry = await one(
    `insert into entries (id, organization_id, unit_id, feed_id, source, kind, nights, uid, first_seen_at)
     values (gen_random_uuid(), ?, ?, ?, 'airbnb', 'stay', '[2026-12-01,2026-12-05)', 'x', now())`,
    o,
    ids.unit,
    ids.feed,
  );
  await one(`insert into guests (organization_id, entry_id, name) values (?, ?, 'Guest')`, o, ids.entry);
  await one(
    `insert into changes (organization_id, entry_id, kind) values (?, ?, 'entry_came')`,
    o,
    ids.entry,
  );
  await one('insert into feed_health (organization_id, feed_id) values (?, ?)', o, ids.feed);
  await one(
    `insert into export_pulls (organization_id, feed_id, pulled_at, content_hash, content_since)
     values (?, ?, now(), 'x', now())`,
    o,
    ids.feed,
  );
  const person = await one('insert into people (name, email) values (?, ?)', name, `${name}@example.com`);
  await one(`insert into members (organization_id, person_id, role) values (?, ?, 'owner')`, o, person);
  await one(
    `insert into invitations (organization_id, email, role, token_hash, expires_at)
     values (?, 'x@example.com', 'viewer', sha256(?::bytea), now())`,
    o,
    `invitation ${name}`,
  );
  await one(
    `insert into api_tokens (organization_id, name, token_hash, token_end, scopes)
     values (?, 't', sha256(?::bytea), 'abcd', '{read}')`,
    o,
    `token ${name}`,
  );
  const row = (table: string, values: Record<string, unknown>) =>
    owner(table).insert({ organization_id: o, ...values });
  const at = '2026-11-20T10:00:00Z';
  const nights = '[2026-12-01,2026-12-05)';
  const booking = randomUUID();
  await row('entries', {
    id: booking,
    unit_id: ids.unit,
    source: 'direct',
    kind: 'stay',
    nights,
    uid: 'b',
    first_seen_at: at,
  });
  await row('direct_bookings', { entry_id: booking, unit_id: ids.unit, created_at: at });
  await row('feed_hours', { feed_id: ids.feed, hour: new Date() });
  const counters = { looks: 0, answers: 0, look_ms: 0, syncs: 0, sync_ms: 0, held: 0, failed: {}, pulls: 0 };
  await row('feed_marks', { feed_id: ids.feed, ...counters, rolled_up_at: at });
  const [first, second] = [ids.entry, booking].sort();
  await row('conflicts', {
    property_id: ids.property,
    unit_id: ids.unit,
    first_entry_id: first,
    second_entry_id: second,
    kind: 'double_booking',
    nights,
    opened_at: at,
    changed_at: at,
  });
  await row('closure_answers', {
    unit_id: ids.unit,
    source: 'booking_com',
    nights,
    answer: 'booking',
    answered_at: at,
  });
  await row('served_nights', { feed_id: ids.feed, entry_id: booking, nights, served_at: at });
  await row('portfolio_sweeps', { swept_at: at, took_ms: 1, missed: 0 });
  const [task] = await row('tasks', {
    property_id: ids.property,
    connection_id: ids.connection,
    kind: 'close_nights',
    reason: `checklist/${ids.connection}`,
    urgency: 'ordinary',
    opened_at: at,
    changed_at: at,
    remind_at: at,
    due_at: at,
    escalate_at: at,
    alert_at: at,
  }).returning('id');
  await row('task_steps', {
    task_id: task.id,
    unit_id: ids.unit,
    platform: 'agoda',
    action: 'close',
    nights,
    asked: nights,
    deadline: {},
    due_at: at,
    made_at: at,
  });
  await row('confirmed_closures', {
    connection_id: ids.connection,
    unit_id: ids.unit,
    did: 'close',
    nights,
    confirmed_at: at,
    how: 'feed',
  });
  await row('kept_ways', {
    connection_id: ids.connection,
    unit_id: ids.unit,
    way: 'fallback',
    because: 'feed_down',
    down_since: at,
  });
  await row('task_links', {
    task_id: task.id,
    name: 'Front desk',
    token_hash: Buffer.alloc(32, name),
    made_at: at,
    expires_at: at,
  });
  await row('task_settings', {
    daily_at: '08:00',
    opens: '08:00',
    closes: '20:00',
    close_at_once_days: 3,
    reopen_at_once_days: 7,
    urgent_minutes: 120,
    near_minutes: 240,
    ordinary_minutes: 720,
    fallback_days: 14,
    fallback_after_minutes: 120,
    take_over_after_minutes: 2880,
    hand_back_after_minutes: 30,
  });
  await one(`insert into audit_log (organization_id, action, subject_kind) values (?, 'a.b', 'c')`, o);
  await one(
    `insert into webhook_inlets (organization_id, id, style) values (?, ?, 'standard')`,
    o,
    ids.connection,
  );
  await one(
    `insert into received_webhooks (organization_id, connection_id, outcome, minute, at)
     values (?, ?, 'replayed', now(), now())`,
    o,
    ids.connection,
  );
  const endpoint = await one(
    `insert into webhook_endpoints (id, organization_id, name, url_sealed, url_host, url_end, event_types)
     values (gen_random_uuid(), ?, 'e', 's', 'h', 'e', '{entry.ended}')`,
    o,
  );
  await one(
    `insert into webhook_secrets (id, organization_id, endpoint_id, secret_sealed)
     values (gen_random_uuid(), ?, ?, 's')`,
    o,
    endpoint,
  );
  await one(
    `insert into webhook_deliveries (organization_id, endpoint_id, type, body) values (?, ?, 'ping', '{}')`,
    o,
    endpoint,
  );
  const channel = randomUUID();
  await row('channels', {
    id: channel,
    person_id: person,
    kind: 'email',
    name: 'c',
    severities: ['urgent'],
    state: 'enabled',
  });
  await row('notification_preferences', { person_id: person, digest_minutes: 10 });
  await row('notifications', {
    channel_id: channel,
    dedupe: 'd',
    type: 'test',
    severity: 'urgent',
    subject: 's',
    says: 's',
    path: '/',
    at,
    waits_until: at,
  });
  await row('alerts', { rule: 'failing', severity: 'important', subject: `feed/${ids.feed}`, opened_at: at });
  await row('alert_rules', { rule: 'failing', enabled: true, severity: 'urgent' });
  await owner.raw(
    `insert into task_calendars (id, organization_id, person_id, token_sealed, token_hash)
     values (gen_random_uuid(), ?, ?, 's', sha256(?::bytea))`,
    [o, person, `calendar ${name}`],
  );
}

beforeAll(async () => {
  url = await testDatabase();
  owner = openDatabase(url, { poolSize: 2 });
  app = openDatabase(url, { poolSize: 2, actingAs: 'ota_app' });
  system = openSystemDatabase(url);
  people = openPeopleDatabase(url);
  await settle('anna', a);
  await settle('bert', b);
});
afterAll(async () => {
  await Promise.all([owner, app, system, people].map(db => db.destroy()));
});

const customerTables = async (): Promise<string[]> =>
  (
    await owner.raw(
      `select c.table_name as name from information_schema.columns c join information_schema.tables t
         using (table_schema, table_name)
        where c.table_schema = 'public' and c.column_name = 'organization_id' and t.table_type = 'BASE TABLE'
          and not (select relispartition from pg_class where oid = c.table_name::regclass)
        order by 1`,
    )
  ).rows.map((row: { name: string }) => row.name);

test('every table with an organization_id is separated', async () => {
  const { rows } = await owner.raw(
    `select c.relname as name from pg_class c join pg_policy p on p.polrelid = c.oid
      where c.relrowsecurity and p.polname = 'of_one_organization'
        and p.polroles = array['ota_app'::regrole::oid] and p.polcmd = '*'
      order by 1`,
  );
  const separated = rows.map((row: { name: string }) => row.name);
  expect(separated).toEqual([...(await customerTables()), 'organizations'].sort());
});

test('no table is open to everybody, and no acting role may bypass a policy, log in or own anything', async () => {
  const { rows: open } = await owner.raw(
    `select table_name from information_schema.role_table_grants where grantee = 'PUBLIC' and table_schema = 'public'`,
  );
  const { rows: strong } = await owner.raw(
    `select rolname from pg_roles where rolname in ('ota_app', 'ota_system', 'ota_people')
        and (rolsuper or rolbypassrls or rolcanlogin or rolcreaterole or rolcreatedb or rolinherit)`,
  );
  const { rows: owned } = await owner.raw(
    `select relname from pg_class where relowner in
       ('ota_app'::regrole, 'ota_system'::regrole, 'ota_people'::regrole)`,
  );
  expect([open, strong, owned]).toEqual([[], [], []]);
});

test('for one organization, no table shows a row of another', async () => {
  for (const table of await customerTables()) {
    const seen = await withOrganization(app, a.org, tx => tx(table).select('organization_id'));
    expect([table, seen.length > 0, new Set(seen.map(row => row.organization_id))]).toEqual([
      table,
      true,
      new Set([a.org]),
    ]);
  }
});

test('for one organization, no row of another can be changed or removed', async () => {
  for (const table of await customerTables()) {
    for (const verb of ['update', 'delete']) {
      const sql =
        verb === 'update'
          ? `update ${table} set organization_id = organization_id where organization_id = :other`
          : `delete from ${table} where organization_id = :other`;
      const touched = await withOrganization(
        app,
        a.org,
        async tx => (await tx.raw(sql, { other: b.org })).rowCount,
      ).catch((error: Error) => (/permission denied/.test(error.message) ? 0 : Promise.reject(error)));
      expect([table, verb, touched]).toEqual([table, verb, 0]);
    }
  }
});

test('for one organization, no row can be added for another, nor given to it', async () => {
  const add = () =>
    withOrganization(app, a.org, tx =>
      tx.raw(`insert into properties (organization_id, name, timezone) values (?, 'x', 'UTC')`, [b.org]),
    );
  const give = () =>
    withOrganization(app, a.org, tx =>
      tx.raw('update properties set organization_id = ? where id = ?', [b.org, a.property]),
    );
  await expect(add()).rejects.toThrow(/violates row-level security policy/);
  await expect(give()).rejects.toThrow(/violates row-level security policy/);
});

test('a row cannot hang on a row of another organization', async () => {
  const unit = () =>
    withOrganization(app, a.org, tx =>
      tx.raw(`insert into units (organization_id, property_id, name) values (?, ?, 'x')`, [
        a.org,
        b.property,
      ]),
    );
  const entry = () =>
    withOrganization(app, a.org, tx =>
      tx.raw(
        `insert into entries (id, organization_id, unit_id, source, kind, nights, uid, first_seen_at)
       values (gen_random_uuid(), ?, ?, 'direct', 'stay', '[2031-12-01,2031-12-02)', 'x', now())`,
        [a.org, b.unit],
      ),
    );
  await expect(unit()).rejects.toThrow(/foreign key/);
  await expect(entry()).rejects.toThrow(/foreign key/);
});

describe('without an organization', () => {
  test('nothing is answered, on a fresh connection and on one that acted before', async () => {
    await withOrganization(app, a.org, tx => tx.raw('select 1'));
    const fresh = openDatabase(url, { poolSize: 1, actingAs: 'ota_app' });
    try {
      for (const db of [app, fresh]) {
        for (const table of await customerTables())
          await expect(db(table).select()).rejects.toThrow(
            /ota\.organization_id|invalid input syntax for type uuid/,
          );
      }
    } finally {
      await fresh.destroy();
    }
  });

  test('the setting ends with its transaction, also where that fails', async () => {
    const one = openDatabase(url, { poolSize: 1, actingAs: 'ota_app' });
    try {
      await expect(withOrganization(one, a.org, tx => tx.raw('select 1/0'))).rejects.toThrow(/division/);
      await expect(one('properties').select()).rejects.toThrow(/uuid/);
    } finally {
      await one.destroy();
    }
  });

  test('reset role does not lead back to the owner', async () => {
    const seen = withOrganization(app, a.org, async tx => {
      await tx.raw('reset role');
      return (await tx.raw('select current_user as role')).rows[0].role;
    });
    await expect(seen).resolves.toBe('ota_app');
  });
});

describe('the whole system', () => {
  test('sees ids of all organizations', async () => {
    const { rows } = await system.raw('select id, organization_id from connections order by organization_id');
    expect(new Set(rows.map((row: { organization_id: string }) => row.organization_id))).toEqual(
      new Set([a.org, b.org]),
    );
  });

  test.each([
    'select import_url_sealed from feeds',
    'select export_token_sealed from feeds',
    'select name from properties',
    'select nights from entries',
    'select nights from task_steps',
    'select name from task_links',
    'select name from guests',
    'select body from snapshots',
    'select nights from conflicts',
    'select looks from feed_hours',
    'select agent from export_pulls',
    'select detail from changes',
    'select address_sealed from channels',
    'select detail from alerts',
    'select subject from alerts',
    'select says from notifications',
    'select token_sealed from task_calendars',
    'select role from members',
    'select password from sign_in_methods',
    'select token from sessions',
    `update connections set state = 'paused'`,
    `insert into changes (organization_id, kind) values (gen_random_uuid(), 'entry_came')`,
  ])('may not: %s', async sql => {
    await expect(system.raw(sql)).rejects.toThrow(/permission denied/);
  });
});

test.each([
  'select import_url_sealed from feeds',
  'select nights from entries',
  'select name from guests',
  'select * from audit_log',
  'delete from audit_log',
  'delete from members',
])('sign-in may not: %s', async sql => {
  await expect(people.raw(sql)).rejects.toThrow(/permission denied/);
});

test.each([
  'select token from sessions',
  'select password from sign_in_methods',
  'select secret from two_factors',
  'select * from first_owner_links',
  'update audit_log set action = action',
  'delete from audit_log',
  'delete from changes',
  'delete from entries',
])('for an organization one may not: %s', async sql => {
  await expect(withOrganization(app, a.org, tx => tx.raw(sql))).rejects.toThrow(/permission denied/);
});

test('of people, an organization sees its own members', async () => {
  const { rows } = await withOrganization(app, a.org, tx => tx.raw('select email from people'));
  expect(rows).toEqual([{ email: 'anna@example.com' }]);
});

test('a connection that acts as another than it should is noticed before anything is served', async () => {
  await assertActingAs(app, 'ota_app');
  await assertActingAs(system, 'ota_system');
  await expect(assertActingAs(owner, 'ota_app')).rejects.toThrow(/sees past row-level security/);
  await expect(assertActingAs(system, 'ota_app')).rejects.toThrow(/as "ota_system"/);
});

describe('with an owner who is no superuser, and a login of its own for the processes', () => {
  const name = `plain_${process.pid}_${Date.now()}`;
  const service = `${name}_service`;
  const PASSWORD = 'only-here';
  const urlOf = (user: string) =>
    Object.assign(new URL(url), { username: user, password: PASSWORD, pathname: `/${name}` }).href;

  beforeAll(async () => {
    await owner.raw(`create role ${name} login password '${PASSWORD}' nocreaterole nosuperuser`);
    await owner.raw(`grant ota_app, ota_system, ota_people to ${name}`);
    await owner.raw(`create role ${service} login password '${PASSWORD}' noinherit nosuperuser`);
    await owner.raw(`grant ota_app, ota_system, ota_people to ${service}`);
    await owner.raw(`create database ${name} owner ${name}`);
    await migrate(urlOf(name));
  });
  afterAll(async () => {
    await owner.raw(`drop database ${name} with (force)`);
    await owner.raw(`drop role ${service}, ${name}`);
  });

  test('the processes act as they should', async () => {
    const acting = openDatabase(urlOf(service), { poolSize: 1, actingAs: 'ota_app' });
    try {
      await assertActingAs(acting, 'ota_app');
      await expect(withOrganization(acting, a.org, tx => tx('properties').select())).resolves.toEqual([]);
    } finally {
      await acting.destroy();
    }
  });

  test('where a pooler drops the role, nothing can be read and the start is refused', async () => {
    const bare = openDatabase(urlOf(service), { poolSize: 1 });
    try {
      await expect(bare('properties').select()).rejects.toThrow(/permission denied/);
      await expect(assertActingAs(bare, 'ota_app')).rejects.toThrow(/pooler/);
    } finally {
      await bare.destroy();
    }
  });

  test('the owner can still migrate rows of all organizations', async () => {
    const plain = openDatabase(urlOf(name), { poolSize: 1 });
    try {
      await plain.raw(`insert into organizations (name) values ('x')`);
      expect((await plain.raw('update organizations set name = upper(name)')).rowCount).toBe(1);
    } finally {
      await plain.destroy();
    }
  });
});

describe('an organization that is deleted', () => {
  const gone = { ...a };
  let staying: Record<string, unknown>;
  const personIn = async (name: string, ...organizations: string[]): Promise<string> => {
    const [{ id }] = await owner('people')
      .insert({ name, email: `${name}@example.com` })
      .returning('id');
    for (const organization_id of organizations)
      await owner('members').insert({ organization_id, person_id: id, role: 'viewer' });
    await owner('sessions').insert({
      person_id: id,
      token: `session of ${name}`,
      acting_for: gone.org,
      expires_at: '2099-01-01',
    });
    return id;
  };
  const person = async (id: string) => (await owner('people').where({ id }))[0];
  const deletes = (atMost: number) => withOrganization(app, gone.org, tx => deleteRows(tx, atMost));

  beforeAll(async () => {
    await settle('carl', gone);
  });

  test('is deleted only where it is marked', async () => {
    await expect(deletes(10)).rejects.toThrow(/not marked/);
    expect(await owner('properties').where({ organization_id: gone.org })).toHaveLength(1);
  });

  test('leaves no row in any table, whatever the size of the batches, and takes none of another', async () => {
    const [here, both] = [await personIn('dora', gone.org), await personIn('emil', gone.org, a.org)];
    const former = await personIn('fred', gone.org);
    await owner('audit_log').insert({
      organization_id: a.org,
      person_id: former,
      action: 'a.b',
      subject_kind: 'c',
    });
    staying = await ownRows(owner, a.org);

    const at = '2026-11-23T10:00:00.000Z';
    const mark = () => withOrganization(app, gone.org, tx => closeOrganization(tx, gone.org, at));
    expect(await mark()).toBe(at);
    expect(await mark()).toBe(at);
    expect(await organizationsToDelete(system, 10)).toEqual([gone.org]);
    expect(await membershipsOf(people, here)).toEqual([]);
    let batches = 1;
    while ((await deletes(3)) === 'more') batches++;
    expect(batches).toBeGreaterThan(5);

    for (const table of await customerTables())
      expect([table, await owner(table).where({ organization_id: gone.org })]).toEqual([table, []]);
    expect(await owner('organizations').where({ id: gone.org })).toEqual([]);
    expect(await owner('deleted_organizations').where({ id: gone.org })).toHaveLength(1);
    expect(await organizationsToDelete(system, 10)).toEqual([]);
    expect(await ownRows(owner, a.org)).toEqual(staying);

    expect(await person(here)).toBeUndefined();
    expect(await owner('sessions').where({ person_id: here })).toEqual([]);
    expect(await person(both)).toMatchObject({ name: 'emil' });
    expect(await owner('sessions').where({ person_id: both })).toMatchObject([{ acting_for: null }]);
    expect(await person(former)).toMatchObject({ name: '', email: `${former}@deleted.invalid` });
    expect(await owner('sessions').where({ person_id: former })).toEqual([]);
  });

  test('is deleted again without harm, and what was written late goes with it', async () => {
    await owner.raw('create table written_late (organization_id uuid not null)');
    await owner('written_late').insert([{ organization_id: gone.org }, { organization_id: a.org }]);
    expect(await deletes(100)).toBe('gone');
    expect(await owner('written_late')).toEqual([{ organization_id: a.org }]);
    await owner.raw('drop table written_late');
    expect(await deletes(100)).toBe('gone');
    expect(await ownRows(owner, a.org)).toEqual(staying);
  });

  test('cannot be deleted by statements of one’s own', async () => {
    const statement = (sql: string) => withOrganization(app, a.org, tx => tx.raw(sql));
    await expect(statement('delete from organizations')).rejects.toThrow(/permission denied/);
    await expect(system.raw('select ota_delete_organization(1)')).rejects.toThrow(/permission denied/);
    await expect(people.raw('select ota_delete_organization(1)')).rejects.toThrow(/permission denied/);
  });
});
