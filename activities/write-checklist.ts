import type { Instant } from '../domain/instant.js';
import type { SyncConnectionInput } from '../domain/sync/messages.js';
import { type WrittenChecklist, writeDailyChecklist } from '../store/daily-checklists.js';
import type { Database } from '../store/database.js';

export type { WrittenChecklist };

/** The daily list of a connection, where it is due. Safe to repeat. */
export const writeChecklist =
  (use: { readonly db: Database; readonly now: () => Instant }) =>
  (connection: SyncConnectionInput): Promise<WrittenChecklist> =>
    writeDailyChecklist(use.db, connection, use.now());
