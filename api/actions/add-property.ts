import type { z } from 'zod';
import { appendChange } from '../../store/changes.js';
import type { Tx } from '../../store/database.js';
import { insertProperty, type Property } from '../../store/properties.js';
import { insertUnits } from '../../store/units.js';
import type { UseForLinks } from '../import-link.js';
import type { AddProperty } from '../shapes/property.js';
import { addConnection } from './add-connection.js';

export interface AddedProperty {
  readonly property: Property;
  readonly connectionIds: readonly string[];
}

/** A property with its units, connections and feeds: all of it, or nothing. */
export async function addProperty(
  tx: Tx,
  use: UseForLinks & { readonly organizationId: string },
  given: z.output<typeof AddProperty>,
): Promise<AddedProperty> {
  const { organizationId } = use;
  const property = await insertProperty(tx, organizationId, given);
  const names = given.units?.map(({ name }) => name) ?? [given.name];
  const units = await insertUnits(tx, organizationId, property.id, names);
  await appendChange(tx, { organizationId, kind: 'property_added', propertyId: property.id });

  const connectionIds: string[] = [];
  for (const [place, { feeds, ...connection }] of given.connections.entries()) {
    const added = await addConnection(
      tx,
      use,
      {
        ...connection,
        propertyId: property.id,
        feeds: feeds.map(({ unit, ...feed }) => ({ ...feed, unitId: units[unit]!.id })),
      },
      `connections.${place}.`,
    );
    connectionIds.push(added.id);
  }
  return { property, connectionIds };
}
