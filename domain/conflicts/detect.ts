import type { Kind } from '../entry.js';
import { byNights, type Day, intersection, type Nights, overlap } from '../nights.js';
import { type Echo, findEchoes } from './echoes.js';
import { type Present, presentEntries } from './present.js';
import type { ClosureAnswer, Source } from './sources.js';

/** `double_booking` two stays; `over_block` a stay over the owner's own block; `possible` a stay and a closure. */
export const CONFLICT_KINDS = ['double_booking', 'over_block', 'possible'] as const;
export type ConflictKind = (typeof CONFLICT_KINDS)[number];

export interface Party {
  readonly source: string;
  readonly id: string;
}

/** Nights of one unit that two sources hold. A stay comes first; of two stays the one of the source named first. */
export interface Conflict {
  readonly kind: ConflictKind;
  readonly nights: Nights;
  readonly between: readonly [Party, Party];
  /**
   * False where the overlap rests only on nights that the last answer no longer showed: they count as taken, but are
   * no reason to raise an alarm.
   */
  readonly certain: boolean;
}

/** Closures nobody has explained: not an echo, not answered. */
export interface ClosureQuestion {
  readonly source: string;
  readonly id: string;
  readonly nights: Nights;
}

export interface Findings {
  /** In order of nights. */
  readonly conflicts: readonly Conflict[];
  readonly echoes: readonly Echo[];
  readonly questions: readonly ClosureQuestion[];
}

/**
 * What the sources of one unit say of each other, from today on. Only different sources conflict: overlap inside one
 * feed is normal. Neither a `rule` nor an echo ever conflicts.
 */
export function detect(
  sources: readonly Source[],
  today: Day,
  answers: readonly ClosureAnswer[] = [],
): Findings {
  const present = presentEntries(sources, today, answers);
  const echoes = findEchoes(present, today);
  const conflicts: Conflict[] = [];
  for (const [first, second] of overlapping(present)) {
    const kind = kindBetween(first, second);
    if (kind && !echoes.has(first) && !echoes.has(second)) conflicts.push(conflictOf(kind, first, second));
  }
  return {
    conflicts: conflicts.sort(inOrder),
    echoes: [...echoes.values()],
    questions: present
      .filter(one => one.kind === 'closure' && one.source.platform && !echoes.has(one))
      .map(({ source, entry, nights }) => ({ source: source.source, id: entry.id, nights })),
  };
}

/** Pairs of different sources that share nights, in the order the sources were named. */
function* overlapping(present: readonly Present[]): Generator<readonly [Present, Present]> {
  const place = new Map(present.map((one, i) => [one, i]));
  const byStart = [...present].sort((a, b) => byNights(a.nights, b.nights));
  let open: Present[] = [];
  for (const next of byStart) {
    open = open.filter(one => one.nights.to > next.nights.from);
    for (const one of open) {
      if (one.source === next.source || !overlap(one.nights, next.nights)) continue;
      yield place.get(one)! < place.get(next)! ? [one, next] : [next, one];
    }
    open.push(next);
  }
}

const KIND_OF_PAIR: { readonly [A in Kind]: { readonly [B in Kind]?: ConflictKind } } = {
  stay: { stay: 'double_booking', block: 'over_block', closure: 'possible' },
  block: { stay: 'over_block' },
  closure: { stay: 'possible' },
  rule: {},
};

function kindBetween(one: Present, other: Present): ConflictKind | undefined {
  if (wasKnownToOwner(one, other) || wasKnownToOwner(other, one)) return undefined;
  return KIND_OF_PAIR[one.kind][other.kind];
}

/** Who says "my own closure" of nights where a guest already is, says that the two belong together. */
const wasKnownToOwner = ({ ownClosureSince }: Present, { entry }: Present): boolean =>
  ownClosureSince !== undefined && (!entry.seen || entry.seen.since <= ownClosureSince);

function conflictOf(kind: ConflictKind, one: Present, other: Present): Conflict {
  const parties = [party(one), party(other)] as const;
  return {
    kind,
    nights: intersection(one.nights, other.nights)!,
    between: one.kind === 'stay' ? parties : [parties[1], parties[0]],
    certain: one.sure !== undefined && other.sure !== undefined && overlap(one.sure, other.sure),
  };
}

const party = ({ source, entry }: Present): Party => ({ source: source.source, id: entry.id });
const inOrder = (a: Conflict, b: Conflict): number =>
  byNights(a.nights, b.nights) || compare(parties(a), parties(b));
const parties = ({ between: [a, b] }: Conflict): string => `${a.source} ${a.id} ${b.source} ${b.id}`;
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
