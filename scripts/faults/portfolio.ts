import { addDays, type Day, daysBetween, type Nights, subtract } from '../../domain/nights.js';
import type { UnitTruth } from '../../sandbox/world/truth.js';
import type { JsonApi } from './api.js';
import type { HurtSystem } from './system.js';

/** A house of the sandbox, as it stands there and as it stands with us. */
export interface House {
  /** Its id in the sandbox. */
  readonly home: string;
  readonly name: string;
  readonly propertyId: string;
  readonly unitId: string;
  readonly connections: readonly {
    readonly id: string;
    readonly platform: string;
    readonly feedId?: string;
  }[];
  /** The secret part of each platform's link. */
  readonly tokens: ReadonlyMap<string, string>;
  /** Free nights, each run for one thing that happens: none is used twice, so that nothing is taken for an echo. */
  readonly slots: Nights[];
}

export const FEED_PLATFORMS = ['airbnb', 'booking_com', 'vrbo'] as const;
export type FeedPlatform = (typeof FEED_PLATFORMS)[number];

const SLOT_NIGHTS = 9;
const FROM_DAYS = 2;
const TO_DAYS = 340;

/** Adds the sandbox's houses, each on three platforms by feed and on one that is kept by hand. */
export async function addHouses({ api, sandbox }: HurtSystem): Promise<House[]> {
  const { homes } = await sandbox.must('GET', '/homes');
  const units: UnitTruth[] = await truthOf(sandbox);
  const houses: House[] = [];
  for (const home of homes) {
    if (!home.id.startsWith('house-')) continue;
    const [{ feeds }] = home.units;
    const property = await api.must('POST', '/api/properties', {
      name: home.name,
      timezone: home.timezone,
      units: [{ name: 'Whole house' }],
      connections: [
        ...feeds.map(({ platform, url }: { platform: string; url: string }) => ({
          platform,
          feeds: [{ unit: 0, url }],
        })),
        { platform: 'agoda', feeds: [{ unit: 0 }] },
      ],
    });
    houses.push({
      home: home.id,
      name: home.name,
      propertyId: property.id,
      unitId: property.units[0].id,
      connections: property.connections.map(
        (connection: { id: string; platform: FeedPlatform; feeds: { id: string }[] }) => ({
          id: connection.id,
          platform: connection.platform,
          ...(connection.platform in tokensOf(feeds) ? { feedId: connection.feeds[0]!.id } : {}),
        }),
      ),
      tokens: new Map(Object.entries(tokensOf(feeds))),
      slots: slotsOf(units.find(unit => unit.home === home.name)!),
    });
  }
  return houses;
}

export const truthOf = async (sandbox: JsonApi): Promise<UnitTruth[]> =>
  (await sandbox.must('GET', '/control/truth')).units;

const tokensOf = (feeds: { platform: string; url: string }[]): Record<string, string> =>
  Object.fromEntries(feeds.map(({ platform, url }) => [platform, /([^/]+)\.ics$/.exec(url)![1]!]));

/** Runs of nights that nobody holds, near ones first. */
function slotsOf({ sold, closed }: UnitTruth): Nights[] {
  const today: Day = new Date().toISOString().slice(0, 10);
  const window = { from: addDays(today, FROM_DAYS), to: addDays(today, TO_DAYS) };
  const free = subtract(
    [window],
    [...sold, ...closed].map(({ nights }) => nights),
  );
  return free.flatMap(({ from, to }) =>
    Array.from({ length: Math.floor(daysBetween(from, to) / SLOT_NIGHTS) }, (_, i) => ({
      from: addDays(from, i * SLOT_NIGHTS),
      to: addDays(from, (i + 1) * SLOT_NIGHTS),
    })),
  );
}

/** Nights inside a slot: from its night `first` on, the edges stay free. */
export const nightsIn = (slot: Nights, first: number, count: number): Nights => ({
  from: addDays(slot.from, first),
  to: addDays(slot.from, first + count),
});
