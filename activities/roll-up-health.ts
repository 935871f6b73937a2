import { DAY_MS, type Instant, later } from '../domain/instant.js';
import type { Database } from '../store/database.js';
import {
  dropHours,
  type GrownCounters,
  makeHours,
  organizationsToRollUp,
  rollUpOrganization,
} from '../store/health-roll-up.js';
import type { SystemDatabase } from '../store/system-database.js';

export interface RollUpUse {
  readonly db: Database;
  readonly system: SystemDatabase;
  readonly healthRetentionDays: number;
  readonly now: () => Instant;
}

export interface RolledUp {
  readonly organizations: number;
  /** Hours of feeds that were added to. */
  readonly hours: number;
  /** Months that were past their retention. */
  readonly dropped: number;
}

/** Organizations in one run; the rest, which then waited longest, in the next. */
const BATCH = 500;
/** A partition is there this long before its month begins. */
const AHEAD_MS = 7 * DAY_MS;

/** Adds what was counted since the last time to health by hour, and drops the hours past their retention. */
export const rollUpHealth = (use: RollUpUse) => async (): Promise<RolledUp> => {
  const at = use.now();
  const grown = await organizationsToRollUp(use.system, at, BATCH);
  await makeHours(use.system, monthsOf(grown, at));
  let hours = 0;
  for (const { organizationId } of grown) hours += await rollUpOrganization(use.db, organizationId, at);
  const dropped = await dropHours(use.system, later(at, -use.healthRetentionDays * DAY_MS));
  return { organizations: grown.length, hours, dropped };
};

/** Those that looks lie in, and those that looks may come to lie in while this runs. */
const monthsOf = (grown: readonly GrownCounters[], at: Instant): string[] => [
  ...new Set([
    ...grown.flatMap(({ months }) => months),
    ...[at, later(at, AHEAD_MS)].map(instant => `${instant.slice(0, 7)}-01`),
  ]),
];
