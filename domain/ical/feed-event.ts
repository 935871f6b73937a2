import type { Nights } from '../nights.js';
import type { ProblemCode } from '../problems.js';

/** What is wrong with one event, or with the calendar around the events. It never costs the other events. */
export interface EventProblem {
  readonly code: ProblemCode;
  /** What the feed said, cut to 200 characters, without guest data where that is known. */
  readonly found?: string;
}

/** One event of a feed as nights of the unit: recurrences expanded, times turned into the property's dates. */
export interface FeedEvent {
  readonly uid: string;
  readonly nights: Nights;
  readonly summary: string;
  readonly description: string;
  /** `CONFIRMED`, `TENTATIVE`, `CANCELLED` or what the feed said, upper case; empty where it said nothing. */
  readonly status: string;
  /** `OPAQUE`, `TRANSPARENT` or empty. */
  readonly transp: string;
  readonly problems: readonly EventProblem[];
}

/** A whole calendar, read. Events stand in the feed's order; events too broken to hold nights are only counted in `lost`. */
export interface ParsedFeed {
  readonly prodid: string;
  readonly events: readonly FeedEvent[];
  /** Problems of events that gave no nights (no start, an end before the start ...), and of the calendar itself. */
  readonly problems: readonly EventProblem[];
}
