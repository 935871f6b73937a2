import type { SystemDatabase } from './system-database.js';

/** Those of the connections that are kept in step, or were until `graceMs` ago. */
export async function connectionsThatShouldRun(
  system: SystemDatabase,
  ids: readonly string[],
  graceMs: number,
): Promise<string[]> {
  const { rows } = await system.raw(
    `select c.id from connections c join properties p on p.id = c.property_id
      where c.id = any(:ids::uuid[])
        and coalesce(least(c.archived_at, p.archived_at) > now() - :graceMs * interval '1 millisecond', true)`,
    { ids: [...ids], graceMs },
  );
  return rows.map((row: { id: string }) => row.id);
}

/** Those of the tasks that are open, or were until `graceMs` ago. */
export async function tasksThatShouldRun(
  system: SystemDatabase,
  ids: readonly string[],
  graceMs: number,
): Promise<string[]> {
  const { rows } = await system.raw(
    `select id from tasks
      where id = any(:ids::uuid[])
        and (state = 'open' or changed_at > now() - :graceMs * interval '1 millisecond')`,
    { ids: [...ids], graceMs },
  );
  return rows.map((row: { id: string }) => row.id);
}

/** Those of the connections that are active, whatever their workflow takes them for. */
export async function activeAmong(
  system: SystemDatabase,
  ids: readonly string[],
): Promise<{ organizationId: string; connectionId: string }[]> {
  if (ids.length === 0) return [];
  const { rows } = await system.raw(
    `select c.organization_id as "organizationId", c.id as "connectionId"
       from connections c join properties p on p.id = c.property_id
      where c.id = any(:ids::uuid[]) and c.state = 'active' and p.archived_at is null`,
    { ids: [...ids] },
  );
  return rows;
}
