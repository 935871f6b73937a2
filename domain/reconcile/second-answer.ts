import { elapsedMs, MINUTE_MS } from '../instant.js';
import type { Belief, Look } from './belief.js';

/** A fault of a platform outlasts the patience of a person who presses "Sync now" twice. */
const SECOND_ANSWER_AFTER_MS = MINUTE_MS;

/**
 * True where an answer may confirm what the one before it lacked. Two answers within a minute are one fault seen
 * twice: the later one still takes nights and shows what is back, but frees nothing.
 */
export const isSecondAnswer = (belief: Belief, look: Look): boolean =>
  belief.answeredAt !== undefined && elapsedMs(belief.answeredAt, look.at) >= SECOND_ANSWER_AFTER_MS;
