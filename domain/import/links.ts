import type { Platform } from '../entry.js';
import { factsOf } from '../platforms/index.js';
import type { KnownFeed, LinkOwner } from './known.js';
import { type ImportRow, platformOfHost, type RowProblem } from './row.js';

/** A platform that a unit is connected to, or given the link of. */
export interface LinkPlace {
  readonly platform: Platform;
  /** None: it is kept by hand. */
  readonly href?: string;
  /** Of a feed that is here already and has no link yet. */
  readonly feedId?: string;
}

export interface LinksOfRow {
  readonly added: readonly LinkPlace[];
  readonly problems: readonly RowProblem[];
}

/** Judges the links of one row after the other: each belongs to one unit, of the file and of what is here. */
export class PlannedLinks {
  #lines = new Map<string, number>();

  constructor(private readonly owners: ReadonlyMap<string, LinkOwner>) {}

  /** `feeds`: what the row's unit has already; undefined for a unit that is not here yet. */
  of(row: ImportRow, feeds: readonly KnownFeed[] = []): LinksOfRow {
    const added: LinkPlace[] = [];
    const problems: RowProblem[] = [];
    for (const [platform, link] of row.links) {
      const feed = feeds.find(feed => feed.platform === platform);
      if (link.kind === 'by_hand') {
        if (!feed) added.push({ platform });
        continue;
      }
      const problem = link.kind === 'refused' ? link : this.#problemOf(row, platform, link.href, feed);
      if (problem) problems.push({ code: problem.code, details: problem.details, column: platform });
      else if (link.kind === 'link' && !feed?.hasLink)
        added.push({ platform, href: link.href, ...(feed ? { feedId: feed.id } : {}) });
    }
    return { added, problems };
  }

  #problemOf(
    row: ImportRow,
    platform: Platform,
    href: string,
    feed: KnownFeed | undefined,
  ): Pick<RowProblem, 'code' | 'details'> | undefined {
    const line = this.#lines.get(href);
    if (line !== undefined) return { code: 'row_link_twice', details: { line } };
    this.#lines.set(href, row.line);
    const whose = platformOfHost(new URL(href).hostname);
    if (whose && whose !== platform)
      return { code: 'row_link_elsewhere', details: { platform: factsOf(whose).name } };
    const owner = this.owners.get(href);
    if (owner && owner.feedId !== feed?.id) return { code: 'link_in_use', details: { unit: owner.unit } };
    if (!owner && feed?.hasLink)
      return { code: 'row_link_differs', details: { platform: factsOf(platform).name } };
    return undefined;
  }
}
