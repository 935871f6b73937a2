import type { BrowserContext } from 'playwright-core';
import { type Nights, overlap } from '../../domain/nights.js';
import { ahead, today } from './calendar-host.js';
import { caller } from './caller.js';
import type { System } from './system.js';
import { until } from './until.js';

/** The flat of the sample platforms, on Airbnb and Vrbo; Agoda, which is kept by hand, can be added. */
export interface SampleFlat {
  readonly id: string;
  /** A night that nobody has, so soon that a list by hand cannot wait for its day. */
  freeSoon(): Promise<Nights>;
  /** Two nights that nobody has, weeks ahead. */
  freeLater(): Promise<Nights>;
  /** A guest books on a platform; it stands in the platform's calendar from the next look on. */
  book(platform: 'airbnb' | 'vrbo', nights: Nights): Promise<void>;
  /** Looks at a platform's calendar now. */
  look(platform: 'airbnb' | 'vrbo'): Promise<void>;
  connectAgoda(): Promise<string>;
}

const NAME = 'Harbor Street Flat';
const SOON_DAYS = 28;
/** A look that fails on a busy machine is made again after half a minute or more. */
const ALL_READ_WITHIN_MS = 120_000;

interface Property {
  readonly id: string;
  readonly name: string;
  readonly units: readonly { readonly id: string }[];
  readonly connections: readonly {
    readonly id: string;
    readonly platform: string;
    readonly health: { readonly state: string };
  }[];
}

/** Adds the sample homes by the API, as the button does, and waits until every calendar was read. */
export async function sampleFlat(system: System, as: BrowserContext): Promise<SampleFlat> {
  const call = caller(system, as);
  await call('post', '/api/sandbox/try');
  let found: readonly Property[] = [];
  const inStep = async () => {
    found = (await call<{ properties: Property[] }>('get', '/api/properties')).properties;
    const areRead = found.every(p => p.connections.every(c => c.health.state === 'healthy'));
    return areRead ? found.find(({ name }) => name === NAME) : undefined;
  };
  const flat = await until(inStep, { withinMs: ALL_READ_WITHIN_MS }).catch(() => {
    throw new Error(`The samples were not read within ${ALL_READ_WITHIN_MS / 1000} s:\n${inWords(found)}`);
  });
  const control = async (path: string, data?: unknown) => {
    const answer = await fetch(`${system.sandboxUrl}/control${path}`, {
      ...(data !== undefined && {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(data),
      }),
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  };
  return {
    id: flat.id,
    async freeSoon() {
      const { units } = (await control('/truth')) as {
        units: { home: string; sold: { nights: Nights }[]; closed: { nights: Nights }[] }[];
      };
      const own = units.filter(({ home }) => home === NAME);
      const held = own.flatMap(({ sold, closed }) => [...sold, ...closed].map(one => one.nights));
      for (let day = 3; day < SOON_DAYS; day++) {
        const night = ahead(day, 1);
        if (!held.some(one => overlap(one, night))) return night;
      }
      throw new Error(`No free night within ${SOON_DAYS} days of ${today()}.`);
    },
    async freeLater() {
      const query = new URLSearchParams({ home: NAME, count: '2' });
      return ((await control(`/free-nights?${query}`)) as { nights: Nights }).nights;
    },
    async book(platform, nights) {
      await control('/bookings', { home: NAME, platform, nights });
    },
    look: platform =>
      call('post', `/api/connections/${flat.connections.find(c => c.platform === platform)!.id}/sync`),
    async connectAgoda() {
      const feeds = flat.units.map(({ id }) => ({ unitId: id }));
      const path = `/api/properties/${flat.id}/connections`;
      return (await call<{ id: string }>('post', path, { platform: 'agoda', feeds })).id;
    },
  };
}

const inWords = (properties: readonly Property[]): string =>
  properties
    .flatMap(({ name, connections }) =>
      connections.map(({ platform, health }) => `${name} on ${platform}: ${JSON.stringify(health)}`),
    )
    .join('\n');
