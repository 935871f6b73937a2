import { type Known, type KnownProperty, type LinkOwner, sameName } from '../../domain/import/known.js';
import { type ImportRow, type JudgedLink, saysByHand } from '../../domain/import/row.js';
import type { WrittenRow } from '../../domain/import/table.js';
import { placeInWords } from '../../domain/notify/task-words.js';
import { Problem } from '../../domain/problems.js';
import { feedUrl } from '../../intake/feed-url.js';
import { activeProperties } from '../../store/active-properties.js';
import { connectionsOfProperties } from '../../store/connections.js';
import type { Tx } from '../../store/database.js';
import { feedsOfConnections } from '../../store/feeds.js';
import { linkMacs } from '../../store/link-mac.js';
import { linksWithMacs } from '../../store/link-owners.js';
import { unitsOfProperties } from '../../store/units.js';
import { groupBy } from '../answers/group-by.js';
import type { Use } from '../use.js';

/** Rows with their links judged as far as their text tells; where they lead is checked when they are read. */
export function judgedRows(
  rows: readonly WrittenRow[],
  use: Pick<Use, 'allowFeedHosts' | 'publicUrl'>,
): ImportRow[] {
  const allowed = new Set(use.allowFeedHosts);
  const own = new URL(use.publicUrl).host;
  return rows.map(row => ({
    ...row,
    links: new Map([...row.links].map(([platform, cell]) => [platform, judged(cell, allowed, own)])),
  }));
}

function judged(cell: string, allowed: ReadonlySet<string>, own: string): JudgedLink {
  if (saysByHand(cell)) return { kind: 'by_hand' };
  try {
    const { href, host, pathname } = feedUrl(cell, undefined, allowed);
    if (host === own && pathname.startsWith('/ical/')) throw new Problem('link_is_ours');
    return { kind: 'link', href };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { kind: 'refused', code: error.code, details: error.details };
  }
}

/** What is here already of the properties and the links that the rows name: six statements, however many rows. */
export async function knownFor(
  tx: Tx,
  use: Pick<Use, 'keyRing' | 'secrets'> & { readonly organizationId: string },
  rows: readonly ImportRow[],
): Promise<Known> {
  const { organizationId } = use;
  const names = new Set(rows.map(({ property }) => sameName(property)));
  const named = (await activeProperties(tx, organizationId)).filter(({ name }) => names.has(sameName(name)));
  const ids = named.map(({ id }) => id);
  const units = groupBy(await unitsOfProperties(tx, organizationId, ids), unit => unit.propertyId);
  const connections = await connectionsOfProperties(tx, organizationId, ids);
  const platforms = new Map(connections.map(({ id, platform }) => [id, platform]));
  const feeds = groupBy(
    await feedsOfConnections(
      tx,
      organizationId,
      connections.map(({ id }) => id),
    ),
    feed => feed.propertyId,
  );
  const properties = named.map(
    (property): KnownProperty => ({
      ...property,
      units: units.get(property.id) ?? [],
      feeds: (feeds.get(property.id) ?? []).map(({ id, unitId, connectionId, link }) => ({
        id,
        unitId,
        platform: platforms.get(connectionId)!,
        hasLink: link !== undefined,
      })),
    }),
  );
  return { properties, owners: await ownersOf(tx, use, linksIn(rows)) };
}

const linksIn = (rows: readonly ImportRow[]): string[] =>
  rows.flatMap(({ links }) => [...links.values()].flatMap(link => (link.kind === 'link' ? link.href : [])));

async function ownersOf(
  tx: Tx,
  use: Pick<Use, 'keyRing' | 'secrets'> & { readonly organizationId: string },
  links: readonly string[],
): Promise<Map<string, LinkOwner>> {
  const { organizationId } = use;
  const byMac = new Map(
    links.flatMap(href => linkMacs(use.keyRing, organizationId, href).map(mac => [mac, href] as const)),
  );
  const hosts = [...new Set(links.map(href => new URL(href).host))];
  const found = await linksWithMacs(tx, organizationId, { macs: [...byMac.keys()], hosts });
  const owners = new Map<string, LinkOwner>();
  for (const { feedId, mac, sealed, propertyName, unitName } of found) {
    // One that was saved by a version that kept no hash is opened to be compared.
    const href = mac === null ? await use.secrets.open(sealed, feedId) : byMac.get(mac);
    if (href !== undefined) owners.set(href, { feedId, unit: placeInWords(propertyName, unitName) });
  }
  return owners;
}
