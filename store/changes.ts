import type { Instant } from '../domain/instant.js';
import { ACTOR_COLUMNS, ACTOR_VALUES } from './audit-log.js';
import type { Tx } from './database.js';
import type { SystemDatabase } from './system-database.js';

export const CHANGE_KINDS = [
  'entry_came',
  'entry_moved',
  'entry_reclassified',
  'entry_renamed',
  'entry_identified',
  'entry_narrowing',
  'entry_missing',
  'entry_kept',
  'entry_returned',
  'entry_ended',
  'feed_held',
  'feed_released',
  'feed_problem',
  'feed_recovered',
  'feed_stale',
  'feed_fresh',
  'feed_changed',
  'feed_first_read',
  'feed_undone',
  'conflict_opened',
  'conflict_changed',
  'conflict_closed',
  'conflict_reopened',
  'conflict_settling',
  'conflict_dismissed',
  'closure_answered',
  'booking_added',
  'booking_cancelled',
  'sweep_found_conflict',
  'property_added',
  'property_changed',
  'property_archived',
  'unit_added',
  'unit_changed',
  'unit_archived',
  'connection_added',
  'connection_changed',
  'connection_archived',
  'connection_paused',
  'connection_resumed',
  'webhook_disabled',
  'channel_disabled',
  'task_opened',
  'task_changed',
  'task_step_done',
  'task_step_undone',
  'task_assigned',
  'task_snoozed',
  'task_reminded',
  'task_escalated',
  'task_alerted',
  'task_done',
  'task_withdrawn',
  'task_cancelled',
  'task_reopened',
  'alert_opened',
  'alert_reopened',
  'alert_ended',
  'alert_escalated',
  'alert_acknowledged',
  'alert_muted',
  'alert_unmuted',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** What a change is about. Only ids: whoever is told reads the rest. */
export interface ChangeSubject {
  readonly propertyId?: string;
  readonly unitId?: string;
  readonly connectionId?: string;
  readonly feedId?: string;
  readonly entryId?: string;
  readonly conflictId?: string;
  readonly taskId?: string;
  readonly alertId?: string;
}

export interface NewChange extends ChangeSubject {
  readonly organizationId: string;
  readonly kind: ChangeKind;
  /** The answer of a feed that said so. */
  readonly snapshotId?: string;
  /** What was before, or why. Never a URL, a body or guest data. */
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** A place in the log: everything up to and with it has been read. Reads `<xid>-<id>` on the wire. */
export interface Cursor {
  readonly xid: string;
  readonly id: string;
}

export interface LoggedChange extends ChangeSubject {
  readonly cursor: Cursor;
  readonly organizationId: string;
  readonly kind: ChangeKind;
  readonly at: Instant;
}

/** Before the first change there can be. */
export const START_OF_LOG: Cursor = { xid: '0', id: '0' };

export const cursorText = (cursor: Cursor): string => `${cursor.xid}-${cursor.id}`;

/** Undefined where the text is no cursor of ours; both numbers fit what PostgreSQL stores. */
export function parseCursor(text: string): Cursor | undefined {
  const [, xid, id] = /^(\d{1,19})-(\d{1,18})$/.exec(text) ?? [];
  return xid && id ? { xid, id } : undefined;
}

/** Whether `a` stands behind `b` in the log. */
export const isAfter = (a: Cursor, b: Cursor): boolean =>
  a.xid === b.xid ? BigInt(a.id) > BigInt(b.id) : BigInt(a.xid) > BigInt(b.xid);

export const appendChange = (tx: Tx, change: NewChange): Promise<void> => appendChanges(tx, [change]);

/**
 * Appends to the log in the given order, in the transaction that changed the rows; and to the audit log, where a
 * person or a token is behind it. There `feed_changed` reads `feed.changed`, and its subject is the feed.
 */
export async function appendChanges(tx: Tx, changes: readonly NewChange[]): Promise<void> {
  if (changes.length === 0) return;
  await tx.raw(
    `with appended as (
       insert into changes
         (organization_id, kind, property_id, unit_id, connection_id, feed_id, entry_id, snapshot_id, conflict_id,
          task_id, alert_id, detail)
       select c."organizationId", c.kind, c."propertyId", c."unitId", c."connectionId", c."feedId", c."entryId",
              c."snapshotId", c."conflictId", c."taskId", c."alertId", coalesce(c.detail, '{}')
         from rows from (jsonb_to_recordset(:changes::jsonb) as
                ("organizationId" uuid, kind text, "propertyId" uuid, "unitId" uuid, "connectionId" uuid,
                 "feedId" uuid, "entryId" uuid, "snapshotId" uuid, "conflictId" uuid, "taskId" uuid,
                 "alertId" uuid, detail jsonb)) with ordinality as c
        order by c.ordinality
       returning *)
     insert into audit_log (organization_id, action, subject_kind, subject_id, detail, ${ACTOR_COLUMNS})
     select organization_id, regexp_replace(kind, '_', '.'), split_part(kind, '_', 1),
            case split_part(kind, '_', 1)
              when 'property' then property_id when 'unit' then unit_id when 'connection' then connection_id
              when 'feed' then feed_id when 'entry' then entry_id when 'booking' then entry_id
              when 'conflict' then conflict_id when 'sweep' then conflict_id when 'closure' then entry_id
              when 'task' then task_id when 'alert' then alert_id
            end,
            detail, ${ACTOR_VALUES}
       from appended
      where coalesce(current_setting('ota.person_id', true), '') <> ''
         or coalesce(current_setting('ota.api_token_id', true), '') <> ''
      order by id`,
    { changes: JSON.stringify(changes) },
  );
}

/*
 * Reading the log. Two transactions may take their ids in one order and commit in the other, so reading by id alone
 * would pass over the one that commits late. Rows are read in the order (xid, id), and only below the oldest
 * transaction that still runs: below it nothing can be added any more, so a cursor never has to look back.
 * The reader serves all organizations at once and hands each only its own.
 */

/** The changes behind `cursor`, oldest first, `limit` at most; of one organization where one is named. */
export async function changesAfter(
  db: SystemDatabase,
  cursor: Cursor,
  limit: number,
  organizationId?: string,
): Promise<LoggedChange[]> {
  const { rows } = await db.raw(
    `select xid, id::text, organization_id, property_id, unit_id, connection_id, feed_id, entry_id, conflict_id, task_id,
            alert_id, kind, at
       from changes
      where (xid, id) > (:xid::text::xid8, :id::bigint)
        and xid < pg_snapshot_xmin(pg_current_snapshot())
        and (:organization::uuid is null or organization_id = :organization::uuid)
      order by changes.xid, changes.id -- the numbers, not the texts answered
      limit :limit`,
    { xid: cursor.xid, id: cursor.id, limit, organization: organizationId ?? null },
  );
  return rows.map(toLoggedChange);
}

/** The last change that a reader can be told of now. */
export async function latestCursor(db: SystemDatabase): Promise<Cursor> {
  const { rows } = await db.raw(
    `select xid, id::text from changes
      where xid < pg_snapshot_xmin(pg_current_snapshot())
      order by changes.xid desc, changes.id desc
      limit 1`,
  );
  return rows[0] ? { xid: rows[0].xid, id: rows[0].id } : START_OF_LOG;
}

interface ChangeRow {
  readonly xid: string;
  readonly id: string;
  readonly organization_id: string;
  readonly property_id: string | null;
  readonly unit_id: string | null;
  readonly connection_id: string | null;
  readonly feed_id: string | null;
  readonly entry_id: string | null;
  readonly conflict_id: string | null;
  readonly task_id: string | null;
  readonly alert_id: string | null;
  readonly kind: ChangeKind;
  readonly at: Instant;
}

const toLoggedChange = (row: ChangeRow): LoggedChange => ({
  cursor: { xid: row.xid, id: row.id },
  organizationId: row.organization_id,
  kind: row.kind,
  at: row.at,
  ...(row.property_id ? { propertyId: row.property_id } : {}),
  ...(row.unit_id ? { unitId: row.unit_id } : {}),
  ...(row.connection_id ? { connectionId: row.connection_id } : {}),
  ...(row.feed_id ? { feedId: row.feed_id } : {}),
  ...(row.entry_id ? { entryId: row.entry_id } : {}),
  ...(row.conflict_id ? { conflictId: row.conflict_id } : {}),
  ...(row.task_id ? { taskId: row.task_id } : {}),
  ...(row.alert_id ? { alertId: row.alert_id } : {}),
});
