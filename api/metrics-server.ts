import { createServer, type Server } from 'node:http';
import type { Registry } from 'prom-client';
import { answerMetrics } from '../metrics/answer.js';

/**
 * `/metrics` on a port of its own, which no proxy forwards: what is public is the API's port, and these numbers, although
 * they name nobody, tell strangers how big and how well an installation is.
 */
export async function serveMetrics(registry: Registry, host: string, port: number): Promise<Server> {
  const server = createServer((request, response) => {
    if (request.url !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    answerMetrics(registry, request, response).catch(() => response.writeHead(500).end());
  });
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(port, host, listening);
  });
  return server;
}
