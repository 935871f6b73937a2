import { type Budget, RepeatsTooOften } from './budget.js';
import { type ContentLine, IS_DATE } from './content-line.js';
import type { WallSeconds } from './date-time.js';
import type { EventProblem } from './feed-event.js';
import type { Reading } from './moment.js';
import { type Occurrence, occurrence } from './occurrence.js';
import { type RawEvent, withOne } from './raw-calendar.js';
import { occurrencesWithin, readSeries } from './series.js';
import { readTiming, type Timing } from './timing.js';
import type { Zones } from './zones/zones.js';

/** How far repetitions are wanted: wall seconds, a day wider than the window for the sake of zones. */
export interface Span {
  readonly from: WallSeconds;
  readonly to: WallSeconds;
}

export interface EventOccurrences {
  readonly event: RawEvent;
  readonly occurrences: readonly Occurrence[];
  readonly problems: readonly EventProblem[];
}

/** Of one event: enough to tell a person, never enough to fill memory. */
const MAX_PROBLEMS = 20;

/**
 * An event with its occurrences. Most events have one. A repeating one has those of its rules and dates that begin
 * within the span, without the excluded ones and without those an override of the same UID replaces; the override
 * stands for itself, and with RANGE=THISANDFUTURE moves all that follow it. `overrides` are those of all the body.
 */
export function occurrencesOf(
  event: RawEvent,
  overrides: Overrides,
  span: Span,
  reading: EventReading,
): EventOccurrences {
  reading.begin(event);
  const timing = readTiming(event, reading);
  const occurrences = timing ? ofEvent(event, timing, overrides, span, reading) : NONE;
  return { event, occurrences, problems: reading.problems };
}

/** By UID. */
export type Overrides = ReadonlyMap<string, readonly RawEvent[]>;

/** Whether an event needs nothing that may stand elsewhere in the body: an override, the definition of its zone. */
export const standsAlone = (event: RawEvent): boolean =>
  event.recurrenceId === undefined && !repeats(event) && hasPlainTime(event.start) && hasPlainTime(event.end);

const hasPlainTime = (line: ContentLine | undefined): boolean =>
  line === undefined || line.params === '' || line.params === IS_DATE;

const NONE: readonly never[] = [];

/** What is read of one event after the other. */
export class EventReading implements Reading {
  calendar = 0;
  problems: EventProblem[] = [];

  constructor(
    readonly zones: Zones,
    readonly budget: Budget,
  ) {}

  begin(event: RawEvent): void {
    this.calendar = event.calendar;
    this.problems = event.problems;
    this.budget.nextEvent();
  }

  complain(problem: EventProblem): void {
    if (this.problems.length < MAX_PROBLEMS) this.problems = withOne(this.problems, problem);
  }
}

function ofEvent(
  event: RawEvent,
  timing: Timing,
  overrides: Overrides,
  span: Span,
  reading: Reading,
): readonly Occurrence[] {
  const own = event.recurrenceId ? undefined : overrides.get(event.uid);
  if (event.recurrenceId || !(repeats(event) || own)) return [occurrence(event, timing, timing.start.wall)];
  return repeated(event, timing, own ?? [], span, reading);
}

/** An event that costs more than its share keeps its first date, or as many of its dates as the share reached. */
function repeated(
  event: RawEvent,
  timing: Timing,
  overrides: readonly RawEvent[],
  span: Span,
  reading: Reading,
): Occurrence[] {
  const found: Occurrence[] = [];
  try {
    const series = readSeries(event, timing, reading, overrides);
    for (const next of occurrencesWithin(series, span, reading.budget)) found.push(next);
  } catch (error) {
    if (!(error instanceof RepeatsTooOften)) throw error;
    reading.complain({ code: 'event_too_many_instances' });
    if (found.length === 0) found.push(occurrence(event, timing, timing.start.wall));
  }
  return found;
}

const repeats = (event: RawEvent): boolean =>
  event.rrules.length > 0 || event.rdates.length > 0 || event.exdates.length > 0;

export function overridesByUid(events: readonly RawEvent[]): Map<string, RawEvent[]> {
  const found = new Map<string, RawEvent[]>();
  for (const event of events) {
    if (!event.recurrenceId) continue;
    const same = found.get(event.uid);
    if (same) same.push(event);
    else found.set(event.uid, [event]);
  }
  return found;
}
