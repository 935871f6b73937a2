import type { Instant } from '../domain/instant.js';
import type { SubscribedEvent } from '../domain/webhooks/events.js';
import { appendChange } from './changes.js';
import type { Tx } from './database.js';
import type { SystemDatabase } from './system-database.js';

export type DisabledReason = 'person' | 'failures' | 'gone';

/** The URL of an endpoint, sealed for its row, and what screens may show of it. */
export interface SealedUrl {
  readonly sealed: string;
  readonly host: string;
  readonly end: string;
}

/** Where an organization wants to be told of changes, and how telling it goes. */
export interface WebhookEndpoint {
  readonly id: string;
  readonly name: string;
  /** Of its URL, as much as may be shown. */
  readonly urlHost: string;
  readonly urlEnd: string;
  readonly sealedUrl: string;
  readonly eventTypes: readonly SubscribedEvent[];
  readonly state: 'enabled' | 'disabled';
  readonly disabled?: { readonly reason: DisabledReason; readonly at: Instant };
  /** Set while what is sent is not taken. `retryAt`: nothing is sent before. */
  readonly failing?: { readonly failures: number; readonly since: Instant; readonly retryAt: Instant };
  readonly createdAt: Instant;
}

const COLUMNS = `id, name, url_sealed, url_host, url_end, event_types, state, disabled_reason, disabled_at, failures,
  failing_since, retry_at, created_at`;

export async function insertEndpoint(
  tx: Tx,
  organizationId: string,
  endpoint: {
    readonly id: string;
    readonly name: string;
    readonly url: SealedUrl;
    readonly eventTypes: readonly SubscribedEvent[];
  },
): Promise<void> {
  await tx.raw(
    `insert into webhook_endpoints (id, organization_id, name, url_sealed, url_host, url_end, event_types)
     values (:id, :organizationId, :name, :sealed, :host, :end, :eventTypes)`,
    {
      organizationId,
      id: endpoint.id,
      name: endpoint.name,
      sealed: endpoint.url.sealed,
      host: endpoint.url.host,
      end: endpoint.url.end,
      eventTypes: [...endpoint.eventTypes],
    },
  );
}

/** Those of the organization, oldest first. */
export async function endpointsOf(tx: Tx, organizationId: string): Promise<WebhookEndpoint[]> {
  const { rows } = await tx.raw(
    `select ${COLUMNS} from webhook_endpoints
      where organization_id = :organizationId and state <> 'archived'
      order by created_at, id`,
    { organizationId },
  );
  return rows.map(toEndpoint);
}

export async function findEndpoint(
  tx: Tx,
  organizationId: string,
  id: string,
): Promise<WebhookEndpoint | undefined> {
  const { rows } = await tx.raw(
    `select ${COLUMNS} from webhook_endpoints
      where organization_id = :organizationId and id = :id and state <> 'archived'`,
    { organizationId, id },
  );
  return rows[0] && toEndpoint(rows[0]);
}

/** Changes what is given. Another URL is tried at once. */
export async function changeEndpoint(
  tx: Tx,
  organizationId: string,
  id: string,
  changed: {
    readonly name?: string | undefined;
    readonly url?: SealedUrl | undefined;
    readonly eventTypes?: readonly SubscribedEvent[] | undefined;
  },
): Promise<void> {
  await tx.raw(
    `update webhook_endpoints
        set name = coalesce(:name, name), event_types = coalesce(:eventTypes::text[], event_types),
            url_sealed = coalesce(:sealed, url_sealed), url_host = coalesce(:host, url_host),
            url_end = coalesce(:end, url_end),
            retry_at = case when :sealed::text is null then retry_at end
      where organization_id = :organizationId and id = :id and state <> 'archived'`,
    {
      organizationId,
      id,
      name: changed.name ?? null,
      eventTypes: changed.eventTypes ? [...changed.eventTypes] : null,
      sealed: changed.url?.sealed ?? null,
      host: changed.url?.host ?? null,
      end: changed.url?.end ?? null,
    },
  );
}

/**
 * It is told of changes from now on, also of those of transactions that run now; what waited for it goes out too.
 * Answers whether it was disabled.
 */
export async function enableEndpoint(tx: Tx, organizationId: string, id: string): Promise<boolean> {
  const { rows } = await tx.raw(
    `update webhook_endpoints
        set state = 'enabled', disabled_reason = null, disabled_at = null, failures = 0, failing_since = null,
            retry_at = null, from_xid = pg_snapshot_xmin(pg_current_snapshot())
      where organization_id = :organizationId and id = :id and state = 'disabled'
      returning id`,
    { organizationId, id },
  );
  return rows.length > 0;
}

/** Nothing is sent to it any more, and the change log says so. Answers whether it was enabled. */
export async function disableEndpoint(
  tx: Tx,
  organizationId: string,
  id: string,
  reason: DisabledReason,
): Promise<boolean> {
  const { rows } = await tx.raw(
    `update webhook_endpoints set state = 'disabled', disabled_reason = :reason, disabled_at = now()
      where organization_id = :organizationId and id = :id and state = 'enabled'
      returning id`,
    { organizationId, id, reason },
  );
  if (rows.length === 0) return false;
  await appendChange(tx, { organizationId, kind: 'webhook_disabled', detail: { endpointId: id, reason } });
  return true;
}

/** It is gone, with its URL; its deliveries stay until they are old. Answers the URL, for its store to forget. */
export async function archiveEndpoint(
  tx: Tx,
  organizationId: string,
  id: string,
): Promise<string | undefined> {
  const { rows } = await tx.raw(
    `with before as (
       select id, url_sealed from webhook_endpoints
        where organization_id = :organizationId and id = :id and state <> 'archived' for update)
     update webhook_endpoints e
        set state = 'archived', url_sealed = null, disabled_reason = null, disabled_at = null
       from before
      where e.id = before.id
      returning before.url_sealed`,
    { organizationId, id },
  );
  return rows[0]?.url_sealed;
}

/** What was sent was taken: the receiver is well. */
export async function receiverIsWell(tx: Tx, organizationId: string, id: string): Promise<void> {
  await tx.raw(
    `update webhook_endpoints set failures = 0, failing_since = null, retry_at = null
      where organization_id = :organizationId and id = :id and failures > 0`,
    { organizationId, id },
  );
}

/** Nothing is sent to it before `retryAt`. */
export async function receiverFails(
  tx: Tx,
  organizationId: string,
  id: string,
  failing: { readonly failures: number; readonly since: Instant; readonly retryAt: Instant },
): Promise<void> {
  await tx.raw(
    `update webhook_endpoints set failures = :failures, failing_since = :since, retry_at = :retryAt
      where organization_id = :organizationId and id = :id`,
    { organizationId, id, ...failing },
  );
}

/** A person wants to see now whether it works. */
export async function tryReceiverNow(tx: Tx, organizationId: string, id: string): Promise<void> {
  await tx.raw(
    `update webhook_endpoints set retry_at = null where organization_id = :organizationId and id = :id`,
    { organizationId, id },
  );
}

/** An endpoint of any organization that is to be told of changes. */
export interface EndpointToTell {
  readonly id: string;
  readonly organizationId: string;
  readonly eventTypes: readonly string[];
  /** Changes of transactions before this one are not for it. */
  readonly fromXid: string;
  /** Nothing is sent to it before. */
  readonly retryAt?: Instant;
}

export async function endpointsToTell(system: SystemDatabase): Promise<EndpointToTell[]> {
  const { rows } = await system.raw(
    `select id, organization_id, event_types, from_xid, retry_at from webhook_endpoints
      where state = 'enabled'`,
  );
  return rows.map(
    (row: {
      id: string;
      organization_id: string;
      event_types: string[];
      from_xid: string;
      retry_at: Instant | null;
    }) => ({
      id: row.id,
      organizationId: row.organization_id,
      eventTypes: row.event_types,
      fromXid: row.from_xid,
      ...(row.retry_at ? { retryAt: row.retry_at } : {}),
    }),
  );
}

interface EndpointRow {
  readonly id: string;
  readonly name: string;
  readonly url_sealed: string;
  readonly url_host: string;
  readonly url_end: string;
  readonly event_types: SubscribedEvent[];
  readonly state: 'enabled' | 'disabled';
  readonly disabled_reason: DisabledReason | null;
  readonly disabled_at: Instant | null;
  readonly failures: number;
  readonly failing_since: Instant | null;
  readonly retry_at: Instant | null;
  readonly created_at: Instant;
}

const toEndpoint = (row: EndpointRow): WebhookEndpoint => ({
  id: row.id,
  name: row.name,
  urlHost: row.url_host,
  urlEnd: row.url_end,
  sealedUrl: row.url_sealed,
  eventTypes: row.event_types,
  state: row.state,
  createdAt: row.created_at,
  ...(row.disabled_reason ? { disabled: { reason: row.disabled_reason, at: row.disabled_at! } } : {}),
  ...(row.failing_since
    ? {
        failing: {
          failures: row.failures,
          since: row.failing_since,
          retryAt: row.retry_at ?? row.failing_since,
        },
      }
    : {}),
});
