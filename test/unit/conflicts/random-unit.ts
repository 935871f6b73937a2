import fc from 'fast-check';
import type { Echo } from '../../../domain/conflicts/echoes.js';
import { sightedAt } from '../../../domain/conflicts/sightings.js';
import type {
  ClosureAnswer,
  KnownEntry,
  ServedNights,
  Sighting,
  Source,
} from '../../../domain/conflicts/sources.js';
import type { Kind, Platform } from '../../../domain/entry.js';
import { HOUR_MS, type Instant, later } from '../../../domain/instant.js';
import { addDays, type Day, type Nights, subtract } from '../../../domain/nights.js';
import type { EndReason } from '../../../domain/reconcile/belief.js';

const FIRST_DAY = '2026-05-28';
const SOURCES = ['airbnb', 'booking_com', 'vrbo', 'direct'] as const;
type Name = (typeof SOURCES)[number];

/** One thing that happens to a unit. `pick` chooses among what is there. */
export type Happening =
  | { readonly does: 'come'; readonly source: Name; readonly kind: Kind; readonly nights: Nights }
  | { readonly does: 'repeat'; readonly source: Name; readonly pick: number; readonly joined: boolean }
  | { readonly does: 'move'; readonly pick: number; readonly nights: Nights }
  | { readonly does: 'move_back' }
  | { readonly does: 'narrow'; readonly pick: number }
  | { readonly does: 'miss'; readonly pick: number }
  | { readonly does: 'return'; readonly pick: number }
  | { readonly does: 'cancel'; readonly pick: number }
  | { readonly does: 'pull'; readonly source: Name }
  | { readonly does: 'answer'; readonly pick: number; readonly says: ClosureAnswer['answer'] }
  | { readonly does: 'pass'; readonly hours: number };

const nights: fc.Arbitrary<Nights> = fc
  .tuple(fc.nat(12), fc.integer({ min: 1, max: 5 }))
  .map(([from, long]) => ({
    from: addDays(FIRST_DAY, from),
    to: addDays(FIRST_DAY, from + long),
  }));
const source = fc.constantFrom(...SOURCES);
const platform = fc.constantFrom('airbnb', 'booking_com', 'vrbo') as fc.Arbitrary<Name>;
const pick = fc.nat(30);
const kind: fc.Arbitrary<Kind> = fc.oneof(
  { weight: 4, arbitrary: fc.constant('stay' as const) },
  { weight: 2, arbitrary: fc.constant('closure' as const) },
  { weight: 2, arbitrary: fc.constant('block' as const) },
  { weight: 1, arbitrary: fc.constant('rule' as const) },
);

const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ does: fc.constant('come' as const), source, kind, nights }) },
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constant('repeat' as const),
      source: platform,
      pick,
      joined: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('move' as const), pick, nights }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('move_back' as const) }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('narrow' as const), pick }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('miss' as const), pick }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('return' as const), pick }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('cancel' as const), pick }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('pull' as const), source: platform }) },
  {
    weight: 1,
    arbitrary: fc.record({
      does: fc.constant('answer' as const),
      pick,
      says: fc.constantFrom('booking' as const, 'own_closure' as const),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ does: fc.constant('pass' as const), hours: fc.integer({ min: 1, max: 8 }) }),
  },
);

export const happenings = fc.array(happening, { minLength: 10, maxLength: 50, size: 'max' });

type Entry = KnownEntry & { readonly seen: Sighting };

/** A unit whose sources tell what happens, each with looks, pulls and a memory of its own. */
export class RandomUnit {
  now: Instant = `${FIRST_DAY}T06:00:00.000Z`;
  readonly answers: ClosureAnswer[] = [];
  readonly ended = new Map<string, EndReason>();
  private readonly entries = new Map<Name, Entry[]>(SOURCES.map(name => [name, []]));
  private readonly served = new Map<Name, ServedNights[]>(SOURCES.map(name => [name, []]));
  private readonly lookedAt = new Map<Name, Instant>();
  private lastMove: { readonly id: string; readonly from: Nights } | undefined;
  private count = 0;

  get today(): Day {
    return this.now.slice(0, 10);
  }

  sources(): Source[] {
    return SOURCES.map(name => ({
      source: name,
      ...(name !== 'direct' && { platform: name as Platform }),
      answeredAt: this.now,
      entries: this.entries.get(name)!,
      served: this.served.get(name)!,
    }));
  }

  nightsOf(id: string): Nights | undefined {
    return this.all().find(one => one.entry.id === id)?.entry.nights;
  }

  /** What detection found to be echoes is known from then on, while the nights do not grow. */
  remember(echoes: readonly Echo[]): void {
    const found = new Map(echoes.map(echo => [echo.id, echo]));
    for (const { name, entry } of this.all()) {
      const { knownEcho: _, brokenAt, ...rest } = entry;
      const echo = found.get(entry.id);
      const broken = echo?.isFading ? { brokenAt: brokenAt ?? this.now } : {};
      this.put(name, echo ? { ...rest, knownEcho: true, ...broken } : rest);
    }
  }

  happens(what: Happening): void {
    switch (what.does) {
      case 'come':
        this.come(what.source, what.kind, what.nights);
        break;
      case 'repeat':
        this.repeat(what);
        break;
      case 'move':
        this.change(what.pick, (name, entry) => this.moved(name, entry, what.nights));
        break;
      case 'move_back': {
        const { lastMove } = this;
        const one = this.all().find(({ entry }) => entry.id === lastMove?.id);
        if (one && lastMove) this.put(one.name, this.moved(one.name, one.entry, lastMove.from));
        break;
      }
      case 'narrow':
        this.change(what.pick, (_, entry) => {
          const to = addDays(entry.nights.to, -1);
          return to > entry.nights.from ? { ...entry, shown: { from: entry.nights.from, to } } : entry;
        });
        break;
      case 'miss':
        this.change(what.pick, (_, entry) => ({ ...entry, missingSince: this.now }));
        break;
      case 'return':
        this.change(what.pick, (_, { missingSince: __, shown: ___, ...entry }) => entry);
        break;
      case 'cancel': {
        const one = this.chosen(what.pick);
        if (!one) break;
        this.ended.set(one.entry.id, 'cancelled');
        const left = this.entries.get(one.name)!.filter(({ id }) => id !== one.entry.id);
        this.entries.set(one.name, left);
        break;
      }
      case 'pull':
        this.pull(what.source);
        break;
      case 'answer': {
        const one = this.chosen(what.pick);
        if (one?.entry.kind !== 'closure') break;
        this.answers.push({ source: one.name, nights: one.entry.nights, answer: what.says, at: this.now });
        break;
      }
      case 'pass':
        this.now = later(this.now, what.hours * HOUR_MS);
    }
  }

  private moved(name: Name, entry: Entry, nights: Nights): Entry {
    const { knownEcho: _, brokenAt: ___, shown: __, ...rest } = entry;
    this.lastMove = { id: entry.id, from: entry.nights };
    return { ...rest, nights, seen: sightedAt(entry, nights, this.look(name)) };
  }

  private come(name: Name, kind: Kind, nights: Nights): void {
    const id = `${String.fromCharCode(97 + (this.count % 7))}${this.count++}`;
    this.entries.get(name)!.push({ id, kind, nights, seen: sightedAt(undefined, nights, this.look(name)) });
  }

  /** An importer closes the nights of what it was told, but those that it holds; some join it with what follows. */
  private repeat({ source, pick, joined }: Happening & { does: 'repeat' }): void {
    const one = this.chosen(pick);
    if (!one || one.name === source) return;
    const held = this.entries.get(source)!.map(({ nights }) => nights);
    const [nights] = subtract([one.entry.nights], held);
    if (!nights) return;
    const next = this.all().find(({ name, entry }) => name !== source && entry.nights.from === nights.to);
    const to = joined && next ? next.entry.nights.to : nights.to;
    this.come(source, source === 'booking_com' ? 'closure' : 'block', { from: nights.from, to });
  }

  private pull(name: Name): void {
    const tells = this.all().filter(one => one.name !== name && one.entry.kind !== 'rule');
    const still = (told: ServedNights): boolean =>
      tells.some(
        ({ entry }) =>
          entry.id === told.entryId &&
          entry.nights.from === told.nights.from &&
          entry.nights.to === told.nights.to,
      );
    const before = this.served.get(name)!;
    const kept = before.map(told =>
      told.withdrawnAt || still(told) ? told : { ...told, withdrawnAt: this.now },
    );
    const isTold = (entry: Entry): boolean =>
      kept.some(
        told =>
          !told.withdrawnAt &&
          told.entryId === entry.id &&
          told.nights.from === entry.nights.from &&
          told.nights.to === entry.nights.to,
      );
    const added = tells
      .filter(({ entry }) => !isTold(entry))
      .map(({ entry }) => ({ entryId: entry.id, nights: entry.nights, servedAt: this.now }));
    this.served.set(name, [...kept, ...added]);
  }

  /** A look at a source, with the one before it. */
  private look(name: Name): { at: Instant; lookedBeforeAt?: Instant } {
    const before = this.lookedAt.get(name);
    this.lookedAt.set(name, this.now);
    return { at: this.now, ...(before && before < this.now && { lookedBeforeAt: before }) };
  }

  private change(pick: number, to: (name: Name, entry: Entry) => Entry): void {
    const one = this.chosen(pick);
    if (one) this.put(one.name, to(one.name, one.entry));
  }

  private put(name: Name, entry: Entry): void {
    const entries = this.entries.get(name)!;
    entries[entries.findIndex(({ id }) => id === entry.id)] = entry;
  }

  private chosen(pick: number): { readonly name: Name; readonly entry: Entry } | undefined {
    const all = this.all();
    return all[pick % Math.max(all.length, 1)];
  }

  private all(): { readonly name: Name; readonly entry: Entry }[] {
    return SOURCES.flatMap(name => this.entries.get(name)!.map(entry => ({ name, entry })));
  }
}
