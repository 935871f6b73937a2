import type { TakenNights } from '../../domain/checklists/situation.js';
import { addDays, type Day, type Nights, overlap } from '../../domain/nights.js';

type Source = TakenNights['source'];

/** One stay that came, went, or got a night more or less. */
export interface Change {
  readonly unitId: string;
  readonly source: Source;
}

interface Stay extends TakenNights {
  readonly unitId: string;
  /** When the guest will call it off; most never do. */
  readonly cancelsOn?: Day;
}

/** Where bookings come from, as shares of one. */
const SOURCES: readonly (readonly [number, Source])[] = [
  [0.4, 'airbnb'],
  [0.25, 'booking_com'],
  [0.12, 'vrbo'],
  [0.13, 'direct'],
  [0.06, 'agoda'],
  [0.04, 'gommt'],
];
/** Tried per unit and day; about half find their nights taken. */
const WISHES_A_DAY = 0.55;
/** Measured on Airbnb: of all stays, 31 % vanish before check-out and 7.2 % change their dates. */
const CANCELS = 0.31;
const CHANGES = 0.072;
/** How often a guest takes just the nights that follow another's. */
const BACK_TO_BACK = 0.35;
/** Shares of lead times, in days: last minute, usual, early. */
const LEADS = [
  [0.3, 0, 4],
  [0.45, 4, 40],
  [0.25, 40, 200],
] as const;
const LENGTHS = [1, 1, 2, 2, 2, 3, 3, 4, 5, 7, 7, 14] as const;

/** A guest house whose rooms are booked, cancelled and changed as in real life, and never twice. */
export class GuestHouse {
  readonly unitIds: readonly string[];
  private stays: Stay[] = [];

  constructor(
    units: number,
    private readonly random: () => number,
    /** What stands closed in an extranet, its platform cannot sell. */
    private readonly isClosedOn: (source: Source, unitId: string, nights: Nights) => boolean,
  ) {
    this.unitIds = Array.from({ length: units }, (_, i) => `room-${i + 1}`);
  }

  takenIn(unitId: string): TakenNights[] {
    return this.stays.filter(stay => stay.unitId === unitId);
  }

  /** What happens on a day, one change after the other; read the state after each. */
  *changesOf(today: Day): Generator<Change> {
    this.stays = this.stays.filter(stay => stay.nights.to > today);
    for (const unitId of this.unitIds) {
      if (this.random() < WISHES_A_DAY) yield* this.book(unitId, today);
      for (const stay of this.stays.filter(one => one.unitId === unitId)) {
        if (stay.cancelsOn !== undefined && stay.cancelsOn <= today) yield* this.cancel(stay);
        else if (this.random() < CHANGES / 30) yield* this.change(stay, today);
      }
    }
  }

  private *book(unitId: string, today: Day): Generator<Change> {
    const from = this.firstNight(unitId, today);
    const nights = { from, to: addDays(from, this.pick(LENGTHS)) };
    if (!this.isFree(unitId, nights)) return;
    const [, source] = this.byShare(SOURCES);
    if (this.isClosedOn(source, unitId, nights)) return;
    const lead = this.random() < CANCELS ? Math.floor(this.random() * 30) : undefined;
    const cancelsOn = lead === undefined ? undefined : addDays(today, lead);
    const cancels = cancelsOn !== undefined && cancelsOn < from;
    this.stays.push({ unitId, source, kind: 'stay', nights, ...(cancels && { cancelsOn }) });
    yield { unitId, source };
  }

  private *cancel(stay: Stay): Generator<Change> {
    this.stays = this.stays.filter(one => one !== stay);
    yield stay;
  }

  /** A night more or a night less at the end. */
  private *change(stay: Stay, today: Day): Generator<Change> {
    const { from, to } = stay.nights;
    const changed = { from, to: addDays(to, this.random() < 0.5 ? 1 : -1) };
    if (changed.to <= from || changed.to <= today || !this.isFree(stay.unitId, changed, stay)) return;
    this.stays = this.stays.map(one => (one === stay ? { ...stay, nights: changed } : one));
    yield stay;
  }

  private firstNight(unitId: string, today: Day): Day {
    const others = this.stays.filter(stay => stay.unitId === unitId && stay.nights.to > today);
    if (others.length > 0 && this.random() < BACK_TO_BACK) return this.pick(others).nights.to;
    const [, least, most] = this.byShare(LEADS);
    return addDays(today, least + Math.floor(this.random() * (most - least)));
  }

  private isFree(unitId: string, nights: Nights, but?: Stay): boolean {
    return !this.stays.some(stay => stay.unitId === unitId && stay !== but && overlap(stay.nights, nights));
  }

  /** A row of a table whose first column are shares of one. */
  private byShare<R extends readonly [number, ...unknown[]]>(table: readonly R[]): R {
    let left = this.random();
    for (const row of table) {
      left -= row[0];
      if (left < 0) return row;
    }
    return table[0]!;
  }

  private pick<T>(from: readonly T[]): T {
    return from[Math.floor(this.random() * from.length)]!;
  }
}
