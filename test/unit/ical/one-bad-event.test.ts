import { expect, test } from '@jest/globals';
import { calendar, event, read, shown, stay } from './calendar.js';

const around = (...bad: readonly string[]) =>
  read(
    calendar(
      stay('before', '2026-07-01', '2026-07-03'),
      event('UID:bad', ...bad),
      stay('after', '2026-08-01', '2026-08-03'),
    ),
  );

const GOOD = ['before 2026-07-01/2026-07-03', 'after 2026-08-01/2026-08-03'];

test.each([
  ['event_no_start', ['SUMMARY:x']],
  ['event_bad_date', ['DTSTART:INVALID']],
  ['event_bad_date', ['DTSTART;VALUE=DATE:20270229']],
  ['event_bad_date', ['DTSTART;VALUE=DATE:99991231']],
  ['event_ends_before_start', ['DTSTART;VALUE=DATE:20260713', 'DTEND;VALUE=DATE:20260710']],
  ['event_ends_before_start', ['DTSTART;VALUE=DATE:20260713', 'DURATION:-P1D']],
])('%s costs that event alone', (code, bad) => {
  const feed = around(...bad);
  expect(feed.events.map(e => `${e.uid} ${shown(e)}`)).toEqual(GOOD);
  expect(feed.problems.map(p => p.code)).toEqual([code]);
});

test.each([
  ['event_bad_end', '2026-07-10/2026-07-11', ['DTSTART;VALUE=DATE:20260710', 'DTEND:soon']],
  ['event_bad_duration', '2026-07-10/2026-07-11', ['DTSTART;VALUE=DATE:20260710', 'DURATION:PXYZ']],
  ['event_bad_recurrence', '2026-07-10/2026-07-11', ['DTSTART;VALUE=DATE:20260710', 'RRULE:FREQ=WHATEVER']],
  ['event_bad_recurrence', '2026-07-10/2026-07-11', ['DTSTART;VALUE=DATE:20260710', 'EXDATE:xyz']],
  ['event_bad_line', '2026-07-10/2026-07-11', ['THIS IS NOT A PROPERTY', 'DTSTART;VALUE=DATE:20260710']],
  ['event_bad_line', '2026-07-10/2026-07-11', ['DTSTART;VALUE=DATE:20260710', 'DTSTART;VALUE=DATE:20260801']],
  [
    'event_unknown_timezone',
    '2026-07-10/2026-07-11',
    ['DTSTART;TZID=Mars/Olympus:20260710T100000', 'DTEND;TZID=Mars/Olympus:20260711T100000'],
  ],
])('%s: the nights that can be read are taken', (code, nights, bad) => {
  const feed = around(...bad);
  const event = feed.events.find(e => e.uid === 'bad')!;
  expect(shown(event)).toBe(nights);
  expect(new Set(event.problems.map(p => p.code))).toEqual(new Set([code]));
  expect(feed.events).toHaveLength(3);
});

test('an event without its end is ended by what follows it', () => {
  const feed = read(
    calendar(
      stay('a', '2026-07-01', '2026-07-03').replace('\r\nEND:VEVENT', ''),
      stay('b', '2026-08-01', '2026-08-03'),
    ),
  );
  expect(feed.events.map(e => e.uid)).toEqual(['a', 'b']);
  expect(feed.events[0]?.problems.map(p => p.code)).toEqual(['event_bad_line']);
});

test('two events of one UID stay two', () => {
  const feed = read(
    calendar(stay('same', '2026-07-01', '2026-07-03'), stay('same', '2026-08-01', '2026-08-03')),
  );
  expect(feed.events.map(shown)).toEqual(['2026-07-01/2026-07-03', '2026-08-01/2026-08-03']);
});

test('properties of alarms and of vendors are not the event’s', () => {
  const alarm = ['BEGIN:VALARM', 'SUMMARY:alarm', 'DTSTART:20200101', 'END:VALARM', 'X-STATUS:CANCELLED'];
  expect(
    read(calendar(stay('a', '2026-07-01', '2026-07-03', ...alarm, 'SUMMARY:s'))).events[0],
  ).toMatchObject({
    summary: 's',
    status: '',
    nights: { from: '2026-07-01', to: '2026-07-03' },
  });
});

test('what is wrong with a line is told without its content, which may name a guest', () => {
  const feed = read(calendar(stay('a', '2026-07-01', '2026-07-03', 'Mario Rossi, 2 guests')));
  expect(JSON.stringify(feed.events[0]?.problems)).not.toContain('Rossi');
});
