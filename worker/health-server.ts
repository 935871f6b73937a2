import { createServer, type Server } from 'node:http';
import type { Registry } from 'prom-client';
import { answerMetrics } from '../metrics/answer.js';

/**
 * `/healthz`: the process runs, whatever becomes of others. `/readyz`: its workers take work, and PostgreSQL and Temporal
 * answer. `/metrics`: what Prometheus reads.
 */
export async function serveHealth(
  port: number,
  host: string,
  isReady: () => Promise<boolean>,
  registry: Registry,
): Promise<Server> {
  const server = createServer(async (request, response) => {
    const answer = (status: number, text: string) =>
      response
        .writeHead(status, { 'content-type': 'text/plain', 'cache-control': 'no-store' })
        .end(`${text}\n`);
    switch (request.url) {
      case '/healthz':
        return answer(200, 'ok');
      case '/readyz':
        return (await isReady()) ? answer(200, 'ready') : answer(503, 'not ready');
      case '/metrics':
        return answerMetrics(registry, request, response).catch(() => answer(500, 'no metrics'));
      default:
        return answer(404, 'not found');
    }
  });
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(port, host, listening);
  });
  return server;
}
