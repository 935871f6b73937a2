import { Problem } from '../domain/problems.js';
import { feedUrl } from '../intake/feed-url.js';
import type { Tx } from '../store/database.js';
import { type LinkInUse, linksLike, lockLinks, type SealedLink } from '../store/feeds.js';
import type { KeyRing } from '../store/key-ring.js';
import { linkMacs } from '../store/link-mac.js';
import type { Secrets } from '../store/secrets.js';
import { ProblemAtField } from './problem-answer.js';

const SHOWN_CHARACTERS = 4;

/** A link that a person gave for a feed, and where it stood in what was sent. */
export interface GivenLink {
  readonly feedId: string;
  readonly url: string;
  readonly path: string;
}

interface UseForLinks {
  readonly keyRing: KeyRing;
  readonly secrets: Secrets;
  readonly allowFeedHosts: readonly string[];
}

/**
 * Seals links for their feeds. Throws, naming the field: `url_*` where one is no link that we would open,
 * `link_in_use` where it belongs to another unit of the organization, or twice to this request. One link on two
 * units would sell the nights of both as one.
 */
export async function sealLinks(
  tx: Tx,
  use: UseForLinks,
  organizationId: string,
  given: readonly GivenLink[],
): Promise<Map<string, SealedLink>> {
  if (given.length === 0) return new Map();
  const allowHosts = new Set(use.allowFeedHosts);
  const links = given.map(link => ({
    ...link,
    url: atField(link.path, () => feedUrl(link.url, undefined, allowHosts)),
  }));

  await lockLinks(tx, organizationId);
  const ours = new Set(given.map(({ feedId }) => feedId));
  const seen = new Set<string>();
  const sealed = new Map<string, SealedLink>();
  for (const { feedId, url, path } of links) {
    const inUse = (unit: string) => new ProblemAtField(new Problem('link_in_use', { unit }), path);
    if (seen.has(url.href)) throw inUse('another unit of this request');
    seen.add(url.href);
    const macs = linkMacs(use.keyRing, organizationId, url.href);
    for (const other of await linksLike(tx, organizationId, { macs, host: url.host }))
      if (!ours.has(other.feedId) && (await isSame(use, other, url)))
        throw inUse(unitWords(other.propertyName, other.unitName));
    sealed.set(feedId, {
      sealed: await use.secrets.seal(url.href, feedId),
      host: url.host,
      end: url.href.slice(-SHOWN_CHARACTERS),
      mac: macs[0],
    });
  }
  return sealed;
}

const isSame = async (use: UseForLinks, other: LinkInUse, url: URL): Promise<boolean> =>
  other.mac !== null || (await use.secrets.open(other.sealed, other.feedId)) === url.href;

const unitWords = (property: string, unit: string): string =>
  property === unit ? property : `${property}, ${unit}`;

function atField<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof Problem ? new ProblemAtField(error, path) : error;
  }
}
