import { expect, test } from '@jest/globals';
import { nearest, nextAlong } from '../../../web/src/calendar/along.js';
import {
  asksFor,
  filtersIn,
  guestSearch,
  NO_FILTERS,
  narrows,
  staysAskedFor,
  withFilters,
} from '../../../web/src/calendar/filters.js';
import { historySentence } from '../../../web/src/calendar/history-words.js';
import { rowsOf } from '../../../web/src/calendar/rows.js';
import type { Entry, Property } from '../../../web/src/server/shapes.js';
import type { FoundStay } from '../../../web/src/server/stays.js';
import { monthBeside, monthOf, weeksOf } from '../../../web/src/unit/month.js';

const property = (name: string, units: string[], platform = 'airbnb') =>
  ({
    id: name,
    name,
    units: units.map(unit => ({ id: `${name}/${unit}`, propertyId: name, name: unit })),
    connections: [{ platform }],
  }) as unknown as Property;

const entry = (id: string, from: string, to: string, more: Partial<Entry> = {}): Entry => ({
  id,
  unitId: 'unit',
  source: 'airbnb',
  kind: 'stay',
  nights: { from, to },
  firstSeenAt: '2026-11-01T00:00:00.000Z',
  ...more,
});

const FLEET = [property('Casa Blu', ['Casa Blu']), property('Mill', ['Blue room', 'Garden room'], 'vrbo')];

const names = (
  filters: Partial<typeof NO_FILTERS>,
  inConflict: readonly string[] = [],
  guestFound: readonly string[] = [],
) =>
  rowsOf(
    FLEET,
    { ...NO_FILTERS, ...filters },
    id => inConflict.includes(id),
    id => guestFound.includes(id),
  ).map(row => (row.kind === 'heading' ? row.property.name : row.label));

test('each property stands above its units, a house with one is a whole place', () => {
  expect(names({})).toEqual(['Casa Blu', 'Whole place', 'Mill', 'Blue room', 'Garden room']);
});

test('a search finds whole properties and single units, whatever the case', () => {
  expect(names({ search: ' mill ' })).toEqual(['Mill', 'Blue room', 'Garden room']);
  expect(names({ search: 'BLU' })).toEqual(['Casa Blu', 'Whole place', 'Mill', 'Blue room']);
  expect(names({ search: 'nowhere' })).toEqual([]);
});

test('a search finds the units of a guest, beside those of the name', () => {
  expect(names({ search: 'giulia' }, [], ['Mill/Garden room'])).toEqual(['Mill', 'Garden room']);
  expect(names({ search: 'casa' }, [], ['Mill/Garden room'])).toEqual([
    'Casa Blu',
    'Whole place',
    'Mill',
    'Garden room',
  ]);
  expect(names({ search: 'giulia', onlyConflicts: true }, [], ['Mill/Garden room'])).toEqual([]);
});

test('of a guest’s stays those are listed that the other filters leave', () => {
  const stay = (id: string, unitId: string, more: Partial<Entry> = {}): FoundStay => ({
    entry: entry(id, '2026-12-01', '2026-12-03', { unitId, ...more }),
    property: { id: 'p', name: 'Mill', timezone: 'Europe/Rome' },
    unit: { id: unitId, name: unitId },
  });
  const stays = [stay('a', 'one'), stay('b', 'two', { source: 'vrbo' })];
  const left = (filters: Partial<typeof NO_FILTERS>) =>
    staysAskedFor(stays, { ...NO_FILTERS, ...filters }, id => id === 'one').map(({ entry }) => entry.id);
  expect(left({})).toEqual(['a', 'b']);
  expect(left({ source: 'vrbo' })).toEqual(['b']);
  expect(left({ kind: 'block' })).toEqual([]);
  expect(left({ onlyConflicts: true })).toEqual(['a']);
});

test('guests are searched by two characters and more', () => {
  expect(guestSearch(' Gi ')).toBe('Gi');
  for (const typed of ['', ' g ', 'g'.repeat(81)]) expect(guestSearch(typed)).toBeUndefined();
});

test('a platform leaves the properties that are connected with it', () => {
  expect(names({ source: 'vrbo' })).toEqual(['Mill', 'Blue room', 'Garden room']);
  expect(names({ source: 'direct' })).toEqual(names({}));
});

test('only with conflicts leaves the units that have one, under their property', () => {
  expect(names({ onlyConflicts: true }, ['Mill/Garden room'])).toEqual(['Mill', 'Garden room']);
});

test('filters come back from the address as they were written, beside what else it says', () => {
  const filters = { search: 'blu', source: 'vrbo', kind: 'block', onlyConflicts: true } as const;
  const address = withFilters(new URLSearchParams('zoom=quarter'), filters);
  expect(filtersIn(address)).toEqual(filters);
  expect(address.get('zoom')).toBe('quarter');
  expect(withFilters(address, NO_FILTERS).toString()).toBe('zoom=quarter');
});

test('an address with unknown words narrows nothing', () => {
  expect(narrows(filtersIn(new URLSearchParams('source=toString&kind=party')))).toBe(false);
});

test('an entry is asked for by its platform and its kind together', () => {
  const block = entry('a', '2026-12-01', '2026-12-03', { kind: 'block' });
  expect(asksFor({ source: 'airbnb', kind: undefined }, block)).toBe(true);
  expect(asksFor({ source: 'airbnb', kind: 'stay' }, block)).toBe(false);
});

test('left and right walk by nights and stop at the ends', () => {
  const a = entry('a', '2026-12-01', '2026-12-03');
  const b = entry('b', '2026-12-05', '2026-12-06');
  expect(nextAlong([b, a], a, 1, '2026-12-01')?.id).toBe('b');
  expect(nextAlong([b, a], b, 1, '2026-12-01')).toBeUndefined();
  expect(nextAlong([b, a], undefined, 1, '2026-12-03')?.id).toBe('b');
  expect(nextAlong([b, a], undefined, -1, '2026-12-03')?.id).toBe('a');
});

test('up and down lead to the entry that holds the day, else to the nearest, else to the row', () => {
  const a = entry('a', '2026-12-01', '2026-12-09');
  const b = entry('b', '2026-12-10', '2026-12-12');
  expect(nearest([a, b], '2026-12-08')?.id).toBe('a');
  expect(nearest([a, b], '2026-12-09')?.id).toBe('b');
  expect(nearest([a, b], '2027-06-01')).toBeUndefined();
});

test('a month shows each of its nights with who holds it; the day of check-out is free', () => {
  const month = monthOf('2026-12', '2026-11-23');
  const nights = weeksOf(month, [entry('a', '2026-12-04', '2026-12-06')]).flat();
  expect(nights).toHaveLength(31);
  expect(nights.flatMap(n => (n.entries.length > 0 ? [n.day] : []))).toEqual(['2026-12-04', '2026-12-05']);
  expect([monthBeside(month, -1), monthBeside(month, 1)]).toEqual(['2026-11', '2027-01']);
  expect(monthOf('2026-13', '2026-11-23').from).toBe('2026-11-01');
});

test('a move says both nights, an end says why', () => {
  const at = '2026-11-23T09:00:00.000Z';
  const was = { from: '2026-12-01', to: '2026-12-03' };
  const nights = { from: '2026-12-02', to: '2026-12-04' };
  expect(historySentence({ at, kind: 'entry_moved', was, nights })).toBe(
    'Moved from 1 – 3 Dec 2026 to 2 – 4 Dec 2026.',
  );
  const less = { from: was.from, to: '2026-12-02' };
  expect(historySentence({ at, kind: 'entry_moved', was, nights: less })).toBe(
    'Shortened from 1 – 3 Dec 2026 to 1 – 2 Dec 2026.',
  );
  expect(historySentence({ at, kind: 'entry_moved', was: less, nights: was })).toBe(
    'Extended from 1 – 2 Dec 2026 to 1 – 3 Dec 2026.',
  );
  expect(historySentence({ at, kind: 'entry_ended', reason: 'cancelled' })).toBe(
    'Cancelled: two answers no longer listed it.',
  );
});
