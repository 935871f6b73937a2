import {
  ApplicationFailure,
  ApplicationFailureCategory,
  type ApplicationFailureOptions,
} from '@temporalio/common';
import { Problem, problems } from '../domain/problems.js';

/** Failures that are no fault: the polling activity fails with them on purpose, and Temporal waits. */
export const UNCHANGED = 'Unchanged';
export const NOT_YET = 'NotYet';

/** The look found nothing new. The next attempt is the next look. */
export const unchanged = (lookAgainInMs: number): ApplicationFailure =>
  expected({ type: UNCHANGED, message: 'Nothing new.', nextRetryDelay: lookAgainInMs });

/** The next look is not due before the next attempt. */
export const notYet = (dueInMs: number): ApplicationFailure =>
  expected({ type: NOT_YET, message: 'The next look is not due yet.', nextRetryDelay: dueInMs });

/** A problem of the catalogue that is tried again after `lookAgainInMs`. */
export const tryAgain = (problem: Problem, lookAgainInMs: number): ApplicationFailure =>
  expected({
    type: problem.code,
    message: problem.message,
    details: [problem.details],
    nextRetryDelay: lookAgainInMs,
  });

/** No fault, so no log line, and no stack: Temporal stores the failure anew with each attempt. */
function expected(options: ApplicationFailureOptions): ApplicationFailure {
  const failure = ApplicationFailure.create({ ...options, category: ApplicationFailureCategory.BENIGN });
  failure.stack = '';
  return failure;
}

/**
 * Whatever an activity throws, as it may stand in a history. A problem goes by its code. Of any other error only the
 * name and the code go out: its message may quote a statement with a guest's name, or a URL.
 */
export function asFailure(error: unknown): ApplicationFailure {
  if (error instanceof ApplicationFailure) return error;
  if (error instanceof Problem)
    return ApplicationFailure.create({
      type: error.code,
      message: error.message,
      details: [error.details],
      nonRetryable: problems[error.code].retry === 'never',
    });
  const { name, code } = describe(error);
  const failure = ApplicationFailure.create({ type: 'internal', message: code ? `${name} (${code})` : name });
  failure.stack = framesOf(error).join('\n');
  return failure;
}

/** Where an error came from, innermost first, without its message. */
export function framesOf(error: unknown): string[] {
  const lines = error instanceof Error ? (error.stack ?? '').split('\n') : [];
  return lines
    .map(line => line.trim())
    .filter(line => line.startsWith('at '))
    .slice(0, 6);
}

/** An error without its message. `code` is PostgreSQL's or the system's. */
export function describe(error: unknown): { readonly name: string; readonly code?: string } {
  if (!(error instanceof Error)) return { name: typeof error };
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? { name: error.name, code } : { name: error.name };
}
