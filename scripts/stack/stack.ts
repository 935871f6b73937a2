import path from 'node:path';
import pg from 'pg';
import { firstOwnerLink } from '../../api/people/letters.js';
import { firstOwnerToken } from '../../store/first-owner.js';
import { migrate } from '../../store/migrate.js';
import { openPeopleDatabase } from '../../store/people-database.js';
import { projectRoot } from '../../store/project-root.js';
import { Component, type ComponentPlan } from './component.js';
import { say } from './console.js';
import { openDataFolder } from './data-folder.js';
import { endLeftovers } from './leftovers.js';
import { checkPorts } from './ports.js';
import { clusterUrl } from './postgres-cluster.js';
import { Refusal } from './refusal.js';
import type { PortName, StackSettings } from './settings.js';
import { temporalCli } from './temporal-cli.js';

const built = (...parts: string[]) => path.join(projectRoot, 'dist', ...parts);
const ownScript = (name: string) => built('scripts', 'stack', name);

/**
 * All processes of one system. They start as far side by side as they can:
 *
 *   PostgreSQL -> database migrated ─┐
 *   Temporal ────────────────────────┴-> worker, API
 *   sandbox
 *
 * and stop in the order of who needs whom: API, worker, sandbox, Temporal, PostgreSQL.
 */
export class Stack {
  private readonly running: Component[] = [];
  private letGo: (() => void) | undefined;
  private stopped: Promise<void> | undefined;
  private databaseUrl: string | undefined;

  constructor(private readonly settings: StackSettings) {}

  /** Where people reach it. */
  get url(): string {
    return process.env.OTA_PUBLIC_URL || `http://localhost:${this.settings.ports.PORT}`;
  }

  /** Where the web UI of its own Temporal is. */
  get temporalUiUrl(): string | undefined {
    if (this.settings.temporalAddress) return process.env.OTA_UI_URL;
    return `http://localhost:${this.settings.ports.OTA_TEMPORAL_UI_PORT}`;
  }

  /** By which the first owner comes in, once; undefined where somebody owns the system. To be asked when it runs. */
  async ownerLink(): Promise<string | undefined> {
    if (!this.databaseUrl) return undefined;
    const people = openPeopleDatabase(this.databaseUrl);
    try {
      const token = await firstOwnerToken(people);
      return token && firstOwnerLink(this.url, token);
    } finally {
      await people.destroy();
    }
  }

  async start(): Promise<void> {
    const { dataDir, ports, host } = this.settings;
    this.letGo = await openDataFolder(dataDir);
    await endLeftovers(dataDir);
    await checkPorts(
      this.portsToUse().map(name => [name, ports[name]] as const),
      host,
    );
    const [databaseUrl, temporalAddress] = await all([
      this.startDatabase(),
      this.startTemporal(),
      this.run(this.sandbox()),
    ]);
    this.databaseUrl = databaseUrl;
    const env = this.environment(databaseUrl, temporalAddress);
    say('Starting the API and the worker ...');
    await all([this.run(this.worker(env)), this.run(this.api(env))]);
  }

  /** Once begun it goes to its end; calling again waits for that. */
  stop(): Promise<void> {
    this.stopped ??= this.stopInOrder();
    return this.stopped;
  }

  /** Ends everything at once: for the impatient, and for when stopping went wrong. */
  kill(): void {
    for (const component of this.running) component.kill();
    this.letGo?.();
  }

  private async stopInOrder() {
    for (const name of ['api', 'worker', 'sandbox', 'temporal', 'postgres']) {
      await this.running.find(component => component.name === name)?.stop();
    }
    this.letGo?.();
  }

  private portsToUse(): PortName[] {
    const { databaseUrl, temporalAddress } = this.settings;
    return [
      'PORT',
      'OTA_WORKER_PORT',
      'OTA_SANDBOX_PORT',
      ...(databaseUrl ? [] : (['OTA_POSTGRES_PORT'] as const)),
      ...(temporalAddress ? [] : (['OTA_TEMPORAL_PORT', 'OTA_TEMPORAL_UI_PORT'] as const)),
    ];
  }

  private async startDatabase(): Promise<string> {
    const url = this.settings.databaseUrl ?? (await this.startPostgres());
    await checkDatabase(url);
    const applied = await migrate(url);
    if (applied.length) say(`Brought the database up to date: ${applied.join(', ')}`);
    return url;
  }

  private async startPostgres(): Promise<string> {
    const { dataDir, ports } = this.settings;
    say('Starting PostgreSQL ...');
    await this.run({
      name: 'postgres',
      script: ownScript('postgres-main.js'),
      args: ['--data', dataDir, '--port', String(ports.OTA_POSTGRES_PORT)],
      env: process.env,
      readyAt: 'message',
      startsWithinMs: 120_000, // after a power cut it first repeats what was not yet written
      stopsWithinMs: 20_000,
      shows: 'nothing',
    });
    return clusterUrl(dataDir, ports.OTA_POSTGRES_PORT);
  }

  private async startTemporal(): Promise<string> {
    const { temporalAddress, temporalNamespace, dataDir, cacheDir, ports } = this.settings;
    if (temporalAddress) {
      const { temporalAnswers } = await import('./temporal-answers.js'); // half a second, and seldom needed
      if (await temporalAnswers(temporalAddress, temporalNamespace)) return temporalAddress;
      throw new Refusal(
        `No Temporal server with the namespace "${temporalNamespace}" answers at ${temporalAddress}.\n` +
          'Start it, or correct TEMPORAL_ADDRESS and TEMPORAL_NAMESPACE; without them one is started here.',
      );
    }
    const cli = await temporalCli(cacheDir);
    say('Starting Temporal ...');
    await this.run({
      name: 'temporal',
      script: ownScript('temporal-main.js'),
      args: [
        ...['--cli', cli, '--data', dataDir, '--port', String(ports.OTA_TEMPORAL_PORT)],
        ...['--ui-port', String(ports.OTA_TEMPORAL_UI_PORT)],
      ],
      env: process.env,
      readyAt: 'message',
      startsWithinMs: 90_000,
      stopsWithinMs: 15_000,
      shows: 'nothing',
    });
    return `127.0.0.1:${ports.OTA_TEMPORAL_PORT}`;
  }

  private api(env: NodeJS.ProcessEnv): ComponentPlan {
    const readyAt = `http://${reachable(this.settings.host)}:${this.settings.ports.PORT}/readyz`;
    return { ...ours('api', env, readyAt), script: built('api', 'main.js'), stopsWithinMs: 10_000 };
  }

  private worker(env: NodeJS.ProcessEnv): ComponentPlan {
    const readyAt = `http://127.0.0.1:${this.settings.ports.OTA_WORKER_PORT}/readyz`;
    return { ...ours('worker', env, readyAt), script: built('worker', 'main.js'), stopsWithinMs: 20_000 };
  }

  private sandbox(): ComponentPlan {
    const { OTA_SANDBOX_PORT } = this.settings.ports;
    const env = {
      ...process.env,
      OTA_SANDBOX_PORT: String(OTA_SANDBOX_PORT),
      OTA_DATA_DIR: this.settings.dataDir,
    };
    const readyAt = `http://127.0.0.1:${OTA_SANDBOX_PORT}/readyz`;
    return { ...ours('sandbox', env, readyAt), script: built('sandbox', 'main.js'), stopsWithinMs: 5_000 };
  }

  /** What API and worker are told; what was set from outside goes before what is found here. */
  private environment(databaseUrl: string, temporalAddress: string): NodeJS.ProcessEnv {
    const { dataDir, host, ports, temporalNamespace } = this.settings;
    const sandbox = `127.0.0.1:${ports.OTA_SANDBOX_PORT}`;
    return {
      OTA_KEY_FILE: path.join(dataDir, 'keys.json'),
      OTA_WEB_DIR: built('web'),
      OTA_PUBLIC_URL: this.url,
      OTA_SANDBOX_URL: `http://${sandbox}`,
      OTA_UI_URL: this.temporalUiUrl,
      ...Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== '')),
      OTA_ALLOW_FEED_HOSTS: [process.env.OTA_ALLOW_FEED_HOSTS, sandbox].filter(Boolean).join(','),
      OTA_DATA_DIR: dataDir,
      DATABASE_URL: databaseUrl,
      TEMPORAL_ADDRESS: temporalAddress,
      TEMPORAL_NAMESPACE: temporalNamespace,
      OTA_HOST: host,
      PORT: String(ports.PORT),
      OTA_WORKER_PORT: String(ports.OTA_WORKER_PORT),
    };
  }

  private async run(plan: ComponentPlan): Promise<void> {
    if (this.stopped) return;
    const component = new Component(plan, this.settings.dataDir);
    this.running.push(component);
    await component.start();
  }
}

const ours = (name: string, env: NodeJS.ProcessEnv, readyAt: string) => ({
  name,
  env,
  readyAt: new URL(readyAt),
  startsWithinMs: 60_000,
  shows: 'errors' as const,
});

/** All of it, or the first problem: but only when everything has settled, so that nothing starts behind its back. */
async function all<T extends readonly unknown[]>(work: { [K in keyof T]: Promise<T[K]> }): Promise<T> {
  const settled = await Promise.allSettled(work);
  const failed = settled.find(one => one.status === 'rejected');
  if (failed) throw failed.reason;
  return settled.map(one => (one as PromiseFulfilledResult<unknown>).value) as unknown as T;
}

const reachable = (host: string) => (host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host);

async function checkDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    await client.query('select 1');
  } catch (error) {
    const where = new URL(url);
    throw new Refusal(
      `PostgreSQL does not let us in at ${where.host}${where.pathname} (DATABASE_URL): ${(error as Error).message}\n` +
        'Start it or correct DATABASE_URL; without it a PostgreSQL is started here.',
    );
  } finally {
    await client.end().catch(() => undefined); // it may never have been connected
  }
}
