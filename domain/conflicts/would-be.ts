import type { Kind, Platform } from '../entry.js';
import { byNights, type Day, isEmpty, merge, type Nights, nightCount, subtract } from '../nights.js';
import { type ConflictKind, detect } from './detect.js';
import { fromTodayOn } from './present.js';
import type { ClosureAnswer, Source } from './sources.js';

/** What a calendar tells that nobody reads yet. */
export interface ToldOf {
  readonly platform: Platform;
  readonly entries: readonly { readonly kind: Kind; readonly nights: Nights; readonly uid: string }[];
}

export interface WouldBeEntry {
  readonly kind: Kind;
  readonly nights: Nights;
  /** It only repeats what the platform was told by us or by another one. */
  readonly isEcho: boolean;
}

export interface WouldBeConflict {
  readonly kind: ConflictKind;
  /** Those that both hold. */
  readonly nights: Nights;
  readonly with: { readonly source: string; readonly kind: Kind; readonly nights: Nights };
}

/** What reading a calendar would do to a unit. */
export interface WouldBe {
  /** In the order given. */
  readonly entries: readonly WouldBeEntry[];
  readonly conflicts: readonly WouldBeConflict[];
  /** From today on: taken by the calendar, and by nobody known so far. A platform's own window takes none. */
  readonly newNights: number;
}

const idOf = (place: number): string => `told/${place}`;

/**
 * What would be found if a unit's sources told this, too: by the same rules as when it is synced. What the platform
 * told before is replaced by it.
 */
export function wouldBe(
  told: ToldOf,
  sources: readonly Source[],
  today: Day,
  answers: readonly ClosureAnswer[] = [],
): WouldBe {
  const before = sources.find(({ source }) => source === told.platform);
  const others = sources.filter(source => source !== before);
  const read: Source = {
    source: told.platform,
    platform: told.platform,
    ...(before?.served && { served: before.served }),
    entries: told.entries.map((entry, place) => ({ ...entry, id: idOf(place) })),
  };
  const { conflicts, echoes } = detect([...others, read], today, answers);
  const repeated = new Set(echoes.map(({ id }) => id));
  const known = new Map(
    others.flatMap(({ source, entries }) => entries.map(entry => [entry.id, { source, ...entry }])),
  );

  const entries = told.entries.map(({ kind, nights }, place) => ({
    kind,
    nights,
    isEcho: repeated.has(idOf(place)),
  }));
  const taking = (all: readonly { readonly kind: Kind; readonly nights: Nights }[]): Nights[] =>
    all.flatMap(({ kind, nights }) => {
      const left = fromTodayOn(nights, today);
      return kind === 'rule' || isEmpty(left) ? [] : [left];
    });
  const taken = taking(entries.filter(({ isEcho }) => !isEcho));
  return {
    entries,
    conflicts: conflicts
      .flatMap(({ kind, nights, between }) => {
        const isNew = between.some(({ source }) => source === told.platform);
        const other = between.find(({ source }) => source !== told.platform);
        const entry = other && known.get(other.id);
        return isNew && entry
          ? [{ kind, nights, with: { source: entry.source, kind: entry.kind, nights: entry.nights } }]
          : [];
      })
      .sort((a, b) => byNights(a.nights, b.nights)),
    newNights: subtract(merge(taken), taking([...known.values()])).reduce(
      (sum, nights) => sum + nightCount(nights),
      0,
    ),
  };
}
