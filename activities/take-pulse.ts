import { log } from '@temporalio/activity';
import type { Instant } from '../domain/instant.js';
import { isStuck, OVERDUE_AFTER_MS, type Pulse } from '../domain/sync/pulse.js';
import type { Database } from '../store/database.js';
import { keepPulse, pulseOfFleet } from '../store/fleet-pulse.js';
import type { SystemDatabase } from '../store/system-database.js';

/** Writes down how the fleet does, for whoever watches it; says so aloud where nothing moves any more. */
export const takePulse =
  (use: { readonly db: Database; readonly system: SystemDatabase; readonly now: () => Instant }) =>
  async (): Promise<Pulse & { readonly stuckSince?: Instant }> => {
    const at = use.now();
    const pulse = await pulseOfFleet(use.system, at, OVERDUE_AFTER_MS);
    const stuckSince = await keepPulse(use.db, pulse, at, isStuck(pulse, at) ? 'stuck' : 'moving');
    if (stuckSince)
      log.error('Feeds are due, and none is looked at.', {
        overdue: pulse.overdue,
        lastLookAt: pulse.lastLookAt ?? 'never',
        stuckSince,
      });
    return { ...pulse, ...(stuckSince && { stuckSince }) };
  };
