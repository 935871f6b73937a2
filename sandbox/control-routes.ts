import { Router } from 'express';
import { z } from 'zod';
import type { Clock } from './clock.js';
import { type FaultQueue, faultShape } from './faults.js';
import type { Fetches } from './fetches.js';
import { accept } from './problem-answer.js';
import { freeNights } from './world/free-nights.js';
import { SANDBOX_PLATFORMS } from './world/home.js';
import { truth } from './world/truth.js';
import type { Place, World } from './world/world.js';
import { nightsShape } from './world/world-state.js';

const placeShape = z.object({
  home: z.string(),
  unit: z.string().optional(),
  platform: z.enum(SANDBOX_PLATFORMS),
});

/** One line of text: nothing that could end a content line. */
const guestName = z
  .string()
  .min(1)
  .max(80)
  .regex(/^\P{Cc}+$/u, 'must be one line of text');

const bookingShape = placeShape.extend({
  nights: nightsShape,
  guest: z
    .object({ name: guestName, phoneDigits: z.string().regex(/^\d{4}$/) })
    .default({ name: 'Robin Sample', phoneDigits: '0042' }),
});
const closingShape = placeShape.extend({ nights: nightsShape });
const freeNightsShape = z.object({
  home: z.string(),
  unit: z.string().optional(),
  count: z.coerce.number().int().min(1).max(28).default(3),
});
const moveShape = z.object({ nights: nightsShape });

/** What guests, owners and bad days do; for tests, the smoke run and the benchmark. */
export function controlRoutes(
  world: World,
  faults: FaultQueue,
  fetches: Fetches,
  clock: Clock,
  changed: () => void,
): Router {
  const routes = Router();
  const placeOf = (said: z.infer<typeof placeShape>): Place => {
    const home = world.home(said.home);
    const unit = world.unit(home, said.unit);
    return { home, unit, listing: world.listing(unit, said.platform) };
  };

  routes.get('/truth', (_request, response) => {
    const at = clock.now();
    response.json({ at, units: truth(world, at) });
  });

  routes.get('/free-nights', (request, response) => {
    const { home: named, unit, count } = accept(freeNightsShape, request.query);
    const home = world.home(named);
    response.json({ nights: freeNights(world, home, world.unit(home, unit), count, clock.now()) });
  });

  routes.post('/bookings', (request, response) => {
    const said = accept(bookingShape, request.body);
    const booking = world.book(placeOf(said), said.nights, said.guest, clock.now());
    changed();
    response.status(201).json(booking);
  });

  routes.patch('/bookings/:id', (request, response) => {
    const { nights } = accept(moveShape, request.body);
    const booking = world.move(request.params.id, nights, clock.now());
    changed();
    response.json(booking);
  });

  routes.post('/closings', (request, response) => {
    const said = accept(closingShape, request.body);
    const closing = world.close(placeOf(said), said.nights);
    changed();
    response.status(201).json(closing);
  });

  routes.delete(['/bookings/:id', '/closings/:id'], (request, response) => {
    world.callOff(String(request.params.id), clock.now());
    changed();
    response.status(204).end();
  });

  routes.get('/faults', (_request, response) => {
    response.json({ faults: faults.list(), given: faults.given });
  });

  routes.post('/faults', (request, response) => {
    const fault = accept(faultShape, request.body);
    faults.add(fault);
    response.status(201).json(fault);
  });

  routes.delete('/faults', (_request, response) => {
    faults.clear();
    response.status(204).end();
  });

  routes.get('/fetches', (_request, response) => {
    response.json(fetches.list());
  });

  return routes;
}
