import type { Entry, Kind } from '../entry.js';
import { byNights, contains, type Day, intersection, isEmpty, merge, type Nights } from '../nights.js';

/** All that one source (a feed, or our own direct bookings) tells of a unit. */
export interface Source {
  readonly source: string;
  readonly entries: readonly Entry[];
}

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
}

/**
 * Conflicts of one unit from today on, in order of nights. Only different sources conflict: overlap inside one feed is
 * normal. A `rule` never conflicts. Closures and blocks that echo what other sources hold never do either.
 */
export function detectConflicts(sources: readonly Source[], today: Day): Conflict[] {
  const ahead = sources.map(({ source, entries }) => ({
    source,
    entries: entries.flatMap(entry => fromTodayOn(entry, today)),
  }));
  const conflicts: Conflict[] = [];
  for (const [i, one] of ahead.entries()) {
    for (const other of ahead.slice(i + 1)) {
      conflicts.push(...between(one, other));
    }
  }
  return conflicts.sort((a, b) => byNights(a.nights, b.nights) || compare(parties(a), parties(b)));
}

function between(one: Source, other: Source): Conflict[] {
  const explained = new Set([...echoes(one, other), ...echoes(other, one)]);
  const found: Conflict[] = [];
  for (const a of one.entries) {
    for (const b of other.entries) {
      const nights = intersection(a.nights, b.nights);
      const kind = nights && KIND_OF_PAIR[a.kind][b.kind];
      if (!nights || !kind || explained.has(a) || explained.has(b)) continue;
      const parties = [party(one, a), party(other, b)] as const;
      found.push({ kind, nights, between: a.kind === 'stay' ? parties : [parties[1], parties[0]] });
    }
  }
  return found;
}

const KIND_OF_PAIR: { readonly [A in Kind]: { readonly [B in Kind]?: ConflictKind } } = {
  stay: { stay: 'double_booking', block: 'over_block', closure: 'possible' },
  block: { stay: 'over_block' },
  closure: { stay: 'possible' },
  rule: {},
};

/**
 * Closures and blocks of `of` that only repeat what `by` holds: their nights are just those of entries of `by`, alone
 * or several that touch (platforms join neighbours when they import).
 */
function echoes(of: Source, by: Source): Entry[] {
  return of.entries.filter(({ kind, nights }) => {
    if (kind !== 'closure' && kind !== 'block') return false;
    const within = by.entries.map(entry => entry.nights).filter(inner => contains(nights, inner));
    const [joined, ...more] = merge(within);
    return joined !== undefined && more.length === 0 && contains(joined, nights);
  });
}

/** What has passed is nobody's conflict, and platforms cut it at different days. */
function fromTodayOn(entry: Entry, today: Day): Entry[] {
  const { from, to } = entry.nights;
  const nights = { from: from < today ? today : from, to };
  return isEmpty(nights) ? [] : [{ id: entry.id, kind: entry.kind, nights }];
}

const party = ({ source }: Source, { id }: Entry): Party => ({ source, id });
const parties = ({ between: [a, b] }: Conflict): string => `${a.source} ${a.id} ${b.source} ${b.id}`;
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
