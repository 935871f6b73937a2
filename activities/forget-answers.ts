import { heartbeat } from '@temporalio/activity';
import { DAY_MS, type Instant, later } from '../domain/instant.js';
import { type Database, withOrganization } from '../store/database.js';
import { type ForgottenAnswers, forgetAnswers, withOldAnswers } from '../store/forget-answers.js';
import type { SystemDatabase } from '../store/system-database.js';

export interface ForgetAnswersUse {
  readonly db: Database;
  readonly system: SystemDatabase;
  readonly snapshotRetentionDays: number;
  readonly now: () => Instant;
}

const ORGANIZATIONS = 1_000;
const BATCH = 500;

/** Forgets the answers of feeds that were kept long enough. Goes on where it was when it is repeated. */
export const forgetOldAnswers = (use: ForgetAnswersUse) => async (): Promise<ForgottenAnswers> => {
  const at = use.now();
  const before = later(at, -use.snapshotRetentionDays * DAY_MS);
  const forgotten = { deleted: 0, emptied: 0 };
  for (const id of await withOldAnswers(use.system, before, ORGANIZATIONS))
    for (let last = BATCH; last === BATCH; ) {
      heartbeat();
      const some = await withOrganization(use.db, id, tx =>
        forgetAnswers(tx, id, { before, at, limit: BATCH }),
      );
      forgotten.deleted += some.deleted;
      forgotten.emptied += some.emptied;
      last = some.deleted + some.emptied;
    }
  return forgotten;
};
