import { log } from '@temporalio/activity';
import { evaluate } from '../domain/alerts/evaluate.js';
import type { Instant } from '../domain/instant.js';
import { alertFacts } from '../store/alert-facts.js';
import { ruleBook } from '../store/alert-rules.js';
import { knownAlerts, lockAlerts, organizationsToAlert } from '../store/alerts.js';
import { type Database, withOrganization } from '../store/database.js';
import type { SystemDatabase } from '../store/system-database.js';
import { writeAlerts } from '../store/write-alerts.js';
import { describe } from './failures.js';

export interface KeptAlerts {
  readonly organizations: number;
  /** What was opened, reopened, ended or escalated. */
  readonly changed: number;
  readonly failed: number;
}

interface AlertUse {
  readonly db: Database;
  readonly system: SystemDatabase;
  readonly now: () => Instant;
}

/**
 * Compares what is wrong with the alerts there are, one organization after the other, each in one transaction. What is
 * told of it to whom is seen to by the relay, which reads the change log. Safe to repeat.
 */
export const keepAlerts = (use: AlertUse) => async (): Promise<KeptAlerts> => {
  const organizationIds = await organizationsToAlert(use.system, use.now());
  let changed = 0;
  let failed = 0;
  for (const organizationId of organizationIds) {
    try {
      changed += await keepAlertsOf(use, organizationId);
    } catch (error) {
      failed += 1; // of one organization; the others are seen to all the same
      log.error('The alerts of an organization could not be kept.', {
        organizationId,
        error: describe(error),
      });
    }
  }
  return { organizations: organizationIds.length, changed, failed };
};

/** Answers how many alerts changed. */
export const keepAlertsOf = (use: Pick<AlertUse, 'db' | 'now'>, organizationId: string): Promise<number> =>
  withOrganization(use.db, organizationId, async tx => {
    await lockAlerts(tx, organizationId);
    const now = use.now();
    const facts = await alertFacts(tx, organizationId, now);
    const known = await knownAlerts(tx, organizationId, now);
    const rules = await ruleBook(tx, organizationId);
    return writeAlerts(tx, organizationId, evaluate(facts, { known, rules, now }), now);
  });
