import type { Connection, PlatformFacts } from '../server/shapes.js';

const MINUTE_MS = 60_000;
/** A platform that has not read our calendar for this many of its longest waits is not counted on. */
const SILENT_AFTER = 3;

/** How a platform comes to know of nights that are taken here. Instants are epoch milliseconds. */
export type Telling =
  /** It reads our calendar by itself, the next time by `by`. */
  | { readonly how: 'reads'; readonly last: number; readonly by: number }
  /** It should have read our calendar since `last`, and has not. */
  | { readonly how: 'silent'; readonly last: number }
  /** It has never read our calendar. */
  | { readonly how: 'never' }
  /** It reads none: a checklist asks a person to close them. */
  | { readonly how: 'by_hand' };

export function tellingOf(
  { feeds }: Pick<Connection, 'feeds'>,
  facts: Pick<PlatformFacts, 'rereadsWithinMinutes'>,
  unitId: string,
  now: number,
): Telling {
  const [, longest] = facts.rereadsWithinMinutes ?? [];
  if (longest === undefined) return { how: 'by_hand' };
  const pulled = feeds.find(feed => feed.unitId === unitId)?.lastPull?.at;
  if (!pulled) return { how: 'never' };
  const last = Date.parse(pulled);
  const wait = longest * MINUTE_MS;
  if (now > last + SILENT_AFTER * wait) return { how: 'silent', last };
  return { how: 'reads', last, by: Math.max(now, last + wait) };
}
