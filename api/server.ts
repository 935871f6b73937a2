import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Express } from 'express';

/** A query may name 500 units: more than Node's own 16 KB of headers. */
const MAX_HEADER_BYTES = 64 * 1024;
/** What a request may take once the server is to stop. */
const GRACE_MS = 5_000;

/** Resolves when the server listens; port 0 takes a free one. Rejects where the port is taken. */
export async function listen(app: Express, host: string, port: number): Promise<Server> {
  const server = createServer({ maxHeaderSize: MAX_HEADER_BYTES }, app);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  return server;
}

export const portOf = (server: Server): number => (server.address() as AddressInfo).port;

/** Takes no more requests, lets those under way end, cuts what takes too long. */
export async function stop(server: Server): Promise<void> {
  const closed = new Promise<void>(resolve => server.close(() => resolve()));
  server.closeIdleConnections();
  const cut = setTimeout(() => server.closeAllConnections(), GRACE_MS);
  await closed;
  clearTimeout(cut);
}
