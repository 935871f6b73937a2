import { expect, test } from '@jest/globals';
import { calendar, event, nightsIn } from './calendar.js';

const nights = (timezone: string, ...lines: readonly string[]): string[] =>
  nightsIn(calendar(event('UID:a', ...lines)), timezone);

test('the end date is the check-out day', () => {
  expect(nights('Europe/Rome', 'DTSTART;VALUE=DATE:20260710', 'DTEND;VALUE=DATE:20260713')).toEqual([
    '2026-07-10/2026-07-13',
  ]);
});

test('without an end it is one night, on the days the clocks change as well', () => {
  expect(nights('Europe/Rome', 'DTSTART;VALUE=DATE:20260329')).toEqual(['2026-03-29/2026-03-30']);
  expect(nights('Europe/Rome', 'DTSTART;VALUE=DATE:20261025')).toEqual(['2026-10-25/2026-10-26']);
});

test('an end on the start is one night', () => {
  expect(nights('Europe/Rome', 'DTSTART;VALUE=DATE:20260710', 'DTEND;VALUE=DATE:20260710')).toEqual([
    '2026-07-10/2026-07-11',
  ]);
});

test('a date without VALUE=DATE is a date', () => {
  expect(nights('Europe/Rome', 'DTSTART:20260710', 'DTEND:20260713')).toEqual(['2026-07-10/2026-07-13']);
});

test('a length in days is nights', () => {
  expect(nights('Europe/Rome', 'DTSTART;VALUE=DATE:20261023', 'DURATION:P4D')).toEqual([
    '2026-10-23/2026-10-27',
  ]);
  expect(nights('Europe/Rome', 'DTSTART;VALUE=DATE:20261023', 'DURATION:P1W')).toEqual([
    '2026-10-23/2026-10-30',
  ]);
});

test('times become dates of the property', () => {
  const utc = ['DTSTART:20260710T140000Z', 'DTEND:20260713T090000Z'];
  expect(nights('Europe/Rome', ...utc)).toEqual(['2026-07-10/2026-07-13']);
  expect(nights('Pacific/Kiritimati', ...utc)).toEqual(['2026-07-11/2026-07-13']);
  expect(nights('America/Los_Angeles', 'DTSTART:20260710T050000Z', 'DTEND:20260713T180000Z')).toEqual([
    '2026-07-09/2026-07-13',
  ]);
});

test('a time that starts and ends on one date takes one night', () => {
  expect(nights('Europe/Rome', 'DTSTART:20260710T080000Z', 'DTEND:20260710T090000Z')).toEqual([
    '2026-07-10/2026-07-11',
  ]);
  expect(nights('Europe/Rome', 'DTSTART:20260710T080000Z')).toEqual(['2026-07-10/2026-07-11']);
});

test('floating times float in the property’s zone, whatever VTIMEZONE stands beside them', () => {
  const zone = [
    'BEGIN:VTIMEZONE',
    'TZID:Asia/Tokyo',
    'BEGIN:STANDARD',
    'DTSTART:19700101T000000',
    'TZOFFSETFROM:+0900',
    'TZOFFSETTO:+0900',
    'END:STANDARD',
    'END:VTIMEZONE',
  ];
  const floating = event('UID:f', 'DTSTART:20260710T230000', 'DTEND:20260714T010000');
  expect(nightsIn(calendar(...zone, floating), 'America/New_York')).toEqual(['2026-07-10/2026-07-14']);
});

test('an end that is a date where the start is a time, and the other way round', () => {
  expect(nights('Europe/Rome', 'DTSTART;VALUE=DATE:20260710', 'DTEND:20260713T100000Z')).toEqual([
    '2026-07-10/2026-07-13',
  ]);
  expect(
    nights('Europe/Rome', 'DTSTART;TZID=Europe/Rome:20260710T150000', 'DTEND;VALUE=DATE:20260713'),
  ).toEqual(['2026-07-10/2026-07-13']);
});

test('a property zone that does not exist is a mistake of the caller', () => {
  expect(() => nights('Mars/Olympus', 'DTSTART:20260710')).toThrow(RangeError);
});
