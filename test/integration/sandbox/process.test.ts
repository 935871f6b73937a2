import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { projectRoot } from '../../../store/project-root.js';

/** The built process, as the start script starts it. */
const main = path.join(projectRoot, 'dist', 'sandbox', 'main.js');

let folder: string;
let child: ChildProcess | undefined;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'ota-sandbox-'));
});
afterEach(() => {
  child?.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

const output = { text: '' };
function run(env: Record<string, string>): ChildProcess {
  output.text = '';
  child = fork(main, { env: { PATH: process.env.PATH, OTA_DATA_DIR: folder, ...env }, silent: true });
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', chunk => (output.text += chunk));
  return child;
}

async function ready(started: ChildProcess): Promise<string> {
  await once(started, 'message');
  return output.text.match(/http:\S+/)?.[0] ?? '';
}

test.each(['SIGTERM', 'SIGINT'] as const)('says when it is ready, and ends cleanly on %s', async signal => {
  const started = run({ OTA_SANDBOX_PORT: '0' });
  const url = await ready(started);
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  started.kill(signal);
  expect(await once(started, 'exit')).toEqual([0, null]);
});

test('ends when the process that started it lets go of it', async () => {
  const started = run({ OTA_SANDBOX_PORT: '0' });
  await ready(started);
  started.disconnect();
  expect(await once(started, 'exit')).toEqual([0, null]);
});

test('a port that is taken is said, and ends it', async () => {
  const url = await ready(run({ OTA_SANDBOX_PORT: '0' }));
  const first = child;
  const second = run({ OTA_SANDBOX_PORT: new URL(url).port });
  expect(await once(second, 'exit')).toEqual([1, null]);
  expect(output.text).toMatch(/cannot listen on port \d+/);
  first?.kill('SIGKILL');
});

test('remembers bookings in its data folder, and says when that cannot be read', async () => {
  const url = await ready(run({ OTA_SANDBOX_PORT: '0' }));
  const nights = { from: '2028-01-03', to: '2028-01-06' };
  await fetch(`${url}/control/bookings`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ home: 'mas-des-cigales', platform: 'vrbo', nights }),
  });
  const file = path.join(folder, 'sandbox.json');
  expect(JSON.parse(readFileSync(file, 'utf8')).bookings).toEqual([expect.objectContaining({ nights })]);

  child?.kill('SIGKILL');
  writeFileSync(file, 'not ours');
  const broken = run({ OTA_SANDBOX_PORT: '0' });
  expect((await once(broken, 'exit'))[0]).not.toBe(0);
  expect(output.text).toContain('sandbox.json cannot be read');
});
