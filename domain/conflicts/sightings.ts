import type { Instant } from '../instant.js';
import { contains, type Nights } from '../nights.js';
import type { Sighting } from './sources.js';

/**
 * When the nights that an entry has now came to be shown. Nights that are new to it date it anew, bounded by the look
 * before, which did not show them; nights that it loses do not.
 */
export function sightedAt(
  was: { readonly nights: Nights; readonly seen: Sighting } | undefined,
  nights: Nights,
  look: { readonly at: Instant; readonly lookedBeforeAt?: Instant },
): Sighting {
  if (was && contains(was.nights, nights)) return was.seen;
  return { since: look.at, ...(look.lookedBeforeAt && { unseenAt: look.lookedBeforeAt }) };
}
