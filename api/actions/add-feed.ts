import { randomUUID } from 'node:crypto';
import { appendChange } from '../../store/changes.js';
import type { Connection } from '../../store/connections.js';
import type { Tx } from '../../store/database.js';
import { insertFeed } from '../../store/feeds.js';
import { keepTasksOf } from '../../store/keep-tasks.js';
import { newSealedToken } from '../export-link.js';
import { sealLinks } from '../import-link.js';
import type { Use } from '../use.js';

/** Adds one more unit to a connection that is there already; the new feed's id. */
export async function addFeed(
  tx: Tx,
  use: Pick<Use, 'keyRing' | 'secrets' | 'allowFeedHosts' | 'publicUrl'> & {
    readonly organizationId: string;
  },
  connection: Connection,
  { unitId, url }: { readonly unitId: string; readonly url?: string | undefined },
): Promise<string> {
  const { organizationId } = use;
  const { propertyId, id: connectionId } = connection;
  const id = randomUUID();
  const links = await sealLinks(tx, use, organizationId, url ? [{ feedId: id, url, path: 'url' }] : []);
  const link = links.get(id);
  await insertFeed(tx, organizationId, {
    id,
    connectionId,
    unitId,
    token: newSealedToken(use.keyRing, id),
    rules: {},
    ...(link ? { link } : {}),
  });
  await appendChange(tx, {
    organizationId,
    kind: 'connection_changed',
    propertyId,
    unitId,
    connectionId,
    feedId: id,
    detail: { feed: 'added' },
  });
  await keepTasksOf(tx, organizationId, propertyId);
  return id;
}
