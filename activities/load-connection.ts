import type { Instant } from '../domain/instant.js';
import type { SyncConnectionInput } from '../domain/sync/messages.js';
import { nextChecklistIn } from '../store/daily-checklists.js';
import { type Database, withOrganization } from '../store/database.js';
import { type ConnectionToSync, connectionToSync } from '../store/sync-feeds.js';

/** What is true now of a connection; `gone` where it does not exist. */
export type LoadedConnection =
  | (ConnectionToSync & {
      /** Until its next daily list, 0 where it is due; unset where it needs none. */
      readonly checklistInMs?: number;
    })
  | 'gone';

export const loadConnection =
  (use: { readonly db: Database; readonly now: () => Instant }) =>
  ({ organizationId, connectionId }: SyncConnectionInput): Promise<LoadedConnection> =>
    withOrganization(use.db, organizationId, async tx => {
      const connection = await connectionToSync(tx, organizationId, connectionId);
      if (!connection) return 'gone';
      const checklistInMs = await nextChecklistIn(tx, organizationId, connectionId, use.now());
      return { ...connection, ...(checklistInMs !== undefined && { checklistInMs }) };
    });
