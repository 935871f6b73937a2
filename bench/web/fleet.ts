import { addDays, type Day, type Nights, overlap } from '../../domain/nights.js';
import { Chance, digestUuid } from '../../sandbox/world/chance.js';

const SOURCES = ['airbnb', 'booking_com', 'vrbo'] as const;
const DAYS_BACK = 90;
const DAYS_AHEAD = 760;
const GUESTS = [
  'Amélie Laurent',
  'Bruno Conti',
  'Chandra Rao',
  'Dora Novak',
  'Ed Whitfield',
  'Fatima Haddad',
];

export interface Fleet {
  readonly properties: readonly unknown[];
  /** As the API would answer: the entries of these units that touch the range. */
  entries(units: readonly string[], range: Nights): unknown[];
}

interface FleetEntry {
  readonly unitId: string;
  readonly nights: Nights;
}

/** Properties with so many units each, let as homes are: stays with a few free nights between, blocks and closures. */
export function makeFleet(properties: number, unitsEach: number): Fleet {
  const now = new Date().toISOString();
  const today = now.slice(0, 10);
  const known = new Map<string, FleetEntry[]>();
  return {
    properties: Array.from({ length: properties }, (_, i) => property(i, unitsEach, now)),
    entries: (units, range) =>
      units.flatMap(unitId => {
        const all = known.get(unitId) ?? letting(unitId, today, now);
        known.set(unitId, all);
        return all.filter(({ nights }) => overlap(nights, range));
      }),
  };
}

function property(index: number, units: number, now: string) {
  const id = digestUuid('property', index);
  const unitIds = Array.from({ length: units }, (_, i) => digestUuid('unit', index, i));
  const health = { state: 'healthy', lookedAt: now, answeredAt: now, looks: 40, answers: 40 };
  return {
    id,
    name: `Harbour House ${index + 1}`,
    timezone: 'Europe/Rome',
    roomTypes: units,
    createdAt: now,
    units: unitIds.map((unitId, i) => ({
      id: unitId,
      propertyId: id,
      name: units === 1 ? `Harbour House ${index + 1}` : `Room ${i + 1}`,
      createdAt: now,
    })),
    connections: SOURCES.map(platform => {
      const connectionId = digestUuid('connection', index, platform);
      return {
        id: connectionId,
        propertyId: id,
        platform,
        state: 'active',
        lookEverySeconds: 1800,
        createdAt: now,
        health: { state: 'healthy', feeds: units, answeredAt: now },
        feeds: unitIds.map(unitId => ({
          id: digestUuid('feed', unitId, platform),
          connectionId,
          unitId,
          importUrl: { host: 'example.com', end: '…a1b2' },
          rules: {},
          health,
          lastPull: null,
        })),
      };
    }),
  };
}

function letting(unitId: string, today: Day, now: string): FleetEntry[] {
  const chance = new Chance('letting', unitId);
  const entries: FleetEntry[] = [];
  const end = addDays(today, DAYS_AHEAD);
  for (let from = addDays(today, -DAYS_BACK); from < end; ) {
    const to = addDays(from, chance.between(1, 7));
    const kind = chance.pick(['stay', 'stay', 'stay', 'stay', 'block', 'closure'] as const);
    entries.push({
      id: digestUuid('entry', unitId, from),
      unitId,
      source: chance.pick(SOURCES),
      kind,
      nights: { from, to },
      firstSeenAt: now,
      ...(kind === 'stay' && { guest: { name: chance.pick(GUESTS) } }),
    } as FleetEntry);
    from = addDays(to, chance.between(0, 4));
  }
  return entries;
}
