import { setTimeout as sleep } from 'node:timers/promises';
import { NativeConnection } from '@temporalio/worker';
import type { Logger } from 'pino';
import { describe } from '../activities/failures.js';
import { assertActingAs, type Database } from '../store/database.js';
import type { Settings } from '../store/settings.js';
import type { SystemDatabase } from '../store/system-database.js';

const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 5_000;

/** Tries until it works or `stop` says so; says in the log what is waited for, and once it is there. */
async function patiently<T>(
  log: Logger,
  what: string,
  stop: AbortSignal,
  attempt: () => Promise<T>,
): Promise<T> {
  for (let wait = FIRST_WAIT_MS; ; wait = Math.min(wait * 2, LONGEST_WAIT_MS)) {
    try {
      const found = await attempt();
      if (wait > FIRST_WAIT_MS) log.info(`${what} is there.`);
      return found;
    } catch (error) {
      stop.throwIfAborted();
      log.warn({ error: describe(error) }, `${what} is not there yet. Trying again in ${wait / 1_000} s.`);
      await sleep(wait, undefined, { signal: stop });
    }
  }
}

/** Until the database answers, has been migrated, and lets us act as no more than we are. */
export const databaseReady = (
  db: Database,
  system: SystemDatabase,
  log: Logger,
  stop: AbortSignal,
): Promise<void> =>
  patiently(log, 'PostgreSQL, with its schema,', stop, async () => {
    await Promise.all([assertActingAs(db, 'ota_app'), assertActingAs(system, 'ota_system')]);
  });

/** Until the namespace can be used: a server that has just started answers before all its parts do. */
export const temporalReady = (
  settings: Settings['temporal'],
  log: Logger,
  stop: AbortSignal,
): Promise<NativeConnection> =>
  patiently(log, `Temporal at ${settings.address}`, stop, async () => {
    const connection = await NativeConnection.connect({ address: settings.address });
    try {
      const { namespace } = settings;
      await connection.workflowService.describeNamespace({ namespace });
      await connection.operatorService.listSearchAttributes({ namespace });
      return connection;
    } catch (error) {
      await connection.close();
      throw error;
    }
  });
