import type { Platform } from '../../domain/entry.js';
import type { Nights } from '../../domain/nights.js';

/** Where the smoke run has its feeds from. */
export interface Source {
  readonly timezone: string;
  readonly links: ReadonlyMap<Platform, string>;
  /** Sells two more nights on the first of the platforms, so that its feed shows them from now on. */
  sell(nights: Nights): Promise<Platform>;
}

/** What the feed at `link` says at this moment. */
export async function readFeed(link: string): Promise<string> {
  const answer = await fetch(link, { headers: { 'user-agent': 'ota-calendar-sync smoke run' } });
  if (!answer.ok) throw new Error(`${link} answers ${answer.status}`);
  return answer.text();
}
