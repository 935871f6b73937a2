import type {
  ActivityInput,
  Next,
  SignalInput,
  WorkflowExecuteInput,
  WorkflowInboundCallsInterceptor,
  WorkflowInterceptors,
  WorkflowOutboundCallsInterceptor,
} from '@temporalio/workflow';
import { MINUTE_MS } from '../domain/instant.js';
import { TRACE_HEADER } from '../domain/trace-header.js';

type Headers = SignalInput['headers'];

/** What a workflow does later than this after it was called is not done for that call: it may run for years. */
const BELONGS_MS = MINUTE_MS;

/**
 * Hands the trace of whoever started or signalled the workflow on to the activities that it then starts. It adds a header
 * and waits for nothing, so that histories replay alike with traces and without.
 */
class CarriedTrace implements WorkflowInboundCallsInterceptor, WorkflowOutboundCallsInterceptor {
  private headers: Headers = {};
  private takenAt = 0;

  execute(input: WorkflowExecuteInput, next: Next<WorkflowInboundCallsInterceptor, 'execute'>) {
    this.take(input.headers);
    return next(input);
  }

  handleSignal(input: SignalInput, next: Next<WorkflowInboundCallsInterceptor, 'handleSignal'>) {
    this.take(input.headers);
    return next(input);
  }

  scheduleActivity(input: ActivityInput, next: Next<WorkflowOutboundCallsInterceptor, 'scheduleActivity'>) {
    return next({ ...input, headers: { ...input.headers, ...this.carried() } });
  }

  private take(headers: Headers): void {
    const payload = headers[TRACE_HEADER];
    if (!payload) return;
    this.headers = { [TRACE_HEADER]: payload };
    this.takenAt = Date.now();
  }

  private carried(): Headers {
    return Date.now() - this.takenAt <= BELONGS_MS ? this.headers : {};
  }
}

export const interceptors = (): WorkflowInterceptors => {
  const carried = new CarriedTrace();
  return { inbound: [carried], outbound: [carried] };
};
