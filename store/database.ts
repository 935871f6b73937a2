import createKnex, { type Knex } from 'knex';
import pg from 'pg';
import type { Nights } from '../domain/nights.js';

export type Database = Knex;
/** A transaction that acts for one organization. Every store function takes one. */
export type Tx = Knex.Transaction;

const { builtins } = pg.types;
const DATERANGE_OID = 3912;
const XID8_OID = 5069;

/** Dates and ranges stay strings, instants become the one ISO form, counters that fit become numbers. */
function typeParsers() {
  const own = new Map<number, (text: string) => unknown>([
    [builtins.DATE, text => text],
    [DATERANGE_OID, text => text],
    [XID8_OID, text => text],
    [builtins.TIMESTAMPTZ, text => new Date(text).toISOString()],
    [builtins.INT8, Number],
  ]);
  return {
    getTypeParser: (oid: number, format: string) =>
      own.get(oid) ?? pg.types.getTypeParser(oid, format as 'text'),
  };
}

/** Opens a pool on `url`. Connections are made when first used: an unreachable server shows at the first query. */
export function openDatabase(url: string, options: { poolSize?: number } = {}): Database {
  return createKnex({
    client: 'pg',
    connection: { connectionString: url, types: typeParsers(), application_name: 'ota-calendar-sync' },
    pool: { min: 0, max: options.poolSize ?? 10 },
    acquireConnectionTimeout: 10_000,
    compileSqlOnError: false, // what a statement was given may be a secret, and errors reach the log
  });
}

/**
 * Runs `work` in one transaction that acts for `organizationId`. All rows of customers are read and written inside;
 * the setting is what row-level security goes by.
 */
export async function withOrganization<T>(
  db: Database,
  organizationId: string,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  return db.transaction(async tx => {
    await tx.raw(`select set_config('ota.organization_id', ?, true)`, [organizationId]);
    return work(tx);
  });
}

/** `[from, to)` as PostgreSQL writes a daterange. */
export const toDateRange = (n: Nights): string => `[${n.from},${n.to})`;

/** A daterange as PostgreSQL answers it: canonical, half-open, bounded. */
export function fromDateRange(text: string): Nights {
  const [from, to] = text.slice(1, -1).split(',');
  if (!from || !to) throw new Error(`not a bounded daterange: ${text}`);
  return { from, to };
}
