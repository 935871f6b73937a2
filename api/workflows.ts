import type { SyncConnectionInput, SyncSignal } from '../domain/sync/messages.js';

/** What the API asks of the running workflows. */
export interface Workflows {
  /** Signals the connection's workflow, starting it where it does not run. Throws `unavailable`. */
  wake(connection: SyncConnectionInput, signal: SyncSignal): Promise<void>;
  isReachable(): Promise<boolean>;
}
