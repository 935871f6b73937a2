import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createSandbox, type Sandbox, type SandboxOptions } from '../../../sandbox/sandbox.js';

export interface RunningSandbox {
  readonly url: string;
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  send(method: string, path: string, body?: unknown): Promise<Response>;
  /** Address of a listing's feed; no unit where the home has one. */
  feedUrl(home: string, platform: string, unit?: string): Promise<string>;
  stop(): Promise<void>;
}

export const portOf = (server: Server): number => (server.address() as AddressInfo).port;

export async function listen(server: Server): Promise<string> {
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${portOf(server)}`;
}

export async function startSandbox(options: Partial<SandboxOptions> = {}): Promise<RunningSandbox> {
  const sandbox: Sandbox = createSandbox({ seed: 'tests', ...options });
  const server = createServer(sandbox.app);
  const url = await listen(server);
  const get = (path: string, headers: Record<string, string> = {}) => fetch(new URL(path, url), { headers });
  return {
    url,
    get,
    send: (method, path, body) =>
      fetch(new URL(path, url), {
        method,
        headers: { 'Content-Type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    async feedUrl(home, platform, unit) {
      const { homes } = (await (await get('/homes')).json()) as HomesAnswer;
      const units = homes.find(({ id }) => id === home)?.units ?? [];
      const feeds = (unit ? units.find(({ name }) => name === unit) : units[0])?.feeds ?? [];
      const found = feeds.find(feed => feed.platform === platform);
      if (!found) throw new Error(`No ${platform} feed of ${home}.`);
      return found.url;
    },
    async stop() {
      sandbox.stop();
      server.closeAllConnections();
      await new Promise(resolve => server.close(resolve));
    },
  };
}

export interface HomesAnswer {
  readonly homes: readonly {
    readonly id: string;
    readonly name: string;
    readonly timezone: string;
    readonly units: readonly {
      readonly name: string;
      readonly feeds: readonly { readonly platform: string; readonly url: string }[];
    }[];
  }[];
}
