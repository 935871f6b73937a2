import type {
  ChannelFact,
  EndpointFact,
  Facts,
  FeedFact,
  HoldFact,
  PullFact,
} from '../domain/alerts/facts.js';
import { LEAST_FEEDS } from '../domain/alerts/platform-trouble.js';
import { PLATFORMS, type Platform } from '../domain/entry.js';
import { DAY_MS, type Instant, later } from '../domain/instant.js';
import { factsOf } from '../domain/platforms/index.js';
import type { ProblemCode, ProblemDetails } from '../domain/problems.js';
import type { Tx } from './database.js';

/** All that an organization may be alerted of: a few statements, whatever its size. */
export async function alertFacts(tx: Tx, organizationId: string, now: Instant): Promise<Facts> {
  return {
    feeds: await troubledFeeds(tx, organizationId),
    pulls: await latePulls(tx, organizationId, now),
    holds: await heldAnswers(tx, organizationId),
    doubleBookings: await doubleBookings(tx, organizationId),
    lateTasks: await lateTasks(tx, organizationId),
    endpoints: await failingEndpoints(tx, organizationId),
    channels: await failingChannels(tx, organizationId),
  };
}

/** Feeds that are kept in step: of active connections. */
const KEPT = `feeds f
  join connections c on c.id = f.connection_id and c.state = 'active'
  join properties p on p.id = c.property_id and p.archived_at is null`;
const FEED = 'f.id, f.unit_id, f.connection_id, c.property_id, c.platform';
/** What an open alert is about: one feed, or a platform. */
const ALERTED = `k.id in (select feed_id from alerts
                           where organization_id = :organizationId and ended_at is null and feed_id is not null)
  or k.platform in (select platform from alerts
                     where organization_id = :organizationId and ended_at is null and feed_id is null
                       and platform is not null)`;

const IMPORTING: readonly Platform[] = PLATFORMS.filter(platform => factsOf(platform).importsFeeds);

/** Those in any trouble, those an open alert is about, and all of a platform where several are in trouble. */
async function troubledFeeds(tx: Tx, organizationId: string): Promise<FeedFact[]> {
  const { rows } = await tx.raw(
    `with kept as (
       select ${FEED}, h.looked_at, h.answered_at, h.problem, h.problem_details, h.problem_since,
              h.failing is not null as failing, h.stale_since,
              h.problem is not null or h.stale_since is not null as troubled
         from ${KEPT} join feed_health h on h.feed_id = f.id
        where f.organization_id = :organizationId and f.archived_at is null and f.import_url_sealed is not null
     )
     select * from kept k
      where k.troubled
         or k.platform in (select platform from kept where troubled group by platform
                            having count(*) >= ${LEAST_FEEDS})
         or ${ALERTED}`,
    { organizationId },
  );
  return rows.map((row: FeedRow & HealthColumns) => ({
    ...toKept(row),
    ...(row.looked_at ? { lookedAt: row.looked_at } : {}),
    ...(row.answered_at ? { answeredAt: row.answered_at } : {}),
    ...(row.problem && row.problem_since
      ? {
          problem: {
            code: row.problem,
            details: row.problem_details ?? {},
            since: row.problem_since,
            failing: row.failing,
          },
        }
      : {}),
    ...(row.stale_since ? { staleSince: row.stale_since } : {}),
  }));
}

/** Of calendars that were read once: those not read for a day, those alerted of, and all of their platforms. */
async function latePulls(tx: Tx, organizationId: string, now: Instant): Promise<PullFact[]> {
  const { rows } = await tx.raw(
    `with kept as (
       select ${FEED}, e.pulled_at
         from ${KEPT} join export_pulls e on e.feed_id = f.id
        where f.organization_id = :organizationId and f.archived_at is null and f.export_token_hash is not null
          and c.platform = any(:importing)
     )
     select * from kept k
      where k.platform in (select platform from kept where pulled_at <= :late) or ${ALERTED}`,
    { organizationId, late: later(now, -DAY_MS), importing: [...IMPORTING] },
  );
  return rows.map((row: FeedRow & { pulled_at: Instant }) => ({ ...toKept(row), pulledAt: row.pulled_at }));
}

async function heldAnswers(tx: Tx, organizationId: string): Promise<HoldFact[]> {
  const { rows } = await tx.raw(
    `select ${FEED}, b.hold ->> 'reason' as reason
       from ${KEPT} join beliefs b on b.feed_id = f.id
      where b.organization_id = :organizationId and b.is_held and f.archived_at is null`,
    { organizationId },
  );
  return rows.map((row: FeedRow & { reason: string }) => ({ ...toKept(row), reason: row.reason }));
}

async function doubleBookings(tx: Tx, organizationId: string): Promise<Facts['doubleBookings']> {
  const { rows } = await tx.raw(
    `select id as "conflictId", property_id as "propertyId", unit_id as "unitId" from conflicts
      where organization_id = :organizationId and kind = 'double_booking' and state = 'open'`,
    { organizationId },
  );
  return rows;
}

/** Those that the alert of their deadline was told of. */
async function lateTasks(tx: Tx, organizationId: string): Promise<Facts['lateTasks']> {
  const { rows } = await tx.raw(
    `select id, property_id, unit_id, connection_id from tasks
      where organization_id = :organizationId and state = 'open' and alerted_at is not null`,
    { organizationId },
  );
  return rows.map(
    (row: { id: string; property_id: string; unit_id: string | null; connection_id: string | null }) => ({
      taskId: row.id,
      propertyId: row.property_id,
      ...(row.unit_id ? { unitId: row.unit_id } : {}),
      ...(row.connection_id ? { connectionId: row.connection_id } : {}),
    }),
  );
}

async function failingEndpoints(tx: Tx, organizationId: string): Promise<EndpointFact[]> {
  const { rows } = await tx.raw(
    `select id, failing_since, state = 'disabled' as disabled from webhook_endpoints
      where organization_id = :organizationId
        and (state = 'enabled' or state = 'disabled' and disabled_reason <> 'person')`,
    { organizationId },
  );
  return rows.map((row: { id: string; failing_since: Instant | null; disabled: boolean }) => ({
    endpointId: row.id,
    disabled: row.disabled,
    ...(row.failing_since ? { failingSince: row.failing_since } : {}),
  }));
}

async function failingChannels(tx: Tx, organizationId: string): Promise<ChannelFact[]> {
  const { rows } = await tx.raw(
    `select id, failing_since, problem, state = 'disabled' as disabled from channels
      where organization_id = :organizationId
        and (state = 'enabled' or state = 'disabled' and disabled_reason <> 'person')`,
    { organizationId },
  );
  return rows.map(
    (row: { id: string; failing_since: Instant | null; problem: ProblemCode | null; disabled: boolean }) => ({
      channelId: row.id,
      disabled: row.disabled,
      ...(row.failing_since ? { failingSince: row.failing_since } : {}),
      ...(row.problem ? { problem: row.problem } : {}),
    }),
  );
}

interface FeedRow {
  readonly id: string;
  readonly unit_id: string;
  readonly connection_id: string;
  readonly property_id: string;
  readonly platform: Platform;
}

interface HealthColumns {
  readonly looked_at: Instant | null;
  readonly answered_at: Instant | null;
  readonly problem: ProblemCode | null;
  readonly problem_details: ProblemDetails | null;
  readonly problem_since: Instant | null;
  readonly failing: boolean;
  readonly stale_since: Instant | null;
}

const toKept = (row: FeedRow) => ({
  feedId: row.id,
  unitId: row.unit_id,
  connectionId: row.connection_id,
  propertyId: row.property_id,
  platform: row.platform,
});
