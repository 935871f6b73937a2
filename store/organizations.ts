import type { Database } from './database.js';

export interface Organization {
  readonly id: string;
  readonly name: string;
}

/** Any number that nothing else locks: two processes that start together must not each make an organization. */
const FIRST_ORGANIZATION_LOCK = 7_034_001;

/** The oldest organization; made, under `name`, where there is none. */
export async function ensureOrganization(db: Database, name: string): Promise<Organization> {
  return db.transaction(async tx => {
    await tx.raw('select pg_advisory_xact_lock(?)', [FIRST_ORGANIZATION_LOCK]);
    const { rows } = await tx.raw('select id, name from organizations order by created_at, id limit 1');
    if (rows[0]) return rows[0];
    const added = await tx.raw('insert into organizations (name) values (:name) returning id, name', {
      name,
    });
    return added.rows[0];
  });
}
