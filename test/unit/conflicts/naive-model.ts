import type { ConflictKind } from '../../../domain/conflicts/detect.js';
import type { ClosureAnswer, KnownEntry, Source } from '../../../domain/conflicts/sources.js';
import type { Kind } from '../../../domain/entry.js';
import { later } from '../../../domain/instant.js';
import { addDays, type Day, type Nights } from '../../../domain/nights.js';
import { factsOf } from '../../../domain/platforms/index.js';

/** What is to be found, said in the slowest way: night by night, pair by pair, with sets for ranges. */
export interface NaiveConflict {
  readonly kind: ConflictKind;
  readonly certain: boolean;
  readonly nights: readonly Day[];
}

interface Seen {
  readonly source: Source;
  readonly entry: KnownEntry;
  readonly kind: Kind;
  readonly nights: ReadonlySet<Day>;
  readonly ownClosureSince?: string;
}

/** By the ids of the two entries, sorted. */
export function naiveConflicts(
  sources: readonly Source[],
  today: Day,
  answers: readonly ClosureAnswer[],
): Map<string, NaiveConflict> {
  const all = sources.flatMap(source => source.entries.map(entry => see(source, entry, today, answers)));
  const echoes = new Set(all.filter(one => isEcho(one, all, today)));
  const found = new Map<string, NaiveConflict>();
  for (const night of new Set(all.flatMap(({ nights }) => [...nights]))) {
    for (const one of all) {
      for (const other of all) {
        if (one.source === other.source || one.entry.id >= other.entry.id) continue;
        if (!one.nights.has(night) || !other.nights.has(night)) continue;
        if (echoes.has(one) || echoes.has(other)) continue;
        const kind = kindOf(one, other);
        if (!kind) continue;
        const key = `${one.entry.id} ${other.entry.id}`;
        const before = found.get(key);
        const certain = isShown(one, night) && isShown(other, night);
        found.set(key, {
          kind,
          certain: certain || (before?.certain ?? false),
          nights: [...(before?.nights ?? []), night].sort(),
        });
      }
    }
  }
  return found;
}

export function nightsOf({ from, to }: Nights): Day[] {
  const nights: Day[] = [];
  for (let night = from; night < to; night = addDays(night, 1)) nights.push(night);
  return nights;
}

function see(source: Source, entry: KnownEntry, today: Day, answers: readonly ClosureAnswer[]): Seen {
  const nights = new Set(nightsOf(entry.nights).filter(night => night >= today));
  let answer: ClosureAnswer | undefined;
  if (entry.kind === 'closure') {
    for (const given of answers) {
      const covered = new Set(nightsOf(given.nights));
      if (given.source !== source.source || ![...nights].every(night => covered.has(night))) continue;
      if (!answer || given.at >= answer.at) answer = given;
    }
  }
  if (!answer) return { source, entry, kind: entry.kind, nights };
  if (answer.answer === 'booking') return { source, entry, kind: 'stay', nights };
  return { source, entry, kind: 'block', nights, ownClosureSince: answer.at };
}

function kindOf(one: Seen, other: Seen): ConflictKind | undefined {
  for (const [closed, guest] of [
    [one, other],
    [other, one],
  ] as const) {
    const since = guest.entry.seen?.since;
    if (closed.ownClosureSince && (!since || since <= closed.ownClosureSince)) return undefined;
  }
  const kinds = [one.kind, other.kind].sort().join();
  if (kinds === 'stay,stay') return 'double_booking';
  if (kinds === 'block,stay') return 'over_block';
  if (kinds === 'closure,stay') return 'possible';
  return undefined;
}

function isShown({ entry }: Seen, night: Day): boolean {
  if (entry.missingSince) return false;
  return !entry.shown || (entry.shown.from <= night && night < entry.shown.to);
}

const subset = (inner: ReadonlySet<Day>, outer: ReadonlySet<Day>): boolean =>
  [...inner].every(night => outer.has(night));
const union = (sets: readonly ReadonlySet<Day>[]): ReadonlySet<Day> => new Set(sets.flatMap(set => [...set]));
const same = (a: ReadonlySet<Day>, b: ReadonlySet<Day>): boolean => subset(a, b) && subset(b, a);

/** Nights in a row, as sets. */
function runsOf(nights: readonly Day[]): ReadonlySet<Day>[] {
  const runs: Set<Day>[] = [];
  for (const night of nights) {
    const last = runs.at(-1);
    if (last?.has(addDays(night, -1))) last.add(night);
    else runs.push(new Set([night]));
  }
  return runs;
}

function isEcho(one: Seen, all: readonly Seen[], today: Day): boolean {
  if (one.nights.size === 0) return false;
  if (one.entry.uid?.endsWith('@ota-calendar-sync')) return true;
  const { platform } = one.source;
  if (!platform || one.kind === 'stay' || one.kind === 'rule') return false;
  const reread = factsOf(platform).rereadsWithinMinutes[1] * 60_000;
  const { seen } = one.entry;

  const held = union(
    all
      .filter(own => own.source === one.source && own !== one && isProvenEarlier(own, one))
      .map(({ nights }) => nights),
  );
  /** All that was told of a stay where it lies within, else those of its nights that nothing else holds. */
  const closedFor = ({ nights }: { readonly nights: Nights }): ReadonlySet<Day>[] => {
    const whole = nightsOf(nights).filter(night => night >= today);
    if (subset(new Set(whole), one.nights)) return [new Set(whole)];
    return runsOf(whole.filter(night => !held.has(night))).filter(run => subset(run, one.nights));
  };
  const told = (one.source.served ?? []).filter(
    served =>
      (!seen || served.servedAt <= seen.since) &&
      !(served.withdrawnAt && one.source.answeredAt! > later(served.withdrawnAt, reread)),
  );
  const eligible = (one.source.served ?? []).filter(served => !seen || served.servedAt <= seen.since);
  const wasTold = same(union(eligible.flatMap(closedFor)), one.nights);
  const toldNights = told.flatMap(closedFor);
  if (same(union(toldNights), one.nights)) return true;

  const others = all.filter(
    other => other.source !== one.source && other.nights.size > 0 && subset(other.nights, one.nights),
  );
  if (one.entry.knownEcho && !wasTold) {
    const { brokenAt } = one.entry;
    if (!brokenAt || one.source.answeredAt! <= later(brokenAt, reread)) return true;
  }
  return others.some(root => {
    if (root.kind === 'rule') return false;
    const outranks =
      root.kind === 'stay' ? one.kind !== 'stay' : root.kind === 'closure' && one.kind === 'block';
    if (outranks ? !one.entry.knownEcho && isProvenLater(root, one) : !isProvenEarlier(root, one))
      return false;
    const parts = others.filter(
      other =>
        other === root ||
        (!subset(root.nights, other.nights) && (one.entry.knownEcho || !isProvenLater(other, one))),
    );
    if (!same(union(parts.map(({ nights }) => nights)), one.nights)) return false;
    if (one.entry.knownEcho || !seen?.unseenAt) return true;
    return parts.some(({ entry }) => !entry.seen || seen.unseenAt! <= later(entry.seen.since, reread));
  });
}

const isProvenLater = (other: Seen, one: Seen): boolean =>
  Boolean(other.entry.seen?.unseenAt && one.entry.seen && other.entry.seen.unseenAt >= one.entry.seen.since);
const isProvenEarlier = (other: Seen, one: Seen): boolean =>
  Boolean(other.entry.seen && one.entry.seen?.unseenAt && other.entry.seen.since <= one.entry.seen.unseenAt);
