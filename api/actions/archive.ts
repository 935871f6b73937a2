import { appendChanges, type NewChange } from '../../store/changes.js';
import { archiveConnections, type Connection, connectionsOfProperties } from '../../store/connections.js';
import type { Tx } from '../../store/database.js';
import { type EndedEntry, endEntriesOfFeeds } from '../../store/entries.js';
import { type ArchivedFeed, archiveFeeds } from '../../store/feeds.js';
import { keepTasksOf } from '../../store/keep-tasks.js';
import { archiveProperty as markProperty, type Property } from '../../store/properties.js';
import { lockProperty } from '../../store/property-lock.js';
import { settleConflictsOf } from '../../store/settle-conflicts.js';
import { archiveUnits, type Unit, unitsOfProperties } from '../../store/units.js';

/*
 * Archiving goes down: a property takes its units and connections along, either of those its feeds, a feed the nights
 * that it told. The nights end as `disconnected`: nobody said that they are free, we only no longer hear of them.
 * All under the property's lock, so that an answer being written meanwhile comes before it or finds the feed gone.
 * Each answers the ids of the connections whose workflows have to be told.
 */

interface Below {
  readonly unitIds: readonly string[];
  readonly connectionIds: readonly string[];
}

export async function archiveProperty(tx: Tx, organizationId: string, property: Property): Promise<string[]> {
  await lockProperty(tx, property.id);
  const units = await unitsOfProperties(tx, organizationId, [property.id]);
  const connections = await connectionsOfProperties(tx, organizationId, [property.id]);
  const told = await archiveBelow(tx, organizationId, property.id, {
    unitIds: units.map(({ id }) => id),
    connectionIds: connections.map(({ id }) => id),
  });
  await markProperty(tx, organizationId, property.id);
  await appendChanges(tx, [{ organizationId, kind: 'property_archived', propertyId: property.id }]);
  await keepTasksOf(tx, organizationId, property.id);
  return told;
}

export async function archiveUnit(tx: Tx, organizationId: string, unit: Unit): Promise<string[]> {
  await lockProperty(tx, unit.propertyId);
  return archiveBelow(tx, organizationId, unit.propertyId, { unitIds: [unit.id], connectionIds: [] });
}

export async function archiveConnection(
  tx: Tx,
  organizationId: string,
  connection: Connection,
): Promise<string[]> {
  await lockProperty(tx, connection.propertyId);
  return archiveBelow(tx, organizationId, connection.propertyId, {
    unitIds: [],
    connectionIds: [connection.id],
  });
}

async function archiveBelow(
  tx: Tx,
  organizationId: string,
  propertyId: string,
  below: Below,
): Promise<string[]> {
  const feeds = await archiveFeeds(tx, organizationId, below);
  const ended = await endEntriesOfFeeds(
    tx,
    organizationId,
    feeds.map(({ id }) => id),
    'disconnected',
  );
  const unitIds = await archiveUnits(tx, organizationId, below.unitIds);
  const connectionIds = await archiveConnections(tx, organizationId, below.connectionIds);
  const about = { organizationId, propertyId };
  await appendChanges(tx, [
    ...endedChanges(about, ended, feeds),
    ...unitIds.map(unitId => ({ ...about, kind: 'unit_archived' as const, unitId })),
    ...connectionIds.map(connectionId => ({ ...about, kind: 'connection_archived' as const, connectionId })),
  ]);
  await settleConflictsOf(
    tx,
    organizationId,
    propertyId,
    ended.map(({ unitId }) => unitId),
  );
  await keepTasksOf(tx, organizationId, propertyId);
  return [...new Set([...connectionIds, ...feeds.map(({ connectionId }) => connectionId)])];
}

/** The log's words for entries that ended because their feed did. */
export function endedChanges(
  about: { readonly organizationId: string; readonly propertyId: string },
  ended: readonly EndedEntry[],
  feeds: readonly ArchivedFeed[],
): NewChange[] {
  const connectionOf = new Map(feeds.map(({ id, connectionId }) => [id, connectionId]));
  return ended.map(entry => {
    const connectionId = connectionOf.get(entry.feedId);
    return {
      ...about,
      kind: 'entry_ended',
      unitId: entry.unitId,
      feedId: entry.feedId,
      entryId: entry.id,
      ...(connectionId ? { connectionId } : {}),
      detail: { reason: 'disconnected' },
    };
  });
}
