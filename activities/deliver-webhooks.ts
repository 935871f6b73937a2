import { elapsedMs, type Instant, later } from '../domain/instant.js';
import { Problem } from '../domain/problems.js';
import type { EndpointAddress } from '../domain/webhooks/messages.js';
import { afterFailure, afterRefusal, type Taken, takenBy, withOneMore } from '../domain/webhooks/retry.js';
import { standardHeaders } from '../domain/webhooks/signature.js';
import type { GuardedPost } from '../intake/guarded-post.js';
import { type Database, type Tx, withOrganization } from '../store/database.js';
import type { Secrets } from '../store/secrets.js';
import {
  type AfterTry,
  type Attempt,
  type DueDelivery,
  messageIdOf,
  nextDelivery,
  recordAttempt,
} from '../store/webhook-deliveries.js';
import {
  disableEndpoint,
  findEndpoint,
  receiverFails,
  receiverIsWell,
  type WebhookEndpoint,
} from '../store/webhook-endpoints.js';
import { webhookSecretsOf } from '../store/webhook-secrets.js';
import { type Next, sendInTurn } from './send-in-turn.js';

export interface DeliverUse {
  readonly db: Database;
  readonly secrets: Secrets;
  readonly post: GuardedPost;
  readonly now: () => Instant;
  /** From 0 up to 1. */
  readonly random: () => number;
  /** A receiver that fails for this long is sent nothing more. */
  readonly disableWebhooksAfterMs: number;
  /** Set when the process is to end: what is not begun is left to another one. */
  readonly stopping: AbortSignal;
}

/**
 * Sends what waits for an endpoint, one message after the other, in the order of the change log. Each try is recorded
 * before the next: a run that is lost repeats one message at most, under the same id. What a failure means, and when
 * the next try is, says domain/webhooks/retry.ts. Neither URL, secret nor message ever leaves this function for
 * Temporal.
 */
export const deliverWaiting = (use: DeliverUse) => (address: EndpointAddress) =>
  sendInTurn<ToSend>(
    use,
    () => whatIsNext(use, address),
    next => send(use, address, next),
  );

interface ToSend {
  readonly endpoint: WebhookEndpoint;
  readonly delivery: DueDelivery;
  readonly secrets: readonly { readonly id: string; readonly sealed: string }[];
}

const whatIsNext = (
  { db, now }: DeliverUse,
  { organizationId, endpointId }: EndpointAddress,
): Promise<Next<ToSend>> =>
  withOrganization(db, organizationId, async tx => {
    const endpoint = await findEndpoint(tx, organizationId, endpointId);
    if (endpoint?.state !== 'enabled') return { kind: 'nothing' };
    const at = now();
    const delivery = await nextDelivery(tx, organizationId, endpointId, at);
    if (!delivery) return { kind: 'nothing' };
    const dueAt = [endpoint.failing?.retryAt ?? at, 'dueAt' in delivery ? delivery.dueAt : at].sort().at(-1)!;
    if ('dueAt' in delivery || dueAt > at) return { kind: 'later', inMs: elapsedMs(at, dueAt) };
    const secrets = await webhookSecretsOf(tx, organizationId, { endpointId }, at);
    return { kind: 'send', endpoint, delivery, secrets };
  });

async function send(use: DeliverUse, address: EndpointAddress, next: ToSend): Promise<void> {
  const { organizationId } = address;
  const { endpoint, delivery } = next;
  const { attempt, taken, retryAfterMs } = await attemptOf(use, next);
  await withOrganization(use.db, organizationId, async tx => {
    await recordAttempt(tx, organizationId, delivery.id, attempt, afterTry(use, taken, delivery));
    switch (taken) {
      case 'delivered':
      case 'refused_message': // it answered with sense
        return receiverIsWell(tx, organizationId, endpoint.id);
      case 'receiver_gone':
        await disableEndpoint(tx, organizationId, endpoint.id, 'gone');
        return;
      case 'receiver_fails':
        return recordFailure(tx, use, organizationId, endpoint, retryAfterMs);
      default:
        taken satisfies never;
    }
  });
}

async function attemptOf(
  use: DeliverUse,
  { endpoint, delivery, secrets }: ToSend,
): Promise<{ attempt: Attempt; taken: Taken; retryAfterMs?: number }> {
  const url = await use.secrets.open(endpoint.sealedUrl, endpoint.id);
  const keys = await Promise.all(secrets.map(({ id, sealed }) => use.secrets.open(sealed, id)));
  const at = use.now();
  const headers = standardHeaders(keys, { id: messageIdOf(delivery.id), at, body: delivery.body });
  try {
    const { status, beginning, retryAfterMs } = await use.post.post(url, headers, delivery.body);
    return {
      attempt: { at, tookMs: elapsedMs(at, use.now()), status, ...(beginning ? { answer: beginning } : {}) },
      taken: takenBy(status),
      ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return {
      attempt: { at, tookMs: elapsedMs(at, use.now()), problem: error.code },
      taken: 'receiver_fails',
    };
  }
}

function afterTry(use: DeliverUse, taken: Taken, delivery: DueDelivery): AfterTry {
  if (taken === 'delivered') return { state: 'delivered' };
  if (taken !== 'refused_message') return { state: 'waiting' };
  const wait = afterRefusal(delivery.tries + 1, use.random());
  return wait === 'given_up' ? { state: 'failed' } : { state: 'waiting', dueAt: later(use.now(), wait) };
}

async function recordFailure(
  tx: Tx,
  use: DeliverUse,
  organizationId: string,
  endpoint: WebhookEndpoint,
  retryAfterMs: number | undefined,
): Promise<void> {
  const now = use.now();
  const streak = withOneMore(endpoint.failing, now);
  const wait = afterFailure(
    {
      ...streak,
      now,
      disableAfterMs: use.disableWebhooksAfterMs,
      ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    },
    use.random(),
  );
  const retryAt = wait === 'disable' ? now : later(now, wait);
  await receiverFails(tx, organizationId, endpoint.id, { ...streak, retryAt });
  if (wait === 'disable') await disableEndpoint(tx, organizationId, endpoint.id, 'failures');
}
