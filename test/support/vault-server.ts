import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Version {
  data: Record<string, unknown> | null;
  readonly created: string;
}

interface Reply {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

const MAX_VERSIONS = 10;
const errors = (status: number, ...words: string[]): Reply => ({ status, body: { errors: words } });
const request = (data: unknown): Reply => ({ status: 200, body: { request_id: 'r', lease_id: '', data } });

/**
 * Answers as Vault 1.21 and OpenBao 2 do where we ask them: a KV engine of version 2 under `secret/` and one of version
 * 1 under `old/`, tokens, an AppRole, namespaces that share nothing, sealing. Compared answer by answer with a
 * real Vault 1.21.4; the contract test runs against one by OTA_TEST_VAULT_ADDRESS.
 */
export class VaultServer {
  /** Tokens that may do everything, by namespace: the root one is ''. */
  readonly tokens = new Map([['root-token', '']]);
  readonly role = { roleId: 'our-role', secretId: 'our-secret-id' };
  sealed = false;
  /** Answers with this status and no meaning, as a proxy in front or a quota would. */
  troubled: number | undefined;
  /** Takes requests and never answers. */
  silent = false;
  /** `GET /v1/secret/data/…` and so on, of requests that were let in. */
  readonly asked: string[] = [];
  private readonly kept = new Map<string, Version[]>();
  private readonly server: Server = createServer((ask, reply) => void this.answer(ask, reply));

  async start(): Promise<this> {
    await new Promise<void>(listening => this.server.listen(0, '127.0.0.1', listening));
    return this;
  }

  get address(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    const closed = new Promise(done => this.server.close(done));
    this.server.closeAllConnections();
    await closed;
  }

  /** Every secret that is kept, as text. */
  get everything(): string {
    return JSON.stringify([...this.kept]);
  }

  get paths(): string[] {
    return [...this.kept.keys()];
  }

  private async answer(ask: IncomingMessage, reply: ServerResponse): Promise<void> {
    if (this.silent) return;
    const { status, body, headers } = await this.replyTo(ask);
    reply.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store', ...headers });
    reply.end(body === undefined ? undefined : JSON.stringify(body));
  }

  private async replyTo(ask: IncomingMessage): Promise<Reply> {
    if (this.troubled) return errors(this.troubled, 'trouble');
    if (this.sealed) return errors(503, 'Vault is sealed');
    const { pathname, searchParams } = new URL(ask.url ?? '/', 'http://vault');
    const sent = await jsonOf(ask);
    const namespace = String(ask.headers['x-vault-namespace'] ?? '').replace(/^\/|\/$/g, '');
    if (pathname === '/v1/auth/approle/login') return this.logIn(sent, namespace);
    const token = ask.headers['x-vault-token'];
    if (typeof token !== 'string' || this.tokens.get(token) !== namespace)
      return errors(403, 'permission denied');
    this.asked.push(`${ask.method} ${pathname}`);
    const [, mount, kind, path = ''] = /^\/v1\/(\w+)\/(data|metadata)\/?(.*)$/.exec(pathname) ?? [];
    if (mount === 'old') return ask.method === 'GET' ? errors(404) : { status: 204 };
    if (mount !== 'secret') return errors(404, `no handler for route "${pathname.slice(4)}"`);
    const key = `${namespace}:${path}`;
    if (kind === 'metadata') return this.metadata(ask.method, key, searchParams.get('list') === 'true');
    if (ask.method === 'GET') return this.read(key, Number(searchParams.get('version') ?? 0));
    return this.write(key, sent);
  }

  private logIn(sent: Record<string, unknown>, namespace: string): Reply {
    if (sent.role_id !== this.role.roleId || sent.secret_id !== this.role.secretId)
      return errors(400, 'invalid role or secret ID');
    const token = `hvs.${randomBytes(12).toString('hex')}`;
    this.tokens.set(token, namespace);
    return { status: 200, body: { auth: { client_token: token, lease_duration: 3600, renewable: true } } };
  }

  private write(key: string, sent: Record<string, unknown>): Reply {
    if (typeof sent.data !== 'object' || sent.data === null) return errors(400, 'no data provided');
    const versions = this.kept.get(key) ?? [];
    const cas = (sent.options as { cas?: number } | undefined)?.cas;
    if (cas !== undefined && cas !== versions.length)
      return errors(400, 'check-and-set parameter did not match the current version');
    versions.push({ data: sent.data as Record<string, unknown>, created: new Date().toISOString() });
    if (versions.length > MAX_VERSIONS) versions[versions.length - MAX_VERSIONS - 1]!.data = null;
    this.kept.set(key, versions);
    return request(metadataOf(versions, versions.length));
  }

  private read(key: string, asked: number): Reply {
    const versions = this.kept.get(key);
    const version = asked || (versions?.length ?? 0);
    const found = versions?.[version - 1];
    if (!versions || !found) return errors(404);
    const answer = request({ data: found.data, metadata: metadataOf(versions, version) });
    return found.data === null ? { ...answer, status: 404 } : answer;
  }

  private metadata(method: string | undefined, key: string, list: boolean): Reply {
    if (method === 'DELETE') {
      this.kept.delete(key);
      return { status: 204 };
    }
    if (!list) return errors(405, 'unsupported operation');
    const folder = key.endsWith('/') ? key : `${key}/`;
    const names = this.paths
      .filter(path => path.startsWith(folder))
      .map(path => path.slice(folder.length).replace(/\/.*/, '/'));
    return names.length ? request({ keys: [...new Set(names)].sort() }) : errors(404);
  }
}

const metadataOf = (versions: readonly Version[], version: number) => ({
  created_time: versions[version - 1]!.created,
  custom_metadata: null,
  deletion_time: '',
  destroyed: versions[version - 1]!.data === null,
  version,
});

async function jsonOf(ask: IncomingMessage): Promise<Record<string, unknown>> {
  let text = '';
  for await (const chunk of ask) text += chunk;
  return text ? JSON.parse(text) : {};
}
