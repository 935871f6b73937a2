import { z } from 'zod';
import { PLATFORMS, type Platform } from '../../domain/entry.js';
import type { Source } from './source.js';

const Homes = z.object({
  homes: z.array(
    z.object({
      id: z.string(),
      timezone: z.string(),
      units: z.array(
        z.object({
          name: z.string(),
          feeds: z.array(z.object({ platform: z.enum(PLATFORMS), url: z.url() })),
        }),
      ),
    }),
  ),
});

/** A home of the simulated platforms that is on all of `wanted`. */
export async function fromSandbox(url: string, wanted: readonly Platform[]): Promise<Source> {
  const { homes } = Homes.parse(await (await fetch(`${url}/homes`)).json());
  for (const home of homes) {
    for (const unit of home.units) {
      const links = new Map(unit.feeds.map(feed => [feed.platform, feed.url]));
      if (!wanted.every(platform => links.has(platform))) continue;
      return {
        timezone: home.timezone,
        links: new Map(wanted.map(platform => [platform, links.get(platform) as string])),
        async sell(nights) {
          const [platform] = wanted as [Platform];
          const booking = { home: home.id, unit: unit.name, platform, nights };
          const answer = await fetch(`${url}/control/bookings`, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify(booking),
          });
          if (!answer.ok) throw new Error(`The sandbox answers ${answer.status}: ${await answer.text()}`);
          return platform;
        },
      };
    }
  }
  throw new Error(`The sandbox has no home on ${wanted.join(' and ')}.`);
}
