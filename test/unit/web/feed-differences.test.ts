import { expect, test } from '@jest/globals';
import {
  differenceInWords,
  differencesOf,
  type Held,
  nightsApart,
} from '../../../web/src/feed/differences.js';

const held = (id: string, from: string, to: string, kind: Held['kind'] = 'stay'): Held => ({
  id,
  source: 'airbnb',
  kind,
  nights: { from, to },
});
const TODAY = '2026-11-23';

test('what came, went, moved and was read anew since is told once each, the soonest first', () => {
  const past = [
    held('moved', '2026-12-10', '2026-12-12'),
    held('gone', '2026-12-01', '2026-12-04'),
    held('anew', '2026-12-20', '2026-12-22', 'closure'),
    held('same', '2026-12-24', '2026-12-26'),
  ];
  const present = [
    held('moved', '2026-12-11', '2026-12-14'),
    held('anew', '2026-12-20', '2026-12-22'),
    held('same', '2026-12-24', '2026-12-26'),
    held('came', '2026-12-05', '2026-12-06'),
  ];
  expect(differencesOf(past, present, TODAY).map(differenceInWords)).toEqual([
    'Gone since: Airbnb stay, 1 – 4 Dec 2026',
    'Came since: Airbnb stay, 5 – 6 Dec 2026',
    'Moved since: Airbnb stay, 10 – 12 Dec 2026, now 11 – 14 Dec 2026',
    'Read anew since: Airbnb stay, 20 – 22 Dec 2026, was closed nights',
  ]);
});

test('a stay whose nights have passed is over, not gone, and a booking window is no difference', () => {
  const past = [held('over', '2026-11-20', TODAY), held('window', '2027-06-01', '2028-06-01', 'rule')];
  expect(differencesOf(past, [], TODAY)).toEqual([]);
  expect(nightsApart([held('window', '2027-06-01', '2027-06-03', 'rule')], []).size).toBe(0);
});

test('only the nights that differ are marked, on either side', () => {
  const past = [held('a', '2026-12-10', '2026-12-13')];
  const present = [held('a', '2026-12-11', '2026-12-14')];
  expect([...nightsApart(past, present)]).toEqual(['2026-12-10']);
  expect([...nightsApart(present, past)]).toEqual(['2026-12-13']);
});
