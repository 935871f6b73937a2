import type { Instant } from '../domain/instant.js';
import type { Tx } from './database.js';
import { hashOfSecret, newSecret } from './secret-token.js';
import type { SystemDatabase } from './system-database.js';

/** A link to one task, for people without an account. */
export interface TaskLink {
  readonly id: string;
  readonly name: string;
  readonly madeAt: Instant;
  readonly madeBy?: string;
  readonly expiresAt: Instant;
  readonly revokedAt?: Instant;
  readonly lastUsedAt?: Instant;
}

/** `token` goes into the link and is kept nowhere. */
export async function makeTaskLink(
  tx: Tx,
  organizationId: string,
  link: {
    readonly taskId: string;
    readonly name: string;
    readonly at: Instant;
    readonly expiresAt: Instant;
  },
): Promise<{ readonly id: string; readonly token: string }> {
  const secret = newSecret();
  const { rows } = await tx.raw(
    `insert into task_links (organization_id, task_id, name, token_hash, made_at, made_by, expires_at)
     values (:organizationId, :taskId, :name, :hash, :at,
             nullif(current_setting('ota.person_id', true), '')::uuid, :expiresAt)
     returning id`,
    { organizationId, ...link, hash: secret.hash },
  );
  return { id: rows[0].id, token: secret.token };
}

export async function linksOfTask(tx: Tx, organizationId: string, taskId: string): Promise<TaskLink[]> {
  const { rows } = await tx.raw(
    `select l.id, l.name, l.made_at, p.name as made_by, l.expires_at, l.revoked_at, l.last_used_at
       from task_links l left join people p on p.id = l.made_by
      where l.organization_id = :organizationId and l.task_id = :taskId order by l.made_at desc, l.id`,
    { organizationId, taskId },
  );
  return rows.map((row: LinkRow) => ({
    id: row.id,
    name: row.name,
    madeAt: row.made_at,
    ...(row.made_by && { madeBy: row.made_by }),
    expiresAt: row.expires_at,
    ...(row.revoked_at && { revokedAt: row.revoked_at }),
    ...(row.last_used_at && { lastUsedAt: row.last_used_at }),
  }));
}

/** Answers whether there was one to revoke. */
export async function revokeTaskLink(
  tx: Tx,
  organizationId: string,
  link: { readonly taskId: string; readonly id: string; readonly at: Instant },
): Promise<boolean> {
  const { rows } = await tx.raw(
    `update task_links set revoked_at = coalesce(revoked_at, :at)
      where organization_id = :organizationId and task_id = :taskId and id = :id returning id`,
    { organizationId, ...link },
  );
  return rows.length > 0;
}

export interface OpenedLink {
  readonly id: string;
  readonly organizationId: string;
  readonly taskId: string;
}

/** Whose link it is; undefined where it was revoked, has expired, or never was. */
export async function openTaskLink(
  db: SystemDatabase,
  token: string,
  at: Instant,
): Promise<OpenedLink | undefined> {
  const { rows } = await db.raw(
    `select id, organization_id as "organizationId", task_id as "taskId" from task_links
      where token_hash = :hash and revoked_at is null and expires_at > :at`,
    { hash: hashOfSecret(token), at },
  );
  return rows[0];
}

export async function noteLinkUsed(tx: Tx, { organizationId, id }: OpenedLink, at: Instant): Promise<void> {
  await tx.raw(
    'update task_links set last_used_at = :at where organization_id = :organizationId and id = :id',
    { organizationId, id, at },
  );
}

interface LinkRow {
  readonly id: string;
  readonly name: string;
  readonly made_at: Instant;
  readonly made_by: string | null;
  readonly expires_at: Instant;
  readonly revoked_at: Instant | null;
  readonly last_used_at: Instant | null;
}
