import { Problem } from '../domain/problems.js';
import { type Database, type Tx, withOrganization } from './database.js';
import type { KeyRing } from './key-ring.js';
import { keyRingSecrets } from './key-ring-secrets.js';
import { isCurrentMac, linkMacs } from './link-mac.js';
import { SEALED_COLUMNS, type SealedColumn } from './sealed-columns.js';
import type { Secrets } from './secrets.js';
import type { SystemDatabase } from './system-database.js';

/*
 * Rotation goes through all rows while everything runs. A value that stands where a new one would is left alone, so a
 * rotation that was stopped goes on where it was by beginning again. A row is written only where it still holds the
 * value that was opened: who changed it meanwhile has sealed it with the new key, and that stands. Opening and sealing
 * may ask Vault, so they happen between two transactions, never inside one.
 */

const BATCH = 100;

export interface ResealUse {
  readonly db: Database;
  readonly system: SystemDatabase;
  readonly keyRing: KeyRing;
  readonly secrets: Secrets;
}

export interface Resealed {
  /** Values that were sealed anew. */
  readonly sealed: number;
  /** Values that stand elsewhere than new ones would, after all that was done. */
  readonly left: number;
  /** Values that do not open: `feeds.import_url_sealed <row>`. */
  readonly lost: readonly string[];
}

/** Seals every value of every organization anew that is not sealed as it would be now. */
export async function resealAll(use: ResealUse): Promise<Resealed> {
  const total = { sealed: 0, left: 0, lost: [] as string[] };
  for (const organizationId of await organizationIds(use.system))
    for (const column of SEALED_COLUMNS) {
      const done = await resealColumn(use, organizationId, column);
      total.sealed += done.sealed;
      total.lost.push(...done.lost);
      total.left += (await staleRows(use, organizationId, column)).length;
    }
  return total;
}

/** Values that are not sealed as they would be now. */
export async function countStale(use: ResealUse): Promise<number> {
  let stale = 0;
  for (const organizationId of await organizationIds(use.system))
    for (const column of SEALED_COLUMNS) stale += (await staleRows(use, organizationId, column)).length;
  return stale;
}

async function organizationIds(system: SystemDatabase): Promise<string[]> {
  const { rows } = await system.raw('select id from organizations order by id');
  return rows.map((row: { id: string }) => row.id);
}

async function staleRows(use: ResealUse, organizationId: string, column: SealedColumn): Promise<SealedRow[]> {
  const stale: SealedRow[] = [];
  for await (const rows of batches(use, organizationId, column)) stale.push(...rows);
  return stale;
}

async function resealColumn(use: ResealUse, organizationId: string, column: SealedColumn) {
  let sealed = 0;
  const lost: string[] = [];
  for await (const rows of batches(use, organizationId, column)) {
    const fresh: FreshValue[] = [];
    for (const row of rows) {
      const value = await sealAnew(use, organizationId, column, row);
      if (value) fresh.push(value);
      else lost.push(`${column.table}.${column.column} ${row.id}`);
    }
    sealed += await replace(use, organizationId, column, fresh);
  }
  return { sealed, lost };
}

interface SealedRow {
  readonly id: string;
  readonly value: string;
  readonly mac: string | null;
}

interface FreshValue {
  readonly id: string;
  readonly old: string;
  readonly fresh: string;
  readonly mac?: string;
}

/** The rows that need it, a batch of rows looked through at a time. */
async function* batches(
  use: ResealUse,
  organizationId: string,
  column: SealedColumn,
): AsyncGenerator<SealedRow[]> {
  const store = storeOf(use, column);
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const rows = await withOrganization(use.db, organizationId, tx =>
      rowsAfter(tx, organizationId, column, after),
    );
    const last = rows.at(-1);
    if (!last) return;
    after = last.id;
    yield rows.filter(
      ({ value, mac }) =>
        !store.isCurrent(value) || (column.mac && (!mac || !isCurrentMac(use.keyRing, mac))),
    );
  }
}

async function rowsAfter(
  tx: Tx,
  organizationId: string,
  { table, column, mac }: SealedColumn,
  after: string,
): Promise<SealedRow[]> {
  const { rows } = await tx.raw(
    `select id, ${column} as value, ${mac ?? 'null'} as mac from ${table}
      where organization_id = :organizationId and ${column} is not null and id > :after
      order by id limit ${BATCH}`,
    { organizationId, after },
  );
  return rows;
}

/** Undefined where the value does not open. Throws where the store is away. */
async function sealAnew(
  use: ResealUse,
  organizationId: string,
  column: SealedColumn,
  { id, value }: SealedRow,
): Promise<FreshValue | undefined> {
  const store = storeOf(use, column);
  const plain = await openUnlessLost(store, value, id);
  if (plain === undefined) return undefined;
  const fresh = store.isCurrent(value) ? value : await store.seal(plain, id);
  return {
    id,
    old: value,
    fresh,
    ...(column.mac && { mac: linkMacs(use.keyRing, organizationId, plain)[0] }),
  };
}

async function openUnlessLost(store: Secrets, value: string, id: string): Promise<string | undefined> {
  try {
    return await store.open(value, id);
  } catch (error) {
    if (error instanceof Problem) throw error;
    return undefined;
  }
}

/** Answers how many rows still held the old value. What lost against another writer leaves its store again. */
async function replace(
  use: ResealUse,
  organizationId: string,
  { table, column, by, mac }: SealedColumn,
  fresh: readonly FreshValue[],
): Promise<number> {
  if (fresh.length === 0) return 0;
  const written = await withOrganization(use.db, organizationId, async tx => {
    const { rows } = await tx.raw(
      `update ${table} t set ${column} = f.fresh${mac ? `, ${mac} = f.mac` : ''}
         from jsonb_to_recordset(:fresh::jsonb) as f(id uuid, old text, fresh text, mac text)
        where t.organization_id = :organizationId and t.id = f.id and t.${column} = f.old
        returning t.id`,
      { organizationId, fresh: JSON.stringify(fresh) },
    );
    return new Set<string>(rows.map((row: { id: string }) => row.id));
  });
  const store = storeOf(use, { by });
  for (const { id, old, fresh: value } of fresh)
    if (old !== value) await store.forget(written.has(id) ? old : value, id);
  return written.size;
}

const storeOf = ({ secrets, keyRing }: ResealUse, { by }: Pick<SealedColumn, 'by'>): Secrets =>
  by === 'secrets' ? secrets : keyRingSecrets(keyRing);
