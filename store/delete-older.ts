import type { Instant } from '../domain/instant.js';
import { type Database, withOrganization } from './database.js';
import type { SystemDatabase } from './system-database.js';

/** Tables that are kept for a time, and the column that says how old a row is. */
const AGED = {
  received_webhooks: 'at',
  webhook_deliveries: 'created_at',
  notifications: 'created_at',
} as const;

/** Deletes the rows from before `at`, of `limit` organizations at most, one after the other. Answers how many rows. */
export async function deleteOlder(
  db: Database,
  system: SystemDatabase,
  table: keyof typeof AGED,
  at: Instant,
  limit: number,
): Promise<number> {
  const age = AGED[table];
  const { rows } = await system.raw(
    `select distinct organization_id as id from ${table} where ${age} < :at limit :limit`,
    { at, limit },
  );
  let deleted = 0;
  for (const { id } of rows as { id: string }[])
    deleted += await withOrganization(db, id, async tx => {
      const { rowCount } = await tx.raw(`delete from ${table} where organization_id = :id and ${age} < :at`, {
        id,
        at,
      });
      return rowCount ?? 0;
    });
  return deleted;
}
