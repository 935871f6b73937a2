import type { FetchedFeed, FetchFeed } from '../../../activities/fetch-feed.js';
import { elapsedMs, type Instant } from '../../../domain/instant.js';
import { Problem, type ProblemCode, type ProblemDetails } from '../../../domain/problems.js';
import { afterFailure } from '../../../domain/sync/pace.js';
import { type SlowDown, slowedDown, waitOfPauseMs } from '../../../domain/sync/slow-down.js';

export interface FailedLook {
  readonly lookAgainInMs: number;
  /** What the workflow is told; unset where the activity keeps it to itself and tries again. */
  readonly news: FetchedFeed | undefined;
}

/** What the database knows of a feed that fails. The rules of the product decide what comes of each look. */
export class Trouble {
  readonly problem: Problem;
  private failures = 0;
  private since: Instant | undefined;
  private wasFailing = false;
  private slowDown: SlowDown | undefined;

  constructor(
    readonly code: ProblemCode,
    private readonly lookEveryMs: number,
    details: ProblemDetails = {},
  ) {
    this.problem = new Problem(code, details);
  }

  /** How long the feed's host has us wait. */
  pauseMs(now: Instant): number {
    return waitOfPauseMs(this.slowDown, now, 0.5);
  }

  look(ask: FetchFeed, at: Instant): FailedLook {
    const { code, details } = this.problem;
    if (code === 'feed_throttled')
      this.slowDown = slowedDown(this.slowDown, at, Number(details.retryAfterMs ?? 0));
    this.since ??= at;
    this.failures += 1;
    const { kind, lookAgainInMs } = afterFailure(
      {
        code,
        details,
        failures: this.failures,
        troubledForMs: elapsedMs(this.since, at),
        wasFailing: this.wasFailing,
        lookEveryMs: this.lookEveryMs,
      },
      0.5,
    );
    this.wasFailing = kind === 'failing';
    const isKnown = kind === 'retrying' || ask.failing === code;
    return {
      lookAgainInMs,
      news: isKnown ? undefined : { kind, problem: { code, details }, lookAgainInMs },
    };
  }
}
