import { Problem } from '../domain/problems.js';
import { feedUrl } from '../intake/feed-url.js';
import type { Tx } from '../store/database.js';
import { isExportTokenOf, type LinkInUse, lockLinks, type SealedLink } from '../store/feeds.js';
import type { KeyRing } from '../store/key-ring.js';
import { linkMacs } from '../store/link-mac.js';
import { linksWithMacs } from '../store/link-owners.js';
import { hashOfSecret } from '../store/secret-token.js';
import type { Secrets } from '../store/secrets.js';
import { ProblemAtField } from './problem-answer.js';

const SHOWN_CHARACTERS = 4;

/** A link that a person gave for a feed, and where it stood in what was sent. */
export interface GivenLink {
  readonly feedId: string;
  readonly url: string;
  readonly path: string;
}

export interface UseForLinks {
  readonly keyRing: KeyRing;
  readonly secrets: Secrets;
  readonly allowFeedHosts: readonly string[];
  /** By which a link of our own is known. */
  readonly publicUrl: string;
}

/**
 * Seals links for their feeds. Throws, naming the field: `url_*` where one is no link that we would open,
 * `link_is_ours` where we serve it ourselves, `link_in_use` where it belongs to another unit of the organization, or
 * twice to this request. One link on two units would sell the nights of both as one.
 */
export async function sealLinks(
  tx: Tx,
  use: UseForLinks,
  organizationId: string,
  given: readonly GivenLink[],
): Promise<Map<string, SealedLink>> {
  if (given.length === 0) return new Map();
  const allowHosts = new Set(use.allowFeedHosts);
  const links = await Promise.all(
    given.map(async link => ({
      ...link,
      url: await atField(link.path, async () => feedUrl(link.url, undefined, allowHosts)),
    })),
  );

  await lockLinks(tx, organizationId);
  const ours = new Set(given.map(({ feedId }) => feedId));
  const seen = new Set<string>();
  const sealed = new Map<string, SealedLink>();
  for (const { feedId, url, path } of links) {
    if (seen.has(url.href))
      throw new ProblemAtField(new Problem('link_in_use', { unit: 'another unit of this request' }), path);
    seen.add(url.href);
    await atField(path, () => refuseKnownLink(tx, use, organizationId, url, ours));
    sealed.set(feedId, {
      sealed: await use.secrets.seal(url.href, feedId),
      host: url.host,
      end: url.href.slice(-SHOWN_CHARACTERS),
      mac: linkMacs(use.keyRing, organizationId, url.href)[0],
    });
  }
  return sealed;
}

/**
 * Throws what speaks against reading a link for a feed of the organization, before anything is read: `url_*`,
 * `link_is_ours`, and `link_in_use` unless it is the link of `ownFeedId` itself. Links of others are not known here.
 */
export const assertReadable = (
  tx: Tx,
  use: UseForLinks,
  organizationId: string,
  link: { readonly url: string; readonly ownFeedId?: string | undefined },
): Promise<void> =>
  refuseKnownLink(
    tx,
    use,
    organizationId,
    feedUrl(link.url, undefined, new Set(use.allowFeedHosts)),
    new Set(link.ownFeedId === undefined ? [] : [link.ownFeedId]),
  );

async function refuseKnownLink(
  tx: Tx,
  use: UseForLinks,
  organizationId: string,
  url: URL,
  own: ReadonlySet<string>,
): Promise<void> {
  if (await isOurs(tx, use, organizationId, url)) throw new Problem('link_is_ours');
  const macs = linkMacs(use.keyRing, organizationId, url.href);
  for (const other of await linksWithMacs(tx, organizationId, { macs, hosts: [url.host] }))
    if (!own.has(other.feedId) && (await isSame(use, other, url)))
      throw new Problem('link_in_use', { unit: unitWords(other.propertyName, other.unitName) });
}

const EXPORT_PATH = /^\/ical\/([\w-]{43})\.ics$/;

/** A calendar that we serve, read by us, would tell us our own words for ever. By any name of this server's. */
async function isOurs(tx: Tx, use: UseForLinks, organizationId: string, url: URL): Promise<boolean> {
  const token = EXPORT_PATH.exec(url.pathname)?.[1];
  if (!token) return false;
  return (
    url.host === new URL(use.publicUrl).host ||
    (await isExportTokenOf(tx, organizationId, hashOfSecret(token)))
  );
}

const isSame = async (use: UseForLinks, other: LinkInUse, url: URL): Promise<boolean> =>
  other.mac !== null || (await use.secrets.open(other.sealed, other.feedId)) === url.href;

const unitWords = (property: string, unit: string): string =>
  property === unit ? property : `${property}, ${unit}`;

async function atField<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof Problem ? new ProblemAtField(error, path) : error;
  }
}
