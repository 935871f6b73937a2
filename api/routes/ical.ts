import { createHash } from 'node:crypto';
import type { Request } from 'express';
import { z } from 'zod';
import { EXPORT_UID_DOMAIN } from '../../domain/ical/export-uid.js';
import { generateFeed } from '../../domain/ical/index.js';
import { dayAt, type Instant } from '../../domain/instant.js';
import { addDays } from '../../domain/nights.js';
import { appendChange } from '../../store/changes.js';
import { type Tx, withOrganization } from '../../store/database.js';
import { type ExportedEntry, entriesToExport } from '../../store/entries.js';
import { type ExportedFeed, exportedFeed, feedOfExportToken, recordPull } from '../../store/export-pulls.js';
import { hashOfSecret } from '../../store/secret-token.js';
import { found } from '../found.js';
import { publicAnswer } from '../route.js';

const UID_CHARACTERS = 32;
const AGENT_CHARACTERS = 200;

export const serve = publicAnswer({
  method: 'get',
  path: '/ical/:token.ics',
  says: 'The taken nights of a unit for one platform to import: all but what that platform told us itself. No guest data.',
  input: { params: z.object({ token: z.string().regex(/^[\w-]{43}$/) }) },
  answers: { contentType: 'text/calendar' },
  async run({ params }, { request, response }, use) {
    const { feedId, organizationId } = found(await feedOfExportToken(use.system, hashOfSecret(params.token)));
    const agent = request.get('user-agent')?.slice(0, AGENT_CHARACTERS);
    const { body, hash, since } = await withOrganization(use.db, organizationId, async tx => {
      const feed = found(await exportedFeed(tx, organizationId, feedId));
      return calendarOf(tx, organizationId, feed, agent, use.now());
    });
    const tag = `"${hash.toString('base64url')}"`;
    response
      .set('Cache-Control', 'private, max-age=0')
      .set('ETag', tag)
      .set('Last-Modified', new Date(since).toUTCString())
      .set('Content-Type', 'text/calendar; charset=utf-8')
      .set('Content-Disposition', 'inline; filename="calendar.ics"');
    if (isKnown(request, tag, since)) response.status(304).end();
    else response.send(body); // HEAD: without the body
  },
});

/**
 * Whether the caller has this content already. Express would also heed `Cache-Control: no-cache`, which many clients
 * send along to get past caches on the way: this is the origin, and its word is fresh.
 */
function isKnown(request: Request, tag: string, since: Instant): boolean {
  const tags = request.get('if-none-match');
  if (tags !== undefined)
    return tags.split(',').some(text => ['*', tag].includes(text.trim().replace(/^W\//, '')));
  return Date.parse(request.get('if-modified-since') ?? '') >= Date.parse(since);
}

async function calendarOf(
  tx: Tx,
  organizationId: string,
  feed: ExportedFeed,
  agent: string | undefined,
  at: Instant,
) {
  const yesterday = addDays(dayAt(at, feed.timezone), -1);
  const entries = await entriesToExport(tx, organizationId, feed.unitId, feed.platform, yesterday);
  const body = Buffer.from(generateFeed({ name: nameOf(feed), entries: entries.map(toEvent) }));
  const hash = createHash('sha256').update(body).digest();
  const { since, isFirst } = await recordPull(tx, {
    organizationId,
    feedId: feed.feedId,
    at,
    contentHash: hash,
    entries,
    ...(agent ? { agent } : {}),
  });
  if (isFirst) await tellOfFirstReading(tx, organizationId, feed);
  return { body, hash, since };
}

/** Somebody who has just pasted the link may be waiting to see that it is read. */
const tellOfFirstReading = (tx: Tx, organizationId: string, feed: ExportedFeed): Promise<void> => {
  const { feedId, connectionId, propertyId, unitId } = feed;
  return appendChange(tx, {
    organizationId,
    kind: 'feed_first_read',
    propertyId,
    unitId,
    connectionId,
    feedId,
  });
};

const nameOf = ({ propertyName, unitName }: ExportedFeed): string =>
  propertyName === unitName ? propertyName : `${propertyName}, ${unitName}`;

/** Who took the nights stays here; a platform is told only that they are taken. */
const toEvent = ({ id, kind, nights, since }: ExportedEntry) => ({
  uid: `${createHash('sha256').update(id).digest('hex').slice(0, UID_CHARACTERS)}@${EXPORT_UID_DOMAIN}`,
  nights,
  summary: kind === 'block' ? 'Blocked' : 'Reserved',
  stamp: since,
});
