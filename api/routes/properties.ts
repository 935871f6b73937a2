import { z } from 'zod';
import { appendChange } from '../../store/changes.js';
import { connectionsOfProperties } from '../../store/connections.js';
import type { Tx } from '../../store/database.js';
import { feedsOfConnections } from '../../store/feeds.js';
import { keepTasksOf } from '../../store/keep-tasks.js';
import {
  findProperty,
  listProperties,
  type Property as Stored,
  updateProperty,
} from '../../store/properties.js';
import { lockProperty } from '../../store/property-lock.js';
import { renameUnit, unitsOfProperties } from '../../store/units.js';
import { addProperty } from '../actions/add-property.js';
import { archiveProperty } from '../actions/archive.js';
import { readAnew } from '../actions/change-feed.js';
import { syncNow, turnAll } from '../actions/control.js';
import { propertyAnswers } from '../answers/property.js';
import { active, found } from '../found.js';
import { type Context, route, WithId } from '../route.js';
import {
  AddProperty,
  ChangeProperty,
  Property,
  PropertyPage,
  SyncAsked,
  Turned,
} from '../shapes/property.js';
import { wakeAfterWrite } from '../wake.js';

const PAGE = 50;
const LARGEST_PAGE = 200;

const answerOf = async (tx: Tx, context: Context, id: string) => {
  const property = found(await findProperty(tx, context.organizationId, id));
  return (await propertyAnswers(tx, context, [property]))[0]!;
};

export const list = route({
  method: 'get',
  path: '/api/properties',
  who: 'viewer',
  says: 'Properties with their units, connections and feeds, oldest first, by pages.',
  input: {
    query: z.strictObject({
      cursor: z.uuid().optional(),
      limit: z.coerce.number().int().min(1).max(LARGEST_PAGE).default(PAGE),
      archived: z.enum(['true', 'false']).default('false'),
    }),
  },
  answers: PropertyPage,
  run: ({ query }, context) =>
    context.within(async tx => {
      const page = await listProperties(tx, context.organizationId, {
        ...(query.cursor ? { after: query.cursor } : {}),
        limit: query.limit + 1,
        show: query.archived === 'true' ? 'all' : 'active',
      });
      const shown = page.slice(0, query.limit);
      return {
        properties: await propertyAnswers(tx, context, shown),
        next: page.length > shown.length ? shown.at(-1)!.id : null,
      };
    }),
});

export const add = route({
  method: 'post',
  path: '/api/properties',
  who: 'manager',
  says: 'Adds a property with its units, connections and links: all of it, or nothing.',
  problems: ['url_invalid', 'link_in_use'],
  input: { body: AddProperty },
  status: 201,
  answers: Property,
  async run({ body }, context) {
    const { answer, connectionIds } = await context.within(async tx => {
      const added = await addProperty(tx, context, body);
      return { answer: await answerOf(tx, context, added.property.id), connectionIds: added.connectionIds };
    });
    wakeAfterWrite(context, connectionIds, 'configChanged');
    return answer;
  },
});

export const read = route({
  method: 'get',
  path: '/api/properties/:id',
  who: 'viewer',
  says: 'One property.',
  input: { params: WithId },
  answers: Property,
  run: ({ params }, context) => context.within(tx => answerOf(tx, context, params.id)),
});

export const change = route({
  method: 'patch',
  path: '/api/properties/:id',
  who: 'manager',
  says: 'Changes the name, the time zone or the number of room types. An only unit of the same name is renamed with it.',
  problems: ['archived'],
  input: { params: WithId, body: ChangeProperty },
  answers: Property,
  async run({ params, body }, context) {
    const { organizationId } = context;
    const { answer, toWake } = await context.within(async tx => {
      await lockProperty(tx, params.id);
      const property = active(await findProperty(tx, organizationId, params.id));
      await updateProperty(tx, organizationId, property.id, body);
      if (body.name !== undefined) await renameHouse(tx, organizationId, property, body.name);
      await appendChange(tx, { organizationId, kind: 'property_changed', propertyId: property.id });
      const moved = body.timezone !== undefined && body.timezone !== property.timezone;
      // How many room types it has decides which way Booking.com is kept.
      const resized = body.roomTypes !== undefined && body.roomTypes !== property.roomTypes;
      if (moved || resized) await keepTasksOf(tx, organizationId, property.id);
      const ids = moved || resized ? await connectionIdsOf(tx, organizationId, property.id) : [];
      if (moved) await readAllAnew(tx, organizationId, ids);
      return {
        toWake: ids,
        answer: await answerOf(tx, context, property.id),
      };
    });
    wakeAfterWrite(context, toWake, 'configChanged');
    return answer;
  },
});

/** A house that is rented whole is one unit of its own name, and stays so. */
async function renameHouse(tx: Tx, organizationId: string, property: Stored, name: string): Promise<void> {
  const [unit, another] = await unitsOfProperties(tx, organizationId, [property.id]);
  if (unit?.name === property.name && !another) await renameUnit(tx, organizationId, unit.id, name);
}

const connectionIdsOf = async (tx: Tx, organizationId: string, propertyId: string): Promise<string[]> =>
  (await connectionsOfProperties(tx, organizationId, [propertyId])).map(({ id }) => id);

/** In another time zone an event with a time may fall on another date. */
async function readAllAnew(tx: Tx, organizationId: string, connectionIds: string[]): Promise<void> {
  const feeds = await feedsOfConnections(tx, organizationId, connectionIds);
  await readAnew(
    tx,
    organizationId,
    feeds.map(({ id }) => id),
  );
}

export const archive = route({
  method: 'post',
  path: '/api/properties/:id/archive',
  who: 'manager',
  says: 'Archives a property with all that belongs to it. Its nights end, its calendars are served no more.',
  problems: ['archived'],
  input: { params: WithId },
  answers: Property,
  async run({ params }, context) {
    const { answer, toWake } = await context.within(async tx => {
      await lockProperty(tx, params.id);
      const property = active(await findProperty(tx, context.organizationId, params.id));
      const toWake = await archiveProperty(tx, context.organizationId, property);
      return { toWake, answer: await answerOf(tx, context, property.id) };
    });
    wakeAfterWrite(context, toWake, 'configChanged');
    return answer;
  },
});

const checked = (context: Context, id: string) => async (tx: Tx) =>
  active(await findProperty(tx, context.organizationId, id));

export const sync = route({
  method: 'post',
  path: '/api/properties/:id/sync',
  who: 'operator',
  says: 'Looks at all feeds of a property now.',
  problems: ['archived', 'unavailable'],
  input: { params: WithId },
  status: 202,
  answers: SyncAsked,
  run: ({ params: { id } }, context) => syncNow(context, { kind: 'property', id }, checked(context, id)),
});

export const pause = route({
  method: 'post',
  path: '/api/properties/:id/pause',
  who: 'manager',
  says: 'Stops looking at the feeds of a property. The nights known so far stay taken.',
  problems: ['archived'],
  input: { params: WithId },
  answers: Turned,
  run: ({ params: { id } }, context) =>
    turnAll(context, { kind: 'property', id }, 'paused', checked(context, id)),
});

export const resume = route({
  method: 'post',
  path: '/api/properties/:id/resume',
  who: 'manager',
  says: 'Looks at the feeds of a paused property again.',
  problems: ['archived'],
  input: { params: WithId },
  answers: Turned,
  run: ({ params: { id } }, context) =>
    turnAll(context, { kind: 'property', id }, 'active', checked(context, id)),
});
