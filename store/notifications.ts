import type { Instant } from '../domain/instant.js';
import type { Line } from '../domain/notify/message.js';
import type { Notice } from '../domain/notify/notice-of-change.js';
import { endsMatter, type NoticeType } from '../domain/notify/notices.js';
import type { DropReason, WaitingNotice } from '../domain/notify/plan.js';
import type { Severity } from '../domain/notify/severity.js';
import type { Tx } from './database.js';

/*
 * One row for one thing told to one channel.
 *
 *   waiting ──planned: gets a digest──> waiting, bound ──taken──> sent
 *      │                                      │ └──refused, or not taken for a day──> failed
 *      └──told already, or over──> dropped    └──the way fails──> waiting, bound: the same message again later
 */

export interface ToldToChannel
  extends Pick<
    Notice,
    'type' | 'severity' | 'subject' | 'dedupe' | 'says' | 'path' | 'at' | 'waitsUntil' | 'silent'
  > {
  readonly channelId: string;
}

/** Adds what is not there yet, in the given order. Answers the channels that have something new. */
export async function insertNotifications(
  tx: Tx,
  organizationId: string,
  told: readonly ToldToChannel[],
): Promise<string[]> {
  if (told.length === 0) return [];
  const { rows } = await tx.raw(
    `with added as (
       insert into notifications
         (organization_id, channel_id, dedupe, type, severity, subject, ends, silent, says, path, at, waits_until)
       select :organizationId, t."channelId", t.dedupe, t.type, t.severity, t.subject, t.ends,
              coalesce(t.silent, false), t.says, t.path, t.at, t."waitsUntil"
         from rows from (jsonb_to_recordset(:told::jsonb) as
                ("channelId" uuid, dedupe text, type text, severity text, subject text, ends boolean, silent boolean,
                 says text, path text, at timestamptz, "waitsUntil" timestamptz)) with ordinality as t
        order by t.ordinality
       on conflict (channel_id, dedupe) do nothing
       returning channel_id)
     update channels set due_at = now()
      where organization_id = :organizationId and id in (select channel_id from added)
      returning id`,
    { organizationId, told: JSON.stringify(told.map(one => ({ ...one, ends: endsMatter(one.type) }))) },
  );
  return rows.map((row: { id: string }) => row.id);
}

/** Answers the id of one notification for one channel. */
export async function insertNotification(
  tx: Tx,
  organizationId: string,
  told: ToldToChannel,
): Promise<string> {
  await insertNotifications(tx, organizationId, [told]);
  const { rows } = await tx.raw(
    'select id from notifications where organization_id = :organizationId and channel_id = :channelId and dedupe = :dedupe',
    { organizationId, channelId: told.channelId, dedupe: told.dedupe },
  );
  return rows[0].id;
}

/** A message that was begun and not finished: its lines in order. */
export interface BoundDigest {
  readonly id: string;
  readonly lines: readonly Line[];
}

export async function boundDigest(
  tx: Tx,
  organizationId: string,
  channelId: string,
): Promise<BoundDigest | undefined> {
  const { rows } = await tx.raw(
    `select id, type, severity, says, path, at, digest_id from notifications
      where organization_id = :organizationId and channel_id = :channelId and state = 'waiting'
        and digest_id is not null
      order by seq`,
    { organizationId, channelId },
  );
  const [first] = rows as { digest_id: string }[];
  if (!first) return undefined;
  return { id: first.digest_id, lines: rows.map(({ digest_id: _, ...line }: { digest_id: string }) => line) };
}

/** The most that are planned at once; what is behind them waits for the next plan. */
const MOST_PLANNED = 500;

/** What waits and belongs to no message yet, oldest first. */
export async function waitingFor(
  tx: Tx,
  organizationId: string,
  channelId: string,
): Promise<WaitingNotice[]> {
  const { rows } = await tx.raw(
    `select n.id, n.type, n.severity, n.subject, n.at, n.waits_until as "waitsUntil", n.silent,
            array(select distinct t.type from notifications t
                   where t.channel_id = n.channel_id and t.subject = n.subject and t.state = 'sent' and not t.ends
                     and t.seq > coalesce((select max(e.seq) from notifications e
                                            where e.channel_id = n.channel_id and e.subject = n.subject
                                              and e.ends and (e.state = 'sent' or
                                                              e.state = 'dropped' and e.silent)), 0)) as told
       from notifications n
      where n.organization_id = :organizationId and n.channel_id = :channelId and n.state = 'waiting'
        and n.digest_id is null
      order by n.seq limit ${MOST_PLANNED}`,
    { organizationId, channelId },
  );
  return rows;
}

/** They are one message from now on. */
export async function bind(
  tx: Tx,
  organizationId: string,
  digestId: string,
  ids: readonly string[],
): Promise<void> {
  await tx.raw(
    `update notifications set digest_id = :digestId
      where organization_id = :organizationId and id = any(:ids::uuid[]) and state = 'waiting'`,
    { organizationId, digestId, ids: [...ids] },
  );
}

export async function drop(
  tx: Tx,
  organizationId: string,
  dropped: readonly { readonly id: string; readonly why: DropReason }[],
  now: Instant,
): Promise<void> {
  if (dropped.length === 0) return;
  await tx.raw(
    `update notifications n set state = 'dropped', closed_at = :now, problem = d.why
       from jsonb_to_recordset(:dropped::jsonb) as d(id uuid, why text)
      where n.organization_id = :organizationId and n.id = d.id and n.state = 'waiting'`,
    { organizationId, now, dropped: JSON.stringify(dropped) },
  );
}

/** Nothing that waits of a subject, or of these types, is told before `until`. Not what a message was begun with. */
export async function holdBack(
  tx: Tx,
  organizationId: string,
  what: { readonly subject: string } | { readonly types: readonly NoticeType[] },
  until: Instant,
): Promise<void> {
  const [column, values] = 'subject' in what ? ['subject', [what.subject]] : ['type', [...what.types]];
  await tx.raw(
    `update notifications set waits_until = greatest(waits_until, :until)
      where organization_id = :organizationId and state = 'waiting' and digest_id is null
        and ${column} = any(:values)`,
    { organizationId, until, values },
  );
}

/** What was held back may be told from `now` on, and its channels look at it. Answers them. */
export async function letGo(
  tx: Tx,
  organizationId: string,
  what: { readonly subject: string } | { readonly types: readonly NoticeType[] },
  now: Instant,
): Promise<string[]> {
  const [column, values] = 'subject' in what ? ['subject', [what.subject]] : ['type', [...what.types]];
  const { rows } = await tx.raw(
    `with freed as (
       update notifications set waits_until = least(waits_until, greatest(at, :now::timestamptz))
        where organization_id = :organizationId and state = 'waiting' and digest_id is null and not ends
          and ${column} = any(:values)
        returning channel_id)
     update channels set due_at = :now
      where organization_id = :organizationId and id in (select channel_id from freed)
      returning id`,
    { organizationId, now, values },
  );
  return rows.map((row: { id: string }) => row.id);
}

export interface DigestEnd {
  readonly state: 'sent' | 'failed' | 'waiting';
  readonly problem?: string;
  readonly status?: number;
}

/** How a try to send a message went. */
export async function recordTry(
  tx: Tx,
  organizationId: string,
  channelId: string,
  digestId: string,
  { state, problem, status }: DigestEnd,
  now: Instant,
): Promise<void> {
  await tx.raw(
    `update notifications
        set state = :state, attempts = attempts + 1, problem = :problem, status = :status,
            closed_at = case when :state = 'waiting' then null else :now::timestamptz end
      where organization_id = :organizationId and channel_id = :channelId and digest_id = :digestId
        and state = 'waiting'`,
    { organizationId, channelId, digestId, state, problem: problem ?? null, status: status ?? null, now },
  );
  if (state === 'sent')
    await tx.raw(
      'update channels set sent_at = :now where organization_id = :organizationId and id = :channelId',
      {
        organizationId,
        channelId,
        now,
      },
    );
}

/** One row of what a channel was told, or is to be told. */
export interface Notification {
  readonly id: string;
  readonly seq: number;
  readonly channelId: string;
  readonly type: NoticeType;
  readonly severity: Severity;
  readonly says: string;
  readonly path: string;
  readonly at: Instant;
  readonly state: 'waiting' | 'sent' | 'failed' | 'dropped';
  readonly digestId?: string;
  readonly attempts: number;
  readonly closedAt?: Instant;
  /** A code of the catalogue; where it was dropped, the reason of domain/notify/plan.ts. */
  readonly problem?: string;
  readonly status?: number;
  /** The change that it tells of; a test message tells of none. */
  readonly changeId?: string;
}

export interface NotificationPage {
  readonly limit: number;
  readonly before?: number | undefined;
  readonly channelId?: string | undefined;
  readonly state?: Notification['state'] | undefined;
}

/** Of the channels of a person, or without one of the organization; latest first. */
export async function notificationsOf(
  tx: Tx,
  organizationId: string,
  personId: string | undefined,
  page: NotificationPage,
): Promise<Notification[]> {
  const { rows } = await tx.raw(
    `select n.id, n.seq, n.channel_id, n.type, n.severity, n.says, n.path, n.at, n.state, n.digest_id, n.attempts,
            n.closed_at, n.problem, n.status, substring(n.dedupe from ' (\\d+)$') as change_id
       from notifications n join channels c on c.id = n.channel_id
      where n.organization_id = :organizationId and c.person_id is not distinct from :personId::uuid
        and (:before::bigint is null or n.seq < :before) and (:state::text is null or n.state = :state)
        and (:channelId::uuid is null or n.channel_id = :channelId)
      order by n.seq desc
      limit :limit`,
    {
      organizationId,
      personId: personId ?? null,
      limit: page.limit,
      before: page.before ?? null,
      state: page.state ?? null,
      channelId: page.channelId ?? null,
    },
  );
  return rows.map(toNotification);
}

const toNotification = (row: {
  readonly id: string;
  readonly seq: number;
  readonly channel_id: string;
  readonly type: NoticeType;
  readonly severity: Severity;
  readonly says: string;
  readonly path: string;
  readonly at: Instant;
  readonly state: Notification['state'];
  readonly digest_id: string | null;
  readonly attempts: number;
  readonly closed_at: Instant | null;
  readonly problem: string | null;
  readonly status: number | null;
  readonly change_id: string | null;
}): Notification => ({
  id: row.id,
  seq: row.seq,
  channelId: row.channel_id,
  type: row.type,
  severity: row.severity,
  says: row.says,
  path: row.path,
  at: row.at,
  state: row.state,
  attempts: row.attempts,
  ...(row.digest_id ? { digestId: row.digest_id } : {}),
  ...(row.closed_at ? { closedAt: row.closed_at } : {}),
  ...(row.problem ? { problem: row.problem } : {}),
  ...(row.status ? { status: row.status } : {}),
  ...(row.change_id ? { changeId: row.change_id } : {}),
});
