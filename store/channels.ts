import type { Instant } from '../domain/instant.js';
import type { ChannelKind } from '../domain/notify/channel.js';
import type { Severity } from '../domain/notify/severity.js';
import { appendChange } from './changes.js';
import type { Tx } from './database.js';
import type { SealedUrl } from './webhook-endpoints.js';

/** Where a person, or without one the organization, is told. */
export interface Channel {
  readonly id: string;
  readonly personId?: string;
  readonly kind: ChannelKind;
  readonly name: string;
  /** Of an e-mail channel: that address, or the one of its person's account. */
  readonly email?: string;
  readonly sealedAddress?: string;
  readonly sealedSecret?: string;
  /** Of a URL, as much as may be shown. */
  readonly url?: { readonly host: string; readonly end: string };
  readonly severities: readonly Severity[];
  readonly state: 'unproved' | 'enabled' | 'disabled';
  readonly disabledReason?: 'person' | 'gone';
  readonly failing?: { readonly failures: number; readonly since: Instant; readonly retryAt: Instant };
  /** The code of the problem with which sending failed last. */
  readonly problem?: string;
  readonly sentAt?: Instant;
  readonly createdAt: Instant;
}

/** The account's address counts as it is now; a person who is no member has none. */
const SELECT = `select c.id, c.person_id, c.kind, c.name, coalesce(c.email, p.email) as email, c.address_sealed,
    c.secret_sealed, c.address_host, c.address_end, c.severities, c.state, c.disabled_reason, c.failures,
    c.failing_since, c.retry_at, c.problem, c.sent_at, c.created_at
  from channels c
  left join members m on m.organization_id = c.organization_id and m.person_id = c.person_id
  left join people p on p.id = m.person_id
 where c.organization_id = :organizationId and c.state <> 'archived'
   and (c.person_id is null or m.person_id is not null)`;

export interface NewChannel {
  readonly id: string;
  readonly personId?: string;
  readonly kind: ChannelKind;
  readonly name: string;
  readonly email?: string;
  readonly url?: SealedUrl;
  readonly sealedSecret?: string;
  readonly severities: readonly Severity[];
  /** It has to be proved by this code first. */
  readonly code?: { readonly hash: Buffer; readonly endsAt: Instant };
}

export async function insertChannel(tx: Tx, organizationId: string, channel: NewChannel): Promise<void> {
  await tx.raw(
    `insert into channels (id, organization_id, person_id, kind, name, email, address_sealed, address_host, address_end,
                           secret_sealed, severities, state, code_hash, code_ends_at)
     values (:id, :organizationId, :personId, :kind, :name, :email, :sealed, :host, :end, :secret, :severities, :state,
             :codeHash, :codeEndsAt)`,
    {
      organizationId,
      id: channel.id,
      personId: channel.personId ?? null,
      kind: channel.kind,
      name: channel.name,
      email: channel.email ?? null,
      sealed: channel.url?.sealed ?? null,
      host: channel.url?.host ?? null,
      end: channel.url?.end ?? null,
      secret: channel.sealedSecret ?? null,
      severities: [...channel.severities],
      state: channel.code ? 'unproved' : 'enabled',
      codeHash: channel.code?.hash ?? null,
      codeEndsAt: channel.code?.endsAt ?? null,
    },
  );
}

/** Of a person, or without one of the organization; oldest first. */
export async function channelsOf(tx: Tx, organizationId: string, personId?: string): Promise<Channel[]> {
  const { rows } = await tx.raw(
    `${SELECT} and c.person_id is not distinct from :personId::uuid order by c.created_at, c.id`,
    { organizationId, personId: personId ?? null },
  );
  return rows.map(toChannel);
}

export async function findChannel(tx: Tx, organizationId: string, id: string): Promise<Channel | undefined> {
  const { rows } = await tx.raw(`${SELECT} and c.id = :id`, { organizationId, id });
  return rows[0] && toChannel(rows[0]);
}

/** Holds the row of a channel until the end of the transaction: only one plans what it sends. */
export async function lockChannel(tx: Tx, organizationId: string, id: string): Promise<void> {
  await tx.raw('select from channels where organization_id = :organizationId and id = :id for update', {
    organizationId,
    id,
  });
}

export async function changeChannel(
  tx: Tx,
  organizationId: string,
  id: string,
  changed: { readonly name?: string | undefined; readonly severities?: readonly Severity[] | undefined },
): Promise<void> {
  await tx.raw(
    `update channels set name = coalesce(:name, name), severities = coalesce(:severities::text[], severities)
      where organization_id = :organizationId and id = :id`,
    {
      organizationId,
      id,
      name: changed.name ?? null,
      severities: changed.severities ? [...changed.severities] : null,
    },
  );
}

/** It is told of changes from now on. Answers whether it was not before. */
export async function enableChannel(tx: Tx, organizationId: string, id: string): Promise<boolean> {
  const { rows } = await tx.raw(
    `update channels
        set state = 'enabled', disabled_reason = null, failures = 0, failing_since = null, retry_at = null,
            problem = null, code_hash = null, code_ends_at = null,
            from_xid = pg_snapshot_xmin(pg_current_snapshot())
      where organization_id = :organizationId and id = :id and state in ('disabled', 'unproved')
      returning id`,
    { organizationId, id },
  );
  return rows.length > 0;
}

/** Nothing is sent there any more, and the change log says so. Answers whether it was enabled. */
export async function disableChannel(
  tx: Tx,
  organizationId: string,
  id: string,
  reason: 'person' | 'gone',
): Promise<boolean> {
  const { rows } = await tx.raw(
    `update channels set state = 'disabled', disabled_reason = :reason, due_at = null
      where organization_id = :organizationId and id = :id and state = 'enabled'
      returning id`,
    { organizationId, id, reason },
  );
  if (rows.length === 0) return false;
  await appendChange(tx, { organizationId, kind: 'channel_disabled', detail: { channelId: id, reason } });
  return true;
}

/** It is gone, with its secrets. Answers them, for their store to forget. */
export async function archiveChannel(
  tx: Tx,
  organizationId: string,
  id: string,
): Promise<readonly string[] | undefined> {
  const { rows } = await tx.raw(
    `with before as (
       select id, address_sealed, secret_sealed from channels
        where organization_id = :organizationId and id = :id and state <> 'archived' for update)
     update channels c
        set state = 'archived', address_sealed = null, secret_sealed = null, disabled_reason = null, email = null,
            code_hash = null, code_ends_at = null, due_at = null
       from before
      where c.id = before.id
      returning before.address_sealed as address, before.secret_sealed as secret`,
    { organizationId, id },
  );
  const [row] = rows as { address: string | null; secret: string | null }[];
  return row && [row.address, row.secret].filter(sealed => sealed !== null);
}

const MOST_TRIES = 10;

/** Whether this is the code that the channel waits for. Each try counts; after ten, or a day, none is right any more. */
export async function tryCode(
  tx: Tx,
  organizationId: string,
  id: string,
  hash: Buffer,
  now: Instant,
): Promise<boolean> {
  const { rows } = await tx.raw(
    `update channels set code_tries = code_tries + 1
      where organization_id = :organizationId and id = :id and state = 'unproved'
        and code_tries < ${MOST_TRIES} and code_ends_at > :now
      returning code_hash = :hash as right`,
    { organizationId, id, hash, now },
  );
  return rows[0]?.right === true;
}

/** What was sent was taken. */
export async function channelIsWell(tx: Tx, organizationId: string, id: string): Promise<void> {
  await tx.raw(
    `update channels set failures = 0, failing_since = null, retry_at = null, problem = null
      where organization_id = :organizationId and id = :id`,
    { organizationId, id },
  );
}

export async function channelRefuses(
  tx: Tx,
  organizationId: string,
  id: string,
  problem: string,
): Promise<void> {
  await tx.raw(
    `update channels set failures = 0, failing_since = null, retry_at = null, problem = :problem
      where organization_id = :organizationId and id = :id`,
    { organizationId, id, problem },
  );
}

/** Nothing is sent there before `retryAt`. */
export async function channelFails(
  tx: Tx,
  organizationId: string,
  id: string,
  failing: { failures: number; since: Instant; retryAt: Instant; problem: string },
): Promise<void> {
  await tx.raw(
    `update channels set failures = :failures, failing_since = :since, retry_at = :retryAt, problem = :problem
      where organization_id = :organizationId and id = :id`,
    { organizationId, id, ...failing },
  );
}

/** A person wants to see now whether it works. */
export async function tryChannelNow(tx: Tx, organizationId: string, id: string): Promise<void> {
  await tx.raw(
    'update channels set retry_at = null, due_at = now() where organization_id = :organizationId and id = :id',
    { organizationId, id },
  );
}

/** When to look next at what waits; undefined where nothing does. */
export async function channelIsDue(
  tx: Tx,
  organizationId: string,
  id: string,
  dueAt: Instant | undefined,
): Promise<void> {
  await tx.raw('update channels set due_at = :dueAt where organization_id = :organizationId and id = :id', {
    organizationId,
    id,
    dueAt: dueAt ?? null,
  });
}

interface ChannelRow {
  readonly id: string;
  readonly person_id: string | null;
  readonly kind: ChannelKind;
  readonly name: string;
  readonly email: string | null;
  readonly address_sealed: string | null;
  readonly secret_sealed: string | null;
  readonly address_host: string | null;
  readonly address_end: string | null;
  readonly severities: Severity[];
  readonly state: Channel['state'];
  readonly disabled_reason: 'person' | 'gone' | null;
  readonly failures: number;
  readonly failing_since: Instant | null;
  readonly retry_at: Instant | null;
  readonly problem: string | null;
  readonly sent_at: Instant | null;
  readonly created_at: Instant;
}

const toChannel = (row: ChannelRow): Channel => ({
  id: row.id,
  kind: row.kind,
  name: row.name,
  severities: row.severities,
  state: row.state,
  createdAt: row.created_at,
  ...(row.person_id ? { personId: row.person_id } : {}),
  ...(row.kind === 'email' && row.email ? { email: row.email } : {}),
  ...(row.address_sealed ? { sealedAddress: row.address_sealed } : {}),
  ...(row.secret_sealed ? { sealedSecret: row.secret_sealed } : {}),
  ...(row.address_host && row.address_end ? { url: { host: row.address_host, end: row.address_end } } : {}),
  ...(row.disabled_reason ? { disabledReason: row.disabled_reason } : {}),
  ...(row.problem ? { problem: row.problem } : {}),
  ...(row.sent_at ? { sentAt: row.sent_at } : {}),
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
