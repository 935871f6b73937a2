import type { Database } from '../../../store/database.js';

/** Every row of an organization, by table; read past row-level security. Without what reading itself changes. */
export async function ownRows(db: Database, organizationId: string): Promise<Record<string, unknown>> {
  const { rows: tables } = await db.raw(
    `select table_name as name from information_schema.columns
      where table_schema = 'public' and column_name = 'organization_id' order by 1`,
  );
  const found: Record<string, unknown> = {};
  for (const { name } of tables as { name: string }[])
    found[name] = (
      await db.raw(`select to_jsonb(t) as row from ${name} t where organization_id = ? order by 1`, [
        organizationId,
      ])
    ).rows;
  return found;
}
