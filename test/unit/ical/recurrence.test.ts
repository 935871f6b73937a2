import { expect, test } from '@jest/globals';
import { parseInstances } from '../../../domain/ical/index.js';
import { calendar, event, read, shown } from './calendar.js';

const WINDOW = { from: '1990-01-01', to: '2035-01-01' };

const instances = (...events: readonly string[]) => parseInstances(Buffer.from(calendar(...events)), WINDOW);

/** The dates of an all-day event from 1997-09-02 (a Tuesday) by `rule`: the examples of RFC 5545, 3.8.5.3. */
const dates = (rule: string, start = '19970902'): string[] =>
  instances(event('UID:r', `DTSTART;VALUE=DATE:${start}`, `RRULE:${rule}`)).map(i => i.start);

test.each([
  ['FREQ=DAILY;COUNT=3', '1997-09-02 1997-09-03 1997-09-04'],
  ['FREQ=DAILY;INTERVAL=10;COUNT=3', '1997-09-02 1997-09-12 1997-09-22'],
  ['FREQ=WEEKLY;COUNT=4;WKST=SU;BYDAY=TU,TH', '1997-09-02 1997-09-04 1997-09-09 1997-09-11'],
  ['FREQ=WEEKLY;INTERVAL=2;COUNT=4;WKST=SU;BYDAY=TU,TH', '1997-09-02 1997-09-04 1997-09-16 1997-09-18'],
  ['FREQ=MONTHLY;COUNT=3;BYDAY=1FR', '1997-09-02 1997-09-05 1997-10-03 1997-11-07'],
  ['FREQ=MONTHLY;COUNT=2;BYDAY=-2MO', '1997-09-02 1997-09-22 1997-10-20'],
  ['FREQ=MONTHLY;COUNT=3;BYMONTHDAY=-3', '1997-09-02 1997-09-28 1997-10-29 1997-11-28'],
  ['FREQ=MONTHLY;COUNT=4;BYMONTHDAY=1,-1', '1997-09-02 1997-09-30 1997-10-01 1997-10-31 1997-11-01'],
  ['FREQ=MONTHLY;COUNT=2;BYDAY=FR;BYMONTHDAY=13', '1997-09-02 1998-02-13 1998-03-13'],
  ['FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3', '1997-09-02 1997-09-04 1997-10-07 1997-11-06'],
  ['FREQ=MONTHLY;COUNT=2;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2', '1997-09-02 1997-09-29 1997-10-30'],
  ['FREQ=YEARLY;COUNT=3;BYMONTH=6,7', '1997-09-02 1998-06-02 1998-07-02 1999-06-02'],
  ['FREQ=YEARLY;COUNT=3;BYYEARDAY=1,100,200', '1997-09-02 1998-01-01 1998-04-10 1998-07-19'],
  ['FREQ=YEARLY;COUNT=2;BYDAY=20MO', '1997-09-02 1998-05-18 1999-05-17'],
  ['FREQ=YEARLY;COUNT=2;BYWEEKNO=20;BYDAY=MO', '1997-09-02 1998-05-11 1999-05-17'],
  ['FREQ=YEARLY;COUNT=2;BYWEEKNO=1;BYDAY=MO', '1997-09-02 1997-12-29 1999-01-04'],
  ['FREQ=YEARLY;COUNT=2;BYMONTH=3;BYDAY=TH;BYSETPOS=-1', '1997-09-02 1998-03-26 1999-03-25'],
  [
    'FREQ=YEARLY;INTERVAL=4;COUNT=2;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8',
    '1997-09-02 1997-11-04 2001-11-06',
  ],
])('%s', (rule, expected) => {
  expect(dates(rule).join(' ')).toBe(expected);
});

test('the week begins where WKST says', () => {
  expect(dates('FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO', '19970805')).toEqual([
    '1997-08-05',
    '1997-08-10',
    '1997-08-19',
    '1997-08-24',
  ]);
  expect(dates('FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU', '19970805')).toEqual([
    '1997-08-05',
    '1997-08-17',
    '1997-08-19',
    '1997-08-31',
  ]);
});

test('a day that a month or a year lacks is passed over', () => {
  expect(dates('FREQ=MONTHLY;COUNT=3', '20260131')).toEqual(['2026-01-31', '2026-03-31', '2026-05-31']);
  expect(dates('FREQ=YEARLY;COUNT=2', '20240229')).toEqual(['2024-02-29', '2028-02-29']);
});

test('UNTIL is inclusive, as a date and as a time', () => {
  expect(dates('FREQ=DAILY;UNTIL=19970904')).toHaveLength(3);
  const timed = instances(
    event('UID:t', 'DTSTART;TZID=Europe/Rome:20260327T100000', 'RRULE:FREQ=DAILY;UNTIL=20260330T080000Z'),
  );
  expect(timed.map(i => i.start)).toEqual([
    '2026-03-27T09:00:00Z',
    '2026-03-28T09:00:00Z',
    '2026-03-29T08:00:00Z',
    '2026-03-30T08:00:00Z',
  ]);
});

test('hours, minutes and seconds', () => {
  const timed = (rule: string) =>
    instances(event('UID:t', 'DTSTART:19970902T090000Z', `RRULE:${rule}`)).map(i => i.start.slice(8, 19));
  expect(timed('FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T170000Z')).toEqual([
    '02T09:00:00',
    '02T12:00:00',
    '02T15:00:00',
  ]);
  expect(timed('FREQ=MINUTELY;INTERVAL=90;COUNT=3')).toEqual(['02T09:00:00', '02T10:30:00', '02T12:00:00']);
  expect(timed('FREQ=DAILY;BYHOUR=9,17;BYMINUTE=0,30;COUNT=5')).toEqual([
    '02T09:00:00',
    '02T09:30:00',
    '02T17:00:00',
    '02T17:30:00',
    '03T09:00:00',
  ]);
  expect(timed('FREQ=MINUTELY;BYHOUR=3;BYMINUTE=15;BYSECOND=0;COUNT=2')).toEqual([
    '02T09:00:00',
    '03T03:15:00',
    '04T03:15:00',
  ]);
});

test('dates are added and taken out', () => {
  const found = instances(
    event(
      'UID:r',
      'DTSTART;VALUE=DATE:20260710',
      'DTEND;VALUE=DATE:20260712',
      'RRULE:FREQ=WEEKLY;COUNT=3',
      'RDATE;VALUE=DATE:20260801,20260717',
      'EXDATE;VALUE=DATE:20260724',
    ),
  );
  expect(found.map(i => `${i.start}/${i.end}`).sort()).toEqual([
    '2026-07-10/2026-07-12',
    '2026-07-17/2026-07-19',
    '2026-08-01/2026-08-03',
  ]);
});

test('a period brings its own length', () => {
  const found = instances(
    event(
      'UID:r',
      'DTSTART:20260710T100000Z',
      'DURATION:PT1H',
      'RDATE;VALUE=PERIOD:20260711T100000Z/PT3H,20260712T100000Z/20260712T143000Z',
    ),
  );
  expect(found.map(i => i.end)).toEqual([
    '2026-07-10T11:00:00Z',
    '2026-07-11T13:00:00Z',
    '2026-07-12T14:30:00Z',
  ]);
});

test('an excluded time may be written in another zone', () => {
  const found = instances(
    event(
      'UID:r',
      'DTSTART;TZID=Europe/Rome:20260710T100000',
      'RRULE:FREQ=DAILY;COUNT=2',
      'EXDATE:20260711T080000Z',
    ),
  );
  expect(found.map(i => i.start)).toEqual(['2026-07-10T08:00:00Z']);
});

const WEEKLY = event(
  'UID:r',
  'DTSTART;VALUE=DATE:20260710',
  'DTEND;VALUE=DATE:20260712',
  'RRULE:FREQ=WEEKLY;COUNT=4',
);

test('an override takes the place of one repetition, wherever it stands in the body', () => {
  const moved = event(
    'UID:r',
    'RECURRENCE-ID;VALUE=DATE:20260717',
    'DTSTART;VALUE=DATE:20260718',
    'DTEND;VALUE=DATE:20260721',
  );
  const expected = [
    '2026-07-10/2026-07-12',
    '2026-07-18/2026-07-21',
    '2026-07-24/2026-07-26',
    '2026-07-31/2026-08-02',
  ];
  for (const events of [
    [WEEKLY, moved],
    [moved, WEEKLY],
  ])
    expect(
      read(calendar(...events))
        .events.map(shown)
        .sort(),
    ).toEqual(expected);
});

test('an override for this and the future moves all that follow', () => {
  const moved = event(
    'UID:r',
    'RECURRENCE-ID;RANGE=THISANDFUTURE;VALUE=DATE:20260724',
    'DTSTART;VALUE=DATE:20260725',
    'DTEND;VALUE=DATE:20260728',
    'SUMMARY:moved',
  );
  const found = read(calendar(WEEKLY, moved)).events;
  expect(found.map(shown)).toEqual([
    '2026-07-10/2026-07-12',
    '2026-07-17/2026-07-19',
    '2026-08-01/2026-08-04',
    '2026-07-25/2026-07-28',
  ]);
  expect(found.map(e => e.summary)).toEqual(['', '', 'moved', 'moved']);
});

test('an override whose event is not in the body stands for itself', () => {
  const alone = event('UID:gone', 'RECURRENCE-ID;VALUE=DATE:20260717', 'DTSTART;VALUE=DATE:20260718');
  expect(read(calendar(alone)).events.map(shown)).toEqual(['2026-07-18/2026-07-19']);
});

test('an override replaces an event that does not repeat, even one read long before it', () => {
  const single = event('UID:s', 'DTSTART;VALUE=DATE:20260710');
  const moved = event('UID:s', 'RECURRENCE-ID;VALUE=DATE:20260710', 'DTSTART;VALUE=DATE:20260712');
  const other = event('UID:o', 'DTSTART;VALUE=DATE:20260701');
  expect(read(calendar(other, single, moved)).events.map(e => `${e.uid} ${shown(e)}`)).toEqual([
    'o 2026-07-01/2026-07-02',
    's 2026-07-12/2026-07-13',
  ]);
});

test('events keep the order of the body, whether they wait for others or not', () => {
  const plain = (uid: string) => event(`UID:${uid}`, 'DTSTART;VALUE=DATE:20260801');
  expect(read(calendar(plain('1'), WEEKLY, plain('2'))).events.map(e => e.uid)).toEqual([
    '1',
    'r',
    'r',
    'r',
    'r',
    '2',
  ]);
});

test('an override never touches the event of another UID', () => {
  const other = event('UID:other', 'RECURRENCE-ID;VALUE=DATE:20260717', 'DTSTART;VALUE=DATE:20260718');
  expect(read(calendar(WEEKLY, other)).events).toHaveLength(5);
});

test('only repetitions that touch the window are nights; what does not repeat always is', () => {
  const window = { from: '2026-07-18', to: '2026-07-25' };
  const old = event('UID:old', 'DTSTART;VALUE=DATE:20100101', 'DTEND;VALUE=DATE:20100103');
  expect(read(calendar(WEEKLY, old), 'Europe/Rome', window).events.map(shown)).toEqual([
    '2026-07-17/2026-07-19',
    '2026-07-24/2026-07-26',
    '2010-01-01/2010-01-03',
  ]);
});

test('repetitions within one day take its night once', () => {
  const hourly = event('UID:h', 'DTSTART:20260710T080000Z', 'DURATION:PT1H', 'RRULE:FREQ=HOURLY;COUNT=5');
  expect(read(calendar(hourly)).events.map(shown)).toEqual(['2026-07-10/2026-07-11']);
});
