import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto';
import { Problem } from '../../../domain/problems.js';
import { olderTransactionsEnded } from '../../../scripts/rotate-keys/older-transactions.js';
import { Refused, rotateKeys } from '../../../scripts/rotate-keys/rotate.js';
import { type Database, openDatabase, withOrganization } from '../../../store/database.js';
import { setLink } from '../../../store/feeds.js';
import { addKeyToFile, keyRingOfFile } from '../../../store/key-file.js';
import { KeyRing } from '../../../store/key-ring.js';
import { keyRingSecrets } from '../../../store/key-ring-secrets.js';
import { isCurrentMac, linkMacs } from '../../../store/link-mac.js';
import { openPeopleDatabase, type PeopleDatabase } from '../../../store/people-database.js';
import { countStale, resealAll } from '../../../store/reseal.js';
import { SEALED_COLUMNS } from '../../../store/sealed-columns.js';
import { type Secrets, secretsOf } from '../../../store/secrets.js';
import { openSystemDatabase, type SystemDatabase } from '../../../store/system-database.js';
import { VaultClient } from '../../../store/vault-client.js';
import { VaultSecrets } from '../../../store/vault-secrets.js';
import { testDatabase } from '../../support/postgres.js';
import { VaultServer } from '../../support/vault-server.js';

const FEEDS = 130;

let owner: Database;
let db: Database;
let system: SystemDatabase;
let people: PeopleDatabase;
let folder: string;
let keyFile: string;
let keyRing: KeyRing;
let told: string[];
let organizations: string[];

beforeAll(async () => {
  const url = await testDatabase();
  owner = openDatabase(url);
  db = openDatabase(url, { actingAs: 'ota_app' });
  system = openSystemDatabase(url);
  people = openPeopleDatabase(url);
}, 60_000);
afterAll(() => Promise.all([owner, db, system, people].map(pool => pool.destroy())));

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'rotate-'));
  keyFile = path.join(folder, 'keys.json');
  keyRing = keyRingOfFile(keyFile);
  told = [];
  await owner.raw('truncate organizations, people cascade');
  organizations = [await organizationWithFeeds(FEEDS), await organizationWithFeeds(3)];
});
afterEach(() => rmSync(folder, { recursive: true }));

const url = (feedId: string, word = 'first') => `https://ical.booking.com/v1/export?t=${feedId}&${word}`;

/** Feeds with links sealed as they were before there were keyed hashes. */
async function organizationWithFeeds(count: number): Promise<string> {
  const { rows } = await owner.raw(
    `with o as (insert into organizations (name) values ('Hosts') returning id),
          p as (insert into properties (organization_id, name, timezone) select id, 'Villa', 'UTC' from o returning *),
          c as (insert into connections (organization_id, property_id, platform)
                select organization_id, id, 'booking_com' from p returning *)
     select o.id as organization, p.id as property, c.id as connection from o, p, c`,
  );
  const { organization, property, connection } = rows[0];
  for (let i = 0; i < count; i++) {
    const id = randomUUID();
    await owner.raw(
      `with u as (insert into units (organization_id, property_id, name) values (:organization, :property, 'Room')
                  returning id)
       insert into feeds (id, organization_id, connection_id, unit_id, import_url_sealed, import_url_host,
                          export_token_sealed, export_token_hash)
       select :id, :organization, :connection, u.id, :sealed, 'ical.booking.com', :token, :hash from u`,
      {
        id,
        organization,
        property,
        connection,
        sealed: keyRing.seal(url(id), id),
        token: keyRing.seal(`token of ${id}`, id),
        hash: randomBytes(32),
      },
    );
  }
  return organization;
}

interface FeedRow {
  readonly id: string;
  readonly organization_id: string;
  readonly link: string;
  readonly token: string;
  readonly mac: string | null;
}

async function feeds(): Promise<FeedRow[]> {
  const { rows } = await owner.raw(
    `select id, organization_id, import_url_sealed as link, export_token_sealed as token, import_url_mac as mac
       from feeds order by id`,
  );
  return rows;
}

/** What the first run after an update does. */
const fillHashes = () => resealAll({ db, system, keyRing, secrets: keyRingSecrets(keyRing) });

const rotate = (
  wish: 'add a key' | 'drop old keys' = 'add a key',
  secrets: Secrets = keyRingSecrets(keyRing),
) =>
  rotateKeys({ db, system, people, sessions: owner, keyRing, secrets, keyFile }, wish, line =>
    told.push(line),
  );

test('each column that holds sealed values is known to the rotation', async () => {
  const { rows } = await owner.raw(
    `select table_name || '.' || column_name as name from information_schema.columns
      where table_schema = 'public' and column_name like '%\\_sealed' order by 1`,
  );
  const known = SEALED_COLUMNS.map(({ table, column }) => `${table}.${column}`).sort();
  expect(known).toEqual(rows.map((row: { name: string }) => row.name));
});

test('with links changing all the while, all is sealed with the new key and no change is lost', async () => {
  await fillHashes();
  const other = keyRingOfFile(keyFile); // of another process
  const [first] = organizations as [string];
  const ids = (await feeds()).filter(feed => feed.organization_id === first).map(({ id }) => id);
  const expected = new Map<string, string>();
  let rotating = true;
  let changes = 0;
  const write = async (mine: readonly string[]) => {
    for (let i = 0; rotating; i++) {
      const id = mine[i % mine.length]!;
      const text = url(id, `change-${++changes}`);
      await withOrganization(db, first, tx =>
        setLink(tx, first, id, {
          sealed: other.seal(text, id),
          host: 'ical.booking.com',
          end: text.slice(-4),
          mac: linkMacs(other, first, text)[0],
        }),
      );
      expected.set(id, text);
    }
  };
  const writing = [write(ids.slice(0, 30)), write(ids.slice(30, 60))];
  await rotate();
  rotating = false;
  await Promise.all(writing);

  expect(changes).toBeGreaterThan(10);
  const onlyNew = keyRing.derived('links in use')[0];
  for (const feed of await feeds()) {
    expect(keyRing.sealsLike(feed.link) && keyRing.sealsLike(feed.token)).toBe(true);
    const link = keyRing.open(feed.link, feed.id);
    expect(link).toBe(expected.get(feed.id) ?? url(feed.id));
    expect(keyRing.open(feed.token, feed.id)).toBe(`token of ${feed.id}`);
    expect(feed.mac).toBe(linkMacs(keyRing, feed.organization_id, link)[0]);
    expect(feed.mac).toMatch(new RegExp(`^${onlyNew?.version}\\.`));
  }
  await rotate('drop old keys');
  expect(told.at(-1)).toMatch(/^Dropped: k/);
  const fresh = keyRingOfFile(keyFile);
  for (const feed of await feeds()) expect(fresh.open(feed.token, feed.id)).toBe(`token of ${feed.id}`);
}, 60_000);

test('one that was stopped goes on where it was, with no second key', async () => {
  await fillHashes();
  addKeyToFile(keyFile);
  const inDatabase = keyRingSecrets(keyRing);
  let opened = 0;
  const stopping: Secrets = {
    ...inDatabase,
    open: (value, row) => {
      if (++opened > 120) throw new Problem('secret_store_away', { reason: 'test' });
      return inDatabase.open(value, row);
    },
  };
  await expect(rotate('add a key', stopping)).rejects.toThrow('cannot be asked');
  const doneBefore = (await feeds()).filter(feed => keyRing.sealsLike(feed.link)).length;
  expect(doneBefore).toBeGreaterThanOrEqual(100);

  opened = 0;
  const counting: Secrets = {
    ...inDatabase,
    open: (value, row) => {
      opened++;
      return inDatabase.open(value, row);
    },
  };
  await rotate('add a key', counting);
  expect(opened).toBe(FEEDS + 3 - doneBefore);
  expect(told.join()).toContain('no key was added');
  expect(
    (await feeds()).every(feed => keyRing.sealsLike(feed.link) && isCurrentMac(keyRing, feed.mac!)),
  ).toBe(true);
}, 60_000);

test('what an open transaction sealed with the old key is waited for', async () => {
  const [first] = organizations as [string];
  const feed = (await feeds()).find(one => one.organization_id === first)!;
  const late = url(feed.id, 'late');
  const sealedBefore = keyRing.seal(late, feed.id);
  const tx = await db.transaction();
  await tx.raw(`select set_config('ota.organization_id', ?, true)`, [first]);

  await fillHashes();
  const rotation = rotate();
  while ((await feeds()).some(one => !keyRing.sealsLike(one.token))); // its first pass is over
  await tx.raw('update feeds set import_url_sealed = ? where id = ?', [sealedBefore, feed.id]);
  await tx.commit();
  await rotation;
  const after = (await feeds()).find(one => one.id === feed.id)!;
  expect([keyRing.sealsLike(after.link), keyRing.open(after.link, feed.id)]).toEqual([true, late]);
}, 60_000);

test('a transaction that does not end is not waited for without end', async () => {
  const tx = await owner.transaction();
  await tx.raw('select 1');
  await expect(olderTransactionsEnded(owner, 50)).rejects.toThrow('has been open');
  await tx.rollback();
  await olderTransactionsEnded(owner, 5_000);
});

test('transactions that the login may not see are no reason to go on', async () => {
  await owner.raw('select 1');
  await expect(olderTransactionsEnded(db)).rejects.toThrow('hidden here');
});

test('an old key stays while a value that does not open may need it', async () => {
  const feed = (await feeds())[0]!;
  const foreign = new KeyRing([{ id: 'gone', key: randomBytes(32).toString('base64') }]).seal('x', feed.id);
  await rotate();
  await rotate();
  await owner.raw('update feeds set import_url_sealed = ? where id = ?', [foreign, feed.id]);
  const ids = keyRing.derived('x').length;
  await expect(rotate('drop old keys')).rejects.toThrow(Refused);
  await expect(rotate('drop old keys')).rejects.toThrow(`feeds.import_url_sealed ${feed.id}`);
  expect(keyRingOfFile(keyFile).derived('x')).toHaveLength(ids);
}, 60_000);

test('people’s second steps are sealed anew before the old key goes', async () => {
  const key = (ring: KeyRing) => {
    const secrets = ring.derived('sign-in');
    return {
      keys: new Map(secrets.map(({ version, value }) => [version, value])),
      currentVersion: secrets[0]!.version,
    };
  };
  const sealed = (data: string) => symmetricEncrypt({ key: key(keyRing), data });
  await owner.raw(
    `with p as (insert into people (name, email) values ('Ann', 'ann@example.com') returning id)
     insert into two_factors (person_id, secret, backup_codes) select id, ?, ? from p`,
    [await sealed('totp secret'), await sealed('backup codes')],
  );
  await rotate();
  await rotate();
  await rotate('drop old keys');
  const fresh = keyRingOfFile(keyFile);
  expect(fresh.derived('x')).toHaveLength(1);
  const { rows } = await owner.raw('select secret, backup_codes from two_factors');
  const opened = (data: string) => symmetricDecrypt({ key: key(fresh), data });
  expect([await opened(rows[0].secret), await opened(rows[0].backup_codes)]).toEqual([
    'totp secret',
    'backup codes',
  ]);
}, 60_000);

test('a ring that is not in a file gets a key to put on it, and nothing is changed', async () => {
  await fillHashes();
  const before = await feeds();
  const use = { db, system, people, sessions: owner, keyRing, secrets: keyRingSecrets(keyRing) };
  await rotateKeys(use, 'add a key', line => told.push(line));
  const added = JSON.parse(told.at(-1)!);
  expect(() => new KeyRing([added]).seal('x', 'y')).not.toThrow();
  expect(await feeds()).toEqual(before);
});

test('links move to Vault and back, and nothing stays behind in Vault', async () => {
  const server = await new VaultServer().start();
  const client = new VaultClient({ address: server.address, login: { token: 'root-token' } });
  const inVault = new VaultSecrets(client, { mount: 'secret', prefix: 'ours' });
  const inDatabase = keyRingSecrets(keyRing);
  try {
    const there = { db, system, keyRing, secrets: secretsOf(inVault, inDatabase) };
    expect(await resealAll(there)).toMatchObject({ left: 0, lost: [] });
    for (const feed of await feeds()) {
      expect(feed.link).toMatch(/^vault\./);
      expect(feed.token).toMatch(/^v1\./);
      expect(await there.secrets.open(feed.link, feed.id)).toBe(url(feed.id));
    }
    expect(server.paths).toHaveLength(FEEDS + 3);

    const back = { ...there, secrets: secretsOf(inDatabase, inVault) };
    expect(await countStale(back)).toBe(FEEDS + 3);
    expect(await resealAll(back)).toMatchObject({ sealed: FEEDS + 3, left: 0, lost: [] });
    expect(server.paths).toEqual([]);
    for (const feed of await feeds()) expect(keyRing.open(feed.link, feed.id)).toBe(url(feed.id));
  } finally {
    await client.close();
    await server.stop();
  }
}, 60_000);
