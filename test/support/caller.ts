import type { BrowserContext } from 'playwright-core';
import type { System } from './system.js';

/**
 * Calls the API as the one whom the context belongs to. No connection is kept for the next call: the server may end an idle
 * one just as it is used, and what changes something must not be sent a second time to find out.
 */
export const caller =
  ({ url }: System, { request }: BrowserContext) =>
  async <T>(method: 'get' | 'post' | 'patch', path: string, data?: unknown): Promise<T> => {
    const headers = { origin: new URL(url).origin, connection: 'close' };
    const answer = await request[method](url + path, { headers, ...(data !== undefined && { data }) });
    if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
    return (await answer.json()) as T;
  };
