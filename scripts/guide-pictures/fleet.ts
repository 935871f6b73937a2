import { addDays, type Nights } from '../../domain/nights.js';
import type { Json, JsonApi } from '../faults/api.js';
import { waitUntil } from '../stack/wait-until.js';

/*
 * The homes of the guide: the three of the sandbox's demo and houses of the lakes and the coast, thirty units in all.
 * The seed decides who books what. Dates follow the day on which the pictures are made, since the product has no other
 * clock than the real one; what happens stands at the same distance from today each time.
 */

const ZONE = 'Europe/Rome';
const READ_WITHIN_MS = 600_000;

/** What the sandbox's plain houses are called here. */
const NAMES = [
  'Villa Limonaia',
  'Casa del Porto',
  'Torre Vecchia',
  'Attico Duomo',
  'Baita Larice',
  'Trullo Bianco',
  'Loft Navigli',
  'Casa Glicine',
  'Villa Ginestra',
  'Mulino di Sotto',
  'Casa Corallo',
  'Podere Le Querce',
  'Cascina Rosa',
  'Dimora San Marco',
  'Casa Ulivo',
  'Rifugio Stella',
  'Terrazza Trastevere',
  'Casa della Fontana',
  'Villa Bellavista',
  'Chalet Genziana',
  'Casa Maestrale',
  'Corte dei Fiori',
  'Bilocale Brera',
  'Casa Pineta',
] as const;
export type HouseName = (typeof NAMES)[number];

/** Homes the sandbox must have: the demo's and ours. */
export const HOMES = NAMES.length + 3;
export const SEED = 'guide';

/** Not every house is everywhere. */
const SOLD_ON: readonly (readonly Platform[])[] = [
  ['airbnb', 'booking_com', 'vrbo'],
  ['airbnb', 'booking_com'],
  ['airbnb', 'vrbo'],
];

/** The house that is being set up: so far on one platform. */
export const BEING_SET_UP: HouseName = 'Casa Pineta';
const SO_FAR: readonly Platform[] = ['vrbo'];

type Platform = 'airbnb' | 'booking_com' | 'vrbo';

export interface House {
  readonly propertyId: string;
  readonly unitId: string;
  /** What a host would copy at the platform. */
  linkAt(platform: Platform): string;
  /** Ids of our feeds, and the secret part of the platforms' links. */
  feedOf(platform: Platform): { readonly id: string; readonly token: string; readonly connectionId: string };
  /** By which the sandbox knows it. */
  readonly home: string;
}

export interface Fleet {
  house(name: HouseName): House;
  /** The day in the houses' zone. */
  readonly today: string;
}

/** Adds all homes with their links, has the platforms import ours, and waits until every calendar was read. */
export async function addFleet(api: JsonApi, sandbox: JsonApi): Promise<Fleet> {
  const houses = new Map<string, House>();
  const { homes } = await sandbox.must('GET', '/homes');
  for (const [place, home] of homes.entries()) {
    const name = nameOf(home);
    const soldOn = name === BEING_SET_UP ? SO_FAR : SOLD_ON[place % SOLD_ON.length]!;
    houses.set(name, await addHome(api, sandbox, home, soldOn));
  }
  await until('every calendar was read', async () => {
    const { properties } = await api.must('GET', '/api/properties');
    return properties.every((p: Json) => p.connections.every((c: Json) => c.health.state === 'healthy'));
  });
  return {
    house: name => houses.get(name)!,
    today: new Intl.DateTimeFormat('en-CA', { timeZone: ZONE }).format(Date.now()),
  };
}

const nameOf = ({ id, name }: Json): string =>
  id.startsWith('house-') ? NAMES[Number(id.slice('house-'.length)) - 1]! : name;

async function addHome(
  api: JsonApi,
  sandbox: JsonApi,
  home: Json,
  soldOn: readonly string[],
): Promise<House> {
  const ours = home.id.startsWith('house-');
  const feeds = home.units.flatMap((unit: Json, at: number) =>
    unit.feeds
      .filter(({ platform }: Json) => !ours || soldOn.includes(platform))
      .map(({ platform, url }: Json) => ({ platform, unit: at, url })),
  );
  const platforms = [...new Set<Platform>(feeds.map(({ platform }: Json) => platform))];
  const property = await api.must('POST', '/api/properties', {
    name: nameOf(home),
    timezone: ours ? ZONE : home.timezone,
    units: home.units.map(({ name }: Json) => ({ name })),
    connections: platforms.map(platform => ({
      platform,
      feeds: feeds
        .filter((feed: Json) => feed.platform === platform)
        .map(({ unit, url }: Json) => ({ unit, url })),
    })),
  });
  const unitNames = new Map<string, string>(property.units.map(({ id, name }: Json) => [id, name]));
  for (const { platform, feeds: own } of property.connections)
    for (const { unitId, exportUrl } of own)
      await sandbox.must('POST', `/homes/${home.id}/imports`, {
        platform,
        unit: unitNames.get(unitId),
        url: exportUrl,
      });
  return {
    propertyId: property.id,
    unitId: property.units[0].id,
    home: home.id,
    linkAt: platform => home.units[0].feeds.find((feed: Json) => feed.platform === platform).url,
    feedOf(platform) {
      const connection = property.connections.find((c: Json) => c.platform === platform);
      const { url } = feeds.find((feed: Json) => feed.platform === platform && feed.unit === 0);
      return {
        id: connection.feeds[0].id,
        connectionId: connection.id,
        token: /([^/]+)\.ics$/.exec(url)![1]!,
      };
    },
  };
}

/** `count` nights that nobody has in the house, the soonest there are from two weeks ahead on. */
export async function freeNights(sandbox: JsonApi, { home }: House, count: number): Promise<Nights> {
  const query = new URLSearchParams({ home, count: String(count) });
  return (await sandbox.must('GET', `/control/free-nights?${query}`)).nights;
}

/** A night that nobody has, so soon that a checklist cannot wait for the next morning. */
export async function freeSoon(sandbox: JsonApi, { home }: House, today: string): Promise<Nights> {
  const { units } = await sandbox.must('GET', '/control/truth');
  const { homes } = await sandbox.must('GET', '/homes');
  const { name } = homes.find(({ id }: Json) => id === home);
  const { sold, closed } = units.find((unit: Json) => unit.home === name);
  const held: Nights[] = [...sold, ...closed].map(({ nights }: Json) => nights);
  for (let day = 3; day < 28; day++) {
    const night = { from: addDays(today, day), to: addDays(today, day + 1) };
    if (!held.some(one => one.from < night.to && night.from < one.to)) return night;
  }
  throw new Error(`${name} has no free night within four weeks.`);
}

export async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  if (!(await waitUntil(holds, { withinMs: READ_WITHIN_MS, everyMs: 500 })))
    throw new Error(`${READ_WITHIN_MS / 1000} s passed, and not yet so: ${what}.`);
}
