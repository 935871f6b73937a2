import { DAY_SECONDS, type WallSeconds, wallOf } from './date-time.js';
import { parseDuration, wholeDays } from './duration.js';
import { epochOf, type Moment, type Reading, readLine, wallIn } from './moment.js';
import type { RawEvent } from './raw-calendar.js';

/**
 * How long an event is, in the frame of its start. `wall` is nominal (an event from 15:00 to 11:00 ends at 11:00 in
 * every week, whatever the clock change), `exact` are seconds that pass (RFC 5545, 3.3.6: the time part of DURATION).
 */
export interface Length {
  readonly wall: number;
  readonly exact: number;
}

/** When an event is, without its repetitions. */
export interface Timing {
  readonly start: Moment;
  readonly length: Length;
}

const ONE_NIGHT: Length = { wall: DAY_SECONDS, exact: 0 };
const NOTHING: Length = { wall: 0, exact: 0 };

/** Undefined, with a problem told, where the event has no readable start or ends before it. */
export function readTiming(event: RawEvent, reading: Reading): Timing | undefined {
  if (!event.start) {
    reading.complain({ code: 'event_no_start' });
    return undefined;
  }
  const start = readLine(event.start, reading);
  if (!start || !isReal(start.wall)) {
    reading.complain({ code: 'event_bad_date', found: event.start.value.slice(0, 200) });
    return undefined;
  }
  const length = event.end ? untilEnd(event, start, reading) : forDuration(event, start, reading);
  if (length === undefined) {
    reading.complain({
      code: 'event_ends_before_start',
      found: `${event.start.value} ${event.end?.value ?? event.duration}`.slice(0, 200),
    });
    return undefined;
  }
  return { start, length };
}

/** Years 2 to 9998: beyond them a zone or a night more leaves the calendar. */
const isReal = (wall: WallSeconds): boolean => wall >= EARLIEST && wall < LATEST;
const EARLIEST = wallOf('0002-01-01');
const LATEST = wallOf('9999-01-01');

/** Undefined where it ends before it starts. An all-day event that ends on its first day is one night: the safe side. */
function untilEnd(event: RawEvent, start: Moment, reading: Reading): Length | undefined {
  const end = readLine(event.end!, reading);
  if (!end) {
    reading.complain({ code: 'event_bad_end', found: event.end!.value.slice(0, 200) });
    return unstated(start);
  }
  const wall = wallIn(start, end) - start.wall;
  if (wall < 0) return undefined;
  return start.isDate && wall === 0 ? ONE_NIGHT : { wall, exact: 0 };
}

function forDuration(event: RawEvent, start: Moment, reading: Reading): Length | undefined {
  if (event.duration === undefined) return unstated(start);
  const duration = parseDuration(event.duration);
  if (!duration) {
    reading.complain({ code: 'event_bad_duration', found: event.duration.slice(0, 200) });
    return unstated(start);
  }
  if (duration.days * DAY_SECONDS + duration.seconds < 0) return undefined;
  if (start.isDate) return { wall: Math.max(1, wholeDays(duration)) * DAY_SECONDS, exact: 0 };
  return { wall: duration.days * DAY_SECONDS, exact: duration.seconds };
}

/** RFC 5545, 3.6.1: without an end a date lasts a day and a time lasts no time. */
const unstated = (start: Moment): Length => (start.isDate ? ONE_NIGHT : NOTHING);

/** Where an instance that starts at `wall` in the frame of `start` ends: an epoch in a zone, else what the wall shows. */
export const endOf = (start: Moment, wall: WallSeconds, length: Length): number =>
  epochOf(start, wall + length.wall) + length.exact;
