import type { Entry, Platform } from '../entry.js';
import type { Day, Nights } from '../nights.js';
import { factsOf } from '../platforms/index.js';
import type { ConflictKind } from './detect.js';
import { nameOfSource } from './explain.js';
import { nightsInWords } from './nights-in-words.js';
import { type Move, type UnitCalendar, waysToMove } from './relocate.js';

/** A way out. `key` names it for as long as it is possible. */
export type Suggestion = {
  readonly key: string;
  readonly says: string;
  /** Why it stands where it stands, and what it costs. */
  readonly because: string;
} & (
  | { readonly does: 'answer_closure'; readonly entryId: string }
  | { readonly does: 'move_guest'; readonly entryId: string; readonly moves: readonly Move[] }
  | { readonly does: 'open_block'; readonly entryId: string }
  | { readonly does: 'shorten'; readonly entryId: string; readonly nights: Nights }
  | { readonly does: 'cancel'; readonly entryId: string }
);

export interface ConflictedSide {
  readonly source: Platform | 'direct';
  readonly entry: Entry;
}

export interface Conflicted {
  readonly kind: ConflictKind;
  readonly nights: Nights;
  readonly sides: readonly [ConflictedSide, ConflictedSide];
  /** Of `sides`, who came first; unset where that cannot be told. */
  readonly first?: 0 | 1;
  readonly home: UnitCalendar;
  readonly otherUnits: readonly UnitCalendar[];
  readonly nameOfUnit: (unitId: string) => string;
  readonly today: Day;
}

/**
 * Ways out of a conflict, the one that hurts least first: say that it is none, move a guest, open the owner's block,
 * shorten a stay, cancel one. Nothing is done to the platforms by choosing one; a person does it there.
 */
export function suggest(conflict: Conflicted): Suggestion[] {
  const [one, other] = conflict.sides;
  const laterFirst = conflict.first === 0 ? [other, one] : [one, other];
  const guests = laterFirst.filter(({ entry }) => entry.kind !== 'block');
  return [
    ...conflict.sides.flatMap(side => answerClosure(side)),
    ...guests
      .filter(({ entry }) => entry.kind === 'stay')
      .flatMap(side => moveGuest(side, conflict))
      .sort((a, b) => movesOf(a) - movesOf(b)),
    ...conflict.sides.flatMap(side => openBlock(side)),
    ...guests.flatMap(side => shorten(side, conflict)),
    ...guests.map(side => cancel(side, conflict)),
  ];
}

const movesOf = (suggestion: Suggestion): number =>
  suggestion.does === 'move_guest' ? suggestion.moves.length : 0;

function answerClosure({ source, entry }: ConflictedSide): Suggestion[] {
  if (entry.kind !== 'closure') return [];
  return [
    {
      key: `closure/${entry.id}`,
      does: 'answer_closure',
      entryId: entry.id,
      says: `Confirm that the nights on ${nameOfSource(source)} are your own closure.`,
      because:
        'Its calendar shows guests and closures alike. If no guest booked there, nothing has to be done. Look into its extranet first.',
    },
  ];
}

function moveGuest({ source, entry }: ConflictedSide, conflict: Conflicted): Suggestion[] {
  const { home, otherUnits, today, nameOfUnit } = conflict;
  return waysToMove(entry, home, otherUnits, today).map(moves => {
    const [into, ...swaps] = moves;
    const target = nameOfUnit(into!.toUnitId);
    const swapped = swaps.map(({ toUnitId }) => nameOfUnit(toUnitId));
    return {
      key: `move/${entry.id}/${into!.toUnitId}`,
      does: 'move_guest',
      entryId: entry.id,
      moves,
      says:
        swaps.length === 0
          ? `Give the guest from ${nameOfSource(source)} ${target} instead.`
          : `Give the guest from ${nameOfSource(source)} ${target}, and its later ${swaps.length === 1 ? 'guest' : 'guests'} ${[...new Set(swapped)].join(' and ')}.`,
      because:
        swaps.length === 0
          ? `${target} is free for ${nightsInWords(entry.nights)}. Nobody loses a stay.`
          : `Nobody loses a stay, and nobody who has arrived has to move: all nights were checked.`,
    };
  });
}

function openBlock({ source, entry }: ConflictedSide): Suggestion[] {
  if (entry.kind !== 'block') return [];
  return [
    {
      key: `open/${entry.id}`,
      does: 'open_block',
      entryId: entry.id,
      says:
        source === 'direct'
          ? 'Take your own block away and let the guest come.'
          : `Take the block on ${nameOfSource(source)} away and let the guest come.`,
      because: 'If you do not need the nights yourself, the guest can stay.',
    },
  ];
}

/** Where the shared nights are at one end of a stay that has others left. */
function shorten({ source, entry }: ConflictedSide, { nights, today }: Conflicted): Suggestion[] {
  const left =
    entry.nights.from < nights.from && entry.nights.to === nights.to
      ? { from: entry.nights.from, to: nights.from }
      : entry.nights.to > nights.to && entry.nights.from >= today && entry.nights.from === nights.from
        ? { from: nights.to, to: entry.nights.to }
        : undefined;
  if (!left || entry.kind !== 'stay') return [];
  return [
    {
      key: `shorten/${entry.id}`,
      does: 'shorten',
      entryId: entry.id,
      nights: left,
      says: `Ask the guest from ${nameOfSource(source)} to take ${nightsInWords(left)} only.`,
      because: `The other guest has ${nightsInWords(nights)}. Both can come, if this one agrees to the change.`,
    },
  ];
}

function cancel({ source, entry }: ConflictedSide, { first, sides }: Conflicted): Suggestion {
  const isLater = first !== undefined && sides[first].entry.id !== entry.id;
  const cost = source === 'direct' ? undefined : factsOf(source).hostCancellation;
  return {
    key: `cancel/${entry.id}`,
    does: 'cancel',
    entryId: entry.id,
    says: `Cancel the ${entry.kind === 'closure' ? 'booking' : 'stay'} from ${nameOfSource(source)}.`,
    because: [
      isLater
        ? 'It came later.'
        : first === undefined
          ? 'Which came first cannot be told.'
          : 'It came first.',
      source === 'direct'
        ? 'What it costs is between you and the guest.'
        : (cost ??
          `What a cancellation by the host costs there, ${factsOf(source).name} says in its own terms.`),
    ].join(' '),
  };
}
