import { DAY_MS, elapsedMs, HOUR_MS, type Instant, MINUTE_MS } from '../instant.js';
import { jittered } from '../sync/pace.js';

/*
 * When a webhook that was not taken is sent again. The schedule is the one of the Standard Webhooks specification
 * (1.0.0, "Deliverability and reliability"), ten tries in three days, each spread by a tenth.
 *
 * Most failures are of the receiver: it is down, it refuses everybody, its address is wrong. Then nothing else is sent
 * to it until the next try, which is again the oldest message, so that the order holds; no message is given up for it,
 * but the endpoint is disabled after days, and a person is told. What waits then goes out once it is enabled again.
 * Some answers are about the message: then that one waits for its own next try, the others pass it, and after the
 * whole schedule it is given up.
 */

const SCHEDULE_MS = [
  5_000,
  5 * MINUTE_MS,
  30 * MINUTE_MS,
  2 * HOUR_MS,
  5 * HOUR_MS,
  10 * HOUR_MS,
  14 * HOUR_MS,
  20 * HOUR_MS,
  24 * HOUR_MS,
] as const;
const LAST_STEP_MS = 24 * HOUR_MS;

export type Taken = 'delivered' | 'refused_message' | 'receiver_fails' | 'receiver_gone';

const ABOUT_THE_MESSAGE: ReadonlySet<number> = new Set([400, 409, 413, 415, 422]);

/** What an HTTP status of a receiver means. Redirects are not followed: the address has to be changed. */
export function takenBy(status: number): Taken {
  if (status >= 200 && status < 300) return 'delivered';
  if (status === 410) return 'receiver_gone';
  return ABOUT_THE_MESSAGE.has(status) ? 'refused_message' : 'receiver_fails';
}

/** Milliseconds until a message is tried again after its `tries`th refusal; `given_up` after the last. */
export function afterRefusal(tries: number, random: number): number | 'given_up' {
  const step = SCHEDULE_MS[tries - 1];
  return step === undefined ? 'given_up' : jittered(step, random);
}

/** Failures in a row. */
export interface Streak {
  readonly failures: number;
  readonly since: Instant;
}

export const withOneMore = (failing: Streak | undefined, now: Instant): Streak => ({
  failures: (failing?.failures ?? 0) + 1,
  since: failing?.since ?? now,
});

/** A streak with the failure of `now` in it. */
export interface ReceiverFailure extends Streak {
  readonly now: Instant;
  /** What the receiver asked for by Retry-After. */
  readonly retryAfterMs?: number;
  readonly disableAfterMs: number;
}

/**
 * Milliseconds until a failing receiver is tried again; `disable` once it has failed for `disableAfterMs`. The last
 * try comes when that time is over, not hours later.
 */
export function afterFailure(failure: ReceiverFailure, random: number): number | 'disable' {
  const leftMs = failure.disableAfterMs - elapsedMs(failure.since, failure.now);
  if (leftMs <= 0) return 'disable';
  const step = jittered(SCHEDULE_MS[failure.failures - 1] ?? LAST_STEP_MS, random);
  const asked = Math.min(failure.retryAfterMs ?? 0, DAY_MS);
  return Math.min(Math.max(step, asked), leftMs);
}
