import { expect, test } from '@jest/globals';
import { nightsIn } from '../../../scripts/smoke/feed-nights.js';
import { movedTo } from '../../../scripts/smoke/moved-dates.js';

const calendar = (lines: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');

const stay = (stamp: string, from: string, to: string, uid = '20251020@example.com') => [
  'BEGIN:VEVENT',
  `DTSTAMP:${stamp}`,
  `DTSTART;VALUE=DATE:${from}`,
  `DTEND;VALUE=DATE:${to}`,
  `UID:${uid}`,
  'SUMMARY:Reserved 20251020',
  'END:VEVENT',
];

test('all dates move by the same whole days, so that the newest DTSTAMP falls on today', () => {
  const old = calendar([
    ...stay('20251022T225439Z', '20251020', '20251022'),
    ...stay('20251020T000000Z', '20251230', '20260102'),
  ]);
  const moved = movedTo('2026-03-01', old);
  expect(moved).toContain(
    'DTSTAMP:20260301T225439Z\r\nDTSTART;VALUE=DATE:20260227\r\nDTEND;VALUE=DATE:20260301\r\n',
  );
  expect(moved).toContain(
    'DTSTAMP:20260227T000000Z\r\nDTSTART;VALUE=DATE:20260509\r\nDTEND;VALUE=DATE:20260512\r\n',
  );
});

test('what only looks like a date stays as it is', () => {
  const moved = movedTo('2026-03-01', calendar(stay('20251022T225439Z', '20251020', '20251022')));
  expect(moved).toContain('UID:20251020@example.com');
  expect(moved).toContain('SUMMARY:Reserved 20251020');
});

test('a feed without DTSTAMP is served as it is', () => {
  const bare = calendar(['BEGIN:VEVENT', 'DTSTART;VALUE=DATE:20251020', 'END:VEVENT']);
  expect(movedTo('2026-03-01', bare)).toBe(bare);
});

test('the nights of a stay end before its check-out day, and lines may be folded', () => {
  const folded = calendar(stay('20251022T225439Z', '20251030', '20251102')).replace(
    'DTSTART;VALUE=DATE:20251030',
    'DTSTART;VALUE=DA\r\n TE:20251030',
  );
  expect([...nightsIn(folded)]).toEqual(['2025-10-30', '2025-10-31', '2025-11-01']);
});
