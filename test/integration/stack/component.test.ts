import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { Component } from '../../../scripts/stack/component.js';
import { endLeftovers } from '../../../scripts/stack/leftovers.js';
import { commandOf } from '../../../scripts/stack/process-command.js';
import { waitUntil } from '../../../scripts/stack/wait-until.js';
import { projectRoot } from '../../../store/project-root.js';

/** Runs until it is told to stop, and then says so in its log. */
const DUTIFUL = `
  process.send('ready');
  setInterval(() => {}, 1000);
  process.on('SIGTERM', () => { console.log('stopped in order'); process.exit(0); });
`;
/** Does not hear that it should stop. */
const STUBBORN = `process.on('SIGTERM', () => {}); process.send('ready'); setInterval(() => {}, 1000);`;

const SOON = { withinMs: 10_000 };
let folder: string;
let component: Component;

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'ota-component-'));
  mkdirSync(path.join(folder, 'logs'));
});
afterEach(() => component?.stop());

function run(script: string): Component {
  const file = path.join(folder, 'script.mjs');
  writeFileSync(file, script);
  component = new Component(
    {
      name: 'fake',
      script: file,
      env: process.env,
      readyAt: 'message',
      startsWithinMs: 5_000,
      stopsWithinMs: 500,
      shows: 'nothing',
    },
    folder,
  );
  return component;
}

const pid = (): number | undefined => {
  try {
    return (JSON.parse(readFileSync(path.join(folder, 'pids', 'fake'), 'utf8')) as { pid: number }).pid;
  } catch {
    return undefined; // none is running
  }
};
const log = () => readFileSync(path.join(folder, 'logs', 'fake.log'), 'utf8');
const isGone = (id: number) => commandOf(id) === undefined;

test('a process that is killed is started again', async () => {
  await run(DUTIFUL).start();
  const first = pid() as number;
  process.kill(first, 'SIGKILL');
  expect(await waitUntil(() => pid() !== undefined && pid() !== first, SOON)).toBe(true);
});

test('a process that cannot start says why', async () => {
  await expect(run(`console.error('the disk is on fire'); process.exit(3);`).start()).rejects.toThrow(
    /fake ended at its start \(exit code 3\)[\s\S]*the disk is on fire/,
  );
});

test('a process that is told to stop ends in order, and stays ended', async () => {
  await run(DUTIFUL).start();
  const id = pid() as number;
  await component.stop();
  expect(isGone(id)).toBe(true);
  expect(await waitUntil(() => log().includes('stopped in order'), SOON)).toBe(true);
  expect(pid()).toBeUndefined();
});

test('a process that does not stop when told is killed after its deadline', async () => {
  await run(STUBBORN).start();
  const id = pid() as number;
  await component.stop();
  expect(isGone(id)).toBe(true);
});

/** A process of its own that keeps the fake one, as `npm start` does. */
async function keptByAnother(script: string): Promise<{ keeper: ReturnType<typeof spawn>; kept: number }> {
  const built = pathToFileURL(path.join(projectRoot, 'dist', 'scripts', 'stack', 'component.js')).href;
  const file = path.join(folder, 'script.mjs');
  writeFileSync(file, script);
  const plan = { name: 'fake', script: file, readyAt: 'message', startsWithinMs: 5000, stopsWithinMs: 500 };
  const code = `
    const { Component } = await import(${JSON.stringify(built)});
    const plan = { ...${JSON.stringify(plan)}, env: process.env, shows: 'nothing' };
    await new Component(plan, ${JSON.stringify(folder)}).start();
    process.send('started');
    setInterval(() => {}, 1000);
  `;
  const keeper = spawn(process.execPath, ['--input-type=module', '--eval', code], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  await once(keeper, 'message');
  return { keeper, kept: pid() as number };
}

test('a process ends in order when the one who keeps it is killed', async () => {
  const { keeper, kept } = await keptByAnother(DUTIFUL);
  keeper.kill('SIGKILL');
  expect(await waitUntil(() => isGone(kept), SOON)).toBe(true);
});

test('what outlived the one who kept it is ended by the next start', async () => {
  const { keeper, kept } = await keptByAnother(STUBBORN);
  keeper.kill('SIGKILL');
  await endLeftovers(folder);
  expect(isGone(kept)).toBe(true);
  expect(pid()).toBeUndefined();
});

test('a process that merely has the id of an old one is left alone', async () => {
  mkdirSync(path.join(folder, 'pids'));
  writeFileSync(
    path.join(folder, 'pids', 'fake'),
    JSON.stringify({ pid: process.pid, mark: 'another-script.mjs' }),
  );
  await endLeftovers(folder);
  expect(pid()).toBeUndefined();
});
