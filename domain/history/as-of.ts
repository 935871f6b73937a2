import type { Kind } from '../entry.js';
import type { Instant } from '../instant.js';
import type { Nights } from '../nights.js';

/** What the change log tells of one entry. */
export interface EntryChange {
  readonly at: Instant;
  readonly kind: string;
  readonly detail: { readonly kind?: Kind | undefined; readonly nights?: Nights | undefined };
}

export interface BelievedEntry {
  readonly kind: Kind;
  readonly nights: Nights;
}

/**
 * What was believed of an entry at `at`, by what the log tells of it, oldest first; undefined where it was not taken.
 * A direct booking is logged without a kind: `usual` is its.
 */
export function believedAt(
  changes: readonly EntryChange[],
  at: Instant,
  usual: Kind,
): BelievedEntry | undefined {
  let believed: BelievedEntry | undefined;
  let last: BelievedEntry | undefined;
  for (const change of changes) {
    if (change.at > at) break;
    const nights = change.detail.nights ?? last?.nights;
    const kind = change.detail.kind ?? last?.kind ?? usual;
    switch (change.kind) {
      case 'entry_came':
      case 'entry_returned':
      case 'booking_added':
        believed = nights && { kind, nights };
        break;
      case 'entry_moved':
      case 'entry_reclassified':
        if (believed && nights) believed = { kind, nights };
        break;
      case 'entry_ended':
      case 'booking_cancelled':
        believed = undefined;
        break;
    }
    last = believed ?? last;
  }
  return believed;
}
