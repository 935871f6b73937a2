import type { Instant } from '../domain/instant.js';
import type { WebhookStyle } from '../domain/webhooks/signature.js';
import type { Tx } from './database.js';
import type { SealedToken } from './secret-token.js';
import type { SystemDatabase } from './system-database.js';

/** Where the webhooks of a connection come in. */
export interface WebhookInlet {
  readonly style: WebhookStyle;
  /** None once it was revoked. */
  readonly sealedKey?: string;
  readonly madeAt: Instant;
}

/** Whose inlet has this key. A revoked one has none, so it is not told from one that never was. */
export async function inletOfKey(
  db: SystemDatabase,
  keyHash: Buffer,
): Promise<{ organizationId: string; connectionId: string } | undefined> {
  const { rows } = await db.raw(
    `select i.organization_id as "organizationId", i.id as "connectionId"
       from webhook_inlets i join connections c on c.id = i.id
      where i.key_hash = :keyHash and c.archived_at is null`,
    { keyHash },
  );
  return rows[0];
}

export async function findInlet(
  tx: Tx,
  organizationId: string,
  connectionId: string,
): Promise<WebhookInlet | undefined> {
  const { rows } = await tx.raw(
    `select style, key_sealed, made_at from webhook_inlets
      where organization_id = :organizationId and id = :connectionId`,
    { organizationId, connectionId },
  );
  const [row] = rows as { style: WebhookStyle; key_sealed: string | null; made_at: Instant }[];
  return (
    row && {
      style: row.style,
      madeAt: row.made_at,
      ...(row.key_sealed ? { sealedKey: row.key_sealed } : {}),
    }
  );
}

/** Puts a key in place of the one before, if there was one: that ends at once. */
export async function setInlet(
  tx: Tx,
  organizationId: string,
  connectionId: string,
  inlet: { readonly style: WebhookStyle; readonly key: SealedToken },
): Promise<void> {
  await tx.raw(
    `insert into webhook_inlets (id, organization_id, style, key_hash, key_sealed)
     values (:connectionId, :organizationId, :style, :hash, :sealed)
     on conflict (id) do update
        set style = excluded.style, key_hash = excluded.key_hash, key_sealed = excluded.key_sealed, made_at = now()`,
    { organizationId, connectionId, style: inlet.style, ...inlet.key },
  );
}

/** Takes the key away; answers whether there was one. */
export async function revokeInlet(tx: Tx, organizationId: string, connectionId: string): Promise<boolean> {
  const { rows } = await tx.raw(
    `update webhook_inlets set key_hash = null, key_sealed = null
      where organization_id = :organizationId and id = :connectionId and key_hash is not null
      returning id`,
    { organizationId, connectionId },
  );
  return rows.length > 0;
}
