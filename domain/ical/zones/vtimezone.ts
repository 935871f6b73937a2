import type { Budget } from '../budget.js';
import { RepeatsTooOften } from '../budget.js';
import { nameEnd, valueAfter } from '../content-line.js';
import { DAY_SECONDS, parseDateTime, parseOffset, type WallSeconds } from '../date-time.js';
import { expandRule } from '../recurrence/expand.js';
import { parseRule, type Rule } from '../recurrence/rule.js';
import { type EpochSeconds, type Zone, zoneByOffset } from './zone.js';

/** A STANDARD or DAYLIGHT part: from each onset on (shown on the wall of the offset before), the new offset holds. */
interface Observance {
  onset: WallSeconds | undefined;
  from: number | undefined;
  to: number | undefined;
  rule: Rule | undefined;
  readonly more: WallSeconds[];
}

interface Transition {
  readonly at: EpochSeconds;
  readonly offset: number;
}

const YEAR = 366 * DAY_SECONDS;
const BYTES_PER_STEP = 100;

/**
 * The zone a VTIMEZONE defines (RFC 5545, 3.6.5); undefined where no part of it can be read. Rules without an end are
 * expanded for the years that are asked for, nothing more.
 */
export function readTimezone(body: string, budget: Budget): Zone | undefined {
  budget.charge(Math.ceil(body.length / BYTES_PER_STEP));
  const observances = readObservances(body).filter(isWhole);
  if (observances.length === 0) return undefined;
  const fixed = observances.flatMap(o => onsets(o, budget, undefined)).sort((a, b) => a.at - b.at);
  const endless = observances.filter(isEndless);
  const byYear = new Map<number, Transition[]>();
  const ofYear = (year: number): Transition[] => {
    let found = byYear.get(year);
    if (!found) {
      const span = { from: (year - 2) * YEAR, to: (year + 1) * YEAR };
      found = endless.flatMap(o => onsets(o, budget, span)).sort((a, b) => a.at - b.at);
      byYear.set(year, found);
    }
    return found;
  };
  const beforeAll = observances.reduce((a, b) => (b.onset < a.onset ? b : a)).from;
  return zoneByOffset(epoch => {
    const a = lastBefore(fixed, epoch);
    const b = endless.length > 0 ? lastBefore(ofYear(Math.floor(epoch / YEAR)), epoch) : undefined;
    const last = a && b ? (b.at >= a.at ? b : a) : (a ?? b);
    return last?.offset ?? beforeAll;
  });
}

type Whole = Observance & { onset: number; from: number; to: number };
const isWhole = (o: Observance): o is Whole =>
  o.onset !== undefined && o.from !== undefined && o.to !== undefined;

const isEndless = (o: Observance): boolean =>
  o.rule !== undefined && o.rule.until === undefined && o.rule.count === undefined;

/** Where `span` is given, the onsets of an endless rule within it; else those that do not depend on the year asked for. */
function onsets(o: Whole, budget: Budget, span: { from: number; to: number } | undefined): Transition[] {
  const walls = new Set<WallSeconds>(span ? [] : [o.onset, ...o.more]);
  if (o.rule && (span !== undefined || !isEndless(o))) {
    const { until } = o.rule;
    const expansion = {
      start: o.onset,
      isDate: false,
      from: span?.from ?? o.onset,
      to: span?.to ?? Number.POSITIVE_INFINITY,
      until: until && until.wall + (until.isDate ? DAY_SECONDS : until.offset === undefined ? 0 : o.from),
    };
    try {
      for (const wall of expandRule(o.rule, expansion, budget)) walls.add(wall);
    } catch (error) {
      if (!(error instanceof RepeatsTooOften)) throw error;
    }
  }
  return [...walls].map(wall => ({ at: wall - o.from, offset: o.to }));
}

function lastBefore(transitions: readonly Transition[], epoch: EpochSeconds): Transition | undefined {
  let low = 0;
  let high = transitions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (transitions[middle]!.at <= epoch) low = middle + 1;
    else high = middle;
  }
  return transitions[low - 1];
}

function readObservances(body: string): Observance[] {
  const found: Observance[] = [];
  let current: Observance | undefined;
  for (const raw of body.replace(/\r?\n[ \t]/g, '').split('\n')) {
    const line = raw.trimEnd();
    const at = nameEnd(line, 0, line.length);
    const value = valueAfter(line, at, line.length)?.trim() ?? '';
    switch (line.slice(0, at).trim().toUpperCase()) {
      case 'BEGIN':
        if (/^(standard|daylight)$/i.test(value)) {
          current = { onset: undefined, from: undefined, to: undefined, rule: undefined, more: [] };
          found.push(current);
        }
        break;
      case 'END':
        current = undefined;
        break;
      case 'DTSTART':
        if (current) current.onset ??= parseDateTime(value)?.wall;
        break;
      case 'TZOFFSETFROM':
        if (current) current.from ??= parseOffset(value);
        break;
      case 'TZOFFSETTO':
        if (current) current.to ??= parseOffset(value);
        break;
      case 'RRULE':
        if (current) current.rule ??= parseRule(value);
        break;
      case 'RDATE':
        for (const date of current ? value.split(',') : []) {
          const wall = parseDateTime(date.split('/')[0]!)?.wall;
          if (wall !== undefined) current?.more.push(wall);
        }
        break;
    }
  }
  return found;
}
