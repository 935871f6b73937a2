import { readFile } from 'node:fs/promises';
import { Agent, request } from 'undici';
import { Problem } from '../domain/problems.js';

/** How to reach Vault or OpenBao, and as whom. */
export interface VaultAccess {
  /** `https://vault.example:8200`, no slash at the end. */
  readonly address: string;
  readonly namespace?: string;
  /** A token; a file that holds one, read anew when Vault refuses it; or an AppRole. */
  readonly login:
    | { readonly token: string }
    | { readonly tokenFile: string }
    | { readonly roleId: string; readonly secretId: string }
    | { readonly roleId: string; readonly secretIdFile: string };
  readonly timeoutMs?: number;
}

export interface VaultAnswer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: each caller knows the shape of the answer it asked for
  readonly body: any;
}

type Method = 'GET' | 'POST' | 'DELETE' | 'LIST';

const TIMEOUT_MS = 5_000;
const MAX_ANSWER_BYTES = 1_000_000;

/**
 * Speaks Vault's HTTP API. Every answer that says nothing of what was asked for (no connection, sealed, standby
 * without forwarding, refused token, quota) is `secret_store_away` with a word for the reason: it may be right again
 * without any change of ours. What was asked for, and what came back, is in no error.
 */
export class VaultClient {
  private readonly timeoutMs: number;
  private readonly agent: Agent;
  private token: Promise<string> | undefined;

  constructor(private readonly access: VaultAccess) {
    this.timeoutMs = access.timeoutMs ?? TIMEOUT_MS;
    this.agent = new Agent({ connections: 8, connect: { timeout: this.timeoutMs } });
  }

  /** `path` as under `/v1/`. Answers 200, 204, 400 and 404; anything else is a Problem. */
  async ask(method: Method, path: string, body?: unknown): Promise<VaultAnswer> {
    const token = this.currentToken();
    let answer = await this.send(method, path, body, await token);
    if (answer.status === 403) {
      // Expired, revoked, or replaced in its file: one more try with a fresh one.
      if (this.token === token) this.token = undefined;
      answer = await this.send(method, path, body, await this.currentToken());
    }
    if (![200, 204, 400, 404].includes(answer.status)) throw away(reasonOf(answer.status));
    return answer;
  }

  async close(): Promise<void> {
    await this.agent.destroy();
  }

  private currentToken(): Promise<string> {
    const token = this.token ?? this.logIn();
    this.token = token;
    token.catch(() => {
      if (this.token === token) this.token = undefined;
    });
    return token;
  }

  private async logIn(): Promise<string> {
    const { login } = this.access;
    if ('token' in login) return login.token;
    if ('tokenFile' in login) return secretOf(login.tokenFile);
    const secretId = 'secretId' in login ? login.secretId : await secretOf(login.secretIdFile);
    const answer = await this.send('POST', 'auth/approle/login', {
      role_id: login.roleId,
      secret_id: secretId,
    });
    const token = answer.body?.auth?.client_token;
    if (answer.status !== 200 || typeof token !== 'string')
      throw away(answer.status === 400 ? 'login refused' : reasonOf(answer.status));
    return token;
  }

  private async send(method: Method, path: string, body?: unknown, token?: string): Promise<VaultAnswer> {
    try {
      // LIST is a verb of Vault's own; every server also takes it as a GET that says so.
      const url = `${this.access.address}/v1/${path}${method === 'LIST' ? '?list=true' : ''}`;
      const answer = await request(url, {
        dispatcher: this.agent,
        method: method === 'LIST' ? 'GET' : method,
        headers: {
          'x-vault-request': 'true',
          ...(token === undefined ? {} : { 'x-vault-token': token }),
          ...(this.access.namespace ? { 'x-vault-namespace': this.access.namespace } : {}),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        body: body === undefined ? null : JSON.stringify(body),
        signal: AbortSignal.timeout(this.timeoutMs),
      });
      return { status: answer.statusCode, body: await jsonOf(answer.body) };
    } catch (error) {
      if (error instanceof Problem) throw error;
      throw away((error as Error).name === 'TimeoutError' ? 'no answer in time' : 'no connection');
    }
  }
}

async function secretOf(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw away('its credentials cannot be read');
  });
  return text.trim();
}

async function jsonOf(body: AsyncIterable<Uint8Array>): Promise<unknown> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.byteLength;
    if (size > MAX_ANSWER_BYTES) throw away('an answer without an end');
    chunks.push(chunk);
  }
  if (size === 0) return undefined;
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    throw away('an answer that is not of Vault');
  }
}

function reasonOf(status: number): string {
  if (status === 403) return 'access refused';
  if (status === 429) return 'too many requests';
  if (status === 503) return 'sealed or in maintenance';
  if (status >= 300 && status < 400) return 'a standby that does not forward';
  return `status ${status}`;
}

const away = (reason: string): Problem => new Problem('secret_store_away', { reason });
