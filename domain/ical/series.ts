import type { Budget } from './budget.js';
import { type ContentLine, param } from './content-line.js';
import { DAY_SECONDS, type WallSeconds } from './date-time.js';
import { parseDuration, wholeDays } from './duration.js';
import { type Moment, type Reading, readLine, readMoment, wallIn } from './moment.js';
import { type Occurrence, occurrence } from './occurrence.js';
import type { Span } from './occurrences.js';
import type { RawEvent } from './raw-calendar.js';
import { expandRule } from './recurrence/expand.js';
import { parseRule, type Rule } from './recurrence/rule.js';
import { type Length, readTiming, type Timing } from './timing.js';

/** A repeating event, read. Every wall is one of the frame of its start. */
export interface Series {
  readonly event: RawEvent;
  readonly timing: Timing;
  readonly rules: readonly Rule[];
  /** RDATE: the starts, with a length of their own where they are periods. */
  readonly dates: ReadonlyMap<WallSeconds, Length | undefined>;
  readonly excluded: Marks;
  readonly replaced: Marks;
  /** RANGE=THISANDFUTURE, earliest first. */
  readonly shifts: readonly Shift[];
}

/** Starts that are taken out: single ones, and whole days where a date stands for a timed start. */
interface Marks {
  readonly walls: ReadonlySet<WallSeconds>;
  readonly days: ReadonlySet<number>;
}

/** From `from` on, every start is `by` seconds later, with the length and the words of the override. */
interface Shift {
  readonly from: WallSeconds;
  readonly by: number;
  readonly event: RawEvent;
  readonly timing: Timing;
}

/** Every event of a UID reads every override of it: a thousand of each are a million. */
const STEPS_PER_OVERRIDE = 4;

export function readSeries(
  event: RawEvent,
  timing: Timing,
  reading: Reading,
  overrides: readonly RawEvent[],
): Series {
  const { start } = timing;
  reading.budget.spend(overrides.length * STEPS_PER_OVERRIDE);
  const replacements = overrides.map(o => readLine(o.recurrenceId!, reading));
  return {
    event,
    timing,
    rules: readRules(event.rrules, reading),
    dates: new Map(event.rdates.flatMap(line => readDates(line, start, reading))),
    excluded: marks(
      start,
      event.exdates.flatMap(line => moments(line, reading)),
    ),
    replaced: marks(
      start,
      replacements.filter(m => m !== undefined),
    ),
    shifts: readShifts(overrides, replacements, start, reading),
  };
}

/** Those that begin within the span. Throws `RepeatsTooOften` after the last the event's share of the budget allows. */
export function* occurrencesWithin(series: Series, span: Span, budget: Budget): Generator<Occurrence> {
  for (const wall of startsOf(series, span, budget)) {
    budget.addInstance();
    budget.spend(series.shifts.length);
    yield occurrenceAt(series, wall);
  }
}

const readRules = (texts: readonly string[], reading: Reading): Rule[] =>
  texts.flatMap(text => {
    const rule = parseRule(text);
    if (!rule) reading.complain({ code: 'event_bad_recurrence', found: text.slice(0, 200) });
    return rule ?? [];
  });

/** The values of a line, each at its price. */
function valuesOf(line: ContentLine, reading: Reading): string[] {
  const values = line.value.split(',').filter(value => value.trim() !== '');
  reading.budget.spend(values.length);
  return values;
}

const moments = (line: ContentLine, reading: Reading): Moment[] =>
  valuesOf(line, reading).flatMap(value => momentOf(value, line, reading) ?? []);

function momentOf(value: string, line: ContentLine, reading: Reading): Moment | undefined {
  const moment = readMoment(value, line.params, reading);
  if (!moment) reading.complain({ code: 'event_bad_recurrence', found: value.slice(0, 200) });
  return moment;
}

function readDates(
  line: ContentLine,
  start: Moment,
  reading: Reading,
): (readonly [WallSeconds, Length | undefined])[] {
  return valuesOf(line, reading).flatMap(value => {
    const [from = '', to = ''] = value.split('/');
    const begins = momentOf(from, line, reading);
    if (!begins) return [];
    const wall = startWall(start, begins);
    return [[wall, to === '' ? undefined : periodLength(start, wall, to, line.params, reading)] as const];
  });
}

/** A date among timed starts is meant at the time of day of the event. */
const startWall = (start: Moment, m: Moment): WallSeconds =>
  m.isDate && !start.isDate ? m.wall + timeOfDay(start.wall) : wallIn(start, m);

const timeOfDay = (wall: WallSeconds): number => wall - Math.floor(wall / DAY_SECONDS) * DAY_SECONDS;

function periodLength(
  start: Moment,
  wall: WallSeconds,
  to: string,
  params: string,
  reading: Reading,
): Length | undefined {
  const duration = parseDuration(to);
  if (duration)
    return start.isDate
      ? { wall: Math.max(1, wholeDays(duration)) * DAY_SECONDS, exact: 0 }
      : { wall: duration.days * DAY_SECONDS, exact: duration.seconds };
  const end = readMoment(to, params, reading);
  const length = end ? wallIn(start, end) - wall : -1;
  return length > 0 || (length === 0 && !start.isDate) ? { wall: length, exact: 0 } : undefined;
}

function marks(start: Moment, taken: readonly Moment[]): Marks {
  const walls = new Set<WallSeconds>();
  const days = new Set<number>();
  for (const m of taken) {
    if (m.isDate && !start.isDate) days.add(m.wall / DAY_SECONDS);
    else walls.add(wallIn(start, m));
  }
  return { walls, days };
}

const isMarked = (m: Marks, wall: WallSeconds): boolean =>
  m.walls.has(wall) || (m.days.size > 0 && m.days.has(Math.floor(wall / DAY_SECONDS)));

function readShifts(
  overrides: readonly RawEvent[],
  replaced: readonly (Moment | undefined)[],
  start: Moment,
  reading: Reading,
): Shift[] {
  const shifts = overrides.flatMap((event, i) => {
    const at = replaced[i];
    const ranged = param(event.recurrenceId!.params, 'range')?.toUpperCase() === 'THISANDFUTURE';
    // What is wrong with the override is told where it stands itself.
    const timing = at && ranged ? readTiming(event, { ...reading, complain: () => {} }) : undefined;
    if (!at || !timing) return [];
    const from = startWall(start, at);
    return [{ from, by: startWall(start, timing.start) - from, event, timing }];
  });
  return shifts.sort((a, b) => a.from - b.from);
}

/** The starts before shifting, ascending where they come from one rule; none twice. */
function* startsOf(series: Series, span: Span, budget: Budget): Generator<WallSeconds> {
  const { start, length } = series.timing;
  const reach = series.shifts.reduce((most, s) => Math.max(most, Math.abs(s.by)), 0);
  const from = span.from - length.wall - length.exact - reach;
  const to = span.to + reach;
  const seen = new Set<WallSeconds>();
  const fresh = (wall: WallSeconds): boolean => {
    if (seen.has(wall)) return false;
    if (isMarked(series.excluded, wall) || isMarked(series.replaced, wall)) return false;
    seen.add(wall);
    return true;
  };
  if (fresh(start.wall)) yield start.wall;
  for (const wall of series.dates.keys()) if (wall >= from && wall <= to && fresh(wall)) yield wall;
  for (const rule of series.rules)
    for (const wall of expandRule(rule, expansionOf(rule, start, from, to), budget))
      if (wall >= from && fresh(wall)) yield wall;
}

function expansionOf(rule: Rule, start: Moment, from: WallSeconds, to: WallSeconds) {
  const { until } = rule;
  const untilWall = !until
    ? undefined
    : until.isDate && !start.isDate
      ? until.wall + DAY_SECONDS - 1 // the whole of that day
      : start.isDate
        ? Math.floor(until.wall / DAY_SECONDS) * DAY_SECONDS
        : until.offset !== undefined && start.zone
          ? start.zone.toWall(until.wall - until.offset)
          : until.wall;
  return { start: start.wall, isDate: start.isDate, from, to, until: untilWall };
}

function occurrenceAt(series: Series, wall: WallSeconds): Occurrence {
  const shift = series.shifts.findLast(s => s.from <= wall);
  if (shift) {
    const at = wall + shift.by;
    const { start } = series.timing;
    return occurrence(shift.event, { start, length: shift.timing.length }, at);
  }
  const own = series.dates.get(wall);
  const timing = own ? { start: series.timing.start, length: own } : series.timing;
  return occurrence(series.event, timing, wall);
}
