import { HOUR_MS, type Instant, later } from '../instant.js';
import { latestLookMs, type Situation } from './next-look.js';

/*
 * A feed is stale when no answer of it came for longer than allowed, though nothing is known to be wrong: looks wait in a
 * queue, workers are away, a host has us wait. It is told apart from failing, where looks are made and answered badly.
 * Allowed are three intervals, and never less than three hours or two waits as long as the next look may take.
 */

const INTERVALS = 3;
const LEAST_MS = 3 * HOUR_MS;
const LATEST_WAITS = 2;

/** How long a new feed may be without its first answer. */
export const FIRST_ANSWER_WITHIN_MS = LEAST_MS;

/** How old an answer may grow, in ms. */
export const allowedAgeMs = (interval: Situation['interval']): number =>
  Math.max(INTERVALS * interval.ms, LEAST_MS, LATEST_WAITS * latestLookMs(interval));

/** Until when an answer made at `at` is fresh. */
export const freshUntil = (at: Instant, interval: Situation['interval']): Instant =>
  later(at, allowedAgeMs(interval));
