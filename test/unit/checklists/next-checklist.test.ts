import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type DailyHour, nextChecklist } from '../../../domain/checklists/next-checklist.js';
import { dayAt, HOUR_MS, type Instant, later, MINUTE_MS } from '../../../domain/instant.js';
import { addDays, type Day, daysBetween } from '../../../domain/nights.js';

const ZONES = ['Europe/Rome', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe'] as const;
const FIRST: Day = '2026-01-01';
const LAST: Day = '2026-12-31';

/** What a clock there shows. */
const clockIn = (timezone: string): ((at: Instant) => string) => {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: timezone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return at => format.format(Date.parse(at));
};

/** The local days a list is made for, where it is asked for at each of `lateMs` after it was due. */
function yearOf(hour: DailyHour, lateMs: () => number): { made: Day[]; shown: string[] } {
  const made: Day[] = [];
  const shown: string[] = [];
  const clock = clockIn(hour.timezone);
  let now = '2025-12-31T00:00:00.000Z';
  let last: Day = '2025-12-31';
  for (;;) {
    const next = nextChecklist(hour, now, last);
    if (next.forDay > LAST) return { made, shown };
    if (next.at > now) now = next.at;
    now = later(now, lateMs());
    // Awake again: is it still to be made, or has its day gone?
    const due = nextChecklist(hour, now, last);
    expect(due.at <= now || due.forDay > next.forDay).toBe(true);
    if (due.at > now || due.forDay > LAST) continue;
    expect(dayAt(now, hour.timezone)).toBe(due.forDay);
    made.push(due.forDay);
    shown.push(clock(due.at));
    last = due.forDay;
  }
}

const hours = fc
  .tuple(fc.nat(23), fc.nat(59))
  .map(parts => parts.map(n => String(n).padStart(2, '0')).join(':'));

test.each(ZONES)('in %s there is just one list on each local day of a year, at its hour', timezone => {
  fc.assert(
    fc.property(hours, at => {
      const { made, shown } = yearOf({ at, timezone }, () => 0);
      expect(made).toEqual(Array.from({ length: daysBetween(FIRST, LAST) + 1 }, (_, i) => addDays(FIRST, i)));
      // One night in spring has no such hour, where it lies in what the clock skips.
      expect(shown.filter(time => time !== at).length).toBeLessThanOrEqual(1);
    }),
    { numRuns: 8, examples: [['02:30'], ['02:15'], ['00:00'], ['23:59']] },
  );
});

test.each(ZONES)('in %s no day has two lists, however long the outages', timezone => {
  fc.assert(
    fc.property(
      hours,
      fc.array(fc.integer({ min: 0, max: 80 * 60 }), { minLength: 5, maxLength: 20 }),
      (at, lates) => {
        let i = 0;
        const { made } = yearOf({ at, timezone }, () => lates[i++ % lates.length]! * MINUTE_MS);
        expect(new Set(made).size).toBe(made.length);
        expect(made).toEqual([...made].sort());
      },
    ),
    { numRuns: 6 },
  );
});

const rome: DailyHour = { at: '08:00', timezone: 'Europe/Rome' };

test('after an outage today’s list is made at once, and those of the days before are not', () => {
  const now = '2026-06-10T09:00:00.000Z';
  expect(nextChecklist(rome, now, '2026-06-06')).toEqual({
    forDay: '2026-06-10',
    at: '2026-06-10T06:00:00.000Z',
  });
  expect(nextChecklist(rome, now, '2026-06-10')).toEqual({
    forDay: '2026-06-11',
    at: '2026-06-11T06:00:00.000Z',
  });
});

test('awake before the hour, it waits for it', () => {
  expect(nextChecklist(rome, '2026-06-10T05:00:00.000Z', '2026-06-08').at).toBe('2026-06-10T06:00:00.000Z');
});

test('the first list of all is today’s', () => {
  expect(nextChecklist(rome, '2026-06-10T15:00:00.000Z', undefined).forDay).toBe('2026-06-10');
});

test('an hour that the clock skips comes as much later, and one that it shows twice comes the first time', () => {
  const at = (hour: string, now: Instant, timezone: string) =>
    nextChecklist({ at: hour, timezone }, now, undefined).at;
  expect(at('02:30', '2026-03-29T00:00:00.000Z', 'Europe/Rome')).toBe('2026-03-29T01:30:00.000Z');
  expect(at('02:30', '2026-10-25T00:00:00.000Z', 'Europe/Rome')).toBe('2026-10-25T00:30:00.000Z');
  expect(at('01:45', '2026-04-04T14:00:00.000Z', 'Australia/Lord_Howe')).toBe('2026-04-04T14:45:00.000Z');
});

test('a property that moves to another zone has no second list on the same date', () => {
  const made = nextChecklist(
    { at: '08:00', timezone: 'Asia/Kolkata' },
    '2026-06-10T03:00:00.000Z',
    '2026-06-09',
  );
  const moved = nextChecklist(
    { at: '08:00', timezone: 'America/New_York' },
    '2026-06-10T12:30:00.000Z',
    made.forDay,
  );
  expect(moved.forDay).toBe('2026-06-11');
});

test('a zone or an hour that is none is an error', () => {
  const now = '2026-06-10T09:00:00.000Z';
  expect(() => nextChecklist({ at: '08:00', timezone: 'Mars/Olympus' }, now, undefined)).toThrow(RangeError);
  expect(() => nextChecklist({ at: '24:00', timezone: 'Europe/Rome' }, now, undefined)).toThrow(RangeError);
  expect(() =>
    nextChecklist({ at: '8:00', timezone: 'Europe/Rome' }, later(now, HOUR_MS), undefined),
  ).toThrow(RangeError);
});
