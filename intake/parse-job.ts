import type { ParsedFeed } from '../domain/ical/feed-event.js';
import type { Instant } from '../domain/instant.js';
import type { ProblemCode, ProblemDetails } from '../domain/problems.js';

/** What a calendar is read with: the property's zone, and the moment, from which the days that matter follow. */
export interface Reading {
  readonly timezone: string;
  readonly at: Instant;
}

/** One calendar on its way into the thread that reads it. */
export interface ParseJob extends Reading {
  readonly bytes: Uint8Array;
}

/** What the thread says. A crash that it could catch itself carries the error's name alone, never its message. */
export type ParseReply =
  | { readonly kind: 'parsed'; readonly parsed: ParsedFeed }
  | { readonly kind: 'problem'; readonly code: ProblemCode; readonly details: ProblemDetails }
  | { readonly kind: 'crashed'; readonly name: string };
