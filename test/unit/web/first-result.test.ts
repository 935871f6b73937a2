import { expect, test } from '@jest/globals';
import { newlyTaken } from '../../../web/src/connection/newly-taken.js';
import { readingInWords } from '../../../web/src/connection/reading-words.js';
import { phrasesOf, rulesInWords, withPhrases } from '../../../web/src/connection/rule-words.js';
import { nextStays } from '../../../web/src/link/preview-words.js';
import { rereadsInWords, spanInWords } from '../../../web/src/platform/rereads.js';

const nights = (from: string, to: string) => ({ from: `2026-12-${from}`, to: `2026-12-${to}` });

test('nights are newly taken where the link takes them and nobody known does; echoes and rules take none', () => {
  const days = newlyTaken({
    ...nights('01', '20'),
    entries: [
      { kind: 'stay', nights: nights('02', '05'), isEcho: false },
      { kind: 'block', nights: nights('08', '10'), isEcho: true },
      { kind: 'rule', nights: nights('12', '20'), isEcho: false },
      { kind: 'stay', nights: { from: '2026-12-19', to: '2026-12-25' }, isEcho: false },
    ],
    known: [
      { source: 'vrbo', kind: 'stay', nights: nights('04', '09') },
      { source: 'direct', kind: 'rule', nights: nights('02', '03') },
    ],
    newNights: 0,
    conflicts: [],
    conflictCount: 0,
  });
  expect([...days]).toEqual(['2026-12-02', '2026-12-03', '2026-12-19']);
});

test('the first reading is told by the clock of the property', () => {
  const first = { at: '2026-11-23T13:02:00.000Z', pulls: 1 };
  expect(readingInWords(first, 'Airbnb', 'Europe/Rome')).toBe(
    'Airbnb read it first at 14:02 on 23 Nov, Rome time.',
  );
  expect(readingInWords({ ...first, pulls: 3 }, 'Airbnb', 'Europe/Rome')).toMatch(
    /^Airbnb reads our calendar: last at 14:02 .* 3 times in all\.$/,
  );
});

test('how soon a platform reads ours again is told from the facts, and where it never does, that', () => {
  const facts = {
    name: 'Airbnb',
    sync: 'feed',
    importsFeeds: true,
    lookEverySeconds: 1800,
    extranetUrl: '',
    guides: {},
  } as const;
  expect(rereadsInWords({ ...facts, platform: 'airbnb', rereadsWithinMinutes: [120, 180] })).toBe(
    'Airbnb usually reads ours again within 2 hours, at the latest within 3 hours.',
  );
  expect(rereadsInWords({ ...facts, platform: 'gommt', importsFeeds: false })).toBe(
    'GoMMT reads no calendar links.',
  );
  expect(spanInWords(1)).toBe('1 minute');
});

test('phrases are one a line, once, without blanks; none are no rule', () => {
  expect(phrasesOf(' Reserved \n\nReserved\nHold')).toEqual(['Reserved', 'Hold']);
  expect(withPhrases({ ignore: ['Hold'], endIsLastNight: true }, 'ignore', [])).toEqual({
    endIsLastNight: true,
  });
  expect(rulesInWords({ ignore: ['Hold'], endIsLastNight: false })).toBe('Rules for reading it: 1');
  expect(rulesInWords({})).toBe('Rules for reading it');
});

test('of the next stays the first three to come are named', () => {
  const stay = (from: string, to: string) => ({ kind: 'stay' as const, nights: nights(from, to) });
  const preview = {
    events: 5,
    problems: [],
    entries: [stay('20', '22'), stay('01', '03'), stay('05', '08'), stay('10', '12'), stay('14', '15')],
  };
  expect(nextStays(preview, '2026-12-02')).toBe(
    'Next stays: 5 – 8 Dec 2026, 10 – 12 Dec 2026, 14 – 15 Dec 2026',
  );
  expect(nextStays({ ...preview, entries: [] }, '2026-12-02')).toBeUndefined();
});
