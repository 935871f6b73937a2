import { ROOT_CONTEXT, trace } from '@opentelemetry/api';
import type { Info } from '@temporalio/activity';
import { ApplicationFailure, ApplicationFailureCategory } from '@temporalio/common';
import type { ActivityInboundCallsInterceptor } from '@temporalio/worker';
import { inSpan, SpanKind } from './span.js';
import { traceOf } from './temporal-calls.js';

/**
 * One attempt of an activity as a span. The first belongs to the trace of what asked for it. Later ones begin their own,
 * with a link to it: an activity that polls lives for weeks, and each of its attempts is a matter of its own.
 */
export const tracedActivity = (info: Info): ActivityInboundCallsInterceptor => ({
  execute(input, next) {
    const asked = traceOf(input.headers);
    const askedBy = trace.getSpanContext(asked);
    const isFirst = info.attempt === 1;
    return inSpan(
      info.activityType,
      {
        kind: SpanKind.CONSUMER,
        attributes: {
          'temporal.activity_id': info.activityId,
          'temporal.attempt': info.attempt,
          'temporal.workflow_id': info.workflowExecution?.workflowId ?? '',
          'temporal.run_id': info.workflowExecution?.runId ?? '',
        },
        under: isFirst ? asked : ROOT_CONTEXT,
        ...(!isFirst && askedBy && { links: [{ context: askedBy }] }),
        failureOf,
      },
      () => next(input),
    );
  },
});

/** By its type alone. What is expected is none. */
function failureOf(error: unknown): string | undefined {
  if (!(error instanceof ApplicationFailure)) return 'internal';
  return error.category === ApplicationFailureCategory.BENIGN ? undefined : (error.type ?? 'internal');
}
