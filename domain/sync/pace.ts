import { HOUR_MS, MINUTE_MS } from '../instant.js';
import { type ProblemCode, type ProblemDetails, problems } from '../problems.js';

/*
 * When a feed is looked at next. All lengths are milliseconds; `random` is a number from 0 up to 1, given by the
 * caller. A feed that answers is looked at each interval. One that does not is tried again soon and then ever later;
 * after five failures in a row, or at once where trying soon would be wrong, it is failing: people are told, and it
 * is looked at slowly until it answers.
 */

/** Failures in a row after which quick tries end. */
export const FAILURES_BEFORE_FAILING = 5;

const FIRST_RETRY_MS = MINUTE_MS / 2;
const LONGEST_RETRY_MS = 15 * MINUTE_MS;
/** The pace at a server that has trouble, and at a link that a person must change. */
const TROUBLED_MS = 20 * MINUTE_MS;
const BROKEN_MS = HOUR_MS;

/** Spread by a tenth either way, so that a fleet never wakes at once. */
export const jittered = (ms: number, random: number): number => Math.round(ms * (0.9 + 0.2 * random));

/** The wait for the answer that confirms an absence or a hold: 2 to 5 minutes. */
export const secondLookMs = (random: number): number => Math.round((2 + 3 * random) * MINUTE_MS);

export interface FailedLook {
  readonly code: ProblemCode;
  readonly details: ProblemDetails;
  /** Failures in a row, this one included. */
  readonly failures: number;
  /** Whether it was failing before this look. */
  readonly wasFailing: boolean;
  readonly lookEveryMs: number;
}

export interface Retry {
  readonly kind: 'retrying' | 'failing';
  readonly lookAgainInMs: number;
}

export function afterFailure(look: FailedLook, random: number): Retry {
  const asked = Number(look.details.retryAfterMs ?? 0);
  const soon = Math.min(FIRST_RETRY_MS * 2 ** (look.failures - 1), LONGEST_RETRY_MS);
  const isQuick =
    problems[look.code].retry === 'backoff' &&
    look.failures < FAILURES_BEFORE_FAILING &&
    asked <= LONGEST_RETRY_MS &&
    !look.wasFailing;
  if (isQuick) return { kind: 'retrying', lookAgainInMs: Math.max(jittered(soon, random), asked) };
  const pace = problems[look.code].retry === 'backoff' ? TROUBLED_MS : BROKEN_MS;
  const slow = jittered(Math.max(look.lookEveryMs, pace), random);
  return { kind: 'failing', lookAgainInMs: Math.max(slow, asked) };
}
