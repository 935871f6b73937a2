import { Problem } from '../problems.js';
import type { Caps } from './caps.js';

/** Thrown where one event has used up its own share. Its repetitions so far count; the other events go on. */
export class RepeatsTooOften extends Error {}

/** What expanding one calendar may still cost. Counts steps, so that the same bytes always end the same way. */
export class Budget {
  private steps = 0;
  private eventSteps = 0;
  private instances = 0;
  private eventInstances = 0;
  private untilClock = 0;
  private readonly startedAt: number;

  constructor(
    private readonly caps: Caps,
    private readonly clock?: () => number,
  ) {
    this.startedAt = clock?.() ?? 0;
  }

  /** A new event begins with its whole share. */
  nextEvent(): void {
    this.eventSteps = 0;
    this.eventInstances = 0;
  }

  /** Throws `RepeatsTooOften` for the event, `feed_too_costly` for the calendar. A step is about a microsecond. */
  spend(steps: number): void {
    this.eventSteps += steps;
    if (this.eventSteps > this.caps.stepsPerEvent) throw new RepeatsTooOften();
    this.charge(steps);
  }

  /** What all events share, such as reading a time zone, counts for the calendar alone. */
  charge(steps: number): void {
    this.steps += steps;
    this.untilClock -= steps;
    if (this.steps > this.caps.steps || this.clockRanOut()) throw new Problem('feed_too_costly');
  }

  /** As `spend`, for one repetition more. */
  addInstance(): void {
    this.spend(1);
    if (++this.instances > this.caps.instances) throw new Problem('feed_too_costly');
    if (++this.eventInstances > this.caps.instancesPerEvent) throw new RepeatsTooOften();
  }

  private clockRanOut(): boolean {
    if (!this.clock || this.untilClock > 0) return false;
    this.untilClock = 1_000;
    return this.clock() - this.startedAt > this.caps.expansionMs;
  }
}
