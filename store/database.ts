import createKnex, { type Knex } from 'knex';
import pg from 'pg';
import type { Nights } from '../domain/nights.js';
import { traceStatements } from '../telemetry/statements.js';

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

/**
 * Whom the connections of a pool act as (migrations/0003_row_level_security.sql).
 * `ota_app`: one organization at a time, through `withOrganization`. `ota_system`: ids of all organizations.
 * `ota_people`: sign-in. Without one: the owner of the tables, for migrations alone.
 */
export type ActingAs = 'ota_app' | 'ota_system' | 'ota_people';

/**
 * A transaction in which nothing happens for this long was forgotten: its process hangs, or is gone without the server
 * knowing. The server ends it, and with it the locks that it holds.
 */
export const FORGOTTEN_AFTER_MS = 60_000;

/** Opens a pool on `url`. Connections are made when first used: an unreachable server shows at the first query. */
export function openDatabase(
  url: string,
  options: { poolSize?: number; actingAs?: ActingAs } = {},
): Database {
  const connectionString = options.actingAs ? actingUrl(url, options.actingAs) : url;
  const database = createKnex({
    client: 'pg',
    connection: {
      connectionString,
      types: typeParsers(),
      application_name: 'ota-calendar-sync',
      idle_in_transaction_session_timeout: FORGOTTEN_AFTER_MS,
    },
    pool: { min: 0, max: options.poolSize ?? 10 },
    acquireConnectionTimeout: 10_000,
    compileSqlOnError: false, // what a statement was given may be a secret, and errors reach the log
  });
  traceStatements(database);
  return database;
}

/** `url` with the role as what every connection starts with, and what `reset role` comes back to. */
export function actingUrl(url: string, role: ActingAs): string {
  const acting = new URL(url);
  const given = acting.searchParams.get('options');
  acting.searchParams.set('options', [given, `-c role=${role}`].filter(Boolean).join(' '));
  return acting.href;
}

/**
 * Throws where the connections of `db` do not act as `role`, or where that role could see past its policies: a pooler
 * that drops start-up options would otherwise let everything through. Asked once, before anything is served; fails,
 * too, where the database has not been migrated.
 */
export async function assertActingAs(db: Database, role: ActingAs): Promise<void> {
  const { rows } = await db.raw(
    `select current_user as role, rolsuper or rolbypassrls as bypasses,
            has_any_column_privilege('organizations', 'select') as granted
       from pg_roles where rolname = current_user`,
  );
  const { role: found, bypasses, granted } = rows[0] as { role: string; bypasses: boolean; granted: boolean };
  if (found !== role || bypasses) {
    throw new Error(
      `The database lets us act as "${found}"${bypasses ? ', who sees past row-level security' : ''}, not as "${role}". ` +
        'Connect to PostgreSQL without a pooler that drops start-up options. See docs/security.md.',
    );
  }
  if (!granted) throw new Error('The database has no schema for us yet. Run the migration first.');
}

/** Who asked for what a transaction does, and from which address: for the audit log. */
export type Actor = { readonly address: string } & (
  | { readonly personId: string; readonly apiTokenId?: never }
  | { readonly apiTokenId: string; readonly personId?: never }
);

/**
 * Runs `work` in one transaction that acts for `organizationId`. All rows of customers are read and written inside;
 * the setting is what row-level security goes by. With `by`, the audit log names that person or token for everything
 * the transaction changes; without, it is our own doing, as after an answer of a feed.
 */
export async function withOrganization<T>(
  db: Database,
  organizationId: string,
  work: (tx: Tx) => Promise<T>,
  by?: Actor,
): Promise<T> {
  return db.transaction(async tx => {
    await tx.raw(
      `select set_config('ota.organization_id', :organizationId, true),
              set_config('ota.person_id', :personId, true),
              set_config('ota.api_token_id', :apiTokenId, true),
              set_config('ota.address', :address, true)`,
      {
        organizationId,
        personId: by?.personId ?? '',
        apiTokenId: by?.apiTokenId ?? '',
        address: by?.address ?? '',
      },
    );
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
