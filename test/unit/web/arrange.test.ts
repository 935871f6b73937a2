import { expect, test } from '@jest/globals';
import { arrange } from '../../../web/src/calendar/arrange.js';
import type { Entry } from '../../../web/src/server/shapes.js';

const entry = (id: string, kind: Entry['kind'], from: string, to: string): Entry => ({
  id,
  unitId: 'unit',
  source: 'airbnb',
  kind,
  nights: { from, to },
  firstSeenAt: '2026-11-01T00:00:00.000Z',
});

const shapes = (entries: Entry[]) =>
  Object.fromEntries(arrange(entries).placed.map(p => [p.entry.id, `${p.shape} ${p.lane}`]));

test('back-to-back stays share a lane', () => {
  const stays = [
    entry('a', 'stay', '2026-12-01', '2026-12-04'),
    entry('b', 'stay', '2026-12-04', '2026-12-06'),
  ];
  expect(shapes(stays)).toEqual({ a: 'bar 0', b: 'bar 0' });
});

test('two stays on one night stand one above the other', () => {
  const stays = [
    entry('a', 'stay', '2026-12-01', '2026-12-04'),
    entry('b', 'stay', '2026-12-03', '2026-12-06'),
  ];
  expect(shapes(stays)).toEqual({ a: 'bar 0', b: 'bar 1' });
});

test('a closure that repeats a stay sold elsewhere underlines it, whichever came first', () => {
  const entries = [
    entry('echo', 'closure', '2026-12-01', '2026-12-04'),
    entry('stay', 'stay', '2026-12-01', '2026-12-04'),
  ];
  expect(shapes(entries)).toEqual({ echo: 'strip 0', stay: 'bar 0' });
});

test('a closure alone on its nights is a bar', () => {
  const entries = [
    entry('stay', 'stay', '2026-12-01', '2026-12-04'),
    entry('closed', 'closure', '2026-12-04', '2026-12-08'),
  ];
  expect(shapes(entries)).toEqual({ stay: 'bar 0', closed: 'bar 0' });
});

test('strips on the same nights have lanes of their own', () => {
  const entries = [
    entry('stay', 'stay', '2026-12-01', '2026-12-08'),
    entry('one', 'closure', '2026-12-01', '2026-12-08'),
    entry('two', 'closure', '2026-12-02', '2026-12-05'),
  ];
  expect(arrange(entries)).toMatchObject({ barLanes: 1, stripLanes: 2 });
});

test('entries are told in the order of their nights, as the arrow keys walk them', () => {
  const entries = [
    entry('late', 'stay', '2026-12-10', '2026-12-12'),
    entry('early', 'rule', '2026-12-01', '2026-12-02'),
  ];
  expect(arrange(entries).placed.map(p => p.entry.id)).toEqual(['early', 'late']);
});
