import type { About, AlertDetail, AlertEnd } from '../domain/alerts/alert.js';
import type { AlertRule } from '../domain/alerts/rules.js';
import type { Instant } from '../domain/instant.js';
import type { Nights } from '../domain/nights.js';
import type { Severity } from '../domain/notify/severity.js';
import type { WordedTask } from '../domain/notify/task-words.js';
import { type AlertRow, toAbout } from './alerts.js';
import { fromDateRange, type Tx } from './database.js';

/** An alert as a person sees it, with the names that people gave to what it is about. */
export interface AlertView {
  readonly id: string;
  readonly rule: AlertRule;
  readonly severity: Severity;
  readonly subject: string;
  readonly about: About;
  readonly detail: AlertDetail;
  readonly openedAt: Instant;
  readonly reopenedAt?: Instant;
  readonly reopenings: number;
  readonly ended?: { readonly at: Instant; readonly reason: AlertEnd };
  readonly acknowledged?: { readonly at: Instant; readonly by?: string };
  readonly muted?: { readonly until: Instant; readonly by?: string };
  readonly escalatedAt?: Instant;
  readonly propertyName?: string;
  readonly unitName?: string;
  readonly timezone?: string;
  readonly nights?: Nights;
  readonly taskKind?: WordedTask;
  /** Of a receiver or a channel. */
  readonly name?: string;
}

const ALERT = `
  select a.*, p.name as property_name, p.timezone, u.name as unit_name, c.nights, t.kind as task_kind,
         coalesce(e.name, h.name) as name, k.name as acknowledged_by_name, m.name as muted_by_name
    from alerts a
    left join properties p on p.id = a.property_id
    left join units u on u.id = a.unit_id
    left join conflicts c on c.id = a.conflict_id
    left join tasks t on t.id = a.task_id
    left join webhook_endpoints e on e.id = a.endpoint_id
    left join channels h on h.id = a.channel_id
    left join people k on k.id = a.acknowledged_by
    left join people m on m.id = a.muted_by
   where a.organization_id = :organizationId`;

export async function findAlert(tx: Tx, organizationId: string, id: string): Promise<AlertView | undefined> {
  const { rows } = await tx.raw(`${ALERT} and a.id = :id`, { organizationId, id });
  return rows[0] && toView(rows[0]);
}

export interface AlertPage {
  readonly state?: 'open' | 'ended' | undefined;
  readonly rule?: AlertRule | undefined;
  readonly severity?: Severity | undefined;
  /** The last one of the page before. */
  readonly after?: string | undefined;
  readonly limit: number;
}

/** Latest first. */
export async function listAlerts(tx: Tx, organizationId: string, page: AlertPage): Promise<AlertView[]> {
  const { rows } = await tx.raw(
    `${ALERT}
        and (:state::text is null or (a.ended_at is null) = (:state = 'open'))
        and (:rule::text is null or a.rule = :rule)
        and (:severity::text is null or a.severity = :severity)
        and (:after::uuid is null or (a.opened_at, a.id) <
             (select o.opened_at, o.id from alerts o
               where o.organization_id = :organizationId and o.id = :after::uuid))
      order by a.opened_at desc, a.id desc
      limit :limit`,
    {
      organizationId,
      state: page.state ?? null,
      rule: page.rule ?? null,
      severity: page.severity ?? null,
      after: page.after ?? null,
      limit: page.limit,
    },
  );
  return rows.map(toView);
}

/** How many are open, by severity, and how many of all nobody has acknowledged. */
export async function openAlertCounts(
  tx: Tx,
  organizationId: string,
): Promise<Record<Severity | 'unacknowledged', number>> {
  const { rows } = await tx.raw(
    `select count(*) filter (where severity = 'urgent')::int as urgent,
            count(*) filter (where severity = 'important')::int as important,
            count(*) filter (where severity = 'info')::int as info,
            count(*) filter (where acknowledged_at is null)::int as unacknowledged
       from alerts where organization_id = :organizationId and ended_at is null`,
    { organizationId },
  );
  return rows[0];
}

/** Somebody knows of it. Answers whether nobody did before; the first one counts. */
export async function acknowledgeAlert(
  tx: Tx,
  organizationId: string,
  id: string,
  now: Instant,
): Promise<boolean> {
  const { rows } = await tx.raw(
    `update alerts set acknowledged_at = :now,
                       acknowledged_by = nullif(current_setting('ota.person_id', true), '')::uuid
      where organization_id = :organizationId and id = :id and acknowledged_at is null
      returning id`,
    { organizationId, id, now },
  );
  return rows.length > 0;
}

/** Nothing is told of its subject before `until`; without, from now on. */
export async function muteAlert(
  tx: Tx,
  organizationId: string,
  { id, subject }: Pick<AlertView, 'id' | 'subject'>,
  until: Instant | undefined,
): Promise<void> {
  await tx.raw(
    `update alerts
        set muted_until = case when id = :id then :until::timestamptz end,
            muted_by = case when id = :id and :until::timestamptz is not null
                            then nullif(current_setting('ota.person_id', true), '')::uuid end
      where organization_id = :organizationId and (id = :id or subject = :subject and muted_until is not null)`,
    { organizationId, id, subject, until: until ?? null },
  );
}

interface ViewRow extends AlertRow {
  readonly reopenings: number;
  readonly property_name: string | null;
  readonly unit_name: string | null;
  readonly timezone: string | null;
  readonly nights: string | null;
  readonly task_kind: WordedTask | null;
  readonly name: string | null;
  readonly acknowledged_by_name: string | null;
  readonly muted_by_name: string | null;
}

const toView = (row: ViewRow): AlertView => ({
  id: row.id,
  rule: row.rule,
  severity: row.severity,
  subject: row.subject,
  about: toAbout(row),
  detail: row.detail,
  openedAt: row.opened_at,
  reopenings: row.reopenings,
  ...(row.reopened_at ? { reopenedAt: row.reopened_at } : {}),
  ...(row.ended_at && row.end_reason ? { ended: { at: row.ended_at, reason: row.end_reason } } : {}),
  ...(row.acknowledged_at
    ? {
        acknowledged: {
          at: row.acknowledged_at,
          ...(row.acknowledged_by_name ? { by: row.acknowledged_by_name } : {}),
        },
      }
    : {}),
  ...(row.muted_until
    ? { muted: { until: row.muted_until, ...(row.muted_by_name ? { by: row.muted_by_name } : {}) } }
    : {}),
  ...(row.escalated_at ? { escalatedAt: row.escalated_at } : {}),
  ...(row.property_name ? { propertyName: row.property_name } : {}),
  ...(row.unit_name ? { unitName: row.unit_name } : {}),
  ...(row.timezone ? { timezone: row.timezone } : {}),
  ...(row.nights ? { nights: fromDateRange(row.nights) } : {}),
  ...(row.task_kind ? { taskKind: row.task_kind } : {}),
  ...(row.name ? { name: row.name } : {}),
});
