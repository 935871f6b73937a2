import { type Confirmation, closedByHand } from '../domain/checklists/confirmation.js';
import { cannotWait, matterOf } from '../domain/checklists/deadline.js';
import { type Owed, owedOn } from '../domain/checklists/owed.js';
import { DEFAULT_RULES } from '../domain/checklists/rules.js';
import type { Step } from '../domain/checklists/step.js';
import type { Platform } from '../domain/entry.js';
import { HOUR_MS, later } from '../domain/instant.js';
import { addDays, type Day, type Nights, overlap } from '../domain/nights.js';
import { GuestHouse } from './checklists/guest-house.js';
import { randomOf } from './checklists/random.js';
import { rounded } from './in-child.js';

const BY_HAND = ['booking_com', 'agoda', 'gommt'] as const satisfies readonly Platform[];
const UNITS = 20;
const DAYS = 90;
/** Until the calendar is as full as it stays; what was done by then is not counted. */
const DAYS_BEFORE = 200;
const FIRST_DAY: Day = '2026-01-01';
const TIMEZONE = 'Europe/Rome';

/**
 * How little is left to do? A guest house of 20 rooms on three platforms without a feed, kept for 90 days by a person
 * who does the daily list each morning and what cannot wait at once. Beside it what others do: `naive_steps` enters
 * every taken range anew each day, neighbours joined; `diff_steps` carries each change over when it comes. A seed as
 * argument makes another guest house.
 */
export async function run([seed = '1']: readonly string[]): Promise<void> {
  const done = new Done();
  const house = new GuestHouse(UNITS, randomOf(Number(seed)), (...what) => done.isClosedOn(...what));
  const person = new Person(house, done);
  const counted = { steps: 0, naive_steps: 0, diff_steps: 0 };
  for (let i = -DAYS_BEFORE; i < DAYS; i++) {
    const today = addDays(FIRST_DAY, i);
    counted.steps += person.doesTheDailyList(today);
    // Counted are the changes of the 90 days and the lists after them, that of the morning after the last one too.
    if (i === 0) Object.assign(counted, { steps: 0, naive_steps: 0, diff_steps: 0 });
    counted.naive_steps += person.wouldEnterAnew(today);
    for (const { unitId, source } of house.changesOf(today)) {
      counted.diff_steps += BY_HAND.filter(platform => platform !== source).length;
      counted.steps += person.doesWhatCannotWait(today, unitId);
    }
  }
  counted.steps += person.doesTheDailyList(addDays(FIRST_DAY, DAYS));
  const { steps, naive_steps, diff_steps } = counted;
  const left = person.leftOn(addDays(FIRST_DAY, DAYS));
  if (left > 0) throw new Error(`${left} steps are left after the last list was done.`);
  if (steps > diff_steps)
    throw new Error(`${steps} steps, where one for each change would be ${diff_steps}.`);
  console.log(
    JSON.stringify({
      bench: 'checklists',
      steps,
      naive_steps,
      saved: rounded(1 - steps / naive_steps),
      diff_steps,
    }),
  );
}

/** What was confirmed, unit by unit. */
class Done {
  private readonly byUnit = new Map<string, Confirmation[]>();
  private count = 0;

  note({ unitId, kind, nights }: Step, platform: Platform): void {
    const at = later('2025-01-01T00:00:00.000Z', this.count++ * HOUR_MS);
    const by = { kind: 'person', name: 'Anna' } as const;
    this.byUnit.set(unitId, [...this.in(unitId), { did: kind, platform, nights, at, by }]);
  }

  in(unitId: string): Confirmation[] {
    return this.byUnit.get(unitId) ?? [];
  }

  isClosedOn(source: Platform | 'direct', unitId: string, nights: Nights): boolean {
    if (source === 'direct') return false;
    return closedByHand(this.in(unitId), source).onWord.some(closed => overlap(closed, nights));
  }
}

class Person {
  constructor(
    private readonly house: GuestHouse,
    private readonly done: Done,
  ) {}

  doesTheDailyList(today: Day): number {
    return this.does(today, this.house.unitIds, () => true);
  }

  doesWhatCannotWait(today: Day, unitId: string): number {
    const now = `${today}T12:00:00.000Z`;
    return this.does(today, [unitId], step => cannotWait(matterOf(step), now, TIMEZONE, DEFAULT_RULES));
  }

  wouldEnterAnew(today: Day): number {
    return this.sum(unitId => BY_HAND.map(on => this.owed(today, unitId, on).taken.length));
  }

  leftOn(today: Day): number {
    return this.sum(unitId => BY_HAND.map(on => this.owed(today, unitId, on).steps.length));
  }

  private does(today: Day, unitIds: readonly string[], which: (step: Step) => boolean): number {
    let steps = 0;
    for (const unitId of unitIds) {
      for (const platform of BY_HAND) {
        for (const step of this.owed(today, unitId, platform).steps.filter(which)) {
          this.done.note(step, platform);
          steps++;
        }
      }
    }
    return steps;
  }

  private owed(today: Day, unitId: string, platform: Platform): Owed {
    return owedOn({
      unitId,
      platform,
      today,
      entries: this.house.takenIn(unitId),
      confirmations: this.done.in(unitId),
      closesByHand: 'all',
      nearDays: 0,
      hasFeed: false,
    });
  }

  private sum(of: (unitId: string) => readonly number[]): number {
    return this.house.unitIds.flatMap(of).reduce((a, b) => a + b, 0);
  }
}
