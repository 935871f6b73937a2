import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { Logger } from 'pino';

declare global {
  namespace Express {
    interface Request {
      /** Names this request in the answer and in the log. */
      id: string;
      log: Logger;
    }
  }
}

/** Paths that carry a secret in themselves, as they may be written down. */
export const loggedPath = (path: string): string =>
  path.replace(/^\/(ical\/tasks|ical|webhooks)\/[^/]*/i, (_, room: string) => `/${room.toLowerCase()}/***`);

/** Names each request and writes one line when it has been answered. No query, header or body is ever logged. */
export const requestLog =
  (log: Logger): RequestHandler =>
  (request, response, next) => {
    const started = performance.now();
    request.id = randomUUID();
    request.log = log.child({ requestId: request.id });
    response.set('X-Request-Id', request.id);
    const path = loggedPath(request.path);
    response.on('close', () => {
      const ms = Math.round(performance.now() - started);
      const line = { method: request.method, path, status: response.statusCode, ms };
      if (request.path === '/healthz' || request.path === '/readyz') request.log.debug(line, 'request');
      else request.log.info(line, 'request');
    });
    next();
  };
