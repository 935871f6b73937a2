import express, { type Express } from 'express';
import { Problem } from '../domain/problems.js';
import { type Clock, systemClock } from './clock.js';
import { controlRoutes } from './control-routes.js';
import { FaultQueue } from './faults.js';
import { feedRoutes } from './feed-routes.js';
import { Fetches } from './fetches.js';
import { homeRoutes } from './home-routes.js';
import { Importer } from './importer.js';
import { answerProblem } from './problem-answer.js';
import { World } from './world/world.js';
import { freshState, type WorldState } from './world/world-state.js';

export interface SandboxOptions {
  readonly seed: string;
  readonly clock?: Clock;
  /** How many homes there are: the three of the demo, then more that are alike. Default three. */
  readonly homes?: number;
  /** Between two readings of an imported calendar. Default one minute. */
  readonly rereadMs?: number;
  /** What an earlier sandbox of the same seed remembered. */
  readonly state?: WorldState;
  /** Called after each change of the state. */
  readonly remember?: (state: WorldState) => void;
}

export interface Sandbox {
  readonly app: Express;
  stop(): void;
}

/** Simulated Airbnb, Booking.com and Vrbo in one server, with the same habits as the real ones. */
export function createSandbox(options: SandboxOptions): Sandbox {
  const clock = options.clock ?? systemClock;
  const state = options.state ?? freshState(options.seed);
  const world = new World(options.seed, state, options.homes);
  const changed = () => options.remember?.(state);
  const importer = new Importer(clock, options.rereadMs ?? 60_000, changed);
  const faults = new FaultQueue();
  const fetches = new Fetches();

  for (const told of state.imports) {
    const platform = world.platformOf(told.token);
    if (platform) void importer.follow(told, platform);
  }

  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.use(express.json({ limit: '100kb' }));
  app.get(['/healthz', '/readyz'], (_request, response) => {
    response.json({ ok: true });
  });
  app.use('/control', controlRoutes(world, faults, fetches, clock, changed));
  app.use(homeRoutes(world, importer, changed));
  app.use(feedRoutes(world, faults, fetches, clock));
  app.use(() => {
    throw new Problem('not_found');
  });
  app.use(answerProblem);

  return { app, stop: () => importer.stop() };
}
