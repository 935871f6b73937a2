import { type Day, type Nights, overlap, sameNights } from '../nights.js';
import type { EndReason } from '../reconcile/belief.js';
import type { Conflict, ConflictKind } from './detect.js';
import { type Pair, pairKey, pairOf } from './pair.js';

/*
 * The life of a conflict. There is one for each pair of entries, ever:
 *
 *              ┌───────────── reopen (a person) ─────────────┐
 *              v                                             │
 *     ──> open ──choose──> settling        open, settling ──dismiss──> dismissed
 *          │ ^                │
 *          v │ the overlap    v
 *        closed <── is gone ──┘
 *              ──is back──> open
 *
 * `settling`: a person chose how it shall end, and the nights do not show it yet. Whatever a person chose, it closes by
 * itself when the overlap ends, with the reason. A dismissed one stays dismissed whatever its nights become: the pair
 * was said to be none. Nights that are only still believed (an absence unconfirmed, an answer held) open none and
 * reopen none, and they close none either.
 */

export const CONFLICT_STATES = ['open', 'settling', 'dismissed', 'closed'] as const;
export type ConflictState = (typeof CONFLICT_STATES)[number];

/** `moved`: both are there and share no night. `explained`: they share nights and it is no conflict any more. */
export const CLOSE_REASONS = [
  'cancelled',
  'opened',
  'moved',
  'explained',
  'over',
  'ignored',
  'disconnected',
  'undone',
] as const satisfies readonly (EndReason | 'moved' | 'explained')[];
export type CloseReason = (typeof CLOSE_REASONS)[number];

export interface StoredConflict {
  readonly id: string;
  readonly pair: Pair;
  readonly kind: ConflictKind;
  readonly nights: Nights;
  readonly state: ConflictState;
}

/** What has become of an entry. */
export type Fate =
  | { readonly nights: Nights; readonly ended?: never }
  | { readonly nights?: never; readonly ended: EndReason };

export type Step =
  | { readonly kind: 'opened'; readonly conflict: Conflict }
  | { readonly kind: 'reopened'; readonly id: string; readonly conflict: Conflict }
  /** Its kind or its nights are others now. */
  | {
      readonly kind: 'changed';
      readonly id: string;
      readonly conflict: Conflict;
      readonly was: StoredConflict;
    }
  | {
      readonly kind: 'closed';
      readonly id: string;
      readonly was: StoredConflict;
      readonly reason: CloseReason;
    };

/** What has to be written for the stored conflicts of a unit to be those that are there. */
export function settle(
  stored: readonly StoredConflict[],
  detected: readonly Conflict[],
  fateOf: (entryId: string) => Fate,
  today: Day,
): Step[] {
  const known = new Map(stored.map(one => [pairKey(one.pair), one]));
  const there = new Set(detected.map(one => pairKey(pairOf(one))));
  const steps: Step[] = [];
  for (const conflict of detected) {
    const was = known.get(pairKey(pairOf(conflict)));
    if (!was) {
      if (conflict.certain) steps.push({ kind: 'opened', conflict });
    } else if (was.state === 'closed') {
      if (conflict.certain) steps.push({ kind: 'reopened', id: was.id, conflict });
    } else if (was.state !== 'dismissed' && isOther(was, conflict, today)) {
      steps.push({ kind: 'changed', id: was.id, conflict, was });
    }
  }
  for (const was of stored) {
    if (was.state === 'closed' || was.state === 'dismissed' || there.has(pairKey(was.pair))) continue;
    const reason = reasonOf(was, fateOf(was.pair[0]), fateOf(was.pair[1]), today);
    steps.push({ kind: 'closed', id: was.id, was, reason });
  }
  return steps;
}

/** Nights that have passed meanwhile do not make it another one. */
function isOther(was: StoredConflict, { kind, nights }: Conflict, today: Day): boolean {
  const left = { from: was.nights.from < today ? today : was.nights.from, to: was.nights.to };
  return was.kind !== kind || !sameNights(left, nights);
}

function reasonOf(was: StoredConflict, one: Fate, other: Fate, today: Day): CloseReason {
  if (was.nights.to <= today) return 'over';
  const ended = one.ended ?? other.ended;
  if (ended) return ended;
  return overlap(one.nights!, other.nights!) ? 'explained' : 'moved';
}
