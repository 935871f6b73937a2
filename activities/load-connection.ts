import type { SyncConnectionInput } from '../domain/sync/messages.js';
import { type Database, withOrganization } from '../store/database.js';
import { type ConnectionToSync, connectionToSync } from '../store/sync-feeds.js';

/** What is true now of a connection; `gone` where it does not exist. */
export type LoadedConnection = ConnectionToSync | 'gone';

export const loadConnection =
  (use: { readonly db: Database }) =>
  ({ organizationId, connectionId }: SyncConnectionInput): Promise<LoadedConnection> =>
    withOrganization(
      use.db,
      organizationId,
      async tx => (await connectionToSync(tx, organizationId, connectionId)) ?? 'gone',
    );
