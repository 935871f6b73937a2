import { randomUUID } from 'node:crypto';
import { createApp } from '../../../api/app.js';
import { soleOwner } from '../../../api/caller.js';
import { Relay } from '../../../api/live/relay.js';
import { openLog } from '../../../api/log.js';
import { openSandbox } from '../../../api/sandbox.js';
import { listen, portOf, stop } from '../../../api/server.js';
import type { Workflows } from '../../../api/workflows.js';
import { toInstant } from '../../../domain/instant.js';
import { Problem } from '../../../domain/problems.js';
import { openGuardedHttp } from '../../../intake/guarded-http.js';
import { ParseThread } from '../../../intake/parse-thread.js';
import { readFeed } from '../../../intake/read-feed.js';
import { type Database, openDatabase } from '../../../store/database.js';
import { KeyRing } from '../../../store/key-ring.js';
import { keyRingSecrets } from '../../../store/key-ring-secrets.js';
import { ensureOrganization, type Organization } from '../../../store/organizations.js';
import { testDatabase } from '../../support/postgres.js';

/** What was asked of Temporal, written down; `away` makes it unreachable. */
export class RecordedWorkflows implements Workflows {
  readonly woken: string[] = [];
  away = false;

  async wake({ connectionId }: { connectionId: string }, signal: string): Promise<void> {
    if (this.away) throw new Problem('unavailable');
    this.woken.push(`${signal} ${connectionId}`);
  }

  async isReachable(): Promise<boolean> {
    return !this.away;
  }
}

// biome-ignore lint/suspicious/noExplicitAny: answers are checked by what tests expect of them
export type Json = any;

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Json;
}

export interface RunningApi {
  readonly url: string;
  readonly db: Database;
  readonly organization: Organization;
  readonly workflows: RecordedWorkflows;
  readonly keyRing: KeyRing;
  /** Lines of the log, as JSON. */
  readonly logged: string[];
  get(path: string, headers?: Record<string, string>): Promise<Answer>;
  post(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  patch(path: string, body: unknown): Promise<Answer>;
  close(): Promise<void>;
}

/** The API on a port of its own, with a database of its own; only Temporal is played. */
export async function runApi(
  options: {
    sandboxUrl?: string;
    webDir?: string;
    allowFeedHosts?: string[];
    now?: () => string;
    deadDatabase?: true;
  } = {},
): Promise<RunningApi> {
  const db = openDatabase(options.deadDatabase ? 'postgres://nobody@127.0.0.1:1/none' : await testDatabase());
  const organization = options.deadDatabase
    ? { id: randomUUID(), name: 'Unreachable' }
    : await ensureOrganization(db, 'Test rentals');
  const workflows = new RecordedWorkflows();
  const keyRing = new KeyRing([{ id: 'k1', key: Buffer.alloc(32, 7).toString('base64') }]);
  const logged: string[] = [];
  const log = openLog('info', { write: line => logged.push(line) });
  const relay = new Relay(db, log, 20);
  const allowFeedHosts = options.allowFeedHosts ?? [];
  const http = openGuardedHttp({ allowHosts: allowFeedHosts });
  const parser = new ParseThread();
  const publicUrl = 'https://calendars.example';
  const app = createApp(
    {
      db,
      keyRing,
      secrets: keyRingSecrets(keyRing),
      workflows,
      relay,
      log,
      publicUrl,
      allowFeedHosts,
      readFeed: (url, reading) => readFeed({ http, parser }, url, reading),
      now: options.now ?? (() => toInstant(Date.now())),
      ...(options.sandboxUrl ? { sandbox: openSandbox(options.sandboxUrl) } : {}),
    },
    soleOwner(organization, { publicUrl, loopbackOnly: true }),
    options.webDir ?? 'no-such-folder',
  );
  const server = await listen(app, '127.0.0.1', 0);
  const url = `http://127.0.0.1:${portOf(server)}`;

  async function send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
    const response = await fetch(`${url}${path}`, {
      method,
      redirect: 'manual',
      headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json');
    return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
  }

  return {
    url,
    db,
    organization,
    workflows,
    keyRing,
    logged,
    get: (path, headers) => send('GET', path, undefined, headers),
    post: (path, body, headers) => send('POST', path, body, headers),
    patch: (path, body) => send('PATCH', path, body),
    async close() {
      await relay.close();
      await stop(server);
      await Promise.all([http.close(), parser.close(), db.destroy()]);
    },
  };
}
