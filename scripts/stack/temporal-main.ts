/**
 * Keeps the Temporal server of a data folder: `node temporal-main.js --cli FILE --data DIR --port N --ui-port N`.
 * Sends `{ready: true}` when its namespace can be used.
 */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { liveAsLongAs } from './keeper.js';
import { endLeftovers, forgetProcess, noteProcess } from './leftovers.js';
import { temporalAnswers } from './temporal-answers.js';
import { waitUntil } from './wait-until.js';

const options = { cli: { type: 'string' }, data: { type: 'string' }, port: { type: 'string' } } as const;
const { values } = parseArgs({ options: { ...options, 'ui-port': { type: 'string' } } });
const { cli, data, port, 'ui-port': uiPort } = values;
if (!cli || !data || !port || !uiPort) throw new Error('Say --cli, --data, --port and --ui-port.');

const NOTE = 'temporal-server';
const READY_WITHIN_MS = 60_000;
const database = path.join(data, 'temporal.db');

await endLeftovers(data, [NOTE]);
const server = spawn(
  cli,
  [
    ...['server', 'start-dev', '--ip', '127.0.0.1', '--port', port, '--ui-port', uiPort],
    ...['--db-filename', database, '--log-level', 'error', '--log-format', 'json'],
  ],
  { stdio: ['ignore', 'inherit', 'inherit'] },
);
liveAsLongAs(server, 'SIGTERM', () => forgetProcess(data, NOTE));
if (server.pid) noteProcess(data, NOTE, { pid: server.pid, mark: database });

const isReady = () => temporalAnswers(`127.0.0.1:${port}`, 'default');
if (await waitUntil(isReady, { withinMs: READY_WITHIN_MS })) process.send?.({ ready: true });
else {
  process.stderr.write(
    `The Temporal server started and does not answer after ${READY_WITHIN_MS / 1000} s.\n`,
  );
  server.kill('SIGTERM');
}
