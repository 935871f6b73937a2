import { expect, test } from '@jest/globals';
import type { Movement } from '../../../web/src/server/today.js';
import { byDayThere } from '../../../web/src/today/movement-words.js';

const moves = (property: string, from: string, day: string, what: Movement['what'] = 'arrival') =>
  ({ what, day, from, property: { id: property, name: property }, entry: {} }) as Movement;
const names = (days: readonly { readonly property: { readonly name: string } }[]) =>
  days.map(({ property }) => property.name);

test('today and tomorrow are those of each property, and the days after are told by their date', () => {
  // In Auckland it is the 24th already.
  const { today, tomorrow, coming } = byDayThere([
    moves('Rome', '2026-11-23', '2026-11-23'),
    moves('Auckland', '2026-11-24', '2026-11-24'),
    moves('Rome', '2026-11-23', '2026-11-24', 'departure'),
    moves('Auckland', '2026-11-24', '2026-11-25'),
    moves('Rome', '2026-11-23', '2026-11-25'),
  ]);
  expect(names(today)).toEqual(['Auckland', 'Rome']);
  expect(names(tomorrow)).toEqual(['Auckland', 'Rome']);
  expect(coming.map(({ day, properties }) => [day, names(properties)])).toEqual([['2026-11-25', ['Rome']]]);
});

test('of the days after, only those stand on which somebody moves, with how many, the soonest first', () => {
  const { coming } = byDayThere([
    moves('Rome', '2026-11-23', '2026-11-29', 'departure'),
    moves('Rome', '2026-11-23', '2026-11-26'),
    moves('Agra', '2026-11-23', '2026-11-26'),
    moves('Rome', '2026-11-23', '2026-11-26', 'departure'),
  ]);
  expect(coming.map(({ day, arrivals, departures }) => [day, arrivals, departures])).toEqual([
    ['2026-11-26', 2, 1],
    ['2026-11-29', 0, 1],
  ]);
  expect(names(coming[0]!.properties)).toEqual(['Agra', 'Rome']);
});
