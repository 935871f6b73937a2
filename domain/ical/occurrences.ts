import type { Budget } from './budget.js';
import type { WallSeconds } from './date-time.js';
import type { EventProblem } from './feed-event.js';
import type { Reading } from './moment.js';
import { type Occurrence, occurrence } from './occurrence.js';
import type { RawCalendar, RawEvent } from './raw-calendar.js';
import { occurrencesWithin, readSeries } from './series.js';
import { readTiming } from './timing.js';
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

/**
 * Each event of the body, in order, with its occurrences. Most events have one. A repeating one has those of its
 * rules and dates that begin within the span, without the excluded ones and without those an override of the same
 * UID replaces; the override stands for itself, and with RANGE=THISANDFUTURE moves all that follow it.
 */
export function occurrencesOf(
  calendar: RawCalendar,
  zones: Zones,
  span: Span,
  budget: Budget,
): EventOccurrences[] {
  const overrides = overridesByUid(calendar.events);
  return calendar.events.map(event => {
    const problems: EventProblem[] = [...(event.problems ?? [])];
    const reading: Reading = { zones, calendar: event.calendar, complain: p => problems.push(p) };
    budget.nextEvent();
    const timing = readTiming(event, reading);
    if (!timing) return { event, occurrences: [], problems };
    const overriding = event.recurrenceId ? undefined : overrides.get(event.uid);
    if (event.recurrenceId || !(repeats(event) || overriding))
      return { event, occurrences: [occurrence(event, timing, timing.start.wall)], problems };
    const series = readSeries(event, timing, reading, overriding ?? []);
    return { event, occurrences: occurrencesWithin(series, span, budget, reading), problems };
  });
}

const repeats = (event: RawEvent): boolean =>
  event.rrules !== undefined || event.rdates !== undefined || event.exdates !== undefined;

function overridesByUid(events: readonly RawEvent[]): Map<string, RawEvent[]> {
  const found = new Map<string, RawEvent[]>();
  for (const event of events) {
    if (!event.recurrenceId) continue;
    const same = found.get(event.uid);
    if (same) same.push(event);
    else found.set(event.uid, [event]);
  }
  return found;
}
