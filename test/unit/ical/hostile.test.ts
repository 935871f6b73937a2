import { expect, test } from '@jest/globals';
import { parseFeed, parseInstances } from '../../../domain/ical/index.js';
import { calendar, codeOf, event, read, shown, stay, WINDOW } from './calendar.js';

/** Each takes less than a second; what grew with the square of its input took minutes. Between lies a busy machine. */
const SOON_MS = 5_000;

/** The processor's time, not the clock's: a busy machine is no fault of the parser. */
function cpuMs(act: () => unknown): number {
  const begun = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1000;
}

const GOOD = stay('good', '2026-07-01', '2026-07-03');
const LONG = { from: '1990-01-01', to: '2090-01-01' };

const parse = (body: string) => parseFeed(Buffer.from(body), { timezone: 'Europe/Rome', window: LONG });

const bomb = (...rules: readonly string[]): string =>
  event('UID:bomb', 'DTSTART:20000101T000000Z', 'DTEND:20000101T000001Z', ...rules.map(r => `RRULE:${r}`));

test.each([
  ['every second for ever', 'FREQ=SECONDLY'],
  ['seconds that never come', 'FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30'],
  ['a day that never comes', 'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30'],
  ['a year that never comes', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30'],
  ['a huge interval', 'FREQ=DAILY;INTERVAL=999999999'],
  ['a huge count', 'FREQ=MINUTELY;COUNT=999999999'],
  [
    'every part at once',
    `FREQ=YEARLY;BYSECOND=${[...Array(60).keys()]};BYMINUTE=${[...Array(60).keys()]};BYHOUR=${[...Array(24).keys()]};BYDAY=MO,TU,WE,TH,FR,SA,SU`,
  ],
])('%s ends soon and costs no other event', (_, rule) => {
  let events: string[] = [];
  expect(
    cpuMs(() => {
      events = parse(calendar(bomb(rule), GOOD))
        .events.filter(e => e.uid === 'good')
        .map(shown);
    }),
  ).toBeLessThan(SOON_MS);
  expect(events).toEqual(['2026-07-01/2026-07-03']);
});

test('an event that repeats too often keeps its first repetitions, and says so', () => {
  const feed = parse(calendar(event('UID:r', 'DTSTART;VALUE=DATE:19900101', 'RRULE:FREQ=DAILY'), GOOD));
  expect(feed.events.length).toBeGreaterThan(20_000);
  expect(feed.events[0]?.problems.map(p => p.code)).toEqual(['event_too_many_instances']);
});

test('many bombs are an error of the whole', () => {
  const bombs = Array.from({ length: 5_000 }, () => bomb('FREQ=SECONDLY', 'FREQ=MINUTELY'));
  let code: string | undefined;
  expect(
    cpuMs(() => {
      code = codeOf(() => parse(calendar(...bombs)));
    }),
  ).toBeLessThan(SOON_MS);
  expect(code).toBe('feed_too_costly');
});

test('time is watched where a clock is given', () => {
  let now = 0;
  const clock = () => {
    now += 500;
    return now;
  };
  const body = Buffer.from(calendar(...Array.from({ length: 20 }, () => bomb('FREQ=SECONDLY'))));
  expect(codeOf(() => parseFeed(body, { timezone: 'UTC', window: WINDOW, clock }))).toBe('feed_too_costly');
});

test.each([
  ['feed_too_large', { bytes: 100 }],
  ['feed_too_many_events', { events: 1 }],
  ['feed_too_costly', { instances: 5 }],
  ['feed_too_costly', { steps: 5 }],
])('%s has a cap of its own', (code, caps) => {
  const body = Buffer.from(
    calendar(GOOD, event('UID:r', 'DTSTART;VALUE=DATE:20260101', 'RRULE:FREQ=DAILY;COUNT=30')),
  );
  expect(codeOf(() => parseFeed(body, { timezone: 'UTC', window: WINDOW, caps }))).toBe(code);
  expect(codeOf(() => parseInstances(body, { ...WINDOW, caps }))).toBe(code);
});

test('names every object has are names like others', () => {
  const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'vcalendar'];
  const events = names.map(name =>
    event(
      `UID:${name}`,
      `DTSTART;TZID=${name};__proto__=x:20260710T100000`,
      'RRULE:FREQ=DAILY;COUNT=1;__proto__=1',
    ),
  );
  const zones = names.flatMap(name => ['BEGIN:VTIMEZONE', `TZID:${name}`, 'END:VTIMEZONE']);
  expect(read(calendar(...zones, ...events)).events.map(e => e.uid)).toEqual(names);
  expect(Object.keys(Object.prototype)).toEqual([]);
});

test.each([
  [
    '300,000 folds',
    () => calendar(stay('a', '2026-07-01', '2026-07-03', `DESCRIPTION:${'\r\n x'.repeat(300_000)}`)),
  ],
  [
    'a line of 9 MB',
    () => calendar(stay('a', '2026-07-01', '2026-07-03', `SUMMARY:${'x'.repeat(9_000_000)}`)),
  ],
  ['nothing but parameters', () => calendar(event('UID:a', `DTSTART${';X=1'.repeat(1_000_000)}:20260701`))],
  [
    'quotes that never close',
    () => calendar(event('UID:a', `DTSTART${';X="'.repeat(1_000_000)}:20260701`, 'DTSTART:20260701')),
  ],
  [
    'escapes without end',
    () => calendar(stay('a', '2026-07-01', '2026-07-03', `DESCRIPTION:${'\\'.repeat(4_000_000)}`)),
  ],
  [
    'carriage returns',
    () => calendar(stay('a', '2026-07-01', '2026-07-03', `SUMMARY:${'\r'.repeat(4_000_000)}x`)),
  ],
  ['two million blank lines', () => `${'\r\n'.repeat(2_000_000)}${calendar(GOOD)}`],
  [
    'a million lines that are none',
    () => calendar(event('UID:a', 'DTSTART:20260701', 'junk\r\n'.repeat(1_000_000))),
  ],
  [
    '30,000 time zones',
    () => calendar(...manyZones(30_000), event('UID:a', 'DTSTART;TZID=Z29999:20260701T120000')),
  ],
  [
    'a million RDATEs',
    () => calendar(event('UID:a', 'DTSTART:20260701', `RDATE:${'20260702,'.repeat(1_000_000)}`)),
  ],
  [
    '200,000 EXDATE lines',
    () => calendar(event('UID:a', 'DTSTART:20260701', 'EXDATE:20260801\r\n'.repeat(200_000))),
  ],
])('%s are read soon', (_, make) => {
  const body = make();
  let found = 0;
  expect(
    cpuMs(() => {
      found = parse(body).events.length;
    }),
  ).toBeLessThan(SOON_MS);
  expect(found).toBe(1);
});

function manyZones(count: number): string[] {
  return Array.from({ length: count }, (_, i) =>
    [
      'BEGIN:VTIMEZONE',
      `TZID:Z${i}`,
      'BEGIN:STANDARD',
      'DTSTART:16010101T030000',
      'TZOFFSETFROM:+0200',
      'TZOFFSETTO:+0100',
      'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10',
      'END:STANDARD',
      'END:VTIMEZONE',
    ].join('\r\n'),
  );
}

test('30,000 time zones that are all used are refused or read, soon', () => {
  const events = Array.from({ length: 30_000 }, (_, i) =>
    event(`UID:${i}`, `DTSTART;TZID=Z${i}:20260701T120000`),
  );
  const body = calendar(...manyZones(30_000), ...events);
  let code: string | undefined;
  expect(
    cpuMs(() => {
      code = codeOf(() => parse(body));
    }),
  ).toBeLessThan(SOON_MS);
  expect(code).toBe('feed_too_costly');
});

test('thousands of events that share one UID with thousands of overrides are refused soon', () => {
  const pair = [
    event('UID:r', 'DTSTART;VALUE=DATE:20260710', 'RRULE:FREQ=WEEKLY;COUNT=8'),
    event('UID:r', 'RECURRENCE-ID;RANGE=THISANDFUTURE;VALUE=DATE:20260724', 'DTSTART;VALUE=DATE:20260725'),
  ];
  const body = calendar(...Array.from({ length: 14_000 }, () => pair).flat());
  let code: string | undefined;
  expect(
    cpuMs(() => {
      code = codeOf(() => parse(body));
    }),
  ).toBeLessThan(SOON_MS);
  expect(code).toBe('feed_too_costly');
});

test('100,000 events fit', () => {
  const events = Array.from(
    { length: 100_000 },
    (_, i) => `BEGIN:VEVENT\nUID:${i}\nDTSTART:20260701\nDTEND:20260703\nEND:VEVENT`,
  );
  expect(parse(['BEGIN:VCALENDAR', ...events, 'END:VCALENDAR'].join('\n')).events).toHaveLength(100_000);
});
