import type { Budget } from './budget.js';
import { type ContentLine, IS_DATE, param } from './content-line.js';
import { DAY_SECONDS, parseDateTime, type WallSeconds } from './date-time.js';
import type { EventProblem } from './feed-event.js';
import { fixedZone, UTC, type Zone } from './zones/zone.js';
import type { Zones } from './zones/zones.js';

/** A value of DTSTART, DTEND, RDATE ...: a date, a time in a zone, or a floating time (no zone). */
export interface Moment {
  readonly wall: WallSeconds;
  readonly isDate: boolean;
  /** Undefined for dates and for floating times. */
  readonly zone: Zone | undefined;
}

/** What reading the values of an event needs beside them. */
export interface Reading {
  readonly zones: Zones;
  readonly budget: Budget;
  readonly calendar: number;
  complain(problem: EventProblem): void;
}

/** Undefined for what is no date and no time. */
export function readMoment(value: string, params: string, reading: Reading): Moment | undefined {
  const parsed = parseDateTime(value);
  if (!parsed) return undefined;
  const { wall } = parsed;
  if (parsed.isDate || params === IS_DATE) return dateMoment(wall);
  if (param(params, 'value')?.toUpperCase() === 'DATE') return dateMoment(wall);
  if (parsed.offset !== undefined) return { wall, isDate: false, zone: fixedZone(parsed.offset) };
  return { wall, isDate: false, zone: zoneOf(params, reading) };
}

export const readLine = (line: ContentLine, reading: Reading): Moment | undefined =>
  readMoment(line.value, line.params, reading);

function zoneOf(params: string, reading: Reading): Zone | undefined {
  const tzid = param(params, 'tzid');
  if (tzid === undefined || tzid === '') return undefined;
  const zone = reading.zones.find(tzid, reading.calendar);
  if (!zone) reading.complain({ code: 'event_unknown_timezone', found: tzid.slice(0, 200) });
  return zone;
}

const dateMoment = (wall: WallSeconds): Moment => ({
  wall: midnight(wall),
  isDate: true,
  zone: undefined,
});

/** What the wall shows at `moment` in the frame of `frame`: the wall of its zone, or dates where it is a date. */
export function wallIn(frame: Moment, moment: Moment): WallSeconds {
  const same =
    moment.zone === undefined || moment.zone === frame.zone || frame.isDate || frame.zone === undefined;
  const wall = same ? moment.wall : frame.zone!.toWall(moment.zone!.toEpoch(moment.wall));
  return frame.isDate ? midnight(wall) : wall;
}

const midnight = (wall: WallSeconds): WallSeconds => Math.floor(wall / DAY_SECONDS) * DAY_SECONDS;

/** A wall of `frame` as the instant it is; floating times and dates stay what the wall shows. */
export const epochOf = (frame: Moment, wall: WallSeconds): number =>
  frame.isDate ? wall : (frame.zone ?? UTC).toEpoch(wall);
