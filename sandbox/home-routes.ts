import { type Request, Router } from 'express';
import { z } from 'zod';
import type { Importer } from './importer.js';
import { accept } from './problem-answer.js';
import { type Home, SANDBOX_PLATFORMS } from './world/home.js';
import type { World } from './world/world.js';

const importShape = z.object({
  platform: z.enum(SANDBOX_PLATFORMS),
  /** Name of the unit; may be left out where the home has one. */
  unit: z.string().optional(),
  url: z.url({ protocol: /^https?$/ }),
});

const describe = (home: Home, request: Request) => ({
  id: home.id,
  name: home.name,
  timezone: home.timezone,
  units: home.units.map(unit => ({
    name: unit.name,
    feeds: unit.listings.map(({ platform, token }) => ({
      platform,
      url: `${request.protocol}://${request.get('host')}/${platform}/${token}.ics`,
    })),
  })),
});

/** What a host does at the platforms: copy the links of the calendars, and paste links for them to import. */
export function homeRoutes(world: World, importer: Importer, changed: () => void): Router {
  const routes = Router();

  routes.get('/homes', (request, response) => {
    response.json({ homes: world.homes.map(home => describe(home, request)) });
  });

  routes.get('/homes/:home/imports', (request, response) => {
    const imports = world
      .home(request.params.home)
      .units.flatMap(unit =>
        unit.listings.flatMap(listing =>
          world
            .importsOf(listing)
            .map(({ token: _, ...told }) => ({ ...told, platform: listing.platform, unit: unit.name })),
        ),
      );
    response.json({ imports });
  });

  routes.post('/homes/:home/imports', (request, response) => {
    const { platform, unit: named, url } = accept(importShape, request.body);
    const home = world.home(request.params.home);
    const unit = world.unit(home, named);
    const listing = world.listing(unit, platform);
    const told = world.import({ home, unit, listing }, url);
    void importer.follow(told, platform);
    changed();
    response.status(201).json({ id: told.id, platform, unit: unit.name, url });
  });

  routes.delete('/homes/:home/imports/:id', (request, response) => {
    world.forgetImport(request.params.id);
    importer.unfollow(request.params.id);
    changed();
    response.status(204).end();
  });

  return routes;
}
