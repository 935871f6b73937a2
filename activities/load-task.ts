import type { Instant } from '../domain/instant.js';
import type { LoadedTask, TaskAddress } from '../domain/tasks/messages.js';
import { type Database, withOrganization } from '../store/database.js';
import { loadForWorkflow } from '../store/wait-for-task.js';

/** A task as it is now, and until when nothing is to be told of it. */
export const loadTask =
  (use: { readonly db: Database; readonly now: () => Instant }) =>
  ({ organizationId, taskId }: TaskAddress): Promise<LoadedTask> =>
    withOrganization(
      use.db,
      organizationId,
      async tx =>
        (await loadForWorkflow(tx, organizationId, taskId, use.now())) ?? { state: 'gone', version: 0 },
    );
