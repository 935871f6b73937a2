import type { z } from 'zod';
import { factsOf } from '../../domain/platforms/index.js';
import { type Connection, connectionsOfProperties, findConnection } from '../../store/connections.js';
import type { Tx } from '../../store/database.js';
import { type Feed, feedsOfConnections, findFeed } from '../../store/feeds.js';
import type { Property } from '../../store/properties.js';
import { unitsOfProperties } from '../../store/units.js';
import { type Caller, mayAct } from '../caller.js';
import { exportUrl } from '../export-link.js';
import { found } from '../found.js';
import type * as Shapes from '../shapes/property.js';
import type { Use } from '../use.js';
import { groupBy } from './group-by.js';
import { connectionHealth, feedHealth } from './health.js';

type ForAnswers = Pick<Use, 'keyRing' | 'publicUrl'> & {
  readonly organizationId: string;
  readonly caller: Caller;
};

/** Properties with their units, connections and feeds: four statements, however many properties. */
export async function propertyAnswers(
  tx: Tx,
  use: ForAnswers,
  properties: readonly Property[],
): Promise<z.input<typeof Shapes.Property>[]> {
  const ids = properties.map(({ id }) => id);
  const units = groupBy(await unitsOfProperties(tx, use.organizationId, ids), unit => unit.propertyId);
  const connections = groupBy(
    await connectionAnswers(tx, use, await connectionsOfProperties(tx, use.organizationId, ids)),
    connection => connection.propertyId,
  );
  return properties.map(property => ({
    ...property,
    units: units.get(property.id) ?? [],
    connections: connections.get(property.id) ?? [],
  }));
}

export async function connectionAnswers(
  tx: Tx,
  use: ForAnswers,
  connections: readonly Connection[],
): Promise<z.input<typeof Shapes.Connection>[]> {
  const ids = connections.map(({ id }) => id);
  const feeds = groupBy(await feedsOfConnections(tx, use.organizationId, ids), feed => feed.connectionId);
  return connections.map(connection => {
    const own = feeds.get(connection.id) ?? [];
    return {
      id: connection.id,
      propertyId: connection.propertyId,
      platform: connection.platform,
      state: connection.state,
      lookEverySeconds: (connection.lookEveryMs ?? factsOf(connection.platform).lookEveryMs) / 1000,
      createdAt: connection.createdAt,
      feeds: own.map(feed => feedAnswer(use, feed, connection)),
      health: connectionHealth(connection, own),
    };
  });
}

export const feedAnswer = (
  use: ForAnswers,
  feed: Feed,
  connection: Connection,
): z.input<typeof Shapes.Feed> => ({
  id: feed.id,
  connectionId: feed.connectionId,
  unitId: feed.unitId,
  importUrl: feed.link ? { host: feed.link.host, end: feed.link.end } : null,
  ...exportLink(use, feed),
  rules: feed.rules as z.input<typeof Shapes.FeedRules>,
  health: feedHealth(feed, connection),
  lastPull: feed.pull ?? null,
});

/** Whoever has the link reads the calendar, also when no member any more: it is shown to those who hand it out. */
const exportLink = (use: ForAnswers, { id, sealedToken }: Feed): { exportUrl?: string | null } =>
  mayAct(use.caller, 'manager')
    ? { exportUrl: sealedToken ? exportUrl(use.publicUrl, use.keyRing.open(sealedToken, id)) : null }
    : {};

export async function feedAnswerOf(
  tx: Tx,
  use: ForAnswers,
  id: string,
): Promise<z.input<typeof Shapes.Feed>> {
  const feed = found(await findFeed(tx, use.organizationId, id));
  return feedAnswer(use, feed, found(await findConnection(tx, use.organizationId, feed.connectionId)));
}
