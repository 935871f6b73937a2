import type { KnownAlert, Wanted } from '../domain/alerts/alert.js';
import type { Step } from '../domain/alerts/evaluate.js';
import type { Instant } from '../domain/instant.js';
import type { Severity } from '../domain/notify/severity.js';
import { appendChanges, type ChangeKind, type NewChange } from './changes.js';
import type { Tx } from './database.js';

/** Writes what became of the alerts, with what the change log says of it. Answers how many changes people may hear of. */
export async function writeAlerts(
  tx: Tx,
  organizationId: string,
  steps: readonly Step[],
  now: Instant,
): Promise<number> {
  const changes: NewChange[] = [];
  for (const step of steps) {
    const change = await writeStep(tx, organizationId, step, now);
    if (change) changes.push(change);
  }
  await appendChanges(tx, changes);
  return changes.length;
}

async function writeStep(
  tx: Tx,
  organizationId: string,
  step: Step,
  now: Instant,
): Promise<NewChange | undefined> {
  switch (step.do) {
    case 'open': {
      const id = await openAlert(tx, organizationId, step.alert, step.severity, now);
      return id
        ? told(organizationId, 'alert_opened', { ...step.alert, id, severity: step.severity }, { at: now })
        : undefined;
    }
    case 'reopen':
      await reopenAlert(tx, organizationId, step.known.id, step.alert, now);
      return told(
        organizationId,
        'alert_reopened',
        { ...step.known, detail: step.alert.detail },
        { at: now },
      );
    case 'end':
      await endAlert(tx, organizationId, step.known.id, step.reason, now);
      return told(organizationId, 'alert_ended', step.known, { at: now, reason: step.reason });
    case 'escalate':
      await escalateAlert(tx, organizationId, step.known.id, step.severity, now);
      return told(organizationId, 'alert_escalated', { ...step.known, severity: step.severity }, { at: now });
    case 'refresh':
      await tx.raw(
        'update alerts set detail = :detail where organization_id = :organizationId and id = :id',
        {
          organizationId,
          id: step.known.id,
          detail: JSON.stringify(step.detail),
        },
      );
      return undefined;
  }
}

/** Undefined where one is open already. Who muted its subject before does not hear of it either. */
async function openAlert(
  tx: Tx,
  organizationId: string,
  alert: Wanted,
  severity: Severity,
  now: Instant,
): Promise<string | undefined> {
  const { rows } = await tx.raw(
    `insert into alerts (organization_id, rule, severity, subject, platform, property_id, unit_id, connection_id,
                         feed_id, conflict_id, task_id, endpoint_id, channel_id, detail, opened_at, muted_until,
                         muted_by)
     select :organizationId, :rule, :severity, :subject, :platform, :propertyId, :unitId, :connectionId, :feedId,
            :conflictId, :taskId, :endpointId, :channelId, :detail, :now, m.muted_until, m.muted_by
       from (values (1)) as one
       left join lateral (select muted_until, muted_by from alerts
                           where organization_id = :organizationId and rule = :rule and subject = :subject
                             and muted_until > :now
                           order by muted_until desc limit 1) m on true
     on conflict (organization_id, rule, subject) where ended_at is null do nothing
     returning id`,
    {
      platform: null,
      propertyId: null,
      unitId: null,
      connectionId: null,
      feedId: null,
      conflictId: null,
      taskId: null,
      endpointId: null,
      channelId: null,
      ...alert,
      organizationId,
      severity,
      now,
      detail: JSON.stringify(alert.detail),
    },
  );
  return rows[0]?.id;
}

async function reopenAlert(tx: Tx, organizationId: string, id: string, alert: Wanted, now: Instant) {
  await tx.raw(
    `update alerts set ended_at = null, end_reason = null, reopened_at = :now, reopenings = reopenings + 1,
                       detail = :detail
      where organization_id = :organizationId and id = :id and ended_at is not null`,
    { organizationId, id, now, detail: JSON.stringify(alert.detail) },
  );
}

async function endAlert(tx: Tx, organizationId: string, id: string, reason: string, now: Instant) {
  await tx.raw(
    `update alerts set ended_at = :now, end_reason = :reason
      where organization_id = :organizationId and id = :id and ended_at is null`,
    { organizationId, id, now, reason },
  );
}

async function escalateAlert(tx: Tx, organizationId: string, id: string, severity: Severity, now: Instant) {
  await tx.raw(
    `update alerts set severity = :severity, escalated_at = :now
      where organization_id = :organizationId and id = :id`,
    { organizationId, id, now, severity },
  );
}

type Told = Pick<KnownAlert, 'id' | 'severity'> & Wanted;

/** The change log's word on an alert. Its conflict or task has a history of its own. */
export const told = (
  organizationId: string,
  kind: ChangeKind,
  alert: Told,
  more: { readonly at: Instant; readonly reason?: string; readonly until?: Instant },
): NewChange => ({
  organizationId,
  kind,
  alertId: alert.id,
  ...(alert.propertyId && { propertyId: alert.propertyId }),
  ...(alert.unitId && { unitId: alert.unitId }),
  ...(alert.connectionId && { connectionId: alert.connectionId }),
  ...(alert.feedId && { feedId: alert.feedId }),
  detail: {
    alert: {
      rule: alert.rule,
      severity: alert.severity,
      subject: alert.subject,
      detail: alert.detail,
      at: more.at,
      ...(more.reason ? { reason: more.reason } : {}),
    },
    ...(alert.platform ? { platform: alert.platform } : {}),
    ...(alert.endpointId ? { endpointId: alert.endpointId } : {}),
    ...(alert.channelId ? { channelId: alert.channelId } : {}),
    ...(more.until ? { until: more.until } : {}),
  },
});
