import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { becomeOwner } from '../api-fuzz/owned-system.js';
import { type LaunchedStack, launchStack, ownPlace } from '../stack/launch.js';
import { clusterUrl } from '../stack/postgres-cluster.js';
import { waitUntil } from '../stack/wait-until.js';
import { JsonApi } from './api.js';
import { tell } from './progress.js';

const START_WITHIN_MS = 15 * 60_000; // the first start may have to build Temporal
const WELL_WITHIN_MS = 120_000;

/** What is killed, by the name under which the stack notes its process. */
export const VICTIMS = ['worker', 'api', 'temporal-server', 'postgres-server'] as const;
export type Victim = (typeof VICTIMS)[number];

/** A whole system of our own, in a temporary folder on free ports, that may be hurt. Its own supervisor heals it. */
export class HurtSystem {
  private constructor(
    private readonly stack: LaunchedStack,
    private readonly folder: string,
    readonly api: JsonApi,
  ) {}

  /** `allowHost`: a `host:port` on this machine that may be sent webhooks. */
  static async start(homes: number, allowHost: string): Promise<HurtSystem> {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'ota-faults-'));
    chmodSync(folder, 0o711); // run by root, PostgreSQL is another user
    const env: Record<string, string> = {
      ...(await ownPlace(folder)),
      OTA_SANDBOX_HOMES: String(homes),
      OTA_ALLOW_FEED_HOSTS: allowHost,
      OTA_REQUESTS_PER_MINUTE: '1000000',
    };
    const stack = await launchStack(env, { withinMs: START_WITHIN_MS, tell });
    try {
      const owner = await becomeOwner(stack.url, clusterUrl(folder, Number(env.OTA_POSTGRES_PORT)));
      return new HurtSystem(stack, folder, new JsonApi(stack.url, { ...owner }));
    } catch (error) {
      await stack.stop();
      throw error;
    }
  }

  get sandbox(): JsonApi {
    return new JsonApi(this.stack.sandboxUrl);
  }

  get temporalAddress(): string {
    return `127.0.0.1:${this.stack.env.OTA_TEMPORAL_PORT}`;
  }

  get databaseUrl(): string {
    return clusterUrl(this.folder, Number(this.stack.env.OTA_POSTGRES_PORT));
  }

  get logs(): string {
    return path.join(this.folder, 'logs');
  }

  /** Kills a process at once, without a word. Answers whether it ran. */
  kill(victim: Victim): boolean {
    try {
      const note = readFileSync(path.join(this.folder, 'pids', victim), 'utf8');
      return process.kill((JSON.parse(note) as { pid: number }).pid, 'SIGKILL');
    } catch {
      return false; // it is down, or about to come up
    }
  }

  /** Waits until all of it says that it is ready, and still does a moment later. Throws where that takes too long. */
  async well(): Promise<void> {
    const places = [
      this.stack.url,
      `http://127.0.0.1:${this.stack.env.OTA_WORKER_PORT}`,
      this.stack.sandboxUrl,
    ];
    let inARow = 0;
    const isWell = async () => {
      const ready = await Promise.all(places.map(isReady));
      inARow = ready.every(Boolean) ? inARow + 1 : 0;
      return inARow >= 3;
    };
    if (!(await waitUntil(isWell, { withinMs: WELL_WITHIN_MS, everyMs: 500 })))
      throw new Error(`The system was not well again within ${WELL_WITHIN_MS / 1000} s.`);
  }

  async stop(): Promise<void> {
    await this.stack.stop();
  }

  forget(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

const isReady = (url: string): Promise<boolean> =>
  fetch(`${url}/readyz`, { signal: AbortSignal.timeout(5_000) }).then(
    answer => answer.ok,
    () => false,
  );
