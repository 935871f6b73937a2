import type { Instant } from '../domain/instant.js';
import type { Scope } from '../domain/people/access.js';
import type { Tx } from './database.js';
import type { PeopleDatabase } from './people-database.js';
import { hashOfSecret, newSecret } from './secret-token.js';

/** What a token of ours begins with. */
export const API_TOKEN_PREFIX = 'ota_';
/** Last use is known to this many minutes, so that a busy program does not write on every request. */
const LAST_USE_MINUTES = 5;

export interface ApiToken {
  readonly id: string;
  readonly name: string;
  readonly end: string;
  readonly scopes: readonly Scope[];
  readonly createdBy: string | null;
  readonly createdAt: Instant;
  readonly expiresAt: Instant | null;
  readonly lastUsedAt: Instant | null;
}

export interface TokenHolder {
  readonly tokenId: string;
  readonly organizationId: string;
  readonly organizationName: string;
  readonly scopes: readonly Scope[];
}

/** Makes a token. `secret` is answered this once and kept nowhere. */
export async function createApiToken(
  tx: Tx,
  token: {
    readonly organizationId: string;
    readonly name: string;
    readonly scopes: readonly Scope[];
    /** None where the server itself makes it. */
    readonly createdBy?: string;
    readonly expiresAt?: Instant;
  },
): Promise<{ readonly id: string; readonly secret: string }> {
  const secret = newSecret(API_TOKEN_PREFIX);
  const { rows } = await tx.raw(
    `insert into api_tokens (organization_id, name, token_hash, token_end, scopes, created_by, expires_at)
     values (:organizationId, :name, :hash, :end, :scopes, :createdBy, :expiresAt) returning id`,
    {
      organizationId: token.organizationId,
      name: token.name,
      hash: secret.hash,
      end: secret.end,
      scopes: [...token.scopes],
      createdBy: token.createdBy ?? null,
      expiresAt: token.expiresAt ?? null,
    },
  );
  return { id: rows[0].id, secret: secret.token };
}

/** Tokens that were not revoked, latest first. */
export async function apiTokensOf(tx: Tx, organizationId: string): Promise<ApiToken[]> {
  const { rows } = await tx.raw(
    `select id, name, token_end as "end", scopes, created_by as "createdBy", created_at as "createdAt",
            expires_at as "expiresAt", last_used_at as "lastUsedAt"
       from api_tokens
      where organization_id = ? and revoked_at is null
      order by created_at desc, id`,
    [organizationId],
  );
  return rows;
}

/** Answers whether there was such a token to revoke. */
export async function revokeApiToken(tx: Tx, organizationId: string, id: string): Promise<boolean> {
  const { rows } = await tx.raw(
    `update api_tokens set revoked_at = now()
      where organization_id = ? and id = ? and revoked_at is null returning id`,
    [organizationId, id],
  );
  return rows.length > 0;
}

/** Whose token this is; undefined where it is unknown, expired or revoked. Notes its use. */
export async function holderOfToken(db: PeopleDatabase, token: string): Promise<TokenHolder | undefined> {
  if (!token.startsWith(API_TOKEN_PREFIX)) return undefined;
  const { rows } = await db.raw(
    `select t.id as "tokenId", t.organization_id as "organizationId", o.name as "organizationName", t.scopes,
            coalesce(t.last_used_at < now() - make_interval(mins => ?), true) as stale
       from api_tokens t join organizations o on o.id = t.organization_id
      where t.token_hash = ? and t.revoked_at is null and (t.expires_at is null or t.expires_at > now())`,
    [LAST_USE_MINUTES, hashOfSecret(token)],
  );
  const found = rows[0] as (TokenHolder & { stale: boolean }) | undefined;
  if (!found) return undefined;
  const { stale, ...holder } = found;
  if (stale) await db.raw('update api_tokens set last_used_at = now() where id = ?', [holder.tokenId]);
  return holder;
}
