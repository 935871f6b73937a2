import type { Platform } from '../domain/entry.js';
import type { Instant } from '../domain/instant.js';
import type { Tx } from './database.js';

export interface Connection {
  readonly id: string;
  readonly propertyId: string;
  readonly platform: Platform;
  readonly state: 'active' | 'paused' | 'archived';
  /** Its own interval; unset, the platform's usual. */
  readonly lookEveryMs?: number;
  readonly createdAt: Instant;
}

const COLUMNS = 'c.id, c.property_id, c.platform, c.state, c.look_every_ms, c.created_at';

/** Adds the pair; answers undefined where the property is connected to the platform already. */
export async function insertConnection(
  tx: Tx,
  organizationId: string,
  connection: { readonly propertyId: string; readonly platform: Platform; readonly lookEveryMs?: number },
): Promise<Connection | undefined> {
  const { rows } = await tx.raw(
    `insert into connections as c (organization_id, property_id, platform, look_every_ms)
     values (:organizationId, :propertyId, :platform, :lookEveryMs)
     on conflict (property_id, platform) where archived_at is null do nothing
     returning ${COLUMNS}`,
    {
      organizationId,
      propertyId: connection.propertyId,
      platform: connection.platform,
      lookEveryMs: connection.lookEveryMs ?? null,
    },
  );
  return rows[0] && toConnection(rows[0]);
}

export async function findConnection(
  tx: Tx,
  organizationId: string,
  id: string,
): Promise<Connection | undefined> {
  const { rows } = await tx.raw(
    `select ${COLUMNS} from connections c where c.organization_id = :organizationId and c.id = :id`,
    { organizationId, id },
  );
  return rows[0] && toConnection(rows[0]);
}

/** Connections in the state of their property: the active ones, or those archived along with it. */
export async function connectionsOfProperties(
  tx: Tx,
  organizationId: string,
  propertyIds: readonly string[],
): Promise<Connection[]> {
  const { rows } = await tx.raw(
    `select ${COLUMNS} from connections c join properties p on p.id = c.property_id
      where c.organization_id = :organizationId and c.property_id = any(:propertyIds)
        and c.archived_at is not distinct from p.archived_at
      order by c.created_at, c.platform`,
    { organizationId, propertyIds: [...propertyIds] },
  );
  return rows.map(toConnection);
}

/** `null`: back to the platform's usual interval. */
export async function setLookEvery(
  tx: Tx,
  organizationId: string,
  id: string,
  lookEveryMs: number | null,
): Promise<void> {
  await tx.raw(
    `update connections set look_every_ms = :lookEveryMs where organization_id = :organizationId and id = :id`,
    { organizationId, id, lookEveryMs },
  );
}

/** Answers whether anything changed; an archived connection never does. */
export async function setConnectionState(
  tx: Tx,
  organizationId: string,
  id: string,
  state: 'active' | 'paused',
): Promise<boolean> {
  const { rows } = await tx.raw(
    `update connections set state = :state
      where organization_id = :organizationId and id = :id and state not in (:state, 'archived')
      returning id`,
    { organizationId, id, state },
  );
  return rows.length > 0;
}

/** Pauses or resumes all of an organization, or of one property, that is not yet; answers which. */
export async function setStateOfAll(
  tx: Tx,
  organizationId: string,
  propertyId: string | undefined,
  state: 'active' | 'paused',
): Promise<{ readonly id: string; readonly propertyId: string }[]> {
  const { rows } = await tx.raw(
    `update connections set state = :state
      where organization_id = :organizationId and state not in (:state, 'archived')
        and (:propertyId::uuid is null or property_id = :propertyId::uuid)
      returning id, property_id as "propertyId"`,
    { organizationId, propertyId: propertyId ?? null, state },
  );
  return rows;
}

/** Archives those of the connections that are not yet; answers their ids. */
export async function archiveConnections(
  tx: Tx,
  organizationId: string,
  ids: readonly string[],
): Promise<string[]> {
  const { rows } = await tx.raw(
    `update connections set state = 'archived', archived_at = now()
      where organization_id = :organizationId and id = any(:ids) and archived_at is null
      returning id`,
    { organizationId, ids: [...ids] },
  );
  return rows.map((row: { id: string }) => row.id);
}

interface ConnectionRow {
  readonly id: string;
  readonly property_id: string;
  readonly platform: Platform;
  readonly state: Connection['state'];
  readonly look_every_ms: number | null;
  readonly created_at: Instant;
}

const toConnection = (row: ConnectionRow): Connection => ({
  id: row.id,
  propertyId: row.property_id,
  platform: row.platform,
  state: row.state,
  ...(row.look_every_ms ? { lookEveryMs: row.look_every_ms } : {}),
  createdAt: row.created_at,
});
