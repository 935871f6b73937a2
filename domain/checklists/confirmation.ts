import type { Platform } from '../entry.js';
import type { Instant } from '../instant.js';
import { merge, type Nights, subtract } from '../nights.js';
import { shared } from './shared.js';
import type { StepKind } from './step.js';

export type ConfirmedBy = { readonly kind: 'person'; readonly name: string } | { readonly kind: 'feed' };

/**
 * A fact: nights of a unit were closed on a platform, or reopened. `nights` are those that were on the list that the
 * person had in hand, whatever the step has become since. By `feed`: the platform's own calendar showed it.
 */
export interface Confirmation {
  readonly platform: Platform;
  readonly did: StepKind;
  readonly nights: Nights;
  readonly at: Instant;
  readonly by: ConfirmedBy;
  readonly note?: string;
  /** Somebody found that it was not so. It is kept, and counts for nothing. */
  readonly takenBackAt?: Instant;
}

/** What stands closed on a platform because we asked for it. Each the fewest ranges. */
export interface ClosedByHand {
  /** A person's word; no feed has shown it. */
  readonly onWord: readonly Nights[];
  /** The platform's own calendar has shown it at least once. */
  readonly seen: readonly Nights[];
}

/**
 * All confirmations of a unit on one platform, told in order: the last word on a night holds. Doing a thing twice
 * changes nothing, and one that is taken back is as if it had not been, whatever came after it.
 */
export function closedByHand(confirmations: readonly Confirmation[], platform: Platform): ClosedByHand {
  let onWord: readonly Nights[] = [];
  let seen: readonly Nights[] = [];
  const counting = confirmations.filter(one => one.platform === platform && !one.takenBackAt);
  for (const { did, nights, by } of [...counting].sort(inOrder)) {
    if (did === 'reopen') {
      onWord = subtract(onWord, [nights]);
      seen = subtract(seen, [nights]);
    } else if (by.kind === 'feed') {
      onWord = subtract(onWord, [nights]);
      seen = merge([...seen, nights]);
    } else {
      // Closed anew over what was seen: until it is seen again, it is somebody's word.
      seen = subtract(seen, [nights]);
      onWord = merge([...onWord, nights]);
    }
  }
  return { onWord, seen };
}

const inOrder = (a: Confirmation, b: Confirmation): number => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0);

/** `seen` as far as the platform's calendar, where we read one, still shows it. */
export const stillClosed = ({ onWord, seen }: ClosedByHand, shown: readonly Nights[] | undefined): Nights[] =>
  merge([...onWord, ...(shown ? shared(seen, shown) : seen)]);
