import type { Budget } from '../budget.js';
import { DAY_SECONDS, type WallSeconds } from '../date-time.js';
import { type CalendarDay, calendarDay, civil, daysOfMonth, weekdayOf, weekNumber } from './calendar-day.js';
import type { Rule } from './rule.js';

/** What to expand a rule from and how far. All on the wall of the event's zone. */
export interface Expansion {
  readonly start: WallSeconds;
  readonly isDate: boolean;
  /** Repetitions before this need not be found; they are skipped where the rule does not count. */
  readonly from: WallSeconds;
  /** The last wall second wanted. */
  readonly to: WallSeconds;
  /** The rule's UNTIL on this wall, inclusive. */
  readonly until: WallSeconds | undefined;
}

const UNIT_SECONDS = { SECONDLY: 1, MINUTELY: 60, HOURLY: 3_600 };
const LAST_YEAR = 9_999;

/**
 * The repetitions of a rule, ascending, by the tables of RFC 5545, 3.3.10. The rule is walked period by period (a
 * year, a month, a week ...; every INTERVAL-th). In each period: the days that pass every BY part, times the hours,
 * minutes and seconds; of these BYSETPOS takes its pick; those before the start fall away; COUNT counts the rest.
 * Each period costs the budget, so that no rule runs for ever.
 */
export function* expandRule(rule: Rule, expansion: Expansion, budget: Budget): Generator<WallSeconds> {
  const last = Math.min(expansion.to, expansion.until ?? Number.POSITIVE_INFINITY);
  let left = rule.count ?? Number.POSITIVE_INFINITY;
  for (const period of periods(withDefaults(rule, expansion), expansion, budget)) {
    for (const wall of pick(period, rule.bySetPos)) {
      if (wall < expansion.start) continue;
      if (wall > last) return;
      yield wall;
      if (--left <= 0) return;
    }
    if (period.start > last) return;
  }
}

interface Period {
  readonly start: WallSeconds;
  readonly walls: readonly WallSeconds[];
}

/** What the rule leaves open is taken from the start: the day, where no part names days, and the time of day. */
function withDefaults(rule: Rule, { start, isDate }: Expansion): Rule {
  const first = calendarDay(Math.floor(start / DAY_SECONDS));
  const time = isDate ? 0 : start - first.epochDay * DAY_SECONDS;
  const subDaily = rule.freq in UNIT_SECONDS;
  const namesDays = rule.byDay.length + rule.byMonthDay.length + rule.byYearDay.length > 0;
  const wantsWeekday = rule.freq === 'WEEKLY' || (rule.freq === 'YEARLY' && rule.byWeekNo.length > 0);
  const wantsMonthDay = (rule.freq === 'YEARLY' || rule.freq === 'MONTHLY') && !wantsWeekday;
  const timePart = (given: readonly number[], own: number, needed: boolean): readonly number[] =>
    isDate ? [0] : given.length > 0 ? given : needed ? [own] : [];
  return {
    ...rule,
    byDay: !namesDays && wantsWeekday ? [{ weekday: first.weekday, nth: 0 }] : rule.byDay,
    byMonthDay: !namesDays && wantsMonthDay ? [first.day] : rule.byMonthDay,
    byMonth:
      !namesDays && wantsMonthDay && rule.freq === 'YEARLY' && rule.byMonth.length === 0
        ? [first.month]
        : rule.byMonth,
    byHour: timePart(rule.byHour, Math.floor(time / 3600), !subDaily),
    byMinute: timePart(rule.byMinute, Math.floor(time / 60) % 60, !subDaily || rule.freq === 'HOURLY'),
    bySecond: timePart(rule.bySecond, time % 60, rule.freq !== 'SECONDLY'),
  };
}

function* periods(rule: Rule, expansion: Expansion, budget: Budget): Generator<Period> {
  if (rule.freq in UNIT_SECONDS) yield* shortPeriods(rule, expansion, budget);
  else yield* dayPeriods(rule, expansion, budget);
}

function* dayPeriods(rule: Rule, expansion: Expansion, budget: Budget): Generator<Period> {
  budget.spend(rule.byHour.length * rule.byMinute.length * rule.bySecond.length);
  const times = timesOfDay(rule);
  const firstDay = Math.floor(expansion.start / DAY_SECONDS);
  const fromDay = Math.floor(expansion.from / DAY_SECONDS);
  const skip = rule.count === undefined ? Math.max(0, fromDay - firstDay) : 0;
  for (let n = firstPeriod(rule, firstDay, skip); ; n += rule.interval) {
    const days = daysOfPeriod(rule, firstDay, n);
    if (!days) return;
    budget.spend(Math.ceil(days.candidates.length * (rule.byWeekNo.length > 0 ? 1 : 1 / 3)));
    const walls: WallSeconds[] = [];
    for (const day of days.candidates) {
      if (!passes(rule, day)) continue;
      budget.spend(times.length);
      for (const time of times) walls.push(day.epochDay * DAY_SECONDS + time);
    }
    yield { start: days.start * DAY_SECONDS, walls };
  }
}

/** The number of the first period worth walking, a multiple of the interval, no later than `skip` days after the first. */
function firstPeriod(rule: Rule, firstDay: number, skip: number): number {
  const from = civil(firstDay + skip);
  const first = civil(firstDay);
  const passed = {
    YEARLY: from.year - first.year,
    MONTHLY: (from.year - first.year) * 12 + from.month - first.month,
    WEEKLY: Math.floor(skip / 7),
    DAILY: skip,
  }[rule.freq as 'YEARLY' | 'MONTHLY' | 'WEEKLY' | 'DAILY'];
  return Math.max(0, Math.floor((passed - 1) / rule.interval) * rule.interval);
}

/** The days of the n-th period after the first; undefined past the last year. */
function daysOfPeriod(
  rule: Rule,
  firstDay: number,
  n: number,
): { start: number; candidates: CalendarDay[] } | undefined {
  if (rule.freq === 'DAILY' || rule.freq === 'WEEKLY') {
    const weekStart = firstDay - ((weekdayOf(firstDay) - rule.weekStart + 7) % 7);
    const start = rule.freq === 'DAILY' ? firstDay + n : weekStart + n * 7;
    if (civil(start).year >= LAST_YEAR) return undefined;
    const length = rule.freq === 'DAILY' ? 1 : 7;
    return { start, candidates: Array.from({ length }, (_, i) => calendarDay(start + i)) };
  }
  const first = civil(firstDay);
  const months = rule.freq === 'MONTHLY' ? first.month - 1 + n : 0;
  const year = rule.freq === 'MONTHLY' ? first.year + Math.floor(months / 12) : first.year + n;
  if (year >= LAST_YEAR) return undefined;
  const ofYear = rule.freq === 'MONTHLY' ? [(months % 12) + 1] : monthsOf(rule);
  const candidates = ofYear.flatMap(month => daysOfMonth(year, month));
  return { start: candidates[0]!.epochDay, candidates };
}

const ALL_MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const monthsOf = (rule: Rule): readonly number[] => (rule.byMonth.length > 0 ? rule.byMonth : ALL_MONTHS);

function passes(rule: Rule, day: CalendarDay): boolean {
  if (rule.byMonth.length > 0 && !rule.byMonth.includes(day.month)) return false;
  if (!among(rule.byMonthDay, day.day, day.day - day.daysInMonth - 1)) return false;
  if (!among(rule.byYearDay, day.dayOfYear, day.dayOfYear - day.daysInYear - 1)) return false;
  if (rule.byDay.length > 0 && !rule.byDay.some(d => d.weekday === day.weekday && isNth(rule, d.nth, day)))
    return false;
  if (rule.byWeekNo.length === 0) return true;
  const week = weekNumber(day, rule.weekStart);
  return among(rule.byWeekNo, week.front, week.back);
}

const among = (wanted: readonly number[], front: number, back: number): boolean =>
  wanted.length === 0 || wanted.includes(front) || wanted.includes(back);

/** The n-th such weekday of the month, or of the year where the rule is yearly and names no months. */
function isNth(rule: Rule, nth: number, day: CalendarDay): boolean {
  if (nth === 0) return true;
  const monthly = rule.freq === 'MONTHLY' || (rule.freq === 'YEARLY' && rule.byMonth.length > 0);
  if (!monthly && rule.freq !== 'YEARLY') return true;
  if (!monthly && rule.byWeekNo.length > 0) return true;
  const [place, length] = monthly ? [day.day, day.daysInMonth] : [day.dayOfYear, day.daysInYear];
  return nth > 0 ? Math.ceil(place / 7) === nth : -Math.ceil((length - place + 1) / 7) === nth;
}

function timesOfDay(rule: Rule): number[] {
  const times: number[] = [];
  for (const hour of rule.byHour)
    for (const minute of rule.byMinute)
      for (const second of rule.bySecond) times.push(hour * 3600 + minute * 60 + Math.min(second, 59));
  return times;
}

/** Hours, minutes and seconds: what fails a BY part is left in one leap, not walked through. */
function* shortPeriods(rule: Rule, expansion: Expansion, budget: Budget): Generator<Period> {
  const unit = UNIT_SECONDS[rule.freq as keyof typeof UNIT_SECONDS];
  const step = unit * rule.interval;
  const first = Math.floor(expansion.start / unit) * unit;
  const skip = rule.count === undefined ? Math.max(0, expansion.from - first) : 0;
  let n = Math.max(0, Math.floor(skip / step) - 1);
  const within = Math.max(1, rule.bySecond.length) * (rule.freq === 'HOURLY' ? rule.byMinute.length : 1);
  let day = calendarDay(Math.floor(first / DAY_SECONDS));
  for (;;) {
    budget.spend(within);
    const wall = first + n * step;
    const number = Math.floor(wall / DAY_SECONDS);
    if (number !== day.epochDay) day = calendarDay(number);
    if (day.year >= LAST_YEAR || wall > expansion.to) return;
    const next = nextChance(rule, day, wall);
    if (next > wall) n = Math.max(n + 1, Math.ceil((next - first) / step));
    else {
      yield { start: wall, walls: withinUnit(rule, wall) };
      n++;
    }
  }
}

/** `wall` itself where day, hour and minute pass; else the earliest moment at which they may. */
function nextChance(rule: Rule, day: CalendarDay, wall: WallSeconds): WallSeconds {
  if (!passes(rule, day)) return (day.epochDay + 1) * DAY_SECONDS;
  const second = wall - day.epochDay * DAY_SECONDS;
  const fits = (wanted: readonly number[], value: number): boolean =>
    wanted.length === 0 || wanted.includes(value);
  if (!fits(rule.byHour, Math.floor(second / 3600))) return (Math.floor(wall / 3600) + 1) * 3600;
  if (rule.freq === 'HOURLY') return wall;
  if (!fits(rule.byMinute, Math.floor(second / 60) % 60)) return (Math.floor(wall / 60) + 1) * 60;
  if (rule.freq === 'SECONDLY' && !fits(rule.bySecond, second % 60)) return wall + 1;
  return wall;
}

function withinUnit(rule: Rule, wall: WallSeconds): WallSeconds[] {
  if (rule.freq === 'SECONDLY') return [wall];
  const minutes = rule.freq === 'HOURLY' ? rule.byMinute : [0];
  return minutes.flatMap(m => rule.bySecond.map(s => wall + m * 60 + Math.min(s, 59)));
}

function pick({ walls }: Period, positions: readonly number[]): readonly WallSeconds[] {
  if (positions.length === 0) return walls;
  const places = new Set(positions.map(p => (p > 0 ? p - 1 : walls.length + p)));
  return walls.filter((_, place) => places.has(place));
}
