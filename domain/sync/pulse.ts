import { elapsedMs, type Instant, MINUTE_MS } from '../instant.js';

/** A look that is later than this is overdue: queues of platforms that limit us, and clocks, make up for less. */
export const OVERDUE_AFTER_MS = 10 * MINUTE_MS;
/** Where something is overdue and no look ended for this long, nothing is looked at any more. */
const STUCK_AFTER_MS = 10 * MINUTE_MS;

/** How the whole fleet does. */
export interface Pulse {
  readonly lastLookAt?: Instant;
  readonly lastAnswerAt?: Instant;
  /** Feeds whose look is overdue. */
  readonly overdue: number;
}

/**
 * Nothing is looked at although something is due. It says nothing of a platform that does not answer: its looks end,
 * with a problem each.
 */
export const isStuck = ({ overdue, lastLookAt }: Pulse, at: Instant): boolean =>
  overdue > 0 && (lastLookAt === undefined || elapsedMs(lastLookAt, at) > STUCK_AFTER_MS);
