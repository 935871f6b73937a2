import type { Tx } from './database.js';

/** A property by what people know it by. */
export interface NamedProperty {
  readonly id: string;
  readonly name: string;
  readonly timezone: string;
}

/** All active properties of an organization, the oldest first. */
export async function activeProperties(tx: Tx, organizationId: string): Promise<NamedProperty[]> {
  const { rows } = await tx.raw(
    `select id, name, timezone from properties
      where organization_id = :organizationId and archived_at is null
      order by created_at, id`,
    { organizationId },
  );
  return rows;
}
