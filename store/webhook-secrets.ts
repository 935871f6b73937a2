import type { Instant } from '../domain/instant.js';
import type { Tx } from './database.js';

/** Whose signatures a secret makes or checks: of a connection's inlet, or of an endpoint. */
export type SecretOwner = { readonly connectionId: string } | { readonly endpointId: string };

/** Sealed for the row `id`. */
export interface SealedSecret {
  readonly id: string;
  readonly sealed: string;
}

export interface KeptSecret extends SealedSecret {
  readonly madeAt: Instant;
  /** Until when it counts; the newest has no end. */
  readonly endsAt?: Instant;
}

const columnsOf = (owner: SecretOwner) => ({
  connectionId: 'connectionId' in owner ? owner.connectionId : null,
  endpointId: 'endpointId' in owner ? owner.endpointId : null,
});

const OF_OWNER = `organization_id = :organizationId
  and (connection_id = :connectionId::uuid or endpoint_id = :endpointId::uuid)`;

/** The secrets that count at `now`, newest first. */
export async function webhookSecretsOf(
  tx: Tx,
  organizationId: string,
  owner: SecretOwner,
  now: Instant,
): Promise<KeptSecret[]> {
  const { rows } = await tx.raw(
    `select id, secret_sealed as sealed, made_at, ends_at from webhook_secrets
      where ${OF_OWNER} and (ends_at is null or ends_at > :now)
      order by ends_at desc nulls first, made_at desc`,
    { organizationId, ...columnsOf(owner), now },
  );
  return rows.map((row: { id: string; sealed: string; made_at: Instant; ends_at: Instant | null }) => ({
    id: row.id,
    sealed: row.sealed,
    madeAt: row.made_at,
    ...(row.ends_at ? { endsAt: row.ends_at } : {}),
  }));
}

/** The new secret counts from now on, those before it until `oldEndAt` at most. Answers the ones that are over. */
export async function addWebhookSecret(
  tx: Tx,
  organizationId: string,
  owner: SecretOwner,
  secret: SealedSecret,
  oldEndAt: Instant,
): Promise<SealedSecret[]> {
  const of = { organizationId, ...columnsOf(owner) };
  await tx.raw(`update webhook_secrets set ends_at = least(ends_at, :oldEndAt) where ${OF_OWNER}`, {
    ...of,
    oldEndAt,
  });
  const { rows } = await tx.raw(
    `delete from webhook_secrets where ${OF_OWNER} and ends_at <= now() returning id, secret_sealed as sealed`,
    of,
  );
  await tx.raw(
    `insert into webhook_secrets (id, organization_id, connection_id, endpoint_id, secret_sealed)
     values (:id, :organizationId, :connectionId, :endpointId, :sealed)`,
    { ...of, ...secret },
  );
  return rows;
}

/** None counts any more. Answers them, so that their store can forget them too. */
export async function dropWebhookSecrets(
  tx: Tx,
  organizationId: string,
  owner: SecretOwner,
): Promise<SealedSecret[]> {
  const { rows } = await tx.raw(
    `delete from webhook_secrets where ${OF_OWNER} returning id, secret_sealed as sealed`,
    {
      organizationId,
      ...columnsOf(owner),
    },
  );
  return rows;
}
