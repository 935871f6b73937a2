import { type Context, context, propagation, ROOT_CONTEXT } from '@opentelemetry/api';
import type { WorkflowClientInterceptor } from '@temporalio/client';
import { defaultPayloadConverter, type Headers } from '@temporalio/common';
import { TRACE_HEADER } from '../domain/trace-header.js';
import { inSpan, SpanKind } from './span.js';

/** What starts and signals workflows hands its trace on to them. */
export const tracedCalls: WorkflowClientInterceptor = {
  start: (input, next) =>
    call(`start ${input.workflowType}`, input.options.workflowId, () =>
      next({ ...input, headers: handedOn(input.headers) }),
    ),
  signal: (input, next) =>
    call(`signal ${input.signalName}`, input.workflowExecution.workflowId, () =>
      next({ ...input, headers: handedOn(input.headers) }),
    ),
  signalWithStart: (input, next) =>
    call(`signal ${input.signalName}`, input.options.workflowId, () =>
      next({ ...input, headers: handedOn(input.headers) }),
    ),
};

const call = <T>(name: string, workflowId: string, work: () => Promise<T>): Promise<T> =>
  inSpan(name, { kind: SpanKind.PRODUCER, attributes: { 'temporal.workflow_id': workflowId } }, work);

function handedOn(headers: Headers): Headers {
  const carrier: { traceparent?: string } = {};
  propagation.inject(context.active(), carrier);
  if (!carrier.traceparent) return headers;
  return { ...headers, [TRACE_HEADER]: defaultPayloadConverter.toPayload(carrier.traceparent) };
}

/** The trace that was handed on in `headers`; the root where there is none. */
export function traceOf(headers: Headers): Context {
  const payload = headers[TRACE_HEADER];
  if (!payload) return ROOT_CONTEXT;
  const traceparent = defaultPayloadConverter.fromPayload(payload);
  return propagation.extract(ROOT_CONTEXT, { traceparent });
}
