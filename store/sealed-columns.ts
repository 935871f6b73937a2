import type { Tx } from './database.js';

/**
 * Every column that keeps sealed values, each bound to the `id` of its row: what a rotation has to go through. A test
 * compares it with the columns there are whose names end in `_sealed`.
 */
export interface SealedColumn {
  readonly table: string;
  readonly column: string;
  /** `secrets`: by the store that is set. `key ring`: what we made ourselves, always by the key ring. */
  readonly by: 'secrets' | 'key ring';
  /** Where a keyed hash of the same stands (link-mac.ts). */
  readonly mac?: string;
}

export const SEALED_COLUMNS: readonly SealedColumn[] = [
  { table: 'feeds', column: 'import_url_sealed', by: 'secrets', mac: 'import_url_mac' },
  { table: 'feeds', column: 'export_token_sealed', by: 'key ring' },
  { table: 'webhook_endpoints', column: 'url_sealed', by: 'secrets' },
  { table: 'webhook_inlets', column: 'key_sealed', by: 'key ring' },
  { table: 'channels', column: 'address_sealed', by: 'secrets' },
  { table: 'channels', column: 'secret_sealed', by: 'secrets' },
  { table: 'task_calendars', column: 'token_sealed', by: 'key ring' },
  { table: 'webhook_secrets', column: 'secret_sealed', by: 'secrets' },
];

/** Values of an organization that the store of secrets keeps, by column and row, `limit` at most, behind `after`. */
export async function sealedBySecrets(
  tx: Tx,
  organizationId: string,
  after: { readonly place: number; readonly id: string } | undefined,
  limit: number,
): Promise<{ readonly place: number; readonly id: string; readonly value: string }[]> {
  const { rows } = await tx.raw(
    `select place, id, value from (${SEALED_COLUMNS.filter(({ by }) => by === 'secrets')
      .map(
        ({ table, column }, place) =>
          `select ${place} as place, id, ${column} as value from ${table}
            where organization_id = :organizationId and ${column} is not null`,
      )
      .join(' union all ')}) kept
      where (place, id) > (:place::integer, :id::uuid)
      order by place, id
      limit :limit`,
    { organizationId, place: after?.place ?? -1, id: after?.id ?? NO_ID, limit },
  );
  return rows;
}

const NO_ID = '00000000-0000-0000-0000-000000000000';
