import type { z } from 'zod';
import { appendChange } from '../../store/changes.js';
import {
  findConnection,
  type Connection as Stored,
  setConnectionState,
  setLookEvery,
} from '../../store/connections.js';
import type { Tx } from '../../store/database.js';
import { feedsOfConnections } from '../../store/feeds.js';
import { findProperty } from '../../store/properties.js';
import { lockProperty } from '../../store/property-lock.js';
import { unitsOfProperties } from '../../store/units.js';
import { addConnection } from '../actions/add-connection.js';
import { addFeed as addFeedOf } from '../actions/add-feed.js';
import { archiveConnection } from '../actions/archive.js';
import { syncNow } from '../actions/control.js';
import { connectionAnswers, feedAnswerOf } from '../answers/property.js';
import { active, found } from '../found.js';
import { InvalidInput } from '../problem-answer.js';
import { type Context, route, WithId } from '../route.js';
import { AddConnection, AddFeed, ChangeConnection, Connection, Feed } from '../shapes/property.js';
import { wakeAfterWrite } from '../wake.js';

const answerOf = async (tx: Tx, context: Context, id: string) => {
  const connection = found(await findConnection(tx, context.organizationId, id));
  return (await connectionAnswers(tx, context, [connection]))[0]!;
};

export const add = route({
  method: 'post',
  path: '/api/properties/:id/connections',
  who: 'manager',
  says: 'Connects a property to a platform.',
  problems: ['archived', 'already_connected', 'url_invalid', 'link_in_use'],
  input: { params: WithId, body: AddConnection },
  status: 201,
  answers: Connection,
  async run({ params, body }, context) {
    const answer = await context.within(async tx => {
      await lockProperty(tx, params.id);
      const property = active(await findProperty(tx, context.organizationId, params.id));
      await refuseForeignUnits(tx, context.organizationId, property.id, body);
      const added = await addConnection(tx, context, { ...body, propertyId: property.id }, '');
      return answerOf(tx, context, added.id);
    });
    wakeAfterWrite(context, [answer.id], 'configChanged');
    return answer;
  },
});

async function refuseForeignUnits(
  tx: Tx,
  organizationId: string,
  propertyId: string,
  { feeds }: z.output<typeof AddConnection>,
): Promise<void> {
  const own = new Set((await unitsOfProperties(tx, organizationId, [propertyId])).map(({ id }) => id));
  const foreign = feeds.flatMap(({ unitId }, place) =>
    own.has(unitId) ? [] : [{ path: `feeds.${place}.unitId`, message: 'is no unit of this property' }],
  );
  if (foreign.length) throw new InvalidInput(foreign);
}

export const addFeed = route({
  method: 'post',
  path: '/api/connections/:id/feeds',
  who: 'manager',
  says: 'Adds a unit of the property to a connection that is there already.',
  problems: ['archived', 'url_invalid', 'link_in_use'],
  input: { params: WithId, body: AddFeed },
  status: 201,
  answers: Feed,
  async run({ params, body }, context) {
    const { organizationId } = context;
    const answer = await context.within(async tx => {
      const { propertyId } = found(await findConnection(tx, organizationId, params.id));
      await lockProperty(tx, propertyId);
      const connection = active(await findConnection(tx, organizationId, params.id));
      await refuseUnitOf(tx, organizationId, connection, body.unitId);
      return feedAnswerOf(tx, context, await addFeedOf(tx, context, connection, body));
    });
    wakeAfterWrite(context, [params.id], 'configChanged');
    return answer;
  },
});

async function refuseUnitOf(tx: Tx, organizationId: string, { id, propertyId }: Stored, unitId: string) {
  const refuse = (message: string) => new InvalidInput([{ path: 'unitId', message }]);
  const own = await unitsOfProperties(tx, organizationId, [propertyId]);
  if (!own.some(unit => unit.id === unitId)) throw refuse('is no unit of this property');
  const feeds = await feedsOfConnections(tx, organizationId, [id]);
  if (feeds.some(feed => feed.unitId === unitId)) throw refuse('has a feed of this connection already');
}

export const read = route({
  method: 'get',
  path: '/api/connections/:id',
  who: 'viewer',
  says: 'One connection with its feeds.',
  input: { params: WithId },
  answers: Connection,
  run: ({ params }, context) => context.within(tx => answerOf(tx, context, params.id)),
});

export const change = route({
  method: 'patch',
  path: '/api/connections/:id',
  who: 'manager',
  says: 'Changes how often its feeds are looked at.',
  problems: ['archived'],
  input: { params: WithId, body: ChangeConnection },
  answers: Connection,
  async run({ params, body }, context) {
    const { organizationId } = context;
    const answer = await context.within(async tx => {
      const connection = active(await findConnection(tx, organizationId, params.id));
      if (body.lookEverySeconds !== undefined) {
        const lookEveryMs = body.lookEverySeconds === null ? null : body.lookEverySeconds * 1000;
        await setLookEvery(tx, organizationId, connection.id, lookEveryMs);
        await appendChange(tx, {
          organizationId,
          kind: 'connection_changed',
          propertyId: connection.propertyId,
          connectionId: connection.id,
        });
      }
      return answerOf(tx, context, connection.id);
    });
    wakeAfterWrite(context, [answer.id], 'configChanged');
    return answer;
  },
});

export const archive = route({
  method: 'post',
  path: '/api/connections/:id/archive',
  who: 'manager',
  says: 'Archives a connection with its feeds. The nights they told end, their calendars are served no more.',
  problems: ['archived'],
  input: { params: WithId },
  answers: Connection,
  async run({ params }, context) {
    const { answer, toWake } = await context.within(async tx => {
      const connection = active(await findConnection(tx, context.organizationId, params.id));
      const toWake = await archiveConnection(tx, context.organizationId, connection);
      return { toWake, answer: await answerOf(tx, context, connection.id) };
    });
    wakeAfterWrite(context, toWake, 'configChanged');
    return answer;
  },
});

export const sync = route({
  method: 'post',
  path: '/api/connections/:id/sync',
  who: 'operator',
  says: 'Looks at the feeds of a connection now.',
  problems: ['archived', 'unavailable'],
  input: { params: WithId },
  status: 202,
  answers: Connection,
  async run({ params }, context) {
    await syncNow(context, { kind: 'connection', id: params.id }, async tx =>
      active(await findConnection(tx, context.organizationId, params.id)),
    );
    return context.within(tx => answerOf(tx, context, params.id));
  },
});

export const pause = route({
  method: 'post',
  path: '/api/connections/:id/pause',
  who: 'manager',
  says: 'Stops looking at the feeds of a connection. The nights known so far stay taken.',
  problems: ['archived'],
  input: { params: WithId },
  answers: Connection,
  run: ({ params }, context) => turn(context, params.id, 'paused'),
});

export const resume = route({
  method: 'post',
  path: '/api/connections/:id/resume',
  who: 'manager',
  says: 'Looks at the feeds of a paused connection again.',
  problems: ['archived'],
  input: { params: WithId },
  answers: Connection,
  run: ({ params }, context) => turn(context, params.id, 'active'),
});

async function turn(context: Context, id: string, state: 'active' | 'paused') {
  const { organizationId } = context;
  const answer = await context.within(async tx => {
    const connection = active(await findConnection(tx, organizationId, id));
    if (await setConnectionState(tx, organizationId, id, state))
      await appendChange(tx, {
        organizationId,
        kind: state === 'paused' ? 'connection_paused' : 'connection_resumed',
        propertyId: connection.propertyId,
        connectionId: id,
      });
    return answerOf(tx, context, id);
  });
  wakeAfterWrite(context, [id], state === 'paused' ? 'pause' : 'resume');
  return answer;
}
