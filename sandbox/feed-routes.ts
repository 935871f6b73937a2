import { createHash } from 'node:crypto';
import { Router } from 'express';
import { Problem } from '../domain/problems.js';
import type { Clock } from './clock.js';
import { answerFault, type FaultQueue } from './faults.js';
import type { Fetches } from './fetches.js';
import type { SandboxPlatform } from './world/home.js';
import type { World } from './world/world.js';

/** Platforms that say whether anything changed. Their ETag leaves the moment of the fetch aside. */
const GIVES_ETAG: ReadonlySet<SandboxPlatform> = new Set(['vrbo']);

const stateTag = (calendar: string): string =>
  `W/"${createHash('sha256')
    .update(calendar.replaceAll(/^DTSTAMP:.*$/gm, ''))
    .digest('base64url')
    .slice(0, 22)}"`;

/** `GET /<platform>/<token>.ics` */
export function feedRoutes(world: World, faults: FaultQueue, fetches: Fetches, clock: Clock): Router {
  const routes = Router();
  routes.get('/:platform/:token.ics', async (request, response) => {
    const { platform, token } = request.params;
    const place = world.place(platform, token);
    if (!place) throw new Problem('not_found');

    // Also where whoever asked is gone before the answer is: its connection closes.
    response.once('close', fetches.begin(platform, token, clock.now()));
    response.set('Cache-Control', 'no-cache');
    const fault = faults.take(platform, token);
    if (fault && (await answerFault(fault, world.feed(place, clock.now()), request, response))) return;
    if (place.listing.platform === 'airbnb' && !request.get('user-agent')) {
      response.status(403).send('Forbidden');
      return;
    }

    const calendar = world.feed(place, clock.now());
    if (GIVES_ETAG.has(place.listing.platform)) response.set('ETag', stateTag(calendar));
    if (response.get('ETag') && request.get('if-none-match') === response.get('ETag')) {
      response.status(304).end();
      return;
    }
    response.type('text/calendar').send(calendar);
  });
  return routes;
}
