import type { Instant } from '../domain/instant.js';
import type { WebhookEvent, WebhookEventType } from '../domain/webhooks/events.js';
import type { Tx } from './database.js';
import type { SystemDatabase } from './system-database.js';

/** One message for one endpoint: it waits, it was delivered, or it was given up. */
export interface WebhookDelivery {
  readonly id: string;
  readonly endpointId: string;
  /** Its place in the order of sending. */
  readonly seq: number;
  readonly type: WebhookEventType;
  readonly createdAt: Instant;
  readonly state: 'waiting' | 'delivered' | 'failed';
  readonly attempts: number;
  /** While it waits: not sent before. */
  readonly dueAt?: Instant;
  readonly last?: Attempt;
}

/** How one try went: a status where the receiver answered, else the code of a problem. */
export interface Attempt {
  readonly at: Instant;
  readonly tookMs: number;
  readonly status?: number;
  readonly problem?: string;
  /** The beginning of what it answered. */
  readonly answer?: string;
}

/** What is sent next. */
export interface DueDelivery {
  readonly id: string;
  readonly body: string;
  /** Tries since a person last asked for it. */
  readonly tries: number;
}

/** The `webhook-id` of a message: the same for every try. */
export const messageIdOf = (deliveryId: string): string => `msg_${deliveryId.replaceAll('-', '')}`;

/** A message that goes out without a change behind it. Answers the id of the delivery. */
export async function insertDelivery(
  tx: Tx,
  organizationId: string,
  endpointId: string,
  event: WebhookEvent,
): Promise<string> {
  const { rows } = await tx.raw(
    `insert into webhook_deliveries (organization_id, endpoint_id, type, body)
     values (:organizationId, :endpointId, :type, :body)
     returning id`,
    { organizationId, endpointId, type: event.type, body: event.body },
  );
  return rows[0].id;
}

export interface ToldTo extends WebhookEvent {
  readonly endpointId: string;
  readonly changeId: string;
}

/** Messages of changes, in the given order; those that are there already stay as they are. */
export async function insertDeliveries(
  tx: Tx,
  organizationId: string,
  messages: readonly ToldTo[],
): Promise<void> {
  if (messages.length === 0) return;
  await tx.raw(
    `insert into webhook_deliveries (organization_id, endpoint_id, change_id, type, body)
     select :organizationId, m."endpointId", m."changeId", m.type, m.body
       from rows from (jsonb_to_recordset(:messages::jsonb) as
              ("endpointId" uuid, "changeId" bigint, type text, body text)) with ordinality as m
      order by m.ordinality
     on conflict (endpoint_id, change_id) do nothing`,
    { organizationId, messages: JSON.stringify(messages) },
  );
}

/** The oldest message that is due at `now`; else when the next one is; else undefined: nothing waits. */
export async function nextDelivery(
  tx: Tx,
  organizationId: string,
  endpointId: string,
  now: Instant,
): Promise<DueDelivery | { readonly dueAt: Instant } | undefined> {
  const { rows } = await tx.raw(
    `select id, body, tries, due_at from webhook_deliveries
      where organization_id = :organizationId and endpoint_id = :endpointId and state = 'waiting'
      order by due_at > :now, case when due_at > :now then due_at end, seq
      limit 1`,
    { organizationId, endpointId, now },
  );
  const [row] = rows as { id: string; body: string; tries: number; due_at: Instant }[];
  if (!row) return undefined;
  return row.due_at > now ? { dueAt: row.due_at } : { id: row.id, body: row.body, tries: row.tries };
}

/** What becomes of a message after a try. `waiting` with a time: tried again then; without: when its receiver is well. */
export type AfterTry =
  | { readonly state: 'delivered' | 'failed' }
  | { readonly state: 'waiting'; readonly dueAt?: Instant };

export async function recordAttempt(
  tx: Tx,
  organizationId: string,
  id: string,
  attempt: Attempt,
  after: AfterTry,
): Promise<void> {
  await tx.raw(
    `update webhook_deliveries
        set state = :state, attempts = attempts + 1, due_at = coalesce(:dueAt, due_at),
            tries = case when :dueAt::timestamptz is null then tries else tries + 1 end,
            attempted_at = :at, took_ms = :tookMs, status = :status, problem = :problem, answer = :answer
      where organization_id = :organizationId and id = :id`,
    {
      organizationId,
      id,
      state: after.state,
      dueAt: (after.state === 'waiting' && after.dueAt) || null,
      at: attempt.at,
      tookMs: attempt.tookMs,
      status: attempt.status ?? null,
      problem: attempt.problem ?? null,
      answer: attempt.answer ?? null,
    },
  );
}

/** Sends a message once more, as the same message. Answers whether there is one. */
export async function redeliver(
  tx: Tx,
  organizationId: string,
  endpointId: string,
  id: string,
): Promise<boolean> {
  const { rows } = await tx.raw(
    `update webhook_deliveries set state = 'waiting', tries = 0, due_at = now()
      where organization_id = :organizationId and endpoint_id = :endpointId and id = :id
      returning id`,
    { organizationId, endpointId, id },
  );
  return rows.length > 0;
}

const COLUMNS = `id, endpoint_id, seq, type, created_at, state, attempts, due_at, attempted_at, took_ms, status,
  problem, answer`;

/** Latest first, `limit` at most, before the one with `before` as its place. */
export async function deliveriesOf(
  tx: Tx,
  organizationId: string,
  endpointId: string,
  page: {
    readonly limit: number;
    readonly before?: number;
    readonly state?: WebhookDelivery['state'];
  },
): Promise<WebhookDelivery[]> {
  const { rows } = await tx.raw(
    `select ${COLUMNS} from webhook_deliveries
      where organization_id = :organizationId and endpoint_id = :endpointId
        and (:before::bigint is null or seq < :before) and (:state::text is null or state = :state)
      order by seq desc
      limit :limit`,
    { organizationId, endpointId, limit: page.limit, before: page.before ?? null, state: page.state ?? null },
  );
  return rows.map(toDelivery);
}

export async function findDelivery(
  tx: Tx,
  organizationId: string,
  endpointId: string,
  id: string,
): Promise<WebhookDelivery | undefined> {
  const { rows } = await tx.raw(
    `select ${COLUMNS} from webhook_deliveries
      where organization_id = :organizationId and endpoint_id = :endpointId and id = :id`,
    { organizationId, endpointId, id },
  );
  return rows[0] && toDelivery(rows[0]);
}

/** Enabled endpoints of all organizations for which something has been due since before `at`. */
export async function endpointsKeptWaiting(
  system: SystemDatabase,
  at: Instant,
  limit: number,
): Promise<{ organizationId: string; endpointId: string }[]> {
  const { rows } = await system.raw(
    `select e.organization_id as "organizationId", e.id as "endpointId" from webhook_endpoints e
      where e.state = 'enabled' and (e.retry_at is null or e.retry_at < :at)
        and exists (select from webhook_deliveries d
                     where d.endpoint_id = e.id and d.state = 'waiting' and d.due_at < :at)
      limit :limit`,
    { at, limit },
  );
  return rows;
}

interface DeliveryRow {
  readonly id: string;
  readonly endpoint_id: string;
  readonly seq: number;
  readonly type: WebhookEventType;
  readonly created_at: Instant;
  readonly state: WebhookDelivery['state'];
  readonly attempts: number;
  readonly due_at: Instant;
  readonly attempted_at: Instant | null;
  readonly took_ms: number | null;
  readonly status: number | null;
  readonly problem: string | null;
  readonly answer: string | null;
}

const toDelivery = (row: DeliveryRow): WebhookDelivery => ({
  id: row.id,
  endpointId: row.endpoint_id,
  seq: row.seq,
  type: row.type,
  createdAt: row.created_at,
  state: row.state,
  attempts: row.attempts,
  ...(row.state === 'waiting' ? { dueAt: row.due_at } : {}),
  ...(row.attempted_at
    ? {
        last: {
          at: row.attempted_at,
          tookMs: row.took_ms ?? 0,
          ...(row.status === null ? {} : { status: row.status }),
          ...(row.problem === null ? {} : { problem: row.problem }),
          ...(row.answer === null ? {} : { answer: row.answer }),
        },
      }
    : {}),
});
