import { expect, test } from '@jest/globals';
import { inOneSentence, whoWasFirst } from '../../../domain/conflicts/explain.js';
import { suggest } from '../../../domain/conflicts/suggest.js';
import { conflictSays, whoWasFirstSays } from '../../../web/src/conflict/told.js';
import { wayOutInWords } from '../../../web/src/conflict/way-out.js';
import { atPlaceWithYear } from '../../../web/src/time/at-place.js';

/* What the app says of a conflict in English is to the letter what the server says of it. */

const SOURCES = ['airbnb', 'vrbo', 'booking_com', 'agoda', 'gommt', 'direct'] as const;
type Source = (typeof SOURCES)[number];
const KINDS = ['double_booking', 'possible', 'over_block'] as const;
const ONE_NIGHT = { from: '2026-12-31', to: '2027-01-01' };
const NIGHTS = { from: '2026-12-04', to: '2026-12-07' };

const side = (entryId: string, source: Source, kind: 'stay' | 'block' | 'closure', nights = NIGHTS) => ({
  ...{ entryId, source, kind, nights },
  firstSeenAt: '2026-11-20T10:00:00.000Z',
});
const pairs = SOURCES.flatMap(one => SOURCES.filter(two => two !== one).map(two => [one, two] as const));

test.each(KINDS)('what happened: %s', kind => {
  for (const [one, other] of pairs)
    for (const nights of [NIGHTS, ONE_NIGHT]) {
      const sides = [side('a', one, 'stay'), side('b', other, kind === 'over_block' ? 'block' : 'stay')];
      const [a, b] = sides.map(each => ({ ...each, seen: { since: each.firstSeenAt } }));
      expect(conflictSays({ kind, nights, sides })).toBe(inOneSentence(kind, nights, [a!, b!]));
    }
});

const BASE = Date.parse('2026-11-20T10:00:00.000Z');
const at = (minutes: number): string => new Date(BASE + minutes * 60_000).toISOString();

/** When a side was first seen, and last not: minutes. */
const SIGHTINGS = [
  [{ since: at(0) }, { unseenAt: at(0.2), since: at(0.4) }],
  [{ since: at(0) }, { unseenAt: at(1), since: at(31) }],
  [{ since: at(0) }, { unseenAt: at(60), since: at(60) }],
  [{ since: at(200), unseenAt: at(190) }, { since: at(10) }],
  [
    { unseenAt: at(6_000), since: at(6_010) },
    { unseenAt: at(-9), since: at(0) },
  ],
  [
    { unseenAt: at(0), since: at(10) },
    { unseenAt: at(5), since: at(15) },
  ],
] as const;

test('who was first', () => {
  const said = new Set<string>();
  for (const [one, other] of pairs)
    for (const [first, second] of SIGHTINGS)
      for (const kind of ['stay', 'block'] as const) {
        const known = [
          { ...side('a', one, 'stay'), ...first },
          { ...side('b', other, kind), ...second },
        ] as const;
        const server = whoWasFirst([
          { ...known[0], seen: first },
          { ...known[1], seen: second },
        ]);
        const inRome = server.says.replaceAll(/(\S+) (\S+) UTC/g, (_, day, time) =>
          atPlaceWithYear(`${day}T${time}:00.000Z`, 'Europe/Rome'),
        );
        const property = { timezone: 'Europe/Rome' };
        expect(whoWasFirstSays({ sides: [...known], whoWasFirst: server, property })).toBe(inRome);
        said.add(inRome);
      }
  expect(said.size).toBeGreaterThan(50);
});

test('moments are those of the property, in words', () => {
  const sides = [
    { ...side('a', 'airbnb', 'stay'), since: '2026-11-23T12:41:00.000Z' },
    { ...side('b', 'vrbo', 'stay'), unseenAt: '2026-11-23T04:10:00.000Z', since: '2026-11-23T13:00:00.000Z' },
  ];
  const whoWasFirst = { sure: 'open' as const, says: '' };
  expect(whoWasFirstSays({ sides, whoWasFirst, property: { timezone: 'America/New_York' } })).toBe(
    'Which came first cannot be told: Airbnb had them when it was first read, Mon, 23 Nov 2026, 07:41, and Vrbo took them between Sun, 22 Nov 2026, 23:10 and Mon, 23 Nov 2026, 08:00. The platforms know when each was booked.',
  );
});

test('each way out, with why', () => {
  const units = [
    { id: 'home', name: 'Room 1' },
    { id: 'u2', name: 'Room 2' },
    { id: 'u3', name: 'Room 3' },
  ];
  const ways = new Set<string>();
  const later = { from: '2026-12-04', to: '2026-12-10' };
  // Room 2 is free; or Room 2 only where its own guest goes to Room 3.
  const takenInRoom2 = [
    [],
    [{ id: 'c', kind: 'stay' as const, nights: { from: '2026-12-06', to: '2026-12-09' } }],
  ];
  for (const [one, other] of pairs)
    for (const kind of ['stay', 'block', 'closure'] as const)
      for (const taken of takenInRoom2)
        for (const first of [undefined, 0, 1] as const) {
          const sides = [side('a', one, 'stay', later), side('b', other, kind)];
          const [a, b] = sides.map(({ entryId, source, kind, nights }) => ({
            source,
            entry: { id: entryId, kind, nights },
          }));
          const suggestions = suggest({
            kind: kind === 'block' ? 'over_block' : kind === 'closure' ? 'possible' : 'double_booking',
            nights: NIGHTS,
            sides: [a!, b!],
            ...(first !== undefined && { first }),
            home: { unitId: 'home', taken: [a!.entry, b!.entry] },
            otherUnits: [
              { unitId: 'u2', taken },
              {
                unitId: 'u3',
                taken: [{ id: 'd', kind: 'stay', nights: { from: '2026-12-03', to: '2026-12-05' } }],
              },
            ],
            nameOfUnit: id => units.find(unit => unit.id === id)?.name ?? '',
            today: '2026-11-23',
          });
          const whoWasFirst =
            first === undefined
              ? ({ sure: 'open', says: '' } as const)
              : ({ sure: 'certain', says: '', first } as const);
          for (const { says, because, ...parts } of suggestions) {
            const told = wayOutInWords(
              // Without the server's words, so that nothing can be said but from the parts.
              { ...(parts as { does: 'cancel'; entryId: string }), says: '', because: '' },
              { nights: NIGHTS, sides: sides.map(each => ({ ...each, since: at(0) })), whoWasFirst },
              units,
            );
            expect(told).toEqual({ says, because });
            ways.add(`${parts.does} ${'moves' in parts ? parts.moves.length : ''}`);
          }
        }
  expect([...ways].sort()).toEqual([
    'answer_closure ',
    'cancel ',
    'move_guest 1',
    'move_guest 2',
    'open_block ',
    'shorten ',
  ]);
});
