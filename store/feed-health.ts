import type { Instant } from '../domain/instant.js';
import type { Problem } from '../domain/problems.js';
import { BETWEEN_ASKED_MS } from '../domain/sync/spread.js';
import type { Tx } from './database.js';

/** A look at a feed: when it began, how long it took, when the next one is due. */
export interface LookTimes {
  readonly feedId: string;
  readonly at: Instant;
  readonly tookMs: number;
  readonly nextLookAt: Instant;
  /** When the schedule wanted a look, as it stood when this one began. */
  readonly dueAt?: Instant;
}

/**
 * A schedule that moved while the look was on its way was moved by a person, who asks for a look that begins later than
 * this one: it is not lost. Instants have milliseconds, the database's own microseconds.
 */
const NEXT_LOOK = `
  case when date_trunc('milliseconds', feed_health.next_look_at) is distinct from :dueAt::timestamptz
       then least(excluded.next_look_at,
                  greatest(feed_health.next_look_at, excluded.looked_at + :betweenMs * interval '1 millisecond'))
       else excluded.next_look_at end`;

const scheduleOf = (look: LookTimes) => ({ dueAt: look.dueAt ?? null, betweenMs: BETWEEN_ASKED_MS });

/** A look that an answer came to. */
export interface AnsweredLook extends LookTimes {
  /** With no answer until then the feed is stale. */
  readonly freshUntil: Instant;
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
  look: AnsweredLook,
  validators: KeptValidators,
): Promise<void> {
  await tx.raw(
    `insert into feed_health (feed_id, organization_id, looked_at, answered_at, answering_since, next_look_at, looks,
                              answers, last_look_ms, look_ms, etag, last_modified, fresh_until)
     values (:feedId, :organizationId, :at, :at, :at, :nextLookAt, 1, 1, :tookMs, :tookMs, :etag, :lastModified,
             :freshUntil)
     on conflict (feed_id) do update
        set looked_at = excluded.looked_at, answered_before_at = feed_health.answered_at,
            answered_at = excluded.answered_at,
            answering_since = coalesce(feed_health.answering_since, excluded.answering_since),
            next_look_at = ${NEXT_LOOK}, looks = feed_health.looks + 1, answers = feed_health.answers + 1,
            last_look_ms = excluded.last_look_ms, look_ms = feed_health.look_ms + excluded.look_ms,
            etag = excluded.etag, last_modified = excluded.last_modified, problem = null, problem_details = null,
            problem_since = null, failures = 0, failing = null, fresh_until = excluded.fresh_until,
            stale_since = null`,
    {
      organizationId,
      ...look,
      ...scheduleOf(look),
      etag: validators.etag ?? null,
      lastModified: validators.lastModified ?? null,
    },
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
    `insert into feed_health (feed_id, organization_id, looked_at, next_look_at, looks, last_look_ms, look_ms, problem,
                              problem_details, problem_since, failures, failing, failed)
     values (:feedId, :organizationId, :at, :nextLookAt, 1, :tookMs, :tookMs, :problem, :details::jsonb, :at, 1,
             :failing, jsonb_build_object(:problem::text, 1))
     on conflict (feed_id) do update
        set looked_at = excluded.looked_at, next_look_at = ${NEXT_LOOK},
            looks = feed_health.looks + 1, last_look_ms = excluded.last_look_ms,
            look_ms = feed_health.look_ms + excluded.look_ms, problem = excluded.problem,
            failed = feed_health.failed || jsonb_build_object(
              :problem::text, coalesce((feed_health.failed ->> :problem::text)::bigint, 0) + 1),
            problem_details = excluded.problem_details,
            problem_since = coalesce(feed_health.problem_since, excluded.problem_since),
            failures = feed_health.failures + 1, failing = excluded.failing, answering_since = null`,
    {
      organizationId,
      ...look,
      ...scheduleOf(look),
      problem: problem.code,
      details: JSON.stringify(problem.details),
      failing: state === 'failing' ? problem.code : null,
    },
  );
}

/** A person's decision changed what we believe. */
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

/** What an answer came to, once it was reconciled. */
export interface SyncedAnswer {
  readonly feedId: string;
  /** When the look began. */
  readonly at: Instant;
  readonly changed: boolean;
  readonly held: boolean;
  /** Set where a second answer is waited for: the next look comes then at the latest. */
  readonly lookAgainAt?: Instant;
}

/** An answer was reconciled and written. */
export async function recordSync(tx: Tx, organizationId: string, answer: SyncedAnswer): Promise<void> {
  await tx.raw(
    `insert into feed_health (feed_id, organization_id, changed_at, syncs, sync_ms, held)
     values (:feedId, :organizationId, :changedAt, 1,
             greatest(0, 1000 * extract(epoch from clock_timestamp() - :at::timestamptz))::bigint, :held)
     on conflict (feed_id) do update
        set changed_at = coalesce(excluded.changed_at, feed_health.changed_at), syncs = feed_health.syncs + 1,
            sync_ms = feed_health.sync_ms + excluded.sync_ms, held = feed_health.held + excluded.held,
            next_look_at = least(feed_health.next_look_at, :lookAgainAt)`,
    {
      organizationId,
      feedId: answer.feedId,
      at: answer.at,
      changedAt: answer.changed ? answer.at : null,
      held: answer.held ? 1 : 0,
      lookAgainAt: answer.lookAgainAt ?? null,
    },
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
