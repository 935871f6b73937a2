import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { Platform } from '../../domain/entry.js';
import { factsOf } from '../../domain/platforms/index.js';
import { Problem } from '../../domain/problems.js';
import { appendChange } from '../../store/changes.js';
import { type Connection, insertConnection } from '../../store/connections.js';
import type { Tx } from '../../store/database.js';
import { insertFeed } from '../../store/feeds.js';
import { newSealedToken } from '../export-link.js';
import { sealLinks, type UseForLinks } from '../import-link.js';
import { type FeedRules, rulesOf } from '../shapes/property.js';

export interface NewConnection {
  readonly propertyId: string;
  readonly platform: Platform;
  readonly lookEverySeconds?: number | undefined;
  readonly feeds: readonly {
    readonly unitId: string;
    readonly url?: string | undefined;
    readonly rules?: z.output<typeof FeedRules> | undefined;
  }[];
}

/** Connects a property to a platform, with a feed for each unit given. `at` is where it stood in what was sent. */
export async function addConnection(
  tx: Tx,
  use: UseForLinks & { readonly organizationId: string },
  given: NewConnection,
  at: string,
): Promise<Connection> {
  const { organizationId } = use;
  const connection = await insertConnection(tx, organizationId, {
    propertyId: given.propertyId,
    platform: given.platform,
    ...(given.lookEverySeconds ? { lookEveryMs: given.lookEverySeconds * 1000 } : {}),
  });
  if (!connection) throw new Problem('already_connected', { platform: factsOf(given.platform).name });

  const feeds = given.feeds.map((feed, place) => ({
    ...feed,
    id: randomUUID(),
    path: `${at}feeds.${place}.url`,
  }));
  const links = await sealLinks(
    tx,
    use,
    organizationId,
    feeds.flatMap(({ id, url, path }) => (url ? [{ feedId: id, url, path }] : [])),
  );
  for (const feed of feeds) {
    const link = links.get(feed.id);
    await insertFeed(tx, organizationId, {
      id: feed.id,
      connectionId: connection.id,
      unitId: feed.unitId,
      token: newSealedToken(use.keyRing, feed.id),
      rules: rulesOf(feed.rules),
      ...(link ? { link } : {}),
    });
  }
  await appendChange(tx, {
    organizationId,
    kind: 'connection_added',
    propertyId: given.propertyId,
    connectionId: connection.id,
  });
  return connection;
}
