import type { Database } from './database.js';

/** What asks for readiness gives up after 4 s (ops/is-ready.mjs). */
export const READY_WITHIN_MS = 3_000;

/** What `asked` comes to, or false where it fails or takes longer than `ms`: what is asked for health hangs on nothing. */
export async function answersWithin(ms: number, asked: PromiseLike<boolean>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>(resolve => {
    timer = setTimeout(() => resolve(false), ms);
  });
  try {
    return await Promise.race([asked, late]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}

/** Whether the database answers through this pool, in time: a pool without a free connection is as good as gone. */
export const databaseAnswers = (db: Database): Promise<boolean> =>
  answersWithin(
    READY_WITHIN_MS,
    db.raw('select 1').then(() => true),
  );
