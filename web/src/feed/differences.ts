import { SOURCE_NAMES } from '../platform/names.js';
import type { Kind, Source } from '../server/shapes.js';
import { addDays, type Day, nightsInWords, type Range } from '../time/day.js';
import { say } from '../words/say.js';

/** Nights of a unit that are, or were, believed to be taken. */
export interface Held {
  readonly id: string;
  readonly source: Source;
  readonly kind: Kind;
  readonly nights: Range;
}

export type Difference =
  | { readonly what: 'came'; readonly is: Held }
  | { readonly what: 'gone'; readonly was: Held }
  | { readonly what: 'moved' | 'read_anew'; readonly was: Held; readonly is: Held };

/** Platforms' own windows move every day and tell nothing of anybody. */
export const withoutRules = <T extends Held>(all: readonly T[]): T[] =>
  all.filter(({ kind }) => kind !== 'rule');

/** What became of a belief: by entry, the soonest nights first. An entry whose nights have passed is over, not gone. */
export function differencesOf(past: readonly Held[], present: readonly Held[], today: Day): Difference[] {
  const before = new Map(withoutRules(past).map(entry => [entry.id, entry]));
  const after = new Map(withoutRules(present).map(entry => [entry.id, entry]));
  const found: Difference[] = [];
  for (const entry of after.values()) {
    const was = before.get(entry.id);
    if (!was) found.push({ what: 'came', is: entry });
    else if (was.nights.from !== entry.nights.from || was.nights.to !== entry.nights.to)
      found.push({ what: 'moved', was, is: entry });
    else if (was.kind !== entry.kind) found.push({ what: 'read_anew', was, is: entry });
  }
  for (const entry of before.values())
    if (!after.has(entry.id) && entry.nights.to > today) found.push({ what: 'gone', was: entry });
  return found.sort((a, b) => compare(firstNight(a), firstNight(b)) || compare(idOf(a), idOf(b)));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const shown = (difference: Difference): Held => (difference.what === 'gone' ? difference.was : difference.is);
const idOf = (difference: Difference): string => shown(difference).id;

/** Where it is seen first. */
export const firstNight = (difference: Difference): Day => {
  const { from } = shown(difference).nights;
  return difference.what === 'moved' && difference.was.nights.from < from ? difference.was.nights.from : from;
};

/** The nights that `here` holds and `there` does not, by the same entry and as the same kind. */
export function nightsApart(here: readonly Held[], there: readonly Held[]): ReadonlySet<Day> {
  const other = new Map(there.map(entry => [entry.id, entry]));
  const apart = new Set<Day>();
  for (const entry of withoutRules(here)) {
    const same = other.get(entry.id);
    for (let day = entry.nights.from; day < entry.nights.to; day = addDays(day, 1)) {
      const isHeld = same && same.kind === entry.kind && same.nights.from <= day && day < same.nights.to;
      if (!isHeld) apart.add(day);
    }
  }
  return apart;
}

const KINDS: Record<Kind, string> = {
  stay: say('stay'),
  block: say('block'),
  closure: say('closed nights'),
  rule: say('booking window'),
};
const named = ({ source, kind, nights }: Held): string =>
  say('{platform} {kind}, {nights}', {
    platform: SOURCE_NAMES[source],
    kind: KINDS[kind],
    nights: nightsInWords(nights),
  });

export function differenceInWords(difference: Difference): string {
  switch (difference.what) {
    case 'came':
      return say('Came since: {what}', { what: named(difference.is) });
    case 'gone':
      return say('Gone since: {what}', { what: named(difference.was) });
    case 'moved':
      return say('Moved since: {what}, now {nights}', {
        what: named(difference.was),
        nights: nightsInWords(difference.is.nights),
      });
    case 'read_anew':
      return say('Read anew since: {what}, was {kind}', {
        what: named(difference.is),
        kind: KINDS[difference.was.kind],
      });
  }
}
