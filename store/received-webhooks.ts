import type { Instant } from '../domain/instant.js';
import type { Refusal } from '../domain/webhooks/signature.js';
import type { Tx } from './database.js';

/** Why a webhook was refused. `too_large`: it was not even looked at. */
export type ReceivedReason = Refusal | 'too_large';

export interface ReceivedWebhook {
  readonly id: number;
  readonly outcome: 'accepted' | 'replayed' | 'refused';
  readonly reason?: ReceivedReason;
  /** Of an accepted one. */
  readonly messageId?: string;
  /** How often within the minute of `at`; an accepted one stands for itself. */
  readonly times: number;
  readonly at: Instant;
}

/** Whether a message of this id was accepted before. */
export async function wasAccepted(
  tx: Tx,
  organizationId: string,
  connectionId: string,
  messageId: string,
): Promise<boolean> {
  const { rows } = await tx.raw(
    `select from received_webhooks
      where organization_id = :organizationId and connection_id = :connectionId and message_id = :messageId
        and outcome = 'accepted'`,
    { organizationId, connectionId, messageId },
  );
  return rows.length > 0;
}

/** Keeps the id: from now on it is a replay. */
export async function recordAccepted(
  tx: Tx,
  organizationId: string,
  connectionId: string,
  message: { readonly messageId: string; readonly at: Instant },
): Promise<void> {
  await tx.raw(
    `insert into received_webhooks (organization_id, connection_id, outcome, message_id, minute, at)
     values (:organizationId, :connectionId, 'accepted', :messageId, date_trunc('minute', :at::timestamptz), :at)
     on conflict (connection_id, message_id) where outcome = 'accepted' do nothing`,
    { organizationId, connectionId, ...message },
  );
}

/** Counts a webhook without effect: replayed where there is no reason, else refused. */
export async function countWithoutEffect(
  tx: Tx,
  organizationId: string,
  connectionId: string,
  webhook: { readonly reason?: ReceivedReason; readonly at: Instant },
): Promise<void> {
  const { at, reason } = webhook;
  await tx.raw(
    `insert into received_webhooks as r (organization_id, connection_id, outcome, reason, minute, at)
     values (:organizationId, :connectionId, :outcome, :reason, date_trunc('minute', :at::timestamptz), :at)
     on conflict (connection_id, outcome, reason, minute) where outcome <> 'accepted'
     do update set times = r.times + 1, at = excluded.at`,
    { organizationId, connectionId, at, outcome: reason ? 'refused' : 'replayed', reason: reason ?? '' },
  );
}

/** Latest first, `limit` at most, before the one with the id `before`. */
export async function receivedWebhooksOf(
  tx: Tx,
  organizationId: string,
  connectionId: string,
  page: { readonly limit: number; readonly before?: number },
): Promise<ReceivedWebhook[]> {
  const { rows } = await tx.raw(
    `select id, outcome, reason, message_id, times, at from received_webhooks
      where organization_id = :organizationId and connection_id = :connectionId
        and (:before::bigint is null or id < :before)
      order by id desc
      limit :limit`,
    { organizationId, connectionId, limit: page.limit, before: page.before ?? null },
  );
  return rows.map((row: ReceivedRow) => ({
    id: row.id,
    outcome: row.outcome,
    times: row.times,
    at: row.at,
    ...(row.reason ? { reason: row.reason } : {}),
    ...(row.message_id ? { messageId: row.message_id } : {}),
  }));
}

interface ReceivedRow {
  readonly id: number;
  readonly outcome: ReceivedWebhook['outcome'];
  readonly reason: ReceivedReason | '';
  readonly message_id: string | null;
  readonly times: number;
  readonly at: Instant;
}
