import type { z } from 'zod';
import { appendChanges } from '../../store/changes.js';
import type { Tx } from '../../store/database.js';
import { endEntriesOfFeeds } from '../../store/entries.js';
import { dropHold, type Feed, forgetFingerprints, makeDue, setLink, setRules } from '../../store/feeds.js';
import { keepTasksOf } from '../../store/keep-tasks.js';
import { lockProperty } from '../../store/property-lock.js';
import { settleConflictsOf } from '../../store/settle-conflicts.js';
import { sealLinks, type UseForLinks } from '../import-link.js';
import { type ChangeFeed, rulesOf } from '../shapes/property.js';
import { endedChanges } from './archive.js';

/**
 * Another link or other rules for a feed. A new link keeps all that is believed: its first answer is reconciled with
 * it. Taking the link away ends what it told, as nothing will tell us of those nights any more.
 */
export async function changeFeed(
  tx: Tx,
  use: UseForLinks & { readonly organizationId: string },
  feed: Feed,
  to: z.output<typeof ChangeFeed>,
): Promise<void> {
  const { organizationId } = use;
  const about = { organizationId, propertyId: feed.propertyId };
  await lockProperty(tx, feed.propertyId);
  if (to.url) {
    const links = await sealLinks(tx, use, organizationId, [{ feedId: feed.id, url: to.url, path: 'url' }]);
    await setLink(tx, organizationId, feed.id, links.get(feed.id)!);
  }
  if (to.url === null) {
    await setLink(tx, organizationId, feed.id, null);
    const ended = await endEntriesOfFeeds(tx, organizationId, [feed.id], 'disconnected');
    await dropHold(tx, organizationId, feed.id);
    await appendChanges(tx, endedChanges(about, ended, [feed]));
    await settleConflictsOf(tx, organizationId, feed.propertyId, [feed.unitId]);
  }
  if (to.rules) await setRules(tx, organizationId, feed.id, rulesOf(to.rules));
  await readAnew(tx, organizationId, [feed.id]);
  await appendChanges(tx, [
    {
      ...about,
      kind: 'feed_changed',
      unitId: feed.unitId,
      connectionId: feed.connectionId,
      feedId: feed.id,
    },
  ]);
  await keepTasksOf(tx, organizationId, feed.propertyId);
}

/** What was read is read and reconciled again at the next look, although the feed may say the same. */
export async function readAnew(tx: Tx, organizationId: string, feedIds: readonly string[]): Promise<void> {
  await makeDue(tx, organizationId, feedIds);
  await forgetFingerprints(tx, organizationId, feedIds);
}
