import { elapsedMs, HOUR_MS, type Instant, later, MINUTE_MS } from '../instant.js';

/*
 * A server that answers 429 speaks of all of our looks, not of one feed. So a host slows down all looks at it, of all
 * connections of its platform:
 *
 *   429               factor ← factor now · 2, at most HIGHEST_FACTOR; no look before what Retry-After asks for, or a minute
 *   without one       the factor halves each HALVES_EACH_MS, down to 1; nothing is written for that
 *
 * Looks come `factor` times later than they would. When the pause is over they do not come at once, to meet the same answer,
 * but spread over up to a few minutes; how many come in a second, the platform's queue limits anyway. Several 429 within a minute are one: the looks that caused them
 * were under way before anybody could know.
 */

const HIGHEST_FACTOR = 16;
const HALVES_EACH_MS = HOUR_MS / 2;
const ONE_BURST_MS = MINUTE_MS;
const LEAST_PAUSE_MS = MINUTE_MS;
/** For each step of the factor; a person who asked for a look waits for it, too. */
const SPREAD_MS = MINUTE_MS / 4;
/** A pause asked for by one answer is kept to, but a wrong one does not stop a platform for a day. */
const LONGEST_PAUSE_MS = 2 * HOUR_MS;

export interface SlowDown {
  readonly factor: number;
  readonly slowedAt: Instant;
  readonly pausedUntil: Instant;
}

/** By how much looks come later at `now`: 1 where they do not. */
export function factorAt(slowDown: SlowDown | undefined, now: Instant): number {
  if (!slowDown) return 1;
  const halvings = Math.max(0, elapsedMs(slowDown.slowedAt, now)) / HALVES_EACH_MS;
  return Math.max(1, slowDown.factor / 2 ** halvings);
}

/** After a 429 at `now` that asked for `retryAfterMs`. */
export function slowedDown(before: SlowDown | undefined, now: Instant, retryAfterMs: number): SlowDown {
  const isSameBurst = before !== undefined && elapsedMs(before.slowedAt, now) < ONE_BURST_MS;
  const asked = later(now, Math.min(Math.max(retryAfterMs, LEAST_PAUSE_MS), LONGEST_PAUSE_MS));
  return {
    factor: isSameBurst ? before.factor : Math.min(HIGHEST_FACTOR, 2 * factorAt(before, now)),
    slowedAt: isSameBurst ? before.slowedAt : now,
    pausedUntil: before && before.pausedUntil > asked ? before.pausedUntil : asked,
  };
}

/**
 * How long a look has to wait for the pause to end, 0 where there is none. Those that the pause held back are spread by
 * `random` (0 up to 1), the longer the slower the host is.
 */
export function waitOfPauseMs(slowDown: SlowDown | undefined, now: Instant, random: number): number {
  if (!slowDown || slowDown.pausedUntil <= now) return 0;
  const spread = SPREAD_MS * factorAt(slowDown, now);
  return elapsedMs(now, slowDown.pausedUntil) + Math.round(spread * random);
}
