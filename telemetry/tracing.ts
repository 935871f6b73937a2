import { context, propagation, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { Resource } from '@opentelemetry/resources';
import { BasicTracerProvider, BatchSpanProcessor } from '@opentelemetry/sdk-trace-base';

/** Nothing is traced: what would write spans writes none, at next to no cost. */
const NOT_TRACING = async () => {};

/**
 * Sends traces of this process to the collector at `endpoint`, such as `http://127.0.0.1:4318`, as OpenTelemetry's own
 * variables say (OTEL_EXPORTER_OTLP_HEADERS, OTEL_TRACES_SAMPLER). Without an endpoint nothing is traced. To be called
 * before anything that is to be traced is made. Answers what to call at the end, so that the last spans go out.
 */
export function startTracing(service: string, endpoint: string | undefined): () => Promise<void> {
  if (!endpoint) return NOT_TRACING;
  const provider = new BasicTracerProvider({
    resource: new Resource({ 'service.name': service, 'service.namespace': 'ota-calendar-sync' }),
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter({ url: tracesUrl(endpoint) }))],
  });
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  propagation.setGlobalPropagator(new W3CTraceContextPropagator());
  trace.setGlobalTracerProvider(provider);
  return () => provider.shutdown().catch(() => undefined); // a collector that is away holds up no end
}

const tracesUrl = (endpoint: string): string => `${endpoint.replace(/\/+$/, '')}/v1/traces`;
