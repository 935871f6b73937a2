import {
  type About,
  type AlertDetail,
  type AlertEnd,
  type KnownAlert,
  RETURNS_WITHIN_MS,
} from '../domain/alerts/alert.js';
import type { AlertRule } from '../domain/alerts/rules.js';
import type { Platform } from '../domain/entry.js';
import { DAY_MS, type Instant, later } from '../domain/instant.js';
import type { Severity } from '../domain/notify/severity.js';
import type { Tx } from './database.js';
import type { SystemDatabase } from './system-database.js';

/** A feed whose platform was in trouble is alerted of only where it was seen again: within two days it is. */
const PLATFORM_REMEMBERED_MS = 2 * DAY_MS;

/** One at a time decides about the alerts of an organization. */
export async function lockAlerts(tx: Tx, organizationId: string): Promise<void> {
  await tx.raw(`select pg_advisory_xact_lock(hashtextextended('alerts/' || :organizationId, 0))`, {
    organizationId,
  });
}

const ABOUT = `platform, property_id, unit_id, connection_id, feed_id, conflict_id, task_id, endpoint_id, channel_id`;
const COLUMNS = `id, rule, severity, subject, ${ABOUT}, detail, opened_at, reopened_at, ended_at, end_reason,
  acknowledged_at, muted_until, escalated_at`;

/** Those that are open, and those that ended not long ago, latest first. */
export async function knownAlerts(tx: Tx, organizationId: string, now: Instant): Promise<KnownAlert[]> {
  const { rows } = await tx.raw(
    `select ${COLUMNS} from alerts
      where organization_id = :organizationId
        and (ended_at is null or ended_at >= :returns
             or ended_at >= :remembered and platform is not null and feed_id is null)
      order by opened_at desc, id`,
    {
      organizationId,
      returns: later(now, -RETURNS_WITHIN_MS),
      remembered: later(now, -PLATFORM_REMEMBERED_MS),
    },
  );
  return rows.map(toKnown);
}

/** Organizations where anything may be wrong, or was. */
export async function organizationsToAlert(system: SystemDatabase, now: Instant): Promise<string[]> {
  const { rows } = await system.raw(
    `select organization_id as id from alerts where ended_at is null
     union select organization_id from feed_health where problem is not null or stale_since is not null
     union select organization_id from export_pulls where pulled_at <= :late
     union select organization_id from beliefs where is_held
     union select organization_id from conflicts where kind = 'double_booking' and state = 'open'
     union select organization_id from tasks where state = 'open' and alerted_at is not null
     union select organization_id from webhook_endpoints
            where state = 'enabled' and failing_since is not null or disabled_reason <> 'person'
     union select organization_id from channels
            where state = 'enabled' and failing_since is not null or disabled_reason <> 'person'`,
    { late: later(now, -DAY_MS) },
  );
  return rows.map((row: { id: string }) => row.id);
}

/** How many alerts are open, by rule and severity, over all organizations. */
export async function countOpenAlerts(
  system: SystemDatabase,
): Promise<{ readonly rule: AlertRule; readonly severity: Severity; readonly open: number }[]> {
  const { rows } = await system.raw(
    `select rule, severity, count(*)::int as open from alerts where ended_at is null
      group by rule, severity order by rule, severity`,
  );
  return rows;
}

/** Of which subjects nothing is to be told for a while, and until when. */
export async function mutedSubjects(
  tx: Tx,
  organizationId: string,
  now: Instant,
): Promise<Map<string, Instant>> {
  const { rows } = await tx.raw(
    `select subject, max(muted_until) as until from alerts
      where organization_id = :organizationId and muted_until > :now
      group by subject`,
    { organizationId, now },
  );
  return new Map(rows.map((row: { subject: string; until: Instant }) => [row.subject, row.until]));
}

export interface AlertRow {
  readonly id: string;
  readonly rule: AlertRule;
  readonly severity: Severity;
  readonly subject: string;
  readonly platform: Platform | null;
  readonly property_id: string | null;
  readonly unit_id: string | null;
  readonly connection_id: string | null;
  readonly feed_id: string | null;
  readonly conflict_id: string | null;
  readonly task_id: string | null;
  readonly endpoint_id: string | null;
  readonly channel_id: string | null;
  readonly detail: AlertDetail;
  readonly opened_at: Instant;
  readonly reopened_at: Instant | null;
  readonly ended_at: Instant | null;
  readonly end_reason: AlertEnd | null;
  readonly acknowledged_at: Instant | null;
  readonly muted_until: Instant | null;
  readonly escalated_at: Instant | null;
}

export const toAbout = (row: AlertRow): About => ({
  ...(row.platform ? { platform: row.platform } : {}),
  ...(row.property_id ? { propertyId: row.property_id } : {}),
  ...(row.unit_id ? { unitId: row.unit_id } : {}),
  ...(row.connection_id ? { connectionId: row.connection_id } : {}),
  ...(row.feed_id ? { feedId: row.feed_id } : {}),
  ...(row.conflict_id ? { conflictId: row.conflict_id } : {}),
  ...(row.task_id ? { taskId: row.task_id } : {}),
  ...(row.endpoint_id ? { endpointId: row.endpoint_id } : {}),
  ...(row.channel_id ? { channelId: row.channel_id } : {}),
});

export const toKnown = (row: AlertRow): KnownAlert => ({
  id: row.id,
  rule: row.rule,
  severity: row.severity,
  subject: row.subject,
  ...toAbout(row),
  openedAt: row.opened_at,
  detail: row.detail,
  ...(row.reopened_at ? { reopenedAt: row.reopened_at } : {}),
  ...(row.ended_at && row.end_reason ? { ended: { at: row.ended_at, reason: row.end_reason } } : {}),
  ...(row.acknowledged_at ? { acknowledgedAt: row.acknowledged_at } : {}),
  ...(row.muted_until ? { mutedUntil: row.muted_until } : {}),
  ...(row.escalated_at ? { escalatedAt: row.escalated_at } : {}),
});
