import type { Instant } from '../domain/instant.js';
import type { Tx } from './database.js';

export interface Unit {
  readonly id: string;
  readonly propertyId: string;
  readonly name: string;
  readonly createdAt: Instant;
  readonly archivedAt?: Instant;
}

const COLUMNS = 'u.id, u.property_id, u.name, u.created_at, u.archived_at';

/** Adds units in the given order. */
export async function insertUnits(
  tx: Tx,
  organizationId: string,
  propertyId: string,
  names: readonly string[],
): Promise<Unit[]> {
  const { rows } = await tx.raw(
    `insert into units as u (organization_id, property_id, name, created_at)
     select :organizationId::uuid, :propertyId::uuid, n.name, now() + n.place * interval '1 microsecond'
       from unnest(:names::text[]) with ordinality as n (name, place)
      order by n.place
     returning ${COLUMNS}`,
    { organizationId, propertyId, names: [...names] },
  );
  return rows.map(toUnit);
}

export async function findUnit(tx: Tx, organizationId: string, id: string): Promise<Unit | undefined> {
  const { rows } = await tx.raw(
    `select ${COLUMNS} from units u where u.organization_id = :organizationId and u.id = :id`,
    { organizationId, id },
  );
  return rows[0] && toUnit(rows[0]);
}

/** Units in the state of their property: the active ones of an active one, those archived along with an archived one. */
export async function unitsOfProperties(
  tx: Tx,
  organizationId: string,
  propertyIds: readonly string[],
): Promise<Unit[]> {
  const { rows } = await tx.raw(
    `select ${COLUMNS} from units u join properties p on p.id = u.property_id
      where u.organization_id = :organizationId and u.property_id = any(:propertyIds)
        and u.archived_at is not distinct from p.archived_at
      order by u.created_at, u.id`,
    { organizationId, propertyIds: [...propertyIds] },
  );
  return rows.map(toUnit);
}

export async function renameUnit(tx: Tx, organizationId: string, id: string, name: string): Promise<void> {
  await tx.raw(`update units set name = :name where organization_id = :organizationId and id = :id`, {
    organizationId,
    id,
    name,
  });
}

/** Archives those of the units that are active; answers their ids. */
export async function archiveUnits(
  tx: Tx,
  organizationId: string,
  ids: readonly string[],
): Promise<string[]> {
  const { rows } = await tx.raw(
    `update units set archived_at = now()
      where organization_id = :organizationId and id = any(:ids) and archived_at is null
      returning id`,
    { organizationId, ids: [...ids] },
  );
  return rows.map((row: { id: string }) => row.id);
}

interface UnitRow {
  readonly id: string;
  readonly property_id: string;
  readonly name: string;
  readonly created_at: Instant;
  readonly archived_at: Instant | null;
}

const toUnit = (row: UnitRow): Unit => ({
  id: row.id,
  propertyId: row.property_id,
  name: row.name,
  createdAt: row.created_at,
  ...(row.archived_at ? { archivedAt: row.archived_at } : {}),
});
