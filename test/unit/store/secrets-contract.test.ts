import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, describe, expect, test } from '@jest/globals';
import { KeyRing } from '../../../store/key-ring.js';
import { keyRingSecrets } from '../../../store/key-ring-secrets.js';
import { type SecretStore, secretsOf } from '../../../store/secrets.js';
import { VaultClient } from '../../../store/vault-client.js';
import { VaultSecrets } from '../../../store/vault-secrets.js';
import { VaultServer } from '../../support/vault-server.js';

/*
 * What both stores of secrets promise. Vault is played; with OTA_TEST_VAULT_ADDRESS and OTA_TEST_VAULT_TOKEN the same
 * tests run against a real server that has a KV engine of version 2 at `secret/`.
 */

const server = await new VaultServer().start();
const stores: VaultSecrets[] = [];
const vault = (prefix = 'ours'): VaultSecrets => {
  const client = new VaultClient({
    address: process.env.OTA_TEST_VAULT_ADDRESS ?? server.address,
    login: { token: process.env.OTA_TEST_VAULT_TOKEN ?? 'root-token' },
  });
  const store = new VaultSecrets(client, { mount: 'secret', prefix });
  stores.push(store);
  return store;
};
const ring = (id = 'k1') => new KeyRing([{ id, key: randomBytes(32).toString('base64') }]);

afterAll(async () => {
  for (const store of stores) await store.close();
  await server.stop();
});

const LINK = 'https://www.airbnb.com/calendar/ical/1.ics?s=marked-secret';

describe.each<[string, () => SecretStore, () => SecretStore]>([
  ['the key ring', () => keyRingSecrets(ring()), () => keyRingSecrets(ring('k2'))],
  ['Vault', () => vault(), () => vault('elsewhere')],
])('%s', (_, openStore, openChanged) => {
  const store = openStore();

  test('what was sealed opens, whatever it is made of', async () => {
    for (const plain of [LINK, '', 'ü 🙂 "quoted" \n\0', 'x'.repeat(20_000)]) {
      const row = randomUUID();
      expect(await store.open(await store.seal(plain, row), row)).toBe(plain);
    }
  });

  test('the value that a row keeps tells nothing of the secret', async () => {
    const value = await store.seal(LINK, randomUUID());
    expect(value).not.toMatch(/airbnb|marked/);
    expect(Buffer.from(value, 'base64url').toString()).not.toContain('marked');
  });

  test('a value moved to another row does not open', async () => {
    const row = randomUUID();
    const value = await store.seal(LINK, row);
    await store.open(value, row);
    await expect(store.open(value, randomUUID())).rejects.toThrow();
  });

  test('sealing again gives another value, and both open', async () => {
    const row = randomUUID();
    const values = [await store.seal('one', row), await store.seal('two', row)];
    expect(new Set(values).size).toBe(2);
    expect(await Promise.all(values.map(value => store.open(value, row)))).toEqual(['one', 'two']);
  });

  test('a row sealed for often keeps opening what it holds', async () => {
    const row = randomUUID();
    const held = await store.seal(LINK, row);
    for (let time = 0; time < 15; time++) await store.seal('a change that was rolled back', row);
    expect(await openStoreAgain(store).open(held, row)).toBe(LINK);
  });

  test('a changed value does not open', async () => {
    const row = randomUUID();
    const value = await store.seal(LINK, row);
    for (const last of [...'AQgw7-'].filter(letter => letter !== value.at(-1))) {
      await expect(store.open(`${value.slice(0, -1)}${last}`, row)).rejects.toThrow();
    }
    await expect(store.open('plain text', row)).rejects.toThrow();
  });

  test('it knows its own values, and which of them stand where new ones would', async () => {
    const value = await store.seal(LINK, randomUUID());
    expect([store.knows(value), store.isCurrent(value)]).toEqual([true, true]);
    expect([openChanged().knows(value), openChanged().isCurrent(value)]).toEqual([true, false]);
    expect(store.knows('https://example.com/')).toBe(false);
  });

  test('letting go of a value twice is as good as once', async () => {
    const row = randomUUID();
    const value = await store.seal(LINK, row);
    await store.forget(value, row);
    await store.forget(value, row);
  });
});

/** The same store without what it has in memory. */
const openStoreAgain = (store: SecretStore): SecretStore => (store instanceof VaultSecrets ? vault() : store);

test('values of both stores open while both are set, and new ones go to the first', async () => {
  const inDatabase = keyRingSecrets(ring());
  const inVault = vault();
  const moving = secretsOf(inVault, inDatabase);
  const row = randomUUID();
  const old = await inDatabase.seal('old', row);
  const fresh = await moving.seal('new', row);
  expect(fresh).toMatch(/^vault\.ours\//);
  expect([await moving.open(old, row), await moving.open(fresh, row)]).toEqual(['old', 'new']);
  expect([moving.isCurrent(old), moving.isCurrent(fresh)]).toEqual([false, true]);
  await expect(secretsOf(inDatabase).open(fresh, row)).rejects.toThrow('no store that is set');
});

test('what Vault was told to forget is gone from it', async () => {
  const row = randomUUID();
  const value = await vault().seal(LINK, row);
  await vault().forget(value, row);
  await expect(vault().open(value, row)).rejects.toThrow('no longer has this secret');
});
