import { type DateTime, parseDateTime } from '../date-time.js';

export const FREQUENCIES = [
  'SECONDLY',
  'MINUTELY',
  'HOURLY',
  'DAILY',
  'WEEKLY',
  'MONTHLY',
  'YEARLY',
] as const;
export type Frequency = (typeof FREQUENCIES)[number];

/** A weekday of BYDAY, 0 = Monday; `nth` of the month or year (-1 the last), 0 where every one is meant. */
export interface RuleDay {
  readonly weekday: number;
  readonly nth: number;
}

/** A RRULE (RFC 5545, 3.3.10), read. Lists are sorted and empty where the rule does not name them. */
export interface Rule {
  readonly freq: Frequency;
  readonly interval: number;
  readonly count: number | undefined;
  readonly until: DateTime | undefined;
  /** First day of the week, 0 = Monday. */
  readonly weekStart: number;
  readonly bySecond: readonly number[];
  readonly byMinute: readonly number[];
  readonly byHour: readonly number[];
  readonly byDay: readonly RuleDay[];
  readonly byMonthDay: readonly number[];
  readonly byYearDay: readonly number[];
  readonly byWeekNo: readonly number[];
  readonly byMonth: readonly number[];
  readonly bySetPos: readonly number[];
}

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
/** Longer than any rule a person or a program means. */
const MAX_LENGTH = 4_000;

/** Undefined for a rule that cannot be read; unknown parts are passed over. */
export function parseRule(text: string): Rule | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  const parts = new Map<string, string>();
  for (const part of text.toUpperCase().split(';')) {
    const equals = part.indexOf('=');
    if (equals > 0) parts.set(part.slice(0, equals).trim(), part.slice(equals + 1).trim());
  }
  const freq = FREQUENCIES.find(f => f === parts.get('FREQ'));
  if (!freq) return undefined;
  try {
    const untilText = parts.get('UNTIL');
    return {
      freq,
      interval: Math.max(1, whole(parts.get('INTERVAL') ?? '1', 0, 1e9)),
      count: parts.has('COUNT') ? whole(parts.get('COUNT')!, 1, 1e9) : undefined,
      until: untilText === undefined ? undefined : existing(parseDateTime(untilText)),
      weekStart: parts.has('WKST') ? weekday(parts.get('WKST')!) : 0,
      bySecond: numbers(parts.get('BYSECOND'), 0, 60),
      byMinute: numbers(parts.get('BYMINUTE'), 0, 59),
      byHour: numbers(parts.get('BYHOUR'), 0, 23),
      byDay: list(parts.get('BYDAY')).map(ruleDay),
      byMonthDay: signed(parts.get('BYMONTHDAY'), 31),
      byYearDay: signed(parts.get('BYYEARDAY'), 366),
      byWeekNo: signed(parts.get('BYWEEKNO'), 53),
      byMonth: numbers(parts.get('BYMONTH'), 1, 12),
      bySetPos: signed(parts.get('BYSETPOS'), 366),
    };
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

const list = (text: string | undefined): string[] =>
  text === undefined
    ? []
    : text
        .split(',')
        .map(v => v.trim())
        .filter(v => v !== '');

function whole(text: string, min: number, max: number): number {
  const n = /^[+-]?\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  if (!(n >= min && n <= max)) throw new RangeError(text);
  return n;
}

const sortedOnce = (values: readonly number[]): number[] => [...new Set(values)].sort((a, b) => a - b);

const numbers = (text: string | undefined, min: number, max: number): number[] =>
  sortedOnce(list(text).map(v => whole(v, min, max)));

function signed(text: string | undefined, max: number): number[] {
  const found = numbers(text, -max, max);
  if (found.includes(0)) throw new RangeError('0');
  return found;
}

function weekday(text: string): number {
  const found = WEEKDAYS.indexOf(text);
  if (found < 0) throw new RangeError(text);
  return found;
}

const ruleDay = (text: string): RuleDay => {
  const name = text.slice(-2);
  const nth = text.slice(0, -2).trim();
  return { weekday: weekday(name), nth: nth === '' ? 0 : whole(nth, -53, 53) };
};

function existing<T>(value: T | undefined): T {
  if (value === undefined) throw new RangeError('UNTIL');
  return value;
}
