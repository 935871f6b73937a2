import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { PLATFORMS, type Platform } from '../../../domain/entry.js';
import type { Known, KnownFeed, KnownProperty, LinkOwner } from '../../../domain/import/known.js';
import { type ImportPlan, planImport } from '../../../domain/import/plan.js';
import type { ImportRow, JudgedLink } from '../../../domain/import/row.js';

const NOTHING: Known = { properties: [], owners: new Map() };

let lines = 1;
const row = (
  property: string,
  unit = '',
  links: Partial<Record<Platform, string | 'by hand'>> = {},
  timezone = 'Europe/Rome',
): ImportRow => ({
  line: ++lines,
  property,
  timezone,
  unit,
  isTooLong: false,
  links: new Map(
    Object.entries(links).map(([platform, href]): [Platform, JudgedLink] => [
      platform as Platform,
      href === 'by hand' ? { kind: 'by_hand' } : { kind: 'link', href },
    ]),
  ),
});

/** What is here once a plan was carried out, as the store would tell it. */
function after(plan: ImportPlan, known: Known): Known {
  const properties = new Map<string, KnownProperty>(known.properties.map(one => [one.name, one]));
  const owners = new Map<string, LinkOwner>(known.owners);
  for (const { name, timezone, units } of plan.properties) {
    const before = properties.get(name) ?? { id: `id of ${name}`, name, timezone, units: [], feeds: [] };
    const feeds = new Map<string, KnownFeed>(before.feeds.map(feed => [feed.id, feed]));
    const named = new Map(before.units.map(unit => [unit.name, unit]));
    for (const unit of units) {
      const id = unit.id ?? `${before.id}/${unit.name}`;
      named.set(unit.name, { id, name: unit.name });
      for (const { platform, href, feedId } of unit.links) {
        const feed = feedId ?? `${id}/${platform}`;
        feeds.set(feed, { id: feed, unitId: id, platform, hasLink: href !== undefined });
        if (href) owners.set(href, { feedId: feed, unit: `${name}, ${unit.name}` });
      }
    }
    properties.set(name, { ...before, units: [...named.values()], feeds: [...feeds.values()] });
  }
  return { properties: [...properties.values()], owners };
}

const outcomes = (plan: ImportPlan) => plan.rows.map(({ outcome }) => outcome);
const codes = (plan: ImportPlan) => plan.rows.flatMap(({ problems }) => problems.map(({ code }) => code));

const aRow = fc
  .record({
    property: fc.constantFrom('Villa', 'Casa', 'villa ', 'Barn', ''),
    unit: fc.constantFrom('', 'Garden', 'Attic', 'garden'),
    timezone: fc.constantFrom('Europe/Rome', 'Europe/Rome', '', 'Asia/Kolkata', 'Mars/Base'),
    links: fc.dictionary(
      fc.constantFrom(...PLATFORMS),
      fc.oneof(
        fc.integer({ min: 0, max: 12 }).map(n => `https://calendars.example/${n}.ics`),
        fc.constant('by hand'),
      ),
      { noNullPrototype: true },
    ),
  })
  .map(({ property, unit, timezone, links }) => row(property, unit, links, timezone));
const aFile = fc.array(aRow, { minLength: 1, maxLength: 14 });

test('a file that was imported adds nothing when it is imported again', () => {
  fc.assert(
    fc.property(aFile, rows => {
      const first = planImport(rows, NOTHING);
      fc.pre(!outcomes(first).includes('wrong'));
      expect(new Set(outcomes(planImport(rows, after(first, NOTHING))))).toEqual(new Set(['nothing']));
    }),
  );
});

test('a file imported in two parts adds what it adds at once', () => {
  fc.assert(
    fc.property(aFile, fc.nat(13), (rows, cut) => {
      const whole = planImport(rows, NOTHING);
      fc.pre(!outcomes(whole).includes('wrong'));
      const first = after(planImport(rows.slice(0, cut), NOTHING), NOTHING);
      const second = planImport(rows, first);
      fc.pre(!outcomes(second).includes('wrong'));
      const parts = after(second, first);
      const all = after(whole, NOTHING);
      expect([...parts.owners.keys()].sort()).toEqual([...all.owners.keys()].sort());
      expect(parts.properties.map(({ name }) => name).sort()).toEqual(
        all.properties.map(({ name }) => name).sort(),
      );
    }),
  );
});

test('each row has one outcome, in the order of the file, and a problem just where it is wrong', () => {
  fc.assert(
    fc.property(aFile, rows => {
      const plan = planImport(rows, NOTHING);
      expect(plan.rows.map(({ line }) => line)).toEqual(rows.map(({ line }) => line));
      for (const { outcome, problems } of plan.rows) expect(outcome === 'wrong').toBe(problems.length > 0);
    }),
  );
});

test('no link is planned twice, whatever the file says', () => {
  fc.assert(
    fc.property(aFile, rows => {
      const links = planImport(rows, NOTHING).properties.flatMap(({ units }) =>
        units.flatMap(({ links }) => links.flatMap(({ href }) => href ?? [])),
      );
      expect(new Set(links).size).toBe(links.length);
    }),
  );
});

test('rows of one property become its units; case and blanks do not make another', () => {
  const plan = planImport(
    [row('Casa Limone', 'Garden'), row('casa  limone ', 'Attic', {}, ''), row('Villa')],
    NOTHING,
  );
  expect(outcomes(plan)).toEqual(['property', 'unit', 'property']);
  expect(plan.properties).toMatchObject([
    { name: 'Casa Limone', timezone: 'Europe/Rome', units: [{ name: 'Garden' }, { name: 'Attic' }] },
    { name: 'Villa', units: [{ name: 'Villa' }] },
  ]);
});

const here: Known = {
  properties: [
    {
      id: 'villa',
      name: 'Villa',
      timezone: 'Europe/Rome',
      units: [{ id: 'unit', name: 'Villa' }],
      feeds: [
        { id: 'a', unitId: 'unit', platform: 'airbnb', hasLink: true },
        { id: 'v', unitId: 'unit', platform: 'vrbo', hasLink: false },
      ],
    },
  ],
  owners: new Map([['https://a.example/1', { feedId: 'a', unit: 'Villa' }]]),
};

test('of a property that is here, only what it lacks is added', () => {
  const plan = planImport(
    [row('Villa', '', { airbnb: 'https://a.example/1', vrbo: 'https://v.example/1', gommt: 'by hand' }, '')],
    here,
  );
  expect(plan.rows).toMatchObject([{ outcome: 'links', platforms: ['vrbo', 'gommt'], propertyId: 'villa' }]);
  expect(plan.properties[0]!.units).toEqual([
    {
      id: 'unit',
      name: 'Villa',
      links: [{ platform: 'vrbo', href: 'https://v.example/1', feedId: 'v' }, { platform: 'gommt' }],
    },
  ]);
});

test.each<[string, ImportRow[], string[]]>([
  [
    'another link than the unit has',
    [row('Villa', '', { airbnb: 'https://a.example/2' })],
    ['row_link_differs'],
  ],
  ['a link of another unit', [row('Barn', '', { airbnb: 'https://a.example/1' })], ['link_in_use']],
  [
    'a link of the same unit on another platform',
    [row('Villa', '', { vrbo: 'https://a.example/1' })],
    ['link_in_use'],
  ],
  [
    'a link twice in the file',
    [row('Barn', '', { airbnb: 'https://b.example/' }), row('Hut', '', { airbnb: 'https://b.example/' })],
    ['row_link_twice'],
  ],
  [
    'a link in the column of another platform',
    [row('Barn', '', { airbnb: 'https://ical.booking.com/v1/export?t=1' })],
    ['row_link_elsewhere'],
  ],
  ['a zone that is not known', [row('Barn', '', {}, 'Europe/Atlantis')], ['row_zone_unknown']],
  ['no zone', [row('Barn', '', {}, '')], ['row_zone_missing']],
  ['another zone than the property has', [row('Villa', '', {}, 'Asia/Kolkata')], ['row_zone_differs']],
  ['two zones', [row('Barn', 'One'), row('Barn', 'Two', {}, 'Asia/Kolkata')], ['row_zone_differs']],
  ['no property', [row('', 'Garden')], ['row_no_property']],
  ['a unit twice', [row('Barn', 'Loft'), row('Barn', 'loft')], ['row_unit_twice']],
  ['several units, one without a name', [row('Barn', 'Loft'), row('Barn')], ['row_unit_needed']],
  ['a name of several lines', [row('Ba\nrn')], ['row_name']],
  ['a name of 121 characters', [row('B'.repeat(121))], ['row_name']],
])('%s is wrong, and says so', (_, rows, expected) => {
  expect(codes(planImport(rows, here))).toEqual(expected);
});

test('where two properties here have the name, nobody can tell which is meant', () => {
  const twice = { ...here, properties: [...here.properties, { ...here.properties[0]!, id: 'other' }] };
  expect(codes(planImport([row('Villa', '', {}, '')], twice))).toEqual(['row_property_unclear']);
});

test('a property takes no more than 500 units', () => {
  const rows = Array.from({ length: 501 }, (_, n) => row('Block', `Room ${n}`));
  expect(codes(planImport(rows, NOTHING))).toEqual(['row_too_many_units']);
});
