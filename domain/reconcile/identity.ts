import type { Kind } from '../entry.js';
import { addDays, type Day, intersection, type Nights, nightCount, overlap } from '../nights.js';
import type { PlatformFacts } from '../platforms/facts.js';
import type { BelievedEntry } from './belief.js';
import type { Told } from './read-answer.js';

export interface Pair {
  readonly entry: BelievedEntry;
  readonly told: Told;
}

export interface Matched {
  readonly pairs: readonly Pair[];
  /** Told, and no entry we know. */
  readonly arrived: readonly Told[];
  /** Believed, and not told. */
  readonly absent: readonly BelievedEntry[];
}

/**
 * Which told nights are which entry. The surest sign first, each entry and each event used once:
 *
 * 1. the same UID and nights;
 * 2. the same UID: anywhere, where it names a booking; else where nights overlap. A UID that names a booking never
 *    yields to the signs below: another UID on the same nights is another guest;
 * 3. overlap and the same end: a block under way loses its first nights day by day and changes its UID with them;
 * 4. overlap and the same first night: a tail that grows, a closure made longer;
 * 5. overlap, and both have begun: cut and made longer on the same day.
 */
export function matchByIdentity(
  entries: readonly BelievedEntry[],
  told: readonly Told[],
  today: Day,
  platform: PlatformFacts,
): Matched {
  const unmatched = { entries: new Set(entries), told: new Set(told) };
  const pairs: Pair[] = [];

  const pass = (
    entryKey: (entry: BelievedEntry) => string | undefined,
    toldKey: (one: Told) => string | undefined,
    fits: (entry: BelievedEntry, one: Told) => boolean,
  ): void => {
    const known = groupBy(unmatched.entries, entryKey);
    const candidates = [...unmatched.told]
      .flatMap(one =>
        (known.get(toldKey(one) ?? '') ?? [])
          .slice(0, MOST_COMPARED)
          .filter(entry => fits(entry, one))
          .map(entry => ({ entry, told: one })),
      )
      .sort((a, b) => sharedNights(b) - sharedNights(a));
    for (const pair of candidates) {
      if (!unmatched.entries.has(pair.entry) || !unmatched.told.has(pair.told)) continue;
      unmatched.entries.delete(pair.entry);
      unmatched.told.delete(pair.told);
      pairs.push(pair);
    }
  };

  const begun = ({ nights }: { nights: Nights }): string | undefined =>
    hasBegun(nights, today) ? 'begun' : undefined;
  const byNightsAlone = (entry: BelievedEntry, one: Told): boolean =>
    mayBeTheSame(entry, one, platform) && nightsMeet(entry, one);

  pass(uidAndNights, uidAndNights, () => true);
  pass(uid, uid, (entry, one) => one.uidIdentifies === 'booking' || overlap(entry.nights, one.nights));
  pass(end, end, byNightsAlone);
  pass(start, start, byNightsAlone);
  pass(begun, begun, byNightsAlone);

  return { pairs, arrived: [...unmatched.told], absent: [...unmatched.entries] };
}

// No real calendar has this many nights in question at once; a hostile one must not cost the square of its events.
const MOST_COMPARED = 50;

const uid = (one: { uid: string }): string | undefined => one.uid || undefined;
const start = ({ nights }: { nights: Nights }): string => nights.from;
const end = ({ nights }: { nights: Nights }): string => nights.to;
const uidAndNights = (one: { uid: string; nights: Nights }): string =>
  `${one.uid} ${one.nights.from} ${one.nights.to}`;

/** A day of slack: the platform may be a day ahead of the property's clock. */
export const hasBegun = (nights: Nights, today: Day): boolean => nights.from <= addDays(today, 1);

const sharedNights = ({ entry, told }: Pair): number => {
  const shared = intersection(entry.nights, told.nights);
  return shared ? nightCount(shared) : 0;
};

/** A lead-time block of one night touches the one of the day before; everything else must overlap. */
const nightsMeet = (entry: BelievedEntry, told: Told): boolean =>
  overlap(entry.nights, told.nights) ||
  (entry.kind === 'rule' && told.kind === 'rule' && entry.nights.to === told.nights.from);

// What one guest's nights never turn into without a word of a person.
const NEVER_THE_SAME: readonly (readonly [Kind, Kind])[] = [
  ['stay', 'block'],
  ['stay', 'rule'],
];

function mayBeTheSame(entry: BelievedEntry, told: Told, platform: PlatformFacts): boolean {
  if (told.uidIdentifies === 'booking') return false;
  if (entry.kind !== told.kind && platform.uidIdentifies[entry.kind] === 'booking') return false;
  if (
    NEVER_THE_SAME.some(
      two => two.includes(entry.kind) && two.includes(told.kind) && entry.kind !== told.kind,
    )
  ) {
    return false;
  }
  return !namesDiffer(entry.guest?.name, told.guest?.name);
}

const namesDiffer = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && a !== b;

function groupBy<T>(items: Iterable<T>, keyOf: (item: T) => string | undefined): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
