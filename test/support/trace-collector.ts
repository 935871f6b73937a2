import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A span as it was sent, with what tests ask of it. */
export interface SentSpan {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId: string;
  readonly name: string;
  readonly service: string;
  readonly attributes: Readonly<Record<string, string>>;
}

export interface TraceCollector {
  readonly url: string;
  readonly spans: SentSpan[];
  /** Everything that was sent, as it came. */
  readonly bodies: string[];
  close(): void;
}

interface Attribute {
  readonly key: string;
  readonly value: Readonly<Record<string, unknown>>;
}

interface Traces {
  readonly resourceSpans: readonly {
    readonly resource: { readonly attributes: readonly Attribute[] };
    readonly scopeSpans: readonly {
      readonly spans: readonly (Omit<SentSpan, 'attributes' | 'service'> & {
        readonly attributes: readonly Attribute[];
      })[];
    }[];
  }[];
}

const named = (attributes: readonly Attribute[]) =>
  Object.fromEntries(attributes.map(({ key, value }) => [key, String(Object.values(value)[0])]));

/** A collector of OpenTelemetry traces that keeps what it is sent. */
export async function startTraceCollector(): Promise<TraceCollector> {
  const spans: SentSpan[] = [];
  const bodies: string[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    bodies.push(body);
    for (const { resource, scopeSpans } of (JSON.parse(body) as Traces).resourceSpans) {
      const service = named(resource.attributes)['service.name'] ?? '';
      for (const span of scopeSpans.flatMap(scope => scope.spans))
        spans.push({
          ...span,
          parentSpanId: span.parentSpanId ?? '',
          service,
          attributes: named(span.attributes),
        });
    }
    response.setHeader('content-type', 'application/json').end('{}');
  });
  await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, spans, bodies, close: () => server.close() };
}
