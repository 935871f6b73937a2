import { log } from '@temporalio/activity';
import { HOUR_MS, type Instant } from '../domain/instant.js';
import type { Database } from '../store/database.js';
import { organizationsToSweep, sweepConflicts } from '../store/sweep-conflicts.js';
import type { SystemDatabase } from '../store/system-database.js';

/** Transactions find conflicts at once; the sweep only makes sure of it. */
const SWEEP_EVERY_MS = HOUR_MS;
/** Organizations swept in one run; the rest in the next. */
const BATCH = 10;

export interface SweptPortfolios {
  readonly organizations: number;
  /** Conflicts that no transaction had found. Anything but 0 is a fault of ours. */
  readonly missed: number;
}

/** Compares the whole portfolios of the organizations that are due. */
export const sweepPortfolios =
  (use: { readonly db: Database; readonly system: SystemDatabase; readonly now: () => Instant }) =>
  async (): Promise<SweptPortfolios> => {
    const organizationIds = await organizationsToSweep(use.system, SWEEP_EVERY_MS, BATCH);
    let missed = 0;
    for (const organizationId of organizationIds) {
      const sweep = await sweepConflicts(use.db, organizationId, use.now);
      missed += sweep.missed;
      if (sweep.missed > 0)
        log.error('The sweep found conflicts that no transaction had found.', {
          organizationId,
          missed: sweep.missed,
        });
    }
    return { organizations: organizationIds.length, missed };
  };
