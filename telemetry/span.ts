import {
  type Attributes,
  type Context,
  context,
  type Link,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';

export { SpanKind };

interface SpanWords {
  readonly kind: SpanKind;
  /** Ids, counts and names of ours. Never a link, a body, a guest, or the message of an error, which may quote them. */
  readonly attributes: Attributes;
  /** Where it belongs to another trace than the one under way. */
  readonly under?: Context;
  readonly links?: Link[];
  /** What an error is called in the trace; undefined where it is none. */
  readonly failureOf?: (error: unknown) => string | undefined;
}

const tracer = () => trace.getTracer('ota-calendar-sync');

/** Runs `work` as a span of its own. */
export async function inSpan<T>(name: string, words: SpanWords, work: () => Promise<T>): Promise<T> {
  const { kind, attributes, links, under = context.active() } = words;
  const span = tracer().startSpan(name, { kind, attributes, ...(links && { links }) }, under);
  try {
    return await context.with(trace.setSpan(under, span), work);
  } catch (error) {
    const failure = words.failureOf ? words.failureOf(error) : nameOf(error);
    if (failure) span.setStatus({ code: SpanStatusCode.ERROR, message: failure });
    throw error;
  } finally {
    span.end();
  }
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error);
