import type { Instant } from '../domain/instant.js';
import type { TaskAddress } from '../domain/tasks/messages.js';
import type { Telling } from '../domain/tasks/task.js';
import { type Database, withOrganization } from '../store/database.js';
import { tellIfDue } from '../store/wait-for-task.js';

/** Writes down that a moment of a task's deadline has passed; whoever reads the change log tells people. Safe to repeat. */
export const tellOfTask =
  (use: { readonly db: Database; readonly now: () => Instant }) =>
  ({ organizationId, taskId }: TaskAddress): Promise<Telling | 'nothing'> =>
    withOrganization(use.db, organizationId, tx => tellIfDue(tx, organizationId, taskId, use.now()));
