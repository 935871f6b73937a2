import type { RequestHandler } from 'express';
import { Counter, Histogram, type Registry } from 'prom-client';

/** Seconds. The floor is a p99 of 2 s. */
const BUCKETS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10];

/** Counts requests by the template of their route, and times those that end by themselves: a live stream does not. */
export function measuredRequests(registry: Registry): RequestHandler {
  const requests = new Counter({
    name: 'ota_http_requests_total',
    help: 'Requests that were answered.',
    labelNames: ['method', 'route', 'status'],
    registers: [registry],
  });
  const durations = new Histogram({
    name: 'ota_http_request_duration_seconds',
    help: 'From a request to the end of its answer.',
    labelNames: ['method', 'route'],
    buckets: BUCKETS,
    registers: [registry],
  });
  return (request, response, next) => {
    const began = performance.now();
    response.on('close', () => {
      // What no route knows, files of the web app among them, is one route: paths of strangers are no labels.
      const path = request.route?.path;
      const route = typeof path === 'string' ? path : 'other';
      const { method } = request;
      requests.inc({ method, route, status: String(response.statusCode) });
      const isStream = String(response.getHeader('content-type') ?? '').startsWith('text/event-stream');
      if (!isStream) durations.observe({ method, route }, (performance.now() - began) / 1_000);
    });
    next();
  };
}
