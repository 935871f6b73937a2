import fc from 'fast-check';
import type { Confirmation } from '../../../domain/checklists/confirmation.js';
import { type Revision, revise, type StepInHand } from '../../../domain/checklists/in-hand.js';
import { type Owed, owedOn } from '../../../domain/checklists/owed.js';
import type { ClosesByHand, Situation, TakenNights } from '../../../domain/checklists/situation.js';
import { type Instant, later, MINUTE_MS } from '../../../domain/instant.js';
import { addDays, type Day, merge, type Nights } from '../../../domain/nights.js';

/** Kept by a person: Agoda tells nothing of what is closed there, Booking.com's feed does. */
export const BY_HAND = ['agoda', 'booking_com'] as const;
export type ByHand = (typeof BY_HAND)[number];

const FIRST_DAY: Day = '2026-06-01';
const SOURCES = ['airbnb', 'vrbo', 'direct', 'agoda', 'booking_com'] as const;

export type Happening =
  | { readonly does: 'come'; readonly source: TakenNights['source']; readonly nights: Nights }
  | { readonly does: 'cancel'; readonly pick: number }
  | { readonly does: 'move'; readonly pick: number; readonly nights: Nights }
  | { readonly does: 'block'; readonly nights: Nights }
  | { readonly does: 'unblock'; readonly pick: number }
  | { readonly does: 'look' }
  | { readonly does: 'feed'; readonly closesByHand: ClosesByHand }
  | { readonly does: 'pass' }
  | { readonly does: 'print'; readonly platform: ByHand }
  | { readonly does: 'work'; readonly list: number; readonly steps: number; readonly how: How }
  | { readonly does: 'take_back'; readonly pick: number };

/** `half`: of each step the first nights only, and ticked as such. `forgets`: ticked before the next work there. */
export type How = 'all' | 'half' | 'forgets' | 'ticks_only';

const nights = fc
  .tuple(fc.nat(26), fc.integer({ min: 1, max: 6 }))
  .map(([from, long]) => ({ from: addDays(FIRST_DAY, from), to: addDays(FIRST_DAY, from + long) }));
const pick = fc.nat(30);
const does = <D extends Happening['does']>(name: D) => fc.constant(name);

const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ does: does('come'), source: fc.constantFrom(...SOURCES), nights }) },
  { weight: 3, arbitrary: fc.record({ does: does('cancel'), pick }) },
  { weight: 2, arbitrary: fc.record({ does: does('move'), pick, nights }) },
  { weight: 1, arbitrary: fc.record({ does: does('block'), nights }) },
  { weight: 1, arbitrary: fc.record({ does: does('unblock'), pick }) },
  { weight: 3, arbitrary: fc.record({ does: does('look') }) },
  {
    weight: 1,
    arbitrary: fc.record({
      does: does('feed'),
      closesByHand: fc.constantFrom('all', 'none') as fc.Arbitrary<ClosesByHand>,
    }),
  },
  { weight: 3, arbitrary: fc.record({ does: does('pass') }) },
  { weight: 5, arbitrary: fc.record({ does: does('print'), platform: fc.constantFrom(...BY_HAND) }) },
  {
    weight: 8,
    arbitrary: fc.record({
      does: does('work'),
      list: pick,
      steps: fc.nat(7),
      how: fc.constantFrom('all', 'all', 'half', 'forgets', 'ticks_only') as fc.Arbitrary<How>,
    }),
  },
  { weight: 2, arbitrary: fc.record({ does: does('take_back'), pick }) },
);

export const happenings = fc.array(happening, { minLength: 10, maxLength: 60, size: 'max' });

export const daysOf = ({ from, to }: Nights): Day[] => {
  const days: Day[] = [];
  for (let day = from; day < to; day = addDays(day, 1)) days.push(day);
  return days;
};

interface Printed {
  readonly platform: ByHand;
  readonly steps: readonly StepInHand[];
}

/** A unit through a month, what really stands in two extranets, and a person who works through printed lists. */
export class RandomMonth {
  today: Day = FIRST_DAY;
  /** Nights closed in the extranet by our lists, and by the owner. */
  readonly closed: Record<ByHand, Set<Day>> = { agoda: new Set(), booking_com: new Set() };
  readonly blocked = new Set<Day>();
  stays: TakenNights[] = [];
  confirmations: Confirmation[] = [];
  readonly inHand: Record<ByHand, readonly StepInHand[]> = { agoda: [], booking_com: [] };
  /** What Booking.com's feed showed closed at the last look. */
  shown: TakenNights[] = [];
  closesByHand: ClosesByHand = 'all';
  private readonly lists: Printed[] = [];
  private forgotten: Confirmation[] = [];
  private wrong: Confirmation[] = [];
  private minutes = 0;
  private ids = 0;

  situation(platform: ByHand): Situation {
    return {
      unitId: 'room-1',
      platform,
      today: this.today,
      entries: [...this.stays, ...this.shown],
      confirmations: this.confirmations,
      closesByHand: platform === 'booking_com' ? this.closesByHand : 'all',
      nearDays: 0,
      hasFeed: platform === 'booking_com',
    };
  }

  /** The list follows what is owed; what the feed shows is recorded. */
  revise(platform: ByHand): { readonly owed: Owed; readonly revision: Revision } {
    for (;;) {
      const owed = owedOn(this.situation(platform));
      const revision = revise(this.inHand[platform], owed, this.today);
      if (revision.seen.length === 0) {
        const added = revision.added.map(step => ({ ...step, id: `step-${this.ids++}` }));
        this.inHand[platform] = [...revision.kept, ...added];
        return { owed, revision };
      }
      for (const seen of revision.seen) this.confirm('close', platform, seen, { kind: 'feed' });
    }
  }

  happens(what: Happening): void {
    switch (what.does) {
      case 'come':
        this.come(what.source, what.nights);
        return;
      case 'cancel':
        this.stays.splice(what.pick % Math.max(this.stays.length, 1), 1);
        return;
      case 'move': {
        const [stay] = this.stays.splice(what.pick % Math.max(this.stays.length, 1), 1);
        if (stay) this.come(stay.source, what.nights);
        return;
      }
      case 'block':
        if (this.isOpen('booking_com', what.nights))
          for (const day of daysOf(what.nights)) this.blocked.add(day);
        this.look();
        return;
      case 'unblock':
        this.blocked.delete([...this.blocked][what.pick % Math.max(this.blocked.size, 1)] ?? '');
        this.look();
        return;
      case 'look':
        this.look();
        return;
      case 'feed':
        this.closesByHand = what.closesByHand;
        return;
      case 'pass':
        this.today = addDays(this.today, 1);
        this.look();
        return;
      case 'print':
        this.lists.push({ platform: what.platform, steps: this.inHand[what.platform] });
        return;
      case 'work': {
        const list = this.lists[what.list % Math.max(this.lists.length, 1)];
        if (list)
          this.work(
            list.platform,
            list.steps.filter((_, i) => what.steps & (1 << (i % 3))),
            what.how,
          );
        return;
      }
      case 'take_back':
        this.takeBack(this.wrong[what.pick % Math.max(this.wrong.length, 1)]);
        return;
    }
  }

  /** Whoever was late is done, and whoever was wrong has said so. */
  settleUp(): void {
    this.rememberForgotten();
    for (const one of [...this.wrong]) this.takeBack(one);
    this.closesByHand = 'all';
    this.look();
  }

  /** The person does steps of a list, which may be an old one, or done before. */
  work(platform: ByHand, steps: readonly StepInHand[], how: How): void {
    this.rememberForgotten();
    for (const { kind, nights } of steps) {
      const days = daysOf(nights);
      const done =
        how === 'half' ? { from: nights.from, to: days[Math.ceil(days.length / 2)] ?? nights.to } : nights;
      if (how !== 'ticks_only')
        for (const day of daysOf(done)) this.closed[platform][kind === 'close' ? 'add' : 'delete'](day);
      const told = this.confirm(kind, platform, done, { kind: 'person', name: 'Anna' });
      if (how === 'ticks_only') this.wrong.push(told);
      if (how === 'forgets') {
        this.forgotten.push(told);
        this.confirmations = this.confirmations.filter(one => one !== told);
      }
    }
  }

  private rememberForgotten(): void {
    for (const one of this.forgotten) this.confirmations.push({ ...one, at: this.now() });
    this.forgotten = [];
  }

  private takeBack(wrong: Confirmation | undefined): void {
    if (!wrong) return;
    this.wrong = this.wrong.filter(one => one !== wrong);
    this.confirmations = this.confirmations.map(one =>
      one === wrong ? { ...one, takenBackAt: this.now() } : one,
    );
  }

  /** A platform sells only what is open there; we cannot refuse anybody else. */
  private come(source: TakenNights['source'], range: Nights): void {
    if (range.from < this.today) return;
    if ((source === 'agoda' || source === 'booking_com') && !this.isOpen(source, range)) return;
    this.stays.push({ source, kind: 'stay', nights: range });
  }

  private isOpen(platform: ByHand, range: Nights): boolean {
    const sold = new Set(
      this.stays.filter(one => one.source === platform).flatMap(one => daysOf(one.nights)),
    );
    return daysOf(range).every(
      day =>
        day >= this.today &&
        !sold.has(day) &&
        !this.closed[platform].has(day) &&
        !(platform === 'booking_com' && this.blocked.has(day)),
    );
  }

  private look(): void {
    const days = [...this.closed.booking_com, ...this.blocked].filter(day => day >= this.today);
    this.shown = merge(days.map(day => ({ from: day, to: addDays(day, 1) }))).map(range => ({
      source: 'booking_com',
      kind: 'closure',
      nights: range,
    }));
  }

  private confirm(
    did: Confirmation['did'],
    platform: ByHand,
    range: Nights,
    by: Confirmation['by'],
  ): Confirmation {
    const told: Confirmation = { did, platform, nights: range, by, at: this.now() };
    this.confirmations.push(told);
    return told;
  }

  private readonly now = (): Instant => later('2026-06-01T00:00:00.000Z', this.minutes++ * MINUTE_MS);
}
