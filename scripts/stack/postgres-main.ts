/**
 * Keeps the PostgreSQL of a data folder: `node postgres-main.js --data DIR --port N [--fast]`.
 * Sends `{ready: true}` when the database `ota` can be used. `--fast` gives up surviving a power cut, for tests.
 */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { liveAsLongAs } from './keeper.js';
import { endLeftovers, forgetProcess, noteProcess } from './leftovers.js';
import { clusterUrl, openCluster } from './postgres-cluster.js';

const { data, port, fast } = parseArgs({
  options: { data: { type: 'string' }, port: { type: 'string' }, fast: { type: 'boolean' } },
}).values;
if (!data || !port) throw new Error('Say --data and --port.');

const NOTE = 'postgres-server';
await endLeftovers(data, [NOTE]);
const { folder, binaries, owner } = await openCluster(data);

const settings = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'max_connections=200',
  'lc_messages=C',
];
if (fast) settings.push('fsync=off', 'synchronous_commit=off', 'full_page_writes=off');
const server = spawn(
  path.join(binaries.folder, 'bin', 'postgres'),
  ['-D', folder, '-p', port, ...settings.flatMap(setting => ['-c', setting])],
  { ...owner, cwd: '/', stdio: ['ignore', 'inherit', 'pipe'] },
);
// SIGINT: clients are cut off, transactions rolled back, everything written. It would wait for clients on SIGTERM.
liveAsLongAs(server, 'SIGINT', () => forgetProcess(data, NOTE));
if (server.pid) noteProcess(data, NOTE, { pid: server.pid, mark: folder });

server.stderr.setEncoding('utf8').on('data', (text: string) => process.stderr.write(text));
await new Promise<void>(resolve => {
  let said = '';
  const listen = (text: string) => {
    said += text;
    if (!said.includes('database system is ready to accept connections')) return;
    server.stderr.off('data', listen);
    resolve();
  };
  server.stderr.on('data', listen);
});
await createDatabase(clusterUrl(data, Number(port), 'postgres'));
process.send?.({ ready: true });

async function createDatabase(url: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rowCount } = await client.query(`select from pg_database where datname = 'ota'`);
  if (!rowCount) await client.query('create database ota');
  await client.end();
}
