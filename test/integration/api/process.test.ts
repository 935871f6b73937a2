import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import { createApiToken } from '../../../store/api-tokens.js';
import { openDatabase, withOrganization } from '../../../store/database.js';
import { testDatabase } from '../../support/postgres.js';
import { until } from '../../support/until.js';

jest.setTimeout(30_000); // each test starts a process, which takes seconds on a busy machine

const MAIN = path.join(import.meta.dirname, '../../../dist/api/main.js');
let folder: string;
let env: NodeJS.ProcessEnv;
let headers: { authorization: string };
const running: ChildProcess[] = [];

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'api-process-'));
  env = {
    PATH: process.env.PATH,
    DATABASE_URL: await testDatabase(),
    OTA_KEY_FILE: path.join(folder, 'keys.json'),
    TEMPORAL_ADDRESS: '127.0.0.1:1',
  };
  const db = openDatabase(env.DATABASE_URL!);
  const [organization] = await db('organizations').insert({ name: 'Test' }).returning('id');
  const { secret } = await withOrganization(db, organization.id, tx =>
    createApiToken(tx, { organizationId: organization.id, name: 'test', scopes: ['read'] }),
  );
  await db.destroy();
  headers = { authorization: `Bearer ${secret}` };
});
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});
afterAll(() => rmSync(folder, { recursive: true }));

function start(settings: Record<string, string>) {
  const child = spawn(process.execPath, [MAIN], {
    env: { ...env, ...settings },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  running.push(child);
  let log = '';
  for (const stream of [child.stdout!, child.stderr!]) stream.on('data', chunk => (log += chunk));
  return { child, ended: once(child, 'exit'), log: () => log };
}

/** A started API and its address, which stands in its log. */
async function ready() {
  const api = start({ PORT: '0' });
  const first = await Promise.race([once(api.child, 'message'), api.ended]);
  if (first[0] !== 'ready') throw new Error(`The API did not start: ${api.log()}`);
  const line = () =>
    api
      .log()
      .split('\n')
      .slice(0, -1)
      .find(text => text.includes('"Ready."'));
  while (!line()) await once(api.child.stdout!, 'data');
  return { ...api, url: `http://127.0.0.1:${JSON.parse(line()!).port}` };
}

async function listens(): Promise<Server> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

test('it starts without Temporal and says so; SIGTERM ends it, open streams too', async () => {
  const api = await ready();
  expect((await fetch(`${api.url}/api/properties`, { headers })).status).toBe(200);
  expect(await (await fetch(`${api.url}/readyz`)).json()).toEqual({
    ok: false,
    postgres: true,
    temporal: false,
  });
  const stream = await fetch(`${api.url}/api/events`, { headers });
  const read = stream.text();
  api.child.kill('SIGTERM');
  expect(await api.ended).toEqual([0, null]);
  expect(await read).toContain('retry: ');
});

test('it ends when the process that started it is gone', async () => {
  const api = await ready();
  api.child.disconnect();
  expect(await api.ended).toEqual([0, null]);
});

test('as long as nobody owns it, its log names the link that makes an owner', async () => {
  const api = await ready();
  const links = /Become its owner: http:\S+\/welcome#[\w-]{43}/;
  while (!links.test(api.log())) await once(api.child.stdout!, 'data');
  expect(api.log()).toMatch(links);
});

test('it outlives a database that cuts off every connection, and answers again', async () => {
  const api = await ready();
  const signIn = () =>
    fetch(`${api.url}/api/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'http://localhost:0' },
      body: JSON.stringify({ email: 'nobody@example.com', password: 'not the password' }),
    });
  expect((await signIn()).status).toBe(401); // so that each pool holds an idle connection
  const db = openDatabase(env.DATABASE_URL!);
  const { rows } = await db.raw(
    `select distinct application_name as name, pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`,
  );
  await db.destroy();
  expect(rows.map((row: { name: string }) => row.name).sort()).toEqual([
    'ota-calendar-sync',
    'ota-calendar-sync sign-in',
  ]);
  await until(async () => api.log().includes('terminating connection'));
  expect((await signIn()).status).toBe(401);
  expect((await fetch(`${api.url}/api/properties`, { headers })).status).toBe(200);
  expect(api.child.exitCode).toBeNull();
});

test('a taken port ends it with a line that says what to do', async () => {
  const taken = await listens();
  const { port } = taken.address() as { port: number };
  const api = start({ PORT: String(port) });
  expect(await api.ended).toEqual([1, null]);
  expect(api.log()).toContain(`Port ${port} is taken by another program`);
  taken.close();
});

test('a database that is not there, or has no schema, ends it with a line that says so', async () => {
  const away = start({ PORT: '0', DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' });
  const bare = start({ PORT: '0', DATABASE_URL: env.DATABASE_URL!.replace(/\/[^/]*$/, '/template1') });
  expect([await away.ended, await bare.ended]).toEqual([
    [1, null],
    [1, null],
  ]);
  expect(away.log()).toContain('PostgreSQL does not answer at DATABASE_URL.');
  expect(bare.log()).toContain('The database has no schema yet.');
});
