import type { Instant } from '../domain/instant.js';
import { NOTABLE_KINDS, type NotableChange } from '../domain/notify/notice-of-change.js';
import type { NoticeType } from '../domain/notify/notices.js';
import type { Recipient } from '../domain/notify/recipients.js';
import type { Severity } from '../domain/notify/severity.js';
import type { WordedTask } from '../domain/notify/task-words.js';
import type { Role } from '../domain/people/access.js';
import { fromDateRange, type Tx } from './database.js';
import type { SystemDatabase } from './system-database.js';

/** A channel of any organization that is to be told of changes. */
export interface ChannelToTell {
  readonly id: string;
  readonly organizationId: string;
  /** Changes of transactions before this one are not for it. */
  readonly fromXid: string;
}

export async function channelsToTell(system: SystemDatabase): Promise<ChannelToTell[]> {
  const { rows } = await system.raw(
    `select id, organization_id as "organizationId", from_xid as "fromXid" from channels where state = 'enabled'`,
  );
  return rows;
}

/** Enabled channels of all organizations whose next look has been due since before `at`. */
export async function channelsKeptWaiting(
  system: SystemDatabase,
  at: Instant,
  limit: number,
): Promise<{ organizationId: string; channelId: string }[]> {
  const { rows } = await system.raw(
    `select organization_id as "organizationId", id as "channelId" from channels
      where state = 'enabled' and due_at < :at
      order by due_at limit :limit`,
    { at, limit },
  );
  return rows;
}

/** Members who never had a channel of their own, by their organizations. */
export async function membersWithoutChannel(
  system: SystemDatabase,
  limit: number,
): Promise<{ organizationId: string; personId: string }[]> {
  const { rows } = await system.raw(
    `select m.organization_id as "organizationId", m.person_id as "personId" from members m
      where not exists (select from channels c
                         where c.organization_id = m.organization_id and c.person_id = m.person_id)
      limit :limit`,
    { limit },
  );
  return rows;
}

/** What decides which notices go to the enabled channels of an organization. */
export async function recipientsOf(tx: Tx, organizationId: string): Promise<Recipient[]> {
  const { rows } = await tx.raw(
    `select c.id, c.person_id, m.role, c.severities, coalesce(n.muted, '{}') as muted
       from channels c
       left join members m on m.organization_id = c.organization_id and m.person_id = c.person_id
       left join notification_preferences n
         on n.organization_id = c.organization_id and n.person_id is not distinct from c.person_id
      where c.organization_id = :organizationId and c.state = 'enabled'
        and (c.person_id is null or m.person_id is not null)`,
    { organizationId },
  );
  return rows.map(
    (row: {
      id: string;
      person_id: string | null;
      role: Role | null;
      severities: Severity[];
      muted: NoticeType[];
    }) => ({
      channelId: row.id,
      severities: row.severities,
      muted: row.muted,
      ...(row.person_id && row.role ? { person: { id: row.person_id, role: row.role } } : {}),
    }),
  );
}

export interface ChangeToNotify extends NotableChange {
  readonly xid: string;
}

/** Changes by their ids, in the order of the log, with the names of what they are about. */
export async function changesToNotify(
  tx: Tx,
  organizationId: string,
  ids: readonly string[],
): Promise<ChangeToNotify[]> {
  const { rows } = await tx.raw(
    `select c.id::text, c.xid, c.kind, c.at, c.feed_id, c.detail, p.name as property_name, u.name as unit_name,
            coalesce(n.platform, c.detail ->> 'platform') as platform, p.timezone, f.id as conflict_id, f.kind as conflict_kind, f.nights as conflict_nights,
            t.id as task_id, t.kind as task_kind, t.urgency, t.assignee_id, t.escalated_to,
            coalesce(e.name, h.name) as name
       from changes c
       left join conflicts f on f.id = c.conflict_id
       left join tasks t on t.id = c.task_id
       left join units u on u.id = coalesce(c.unit_id, f.unit_id, t.unit_id)
       left join properties p on p.id = coalesce(c.property_id, f.property_id, t.property_id)
       left join connections n on n.id = coalesce(c.connection_id, t.connection_id)
       left join webhook_endpoints e on e.id::text = c.detail ->> 'endpointId'
       left join channels h on h.id::text = c.detail ->> 'channelId'
      where c.organization_id = :organizationId and c.id = any(:ids::bigint[]) and c.kind = any(:kinds)
      order by c.xid, c.id`,
    { organizationId, ids: [...ids], kinds: [...NOTABLE_KINDS] },
  );
  return rows.map(toChange);
}

interface NotableRow {
  readonly id: string;
  readonly xid: string;
  readonly kind: string;
  readonly at: Instant;
  readonly feed_id: string | null;
  readonly detail: unknown;
  readonly property_name: string | null;
  readonly unit_name: string | null;
  readonly platform: string | null;
  readonly timezone: string | null;
  readonly conflict_id: string | null;
  readonly conflict_kind: string | null;
  readonly conflict_nights: string | null;
  readonly task_id: string | null;
  readonly task_kind: WordedTask | null;
  readonly urgency: string | null;
  readonly assignee_id: string | null;
  readonly escalated_to: Role | null;
  readonly name: string | null;
}

const toChange = (row: NotableRow): ChangeToNotify => ({
  id: row.id,
  xid: row.xid,
  kind: row.kind,
  at: row.at,
  detail: row.detail,
  ...(row.feed_id ? { feedId: row.feed_id } : {}),
  ...(row.property_name ? { propertyName: row.property_name } : {}),
  ...(row.unit_name ? { unitName: row.unit_name } : {}),
  ...(row.platform ? { platform: row.platform } : {}),
  ...(row.timezone ? { timezone: row.timezone } : {}),
  ...(row.name ? { name: row.name } : {}),
  ...(row.conflict_id && row.conflict_kind && row.conflict_nights
    ? {
        conflict: {
          id: row.conflict_id,
          kind: row.conflict_kind,
          nights: fromDateRange(row.conflict_nights),
        },
      }
    : {}),
  ...(row.task_id && row.task_kind && row.urgency
    ? {
        task: {
          id: row.task_id,
          kind: row.task_kind,
          urgency: row.urgency,
          ...(row.assignee_id ? { assigneeId: row.assignee_id } : {}),
          ...(row.escalated_to ? { escalatedTo: row.escalated_to } : {}),
        },
      }
    : {}),
});
