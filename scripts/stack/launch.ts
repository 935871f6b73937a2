import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from '../../store/project-root.js';
import { freePorts } from './ports.js';
import { Refusal } from './refusal.js';
import type { PortName } from './settings.js';
import { waitUntil } from './wait-until.js';

/** A whole system that runs beside others, in a folder and on ports of its own. */
export interface LaunchedStack {
  readonly url: string;
  readonly sandboxUrl: string;
  /** By which the first owner comes in; undefined where somebody owns the system. */
  readonly ownerLink: string | undefined;
  /** The environment it was started with: start it again with the same to have the same system. */
  readonly env: Readonly<Record<string, string>>;
  /** Process id of the one that keeps the others. */
  readonly pid: number;
  /** Ends it as Ctrl-C does. */
  stop(): Promise<void>;
}

const built = (name: string) => path.join(projectRoot, 'dist', 'scripts', 'stack', name);

/** Set to nothing: what is meant for the system that people use must not reach this one. */
const NOT_INHERITED = [
  'DATABASE_URL',
  'TEMPORAL_ADDRESS',
  'TEMPORAL_NAMESPACE',
  'OTA_HOST',
  'OTA_PUBLIC_URL',
  'OTA_SANDBOX_URL',
  'OTA_UI_URL',
  'OTA_KEY_FILE',
  'OTA_SECRET_KEYS',
  'OTA_ALLOW_FEED_HOSTS',
  'OTA_MAIL_URL',
];

/** The environment for a system in `dataDir` on ports that are free now. */
export async function ownPlace(dataDir: string): Promise<Record<string, string>> {
  const names: PortName[] = [
    'PORT',
    'OTA_WORKER_PORT',
    'OTA_SANDBOX_PORT',
    'OTA_POSTGRES_PORT',
    'OTA_TEMPORAL_PORT',
    'OTA_TEMPORAL_UI_PORT',
  ];
  const ports = await freePorts(names.length);
  return {
    ...Object.fromEntries(NOT_INHERITED.map(name => [name, ''])),
    OTA_DATA_DIR: dataDir,
    ...Object.fromEntries(names.map((name, at) => [name, String(ports[at])])),
  };
}

/**
 * Starts a system and waits until it is ready. What it says to a person goes to `tell`. It must have been built.
 * It ends with the process that launched it, however that ends.
 */
export async function launchStack(
  env: Readonly<Record<string, string>>,
  { withinMs, tell = () => {} }: { withinMs: number; tell?: (text: string) => void },
): Promise<LaunchedStack> {
  const leash = pathToFileURL(built('leash.js')).href;
  const child = spawn(process.execPath, ['--enable-source-maps', '--import', leash, built('main.js')], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
    detached: true,
  });
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    tell(text);
  });
  let started: { readonly url: string; readonly ownerLink?: string } | undefined;
  child.on('message', message => {
    started = message as typeof started;
  });
  const settled = await waitUntil(() => started !== undefined || hasEnded(child), { withinMs, everyMs: 20 });
  if (!started || !child.pid) {
    if (!hasEnded(child)) await end(child);
    throw new Refusal(
      `The system did not start${settled ? '' : ` within ${withinMs / 1000} s`}:\n${said.trim()}`,
    );
  }
  return {
    url: started.url,
    ownerLink: started.ownerLink,
    sandboxUrl: `http://127.0.0.1:${env.OTA_SANDBOX_PORT}`,
    env,
    pid: child.pid,
    stop: () => end(child),
  };
}

const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null;

async function end(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}
