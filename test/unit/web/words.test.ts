import { expect, test } from '@jest/globals';
import { holds } from '../../../web/src/link/preview-words.js';
import { guessPlatform } from '../../../web/src/platform/guess.js';
import { ago, ahead } from '../../../web/src/time/ago.js';
import { addDays, nightsInWords, weekday } from '../../../web/src/time/day.js';

const noon = Date.parse('2026-11-23T12:00:00Z');

test.each([
  ['2026-11-23T11:59:40Z', 'just now'],
  ['2026-11-23T11:57:00Z', '3 min ago'],
  ['2026-11-23T10:00:00Z', '2 h ago'],
  ['2026-11-20T12:00:00Z', '3 days ago'],
  ['2026-11-23T12:05:00Z', 'just now'],
])('%s is %s', (instant, words) => {
  expect(ago(instant, noon)).toBe(words);
});

test('a look that is overdue comes any moment', () => {
  expect(ahead('2026-11-23T11:58:00Z', noon)).toBe('any moment');
  expect(ahead('2026-11-23T12:12:00Z', noon)).toBe('in 12 min');
});

test.each([
  ['2026-12-04', '2026-12-07', '4 – 7 Dec 2026'],
  ['2026-11-28', '2026-12-02', '28 Nov – 2 Dec 2026'],
  ['2026-12-30', '2027-01-02', '30 Dec 2026 – 2 Jan 2027'],
])('nights from %s to %s are told as %s', (from, to, words) => {
  expect(nightsInWords({ from, to })).toBe(words);
});

test('days go on across the end of daylight saving and of February', () => {
  expect(addDays('2026-10-24', 2)).toBe('2026-10-26');
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
});

test('Monday is the first day of the week', () => {
  expect(weekday('2026-11-23')).toBe(0);
  expect(weekday('2026-11-29')).toBe(6);
});

const preview = (kinds: ('stay' | 'block' | 'rule')[], events = kinds.length) => ({
  events,
  entries: kinds.map((kind, i) => ({
    kind,
    nights: { from: addDays('2026-12-04', i), to: addDays('2026-12-05', i) },
  })),
  problems: [],
});

test.each([
  [preview(['stay', 'stay', 'block']), '2 stays, 1 block, next 4 Dec'],
  [preview([]), 'A calendar with nothing in it yet'],
  [preview(['rule']), 'A calendar with booking limits only, no stays'],
  [preview(['stay', 'stay'], 140), '140 events, of the first 2: 2 stays, next 4 Dec'],
])('a preview is told in one line (%#)', (found, words) => {
  expect(holds(found, '2026-11-23')).toBe(words);
});

test.each([
  ['https://www.airbnb.co.uk/calendar/ical/1.ics?s=x', 'airbnb'],
  ['https://ical.booking.com/v1/export?t=x', 'booking_com'],
  ['http://www.vrbo.com/icalendar/x.ics', 'vrbo'],
  ['https://www.fewo-direkt.de/icalendar/x.ics', 'vrbo'],
  ['https://notbooking.com/x.ics', undefined],
  ['airbnb.com', undefined],
])('the link %s looks like %s', (link, platform) => {
  expect(guessPlatform(link)).toBe(platform);
});
