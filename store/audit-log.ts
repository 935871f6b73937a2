import type { Instant } from '../domain/instant.js';
import type { Tx } from './database.js';

export interface Deed {
  /** `<subject>.<what happened>`: `member.role_changed`. */
  readonly action: `${string}.${string}`;
  readonly subject: { readonly kind: string; readonly id?: string };
  /** What was before, what is now. Never a secret, never guest data. */
  readonly detail?: Readonly<Record<string, unknown>>;
}

export interface LoggedDeed extends Deed {
  readonly id: number;
  readonly at: Instant;
  readonly person?: { readonly id: string; readonly name: string };
  readonly apiToken?: { readonly id: string; readonly name: string };
  readonly address?: string;
}

/*
 * Who did what to which row. A deed is logged in its own transaction: neither is there without the other. Who did it
 * is what the transaction says (`withOrganization`, `by`). What already stands in the change log is not told twice by
 * those who write: store/changes.ts copies it here where a person or a token is behind it.
 */

export const ACTOR_COLUMNS = 'person_id, api_token_id, address';
export const ACTOR_VALUES = `nullif(current_setting('ota.person_id', true), '')::uuid,
  nullif(current_setting('ota.api_token_id', true), '')::uuid, nullif(current_setting('ota.address', true), '')`;

export async function logDeed(tx: Tx, organizationId: string, deed: Deed): Promise<void> {
  await tx.raw(
    `insert into audit_log (organization_id, action, subject_kind, subject_id, detail, ${ACTOR_COLUMNS})
     values (:organizationId, :action, :kind, :subjectId, :detail, ${ACTOR_VALUES})`,
    {
      organizationId,
      action: deed.action,
      kind: deed.subject.kind,
      subjectId: deed.subject.id ?? null,
      detail: JSON.stringify(deed.detail ?? {}),
    },
  );
}

/** Names who acts from here on in the transaction, where that is found out only within it. */
export async function actAs(tx: Tx, personId: string): Promise<void> {
  await tx.raw(`select set_config('ota.person_id', ?, true)`, [personId]);
}

/** Latest first, `limit` at most, before the one with the id `before`. */
export async function deedsOf(
  tx: Tx,
  organizationId: string,
  page: { readonly limit: number; readonly before?: number },
): Promise<LoggedDeed[]> {
  const { rows } = await tx.raw(
    `select a.id, a.at, a.person_id, p.name as person_name, a.api_token_id, t.name as token_name, a.action,
            a.subject_kind, a.subject_id, a.detail, a.address
       from audit_log a
       left join people p on p.id = a.person_id
       left join api_tokens t on t.id = a.api_token_id
      where a.organization_id = :organizationId and (:before::bigint is null or a.id < :before)
      order by a.id desc
      limit :limit`,
    { organizationId, limit: page.limit, before: page.before ?? null },
  );
  return rows.map(toLoggedDeed);
}

interface DeedRow {
  readonly id: number;
  readonly at: Instant;
  readonly person_id: string | null;
  readonly person_name: string | null;
  readonly api_token_id: string | null;
  readonly token_name: string | null;
  readonly action: Deed['action'];
  readonly subject_kind: string;
  readonly subject_id: string | null;
  readonly detail: Record<string, unknown>;
  readonly address: string | null;
}

/** Somebody who is no member any more is seen by nobody: what they did stays. */
const FORMER_MEMBER = 'A former member';

const toLoggedDeed = (row: DeedRow): LoggedDeed => ({
  id: row.id,
  at: row.at,
  action: row.action,
  subject: { kind: row.subject_kind, ...(row.subject_id ? { id: row.subject_id } : {}) },
  detail: row.detail,
  ...(row.person_id ? { person: { id: row.person_id, name: row.person_name ?? FORMER_MEMBER } } : {}),
  ...(row.api_token_id ? { apiToken: { id: row.api_token_id, name: row.token_name ?? '' } } : {}),
  ...(row.address ? { address: row.address } : {}),
});
