import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { Problem } from '../../../domain/problems.js';
import { type VaultAccess, VaultClient } from '../../../store/vault-client.js';
import { VaultSecrets } from '../../../store/vault-secrets.js';
import { VaultServer } from '../../support/vault-server.js';

const row = randomUUID();
let server: VaultServer;
let folder: string;
let opened: VaultSecrets[];

beforeEach(async () => {
  server = await new VaultServer().start();
  folder = mkdtempSync(path.join(tmpdir(), 'vault-'));
  opened = [];
});
afterEach(async () => {
  for (const store of opened) await store.close();
  await server.stop();
  rmSync(folder, { recursive: true });
});

function vault(access: Partial<VaultAccess> = {}, mount = 'secret'): VaultSecrets {
  const client = new VaultClient({ address: server.address, login: { token: 'root-token' }, ...access });
  const store = new VaultSecrets(client, { mount, prefix: 'ours' });
  opened.push(store);
  return store;
}

async function reasonOf(asking: Promise<unknown>): Promise<unknown> {
  const error = await asking.then(
    () => undefined,
    e => e,
  );
  expect(error).toBeInstanceOf(Problem);
  expect(`${(error as Problem).stack} ${JSON.stringify(error)}`).not.toMatch(/marked|root-token|our-secret/);
  expect((error as Problem).code).toBe('secret_store_away');
  return (error as Problem).details.reason;
}
const trouble = (access?: Partial<VaultAccess>, mount?: string) =>
  reasonOf(vault(access, mount).seal('marked', row));

test('a sealed Vault is away until it is unsealed', async () => {
  const store = vault();
  server.sealed = true;
  expect(await reasonOf(store.seal('marked', row))).toBe('sealed or in maintenance');
  server.sealed = false;
  expect(await store.open(await store.seal('marked', row), row)).toBe('marked');
});

test.each([
  [429, 'too many requests'],
  [500, 'status 500'],
  [502, 'status 502'],
  [307, 'a standby that does not forward'],
  [473, 'status 473'],
])('an answer of %d is no answer', async (status, reason) => {
  server.troubled = status;
  expect(await trouble()).toBe(reason);
});

test('nobody there', async () => {
  expect(await trouble({ address: 'http://127.0.0.1:1' })).toBe('no connection');
});

test('no answer in time', async () => {
  server.silent = true;
  expect(await trouble({ timeoutMs: 50 })).toBe('no answer in time');
});

test('a wrong token', async () => {
  expect(await trouble({ login: { token: 'wrong' } })).toBe('access refused');
});

test('a token of another namespace, and of the right one', async () => {
  server.tokens.set('team-token', 'team');
  expect(await trouble({ login: { token: 'team-token' } })).toBe('access refused');
  const store = vault({ login: { token: 'team-token' }, namespace: 'team' });
  const value = await store.seal('marked', row);
  expect(await store.open(value, row)).toBe('marked');
  await expect(vault().open(value, row)).rejects.toThrow('no longer has this secret');
});

test('a mount that is no KV engine of version 2', async () => {
  expect(await trouble({}, 'old')).toBe('no KV engine of version 2 at the mount');
  expect(await trouble({}, 'nowhere')).toBe('no KV engine of version 2 at the mount');
});

test('a token file that was replaced is read again', async () => {
  const tokenFile = path.join(folder, 'token');
  writeFileSync(tokenFile, 'root-token\n');
  const store = vault({ login: { tokenFile } });
  await store.seal('one', row);
  server.tokens.delete('root-token');
  server.tokens.set('next-token', '');
  writeFileSync(tokenFile, 'next-token\n');
  expect(await store.open(await store.seal('two', row), row)).toBe('two');
});

test('a token file that is not there', async () => {
  const tokenFile = path.join(folder, 'none');
  expect(await trouble({ login: { tokenFile } })).toBe('its credentials cannot be read');
});

test('an AppRole logs in once, and again when its token has ended', async () => {
  const { roleId, secretId } = server.role;
  const store = vault({ login: { roleId, secretId } });
  await Promise.all([store.seal('one', row), store.seal('two', row)]);
  const tokens = [...server.tokens.keys()].filter(token => token.startsWith('hvs.'));
  expect(tokens).toHaveLength(1);
  server.tokens.delete(tokens[0]!);
  expect(await store.open(await store.seal('three', row), row)).toBe('three');
  expect(await trouble({ login: { roleId, secretId: 'our-secret-but-wrong' } })).toBe('login refused');
});

test('what was opened a moment ago is not asked for again, and for no other row', async () => {
  const store = vault();
  const value = await store.seal('marked', row);
  server.asked.length = 0;
  await Promise.all([store.open(value, row), store.open(value, row)]);
  await store.open(value, row);
  expect(server.asked).toHaveLength(1);
  await expect(store.open(value, randomUUID())).rejects.toThrow('another row');
});

test('a failure is not remembered', async () => {
  const store = vault();
  const value = await store.seal('marked', row);
  server.sealed = true;
  await reasonOf(store.open(value, row));
  server.sealed = false;
  expect(await store.open(value, row)).toBe('marked');
});
