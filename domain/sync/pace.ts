import { HOUR_MS, MINUTE_MS } from '../instant.js';
import { type ProblemCode, type ProblemDetails, problems } from '../problems.js';

/*
 * When a feed that did not answer is looked at next; for one that did see next-look.ts. All lengths are milliseconds;
 * `random` is a number from 0 up to 1, given by the caller. It is tried again soon and then ever later; after five
 * failures in a row, after two hours without an answer, or at once where trying soon would be wrong, it is failing:
 * people are told, and it is looked at slowly until it answers.
 *
 * A server that asks us to look less often (429) means all of our looks, and no feed is at fault: it slows down its whole
 * platform (slow-down.ts), and only the two hours count.
 */

/** Failures in a row after which quick tries end, and how long they may go on at most. */
export const FAILURES_BEFORE_FAILING = 5;
export const TROUBLE_BEFORE_FAILING_MS = 2 * HOUR_MS;

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
  /** Since the first of them; 0 where this is it. */
  readonly troubledForMs: number;
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
    look.troubledForMs < TROUBLE_BEFORE_FAILING_MS &&
    !look.wasFailing &&
    (look.code === 'feed_throttled' ||
      (look.failures < FAILURES_BEFORE_FAILING && asked <= LONGEST_RETRY_MS));
  if (isQuick) return { kind: 'retrying', lookAgainInMs: Math.max(jittered(soon, random), asked) };
  const pace = problems[look.code].retry === 'backoff' ? TROUBLED_MS : BROKEN_MS;
  const slow = jittered(Math.max(look.lookEveryMs, pace), random);
  return { kind: 'failing', lookAgainInMs: Math.max(slow, asked) };
}
