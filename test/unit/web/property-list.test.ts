import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { textOf } from '../../../web/src/import/text-of-file.js';
import { found, type Listed, listed, waits } from '../../../web/src/property/listed.js';
import type { Connection, Property } from '../../../web/src/server/shapes.js';

const connection = (state: Connection['health']['state'], answeredAt?: string): Connection =>
  ({ state: 'active', health: { state, answeredAt } }) as Connection;
const property = (name: string, units: string[] = [name], connections: Connection[] = []): Property =>
  ({
    id: name,
    name,
    timezone: 'Europe/Rome',
    units: units.map(name => ({ name })),
    connections,
  }) as Property;

const names = (all: readonly Listed[]) => all.map(({ property }) => property.name);

test('properties stand by name, numbers as numbers', () => {
  expect(names(listed([property('Flat 10'), property('flat 2'), property('Attic')], [], []))).toEqual([
    'Attic',
    'flat 2',
    'Flat 10',
  ]);
});

test('what waits is counted at its property; a conflict that is being settled waits no more', () => {
  const [one] = listed(
    [property('Villa', ['Villa'], [connection('failing'), connection('healthy')])],
    [{ property: { id: 'Villa', name: 'Villa', timezone: 'Europe/Rome' } }],
    [
      { property: { id: 'Villa', name: 'Villa', timezone: 'Europe/Rome' }, state: 'open' },
      { property: { id: 'Villa', name: 'Villa', timezone: 'Europe/Rome' }, state: 'settling' as never },
    ],
  );
  expect(one).toMatchObject({ tasks: 1, conflicts: 1, trouble: 1 });
  expect(waits(one!)).toBe(true);
});

test('a property answered when the calendar did that answered longest ago', () => {
  const [one] = listed(
    [
      property(
        'Villa',
        ['Villa'],
        [connection('healthy', '2026-11-23T10:00:00Z'), connection('healthy', '2026-11-23T09:00:00Z')],
      ),
    ],
    [],
    [],
  );
  expect(one!.answeredAt).toBe('2026-11-23T09:00:00Z');
});

test('each word of a search may stand in the name, the place or a unit', () => {
  const all = listed([property('Casa Limone', ['Garden', 'Attic']), property('Villa')], [], []);
  expect(names(found(all, 'attic limone'))).toEqual(['Casa Limone']);
  expect(names(found(all, 'rome'))).toHaveLength(2);
  expect(names(found(all, 'attic villa'))).toEqual([]);
});

test('a file of a spreadsheet is read in the letters it was saved in', () => {
  const words = 'Villa Libertà;Città';
  const utf16 = new Uint8Array([0xff, 0xfe, ...new Uint8Array(Buffer.from(words, 'utf16le'))]);
  expect(textOf(new Uint8Array(Buffer.from(words, 'latin1')))).toBe(words);
  expect(textOf(utf16)).toBe(words);
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), text => {
      fc.pre(!text.startsWith('\uFEFF'));
      expect(textOf(new TextEncoder().encode(text))).toBe(Buffer.from(text).toString());
    }),
  );
});
