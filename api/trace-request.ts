import { context, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import type { RequestHandler } from 'express';

/**
 * Each request to a route as a trace of its own, by the route's template: what stands in the place of `:id`, and what a
 * stranger sends as a trace, are not taken over.
 */
export const traced =
  (method: string, path: string, handler: RequestHandler): RequestHandler =>
  (request, response, next) => {
    const name = `${method.toUpperCase()} ${path}`;
    const attributes = {
      'http.request.method': method.toUpperCase(),
      'http.route': path,
      'ota.request_id': request.id,
    };
    const tracer = trace.getTracer('ota-calendar-sync');
    const span = tracer.startSpan(name, { kind: SpanKind.SERVER, attributes, root: true });
    response.once('close', () => {
      span.setAttribute('http.response.status_code', response.statusCode);
      if (response.statusCode >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end();
    });
    return context.with(trace.setSpan(context.active(), span), () => handler(request, response, next));
  };
