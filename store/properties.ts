import type { Instant } from '../domain/instant.js';
import type { Tx } from './database.js';

export interface Property {
  readonly id: string;
  readonly name: string;
  readonly timezone: string;
  readonly roomTypes: number;
  readonly createdAt: Instant;
  readonly archivedAt?: Instant;
}

const COLUMNS = 'id, name, timezone, room_types, created_at, archived_at';

/** Several of one transaction keep their order: each has the moment of its own. */
export async function insertProperty(
  tx: Tx,
  organizationId: string,
  property: { readonly name: string; readonly timezone: string; readonly roomTypes: number },
): Promise<Property> {
  const { rows } = await tx.raw(
    `insert into properties (organization_id, name, timezone, room_types, created_at)
     values (:organizationId, :name, :timezone, :roomTypes, clock_timestamp())
     returning ${COLUMNS}`,
    { organizationId, ...property },
  );
  return toProperty(rows[0]);
}

export async function findProperty(
  tx: Tx,
  organizationId: string,
  id: string,
): Promise<Property | undefined> {
  const { rows } = await tx.raw(
    `select ${COLUMNS} from properties where organization_id = :organizationId and id = :id`,
    { organizationId, id },
  );
  return rows[0] && toProperty(rows[0]);
}

/** The properties behind the one with the id `after`, oldest first. */
export async function listProperties(
  tx: Tx,
  organizationId: string,
  page: { readonly after?: string; readonly limit: number; readonly show: 'active' | 'all' },
): Promise<Property[]> {
  const { rows } = await tx.raw(
    `select ${COLUMNS} from properties
      where organization_id = :organizationId
        and (:show = 'all' or archived_at is null)
        and (:after::uuid is null or (created_at, id) >
             (select p.created_at, p.id from properties p
               where p.organization_id = :organizationId and p.id = :after::uuid))
      order by created_at, id
      limit :limit`,
    { organizationId, after: page.after ?? null, limit: page.limit, show: page.show },
  );
  return rows.map(toProperty);
}

/** Active properties that bear one of the names. */
export async function propertiesNamed(
  tx: Tx,
  organizationId: string,
  names: readonly string[],
): Promise<Property[]> {
  const { rows } = await tx.raw(
    `select ${COLUMNS} from properties
      where organization_id = :organizationId and archived_at is null and name = any(:names)
      order by created_at, id`,
    { organizationId, names: [...names] },
  );
  return rows.map(toProperty);
}

export async function updateProperty(
  tx: Tx,
  organizationId: string,
  id: string,
  to: {
    readonly name?: string | undefined;
    readonly timezone?: string | undefined;
    readonly roomTypes?: number | undefined;
  },
): Promise<void> {
  await tx.raw(
    `update properties
        set name = coalesce(:name, name), timezone = coalesce(:timezone, timezone),
            room_types = coalesce(:roomTypes, room_types)
      where organization_id = :organizationId and id = :id`,
    {
      organizationId,
      id,
      name: to.name ?? null,
      timezone: to.timezone ?? null,
      roomTypes: to.roomTypes ?? null,
    },
  );
}

export async function archiveProperty(tx: Tx, organizationId: string, id: string): Promise<void> {
  await tx.raw(
    `update properties set archived_at = now()
      where organization_id = :organizationId and id = :id and archived_at is null`,
    { organizationId, id },
  );
}

interface PropertyRow {
  readonly id: string;
  readonly name: string;
  readonly timezone: string;
  readonly room_types: number;
  readonly created_at: Instant;
  readonly archived_at: Instant | null;
}

const toProperty = (row: PropertyRow): Property => ({
  id: row.id,
  name: row.name,
  timezone: row.timezone,
  roomTypes: row.room_types,
  createdAt: row.created_at,
  ...(row.archived_at ? { archivedAt: row.archived_at } : {}),
});
