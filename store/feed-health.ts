import type { Instant } from '../domain/instant.js';
import type { Problem } from '../domain/problems.js';
import type { Tx } from './database.js';

/** A look at a feed: when it began, how long it took, when the next one is due. */
export interface LookTimes {
  readonly feedId: string;
  readonly at: Instant;
  readonly tookMs: number;
  readonly nextLookAt: Instant;
}

/** What the server gave to ask it next time whether its answer still holds; unset, nothing. */
export interface KeptValidators {
  readonly etag?: string;
  readonly lastModified?: string;
}

/** The platform answered with a whole calendar. */
export async function recordAnswer(
  tx: Tx,
  organizationId: string,
  look: LookTimes,
  validators: KeptValidators,
): Promise<void> {
  await tx.raw(
    `insert into feed_health (feed_id, organization_id, looked_at, answered_at, answering_since, next_look_at, looks,
                              answers, last_look_ms, etag, last_modified)
     values (:feedId, :organizationId, :at, :at, :at, :nextLookAt, 1, 1, :tookMs, :etag, :lastModified)
     on conflict (feed_id) do update
        set looked_at = excluded.looked_at, answered_before_at = feed_health.answered_at,
            answered_at = excluded.answered_at,
            answering_since = coalesce(feed_health.answering_since, excluded.answering_since), next_look_at = excluded.next_look_at, looks = feed_health.looks + 1,
            answers = feed_health.answers + 1, last_look_ms = excluded.last_look_ms, etag = excluded.etag,
            last_modified = excluded.last_modified, problem = null, problem_details = null,
            problem_since = null, failures = 0, failing = null`,
    { organizationId, ...look, etag: validators.etag ?? null, lastModified: validators.lastModified ?? null },
  );
}

/** The look failed. `failing`: quick tries have ended, or are none for this problem. */
export async function recordFailure(
  tx: Tx,
  organizationId: string,
  look: LookTimes,
  problem: Problem,
  state: 'retrying' | 'failing',
): Promise<void> {
  await tx.raw(
    `insert into feed_health (feed_id, organization_id, looked_at, next_look_at, looks, last_look_ms, problem,
                              problem_details, problem_since, failures, failing)
     values (:feedId, :organizationId, :at, :nextLookAt, 1, :tookMs, :problem, :details::jsonb, :at, 1, :failing)
     on conflict (feed_id) do update
        set looked_at = excluded.looked_at, next_look_at = excluded.next_look_at,
            looks = feed_health.looks + 1, last_look_ms = excluded.last_look_ms, problem = excluded.problem,
            problem_details = excluded.problem_details,
            problem_since = coalesce(feed_health.problem_since, excluded.problem_since),
            failures = feed_health.failures + 1, failing = excluded.failing, answering_since = null`,
    {
      organizationId,
      ...look,
      problem: problem.code,
      details: JSON.stringify(problem.details),
      failing: state === 'failing' ? problem.code : null,
    },
  );
}

/** An answer changed what we believe. */
export async function recordChange(
  tx: Tx,
  organizationId: string,
  feedId: string,
  at: Instant,
): Promise<void> {
  await tx.raw(
    `insert into feed_health (feed_id, organization_id, changed_at) values (:feedId, :organizationId, :at)
     on conflict (feed_id) do update set changed_at = excluded.changed_at`,
    { organizationId, feedId, at },
  );
}

/** Moves the next look forward; never back. */
export async function lookAgainBy(
  tx: Tx,
  organizationId: string,
  feedId: string,
  nextLookAt: Instant,
): Promise<void> {
  await tx.raw(
    `update feed_health set next_look_at = least(next_look_at, :nextLookAt)
      where organization_id = :organizationId and feed_id = :feedId`,
    { organizationId, feedId, nextLookAt },
  );
}

/** When the answer before the one at `at` came: what that one brought, it did not show. */
export async function answeredBefore(
  tx: Tx,
  organizationId: string,
  feedId: string,
  at: Instant,
): Promise<Instant | undefined> {
  const { rows } = await tx.raw(
    `select case when answered_at < :at then answered_at else answered_before_at end as at from feed_health
      where organization_id = :organizationId and feed_id = :feedId`,
    { organizationId, feedId, at },
  );
  return rows[0]?.at && rows[0].at < at ? rows[0].at : undefined;
}
