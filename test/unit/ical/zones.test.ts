import { expect, test } from '@jest/globals';
import { parseInstances } from '../../../domain/ical/index.js';
import { calendar, event } from './calendar.js';

const starts = (tzid: string, time: string, ...definitions: readonly string[]): string[] =>
  parseInstances(Buffer.from(calendar(...definitions, event('UID:a', `DTSTART;TZID=${tzid}:${time}`))), {
    from: '1970-01-01',
    to: '2100-01-01',
  }).map(i => i.start);

const zone = (tzid: string, ...parts: readonly string[]): string[] => [
  'BEGIN:VTIMEZONE',
  `TZID:${tzid}`,
  ...parts,
  'END:VTIMEZONE',
];

const part = (
  name: string,
  onset: string,
  from: string,
  to: string,
  ...more: readonly string[]
): string[] => [
  `BEGIN:${name}`,
  `DTSTART:${onset}`,
  `TZOFFSETFROM:${from}`,
  `TZOFFSETTO:${to}`,
  ...more,
  `END:${name}`,
];

const CENTRAL_EUROPE = [
  ...part('STANDARD', '16010101T030000', '+0200', '+0100', 'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10'),
  ...part('DAYLIGHT', '16010101T020000', '+0100', '+0200', 'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3'),
];

test('IANA names, in any case', () => {
  expect(starts('America/New_York', '20260710T160000')).toEqual(['2026-07-10T20:00:00Z']);
  expect(starts('america/new_york', '20260110T160000')).toEqual(['2026-01-10T21:00:00Z']);
});

test('Windows names, with and without quotes', () => {
  expect(starts('"W. Europe Standard Time"', '20260710T160000')).toEqual(['2026-07-10T14:00:00Z']);
  expect(starts('Tokyo Standard Time', '20260710T160000')).toEqual(['2026-07-10T07:00:00Z']);
});

test('an IANA name behind a vendor’s path', () => {
  expect(starts('/vendor.example/20260101_1/Europe/Rome', '20260710T160000')).toEqual([
    '2026-07-10T14:00:00Z',
  ]);
});

test('a zone of its own goes by its VTIMEZONE, summer and winter, in every year', () => {
  const own = zone('Our zone', ...CENTRAL_EUROPE);
  expect(starts('Our zone', '20260710T160000', ...own)).toEqual(['2026-07-10T14:00:00Z']);
  expect(starts('Our zone', '20261210T160000', ...own)).toEqual(['2026-12-10T15:00:00Z']);
  expect(starts('Our zone', '20800710T160000', ...own)).toEqual(['2080-07-10T14:00:00Z']);
});

test('the name of a zone may be escaped where it is defined and quoted where it is used', () => {
  const own = zone('Kuala Lumpur\\, Singapore', ...part('STANDARD', '16010101T000000', '+0900', '+0800'));
  expect(starts('"Kuala Lumpur, Singapore"', '20260710T160000', ...own)).toEqual(['2026-07-10T08:00:00Z']);
});

test('onsets listed by RDATE, and rules that have ended', () => {
  const own = zone(
    'Listed',
    ...part('STANDARD', '20251026T030000', '+0200', '+0100', 'RDATE:20261025T030000'),
    ...part(
      'DAYLIGHT',
      '20240331T020000',
      '+0100',
      '+0200',
      'RRULE:FREQ=YEARLY;UNTIL=20260329T010000Z;BYDAY=-1SU;BYMONTH=3',
    ),
  );
  expect(starts('Listed', '20260710T160000', ...own)).toEqual(['2026-07-10T14:00:00Z']);
  expect(starts('Listed', '20270710T160000', ...own)).toEqual(['2027-07-10T15:00:00Z']);
  expect(starts('Listed', '20200710T160000', ...own)).toEqual(['2020-07-10T15:00:00Z']);
});

test('a time the clock never shows takes the offset before the gap, one it shows twice is the first', () => {
  expect(starts('Europe/Rome', '20260329T023000')).toEqual(['2026-03-29T01:30:00Z']);
  expect(starts('Europe/Rome', '20261025T023000')).toEqual(['2026-10-25T00:30:00Z']);
});

test('an unknown zone and a broken VTIMEZONE leave the time floating', () => {
  expect(starts('Mars/Olympus', '20260710T100000')).toEqual(['2026-07-10T10:00:00']);
  const broken = zone(
    'Custom',
    'BEGIN:STANDARD',
    'DTSTART:garbage',
    'TZOFFSETFROM:zz',
    'TZOFFSETTO:',
    'END:STANDARD',
  );
  expect(starts('Custom', '20260710T100000', ...broken)).toEqual(['2026-07-10T10:00:00']);
});

test('each calendar of a body means its own zone by a name', () => {
  const one = (offset: string) =>
    calendar(
      ...zone('X', ...part('STANDARD', '19700101T000000', offset, offset)),
      event('UID:a', 'DTSTART;TZID=X:20260710T100000'),
    );
  const found = parseInstances(Buffer.from(one('+0100') + one('+0500')), {
    from: '2026-01-01',
    to: '2027-01-01',
  });
  expect(found.map(i => i.start)).toEqual(['2026-07-10T09:00:00Z', '2026-07-10T05:00:00Z']);
});
