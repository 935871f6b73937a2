import type { Tx } from './database.js';

export async function renameOrganization(tx: Tx, organizationId: string, name: string): Promise<void> {
  await tx.raw('update organizations set name = :name where id = :organizationId', { organizationId, name });
}
