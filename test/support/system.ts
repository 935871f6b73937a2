import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { launchStack, ownPlace } from '../../scripts/stack/launch.js';

const START_WITHIN_MS = 90_000;

export interface System {
  readonly url: string;
  readonly sandboxUrl: string;
  /** `host:port` of its Temporal server. */
  readonly temporalAddress: string;
  /** By which the first owner comes in. */
  readonly ownerLink: string;
  /** What the start printed for a person. */
  said(): string;
  stop(): Promise<void>;
}

/** The whole system as `npm start` runs it, empty, in a temporary folder on free ports. */
export async function startSystem(env: Readonly<Record<string, string>> = {}): Promise<System> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'ota-e2e-'));
  chmodSync(folder, 0o711); // run by root, PostgreSQL is another user
  let said = '';
  const stack = await launchStack(
    { ...(await ownPlace(folder)), ...env },
    {
      withinMs: START_WITHIN_MS,
      tell: text => {
        said += text;
      },
    },
  );
  if (!stack.ownerLink) throw new Error('An empty system gives no link for its first owner.');
  return {
    url: stack.url,
    sandboxUrl: stack.sandboxUrl,
    temporalAddress: `127.0.0.1:${stack.env.OTA_TEMPORAL_PORT}`,
    ownerLink: stack.ownerLink,
    said: () => said,
    async stop() {
      await stack.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
