import type { Platform } from '../entry.js';
import type { Instant } from '../instant.js';
import type { ProblemCode, ProblemDetails } from '../problems.js';

/** A feed that is looked at. */
export interface KeptFeed {
  readonly feedId: string;
  readonly unitId: string;
  readonly connectionId: string;
  readonly propertyId: string;
  readonly platform: Platform;
}

export interface FeedFact extends KeptFeed {
  readonly lookedAt?: Instant;
  readonly answeredAt?: Instant;
  /** What the last look failed with. `failing`: quick tries are over. */
  readonly problem?: {
    readonly code: ProblemCode;
    readonly details: ProblemDetails;
    readonly since: Instant;
    readonly failing: boolean;
  };
  readonly staleSince?: Instant;
}

/** When a platform last read a calendar of ours. */
export interface PullFact extends KeptFeed {
  readonly pulledAt: Instant;
}

export interface HoldFact extends KeptFeed {
  readonly reason: string;
}

export interface EndpointFact {
  readonly endpointId: string;
  readonly failingSince?: Instant;
  /** It took nothing for days, or said that it is gone. */
  readonly disabled: boolean;
}

export interface ChannelFact {
  readonly channelId: string;
  readonly failingSince?: Instant;
  readonly problem?: ProblemCode;
  /** It said that it is gone. */
  readonly disabled: boolean;
}

/** What there is to be alerted of in one organization. */
export interface Facts {
  /** Those in any trouble, those that an open alert is about, and all of a platform where several are in trouble. */
  readonly feeds: readonly FeedFact[];
  /** The same of calendars that were read at least once. */
  readonly pulls: readonly PullFact[];
  readonly holds: readonly HoldFact[];
  readonly doubleBookings: readonly {
    readonly conflictId: string;
    readonly propertyId: string;
    readonly unitId: string;
  }[];
  readonly lateTasks: readonly {
    readonly taskId: string;
    readonly propertyId: string;
    readonly unitId?: string;
    readonly connectionId?: string;
  }[];
  /** All that no person disabled. */
  readonly endpoints: readonly EndpointFact[];
  readonly channels: readonly ChannelFact[];
}

/** What may be the platform's own fault. A link that is gone or refused is that link's. */
export const PLATFORM_PROBLEMS: ReadonlySet<ProblemCode> = new Set([
  'feed_unreachable',
  'feed_timeout',
  'feed_throttled',
  'feed_server_error',
  'feed_empty',
  'feed_html',
  'feed_json',
  'feed_not_ical',
  'feed_cut',
]);
