import type { Platform } from '../../domain/entry.js';
import { sameName } from '../../domain/import/known.js';
import type { LinkPlace } from '../../domain/import/links.js';
import { type ImportPlan, type PlannedProperty, planImport } from '../../domain/import/plan.js';
import type { ImportRow } from '../../domain/import/row.js';
import { appendChanges } from '../../store/changes.js';
import { connectionsOfProperties } from '../../store/connections.js';
import type { Tx } from '../../store/database.js';
import { findFeed, lockLinks } from '../../store/feeds.js';
import { lockProperty } from '../../store/property-lock.js';
import { insertUnits } from '../../store/units.js';
import { groupBy } from '../answers/group-by.js';
import type { Context } from '../route.js';
import { wakeAfterWrite } from '../wake.js';
import { addConnection } from './add-connection.js';
import { addFeed } from './add-feed.js';
import { addProperty } from './add-property.js';
import { changeFeed } from './change-feed.js';
import { knownFor } from './known-for-import.js';

/*
 * An import adds all of a file or nothing: it begins only where no row of the whole file is wrong. It then goes by so
 * many properties to a transaction, so that none holds the organization's links for long. Each transaction plans its
 * own rows anew under the locks: what somebody else added meanwhile is not added twice. Where one fails, what the ones
 * before it added stays, and the same file imported again adds the rest.
 */
export const PROPERTIES_AT_ONCE = 25;

/** What importing all rows would do now. */
export const planNow = (context: Context, rows: readonly ImportRow[]): Promise<ImportPlan> =>
  context.within(tx => planWithin(tx, context, rows));

const planWithin = async (tx: Tx, context: Context, rows: readonly ImportRow[]): Promise<ImportPlan> =>
  planImport(rows, await knownFor(tx, context, rows));

export interface ImportedProperty {
  readonly id: string;
  readonly name: string;
}

/**
 * Adds what the rows of these properties bring. Answers each property with its id, and undefined where a row has become
 * wrong since it was looked at: then nothing of them is added.
 */
export async function importPart(
  context: Context,
  rows: readonly ImportRow[],
  part: readonly PlannedProperty[],
): Promise<readonly ImportedProperty[] | undefined> {
  const names = new Set(part.map(({ name }) => sameName(name)));
  const own = rows.filter(({ property }) => names.has(sameName(property)));
  const { organizationId } = context;
  const added = await context.within(async tx => {
    await lockProperty(tx, `import/${organizationId}`);
    await lockLinks(tx, organizationId);
    const plan = await planWithin(tx, context, own);
    if (plan.rows.some(({ outcome }) => outcome === 'wrong')) return undefined;
    const toWake: string[] = [];
    const properties: ImportedProperty[] = [];
    for (const property of plan.properties) {
      const id = property.id
        ? await complete(tx, context, { ...property, id: property.id }, toWake)
        : await addWhole(tx, context, property, toWake);
      properties.push({ id, name: property.name });
    }
    return { properties, toWake };
  });
  if (added) wakeAfterWrite(context, added.toWake, 'configChanged');
  return added?.properties;
}

async function addWhole(
  tx: Tx,
  context: Context,
  planned: PlannedProperty,
  toWake: string[],
): Promise<string> {
  const links = planned.units.flatMap(({ links }, unit) => links.map(link => ({ ...link, unit })));
  const { property, connectionIds } = await addProperty(tx, context, {
    name: planned.name,
    timezone: planned.timezone,
    roomTypes: 1,
    units: planned.units.map(({ name }) => ({ name })),
    connections: [...groupBy(links, ({ platform }): Platform => platform)].map(([platform, own]) => ({
      platform,
      feeds: own.map(({ unit, href }) => ({ unit, ...(href ? { url: href } : {}) })),
    })),
  });
  toWake.push(...connectionIds);
  return property.id;
}

/** Adds what a property that is here already lacks. */
async function complete(
  tx: Tx,
  context: Context,
  planned: PlannedProperty & { readonly id: string },
  toWake: string[],
): Promise<string> {
  const { organizationId } = context;
  const lacking = planned.units.filter(({ id, links }) => id === undefined || links.length > 0);
  if (lacking.length === 0) return planned.id;
  await lockProperty(tx, planned.id);
  const fresh = lacking.filter(({ id }) => id === undefined);
  const units = await insertUnits(
    tx,
    organizationId,
    planned.id,
    fresh.map(({ name }) => name),
  );
  await appendChanges(
    tx,
    units.map(({ id }) => ({
      organizationId,
      kind: 'unit_added' as const,
      propertyId: planned.id,
      unitId: id,
    })),
  );
  const idOf = new Map(fresh.map((unit, place) => [unit, units[place]!.id]));
  const links = lacking.flatMap(unit =>
    unit.links.map(link => ({ ...link, unitId: unit.id ?? idOf.get(unit)! })),
  );
  toWake.push(...(await connect(tx, context, planned.id, links)));
  return planned.id;
}

/** Connects units to platforms: by a new connection, a new feed of one, or a link for a feed that has none. */
async function connect(
  tx: Tx,
  context: Context,
  propertyId: string,
  links: readonly (LinkPlace & { readonly unitId: string })[],
): Promise<string[]> {
  const { organizationId } = context;
  const here = await connectionsOfProperties(tx, organizationId, [propertyId]);
  const changed: string[] = [];
  for (const [platform, own] of groupBy(links, ({ platform }): Platform => platform)) {
    const connection = here.find(connection => connection.platform === platform);
    const feeds = own.map(({ unitId, href }) => ({ unitId, ...(href ? { url: href } : {}) }));
    if (!connection) {
      changed.push((await addConnection(tx, context, { propertyId, platform, feeds }, '')).id);
      continue;
    }
    for (const { unitId, href, feedId } of own) {
      if (feedId) await changeFeed(tx, context, (await findFeed(tx, organizationId, feedId))!, { url: href });
      else await addFeed(tx, context, connection, { unitId, ...(href ? { url: href } : {}) });
    }
    changed.push(connection.id);
  }
  return changed;
}
