import { randomUUID } from 'node:crypto';
import { createServer, type Server, STATUS_CODES } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Express } from 'express';
import { problems } from '../domain/problems.js';
import { problemBody } from './problem-answer.js';

/** A query may name 500 units: more than Node's own 16 KB of headers. */
const MAX_HEADER_BYTES = 64 * 1024;
/** What a request may take once the server is to stop. */
const GRACE_MS = 5_000;

/** Resolves when the server listens; port 0 takes a free one. Rejects where the port is taken. */
export async function listen(app: Express, host: string, port: number): Promise<Server> {
  const server = createServer({ maxHeaderSize: MAX_HEADER_BYTES }, app);
  server.on('clientError', answerUnreadable);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  return server;
}

/** What is no request that Express could be asked with: a problem of the catalogue, too, and the connection ends. */
function answerUnreadable(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const code = error.code === 'HPE_HEADER_OVERFLOW' ? 'request_too_long' : 'request_unreadable';
  const { status } = problems[code];
  const body = JSON.stringify(problemBody(code, {}, randomUUID()));
  socket.end(
    [
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
      'Content-Type: application/problem+json; charset=utf-8',
      `Content-Length: ${Buffer.byteLength(body)}`,
      'Cache-Control: no-store',
      'Connection: close',
      '',
      body,
    ].join('\r\n'),
  );
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
