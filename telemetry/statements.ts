import { context, type Span, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import type { Knex } from 'knex';

const LONGEST = 2_000;

interface Statement {
  readonly __knexQueryUid: string;
  readonly sql: string;
}

/** Each statement of the pool as a span under what asked for it. Its text only: what it was given may be a secret. */
export function traceStatements(database: Knex): void {
  const tracer = trace.getTracer('ota-calendar-sync');
  const underWay = new Map<string, Span>();
  database.on('query', ({ __knexQueryUid: id, sql }: Statement) => {
    // One that nothing asked for, such as what keeps the pool alive, is no trace.
    if (!trace.getSpan(context.active())?.isRecording()) return;
    const attributes = { 'db.system': 'postgresql', 'db.statement': sql.slice(0, LONGEST) };
    underWay.set(id, tracer.startSpan(nameOf(sql), { kind: SpanKind.CLIENT, attributes }));
  });
  database.on('query-response', (_: unknown, { __knexQueryUid: id }: Statement) => end(id));
  database.on('query-error', (error: { code?: unknown }, { __knexQueryUid: id }: Statement) =>
    end(id, typeof error.code === 'string' ? error.code : 'unknown'),
  );

  function end(id: string, failure?: string): void {
    const span = underWay.get(id);
    if (!span) return;
    underWay.delete(id);
    if (failure) span.setStatus({ code: SpanStatusCode.ERROR, message: failure });
    span.end();
  }
}

/** `select feed_health`: what is done, and to the first table that is named. */
function nameOf(sql: string): string {
  const [, verb = 'statement'] = /^\s*(\w+)/.exec(sql) ?? [];
  const [, table] = /\b(?:from|into|update)\s+(\w+)/i.exec(sql) ?? [];
  return table ? `${verb.toLowerCase()} ${table}` : verb.toLowerCase();
}
