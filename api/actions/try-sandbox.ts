import type { z } from 'zod';
import type { Platform } from '../../domain/entry.js';
import { propertiesNamed } from '../../store/properties.js';
import { lockProperty } from '../../store/property-lock.js';
import { groupBy } from '../answers/group-by.js';
import { propertyAnswers } from '../answers/property.js';
import type { Context } from '../route.js';
import type { Sandbox, SandboxHome } from '../sandbox.js';
import type { Property } from '../shapes/property.js';
import { wakeAfterWrite } from '../wake.js';
import { addProperty } from './add-property.js';

type PropertyAnswer = z.input<typeof Property>;

/**
 * Adds the homes of the sandbox that are not here yet, known by their names, with all their links, and has the
 * simulated platforms import what we serve. A second time it finds them all and adds nothing.
 */
export async function trySandbox(context: Context, sandbox: Sandbox): Promise<PropertyAnswer[]> {
  const { organizationId } = context;
  const homes = await sandbox.homes();
  const names = homes.map(({ name }) => name);

  const { properties, connectionIds } = await context.within(async tx => {
    await lockProperty(tx, organizationId); // two who try at once add each home once
    const here = new Set((await propertiesNamed(tx, organizationId, names)).map(({ name }) => name));
    const connectionIds: string[] = [];
    for (const home of homes)
      if (!here.has(home.name))
        connectionIds.push(...(await addProperty(tx, context, toProperty(home))).connectionIds);
    const properties = await propertyAnswers(tx, context, await propertiesNamed(tx, organizationId, names));
    return { properties, connectionIds };
  });
  wakeAfterWrite(context, connectionIds, 'configChanged');

  for (const property of properties) await tellPlatforms(sandbox, property);
  return properties;
}

function toProperty({ name, timezone, units }: SandboxHome): Parameters<typeof addProperty>[2] {
  const feeds = units.flatMap((unit, place) => unit.feeds.map(feed => ({ ...feed, unit: place })));
  return {
    name,
    timezone,
    roomTypes: units.length,
    units: units.map(unit => ({ name: unit.name })),
    connections: [...groupBy(feeds, ({ platform }): Platform => platform)].map(([platform, own]) => ({
      platform,
      feeds: own.map(({ unit, url }) => ({ unit, url })),
    })),
  };
}

async function tellPlatforms(sandbox: Sandbox, property: PropertyAnswer): Promise<void> {
  const unitNames = new Map(property.units.map(({ id, name }) => [id, name]));
  for (const { platform, feeds } of property.connections)
    for (const { unitId, exportUrl } of feeds)
      if (exportUrl)
        await sandbox.importAt(property.name, { platform, unit: unitNames.get(unitId)!, url: exportUrl });
}
