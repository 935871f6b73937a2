import { setTimeout as wait } from 'node:timers/promises';
import type { Database } from '../../store/database.js';

const ASK_EVERY_MS = 200;
const PATIENCE_MS = 60_000;

/**
 * Resolves once no transaction is open that had begun before now: what was sealed before is committed by then, or never
 * will be. Asked of PostgreSQL as whom the processes connect, so that it tells of theirs.
 */
export async function olderTransactionsEnded(db: Database, patienceMs = PATIENCE_MS): Promise<void> {
  const { rows } = await db.raw('select clock_timestamp()::text as now');
  const { now } = rows[0] as { now: string };
  const end = performance.now() + patienceMs;
  while ((await olderThan(db, now)) > 0) {
    if (performance.now() > end)
      throw new Error('A transaction has been open for a minute. Try again later.');
    await wait(ASK_EVERY_MS);
  }
}

async function olderThan(db: Database, instant: string): Promise<number> {
  const { rows } = await db.raw(
    `select count(*) filter (where xact_start < :instant::timestamptz) as older,
            count(*) filter (where query = '<insufficient privilege>') as hidden
       from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()
        and application_name like 'ota-calendar-sync%'`,
    { instant },
  );
  if (rows[0].hidden > 0)
    throw new Error(
      'The transactions of API and worker are hidden here. Use the DATABASE_URL that they use.',
    );
  return rows[0].older;
}
