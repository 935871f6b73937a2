import type { Database } from '../../../store/database.js';

/**
 * Resolves when every change in the log is older than all that runs on the server. A transaction of another test, in
 * another database too, holds back who reads the log, and lets who comes meanwhile see what was written before.
 */
export async function logSettled(db: Database): Promise<void> {
  while (!(await isSettled(db))) await new Promise(soon => setTimeout(soon, 10));
}

async function isSettled(db: Database): Promise<boolean> {
  const { rows } = await db.raw(
    'select coalesce(max(xid) < pg_snapshot_xmin(pg_current_snapshot()), true) as settled from changes',
  );
  return rows[0].settled;
}
