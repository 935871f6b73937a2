import type { Logger } from 'pino';
import type { TaskSignal } from '../domain/tasks/messages.js';
import { withOrganization } from '../store/database.js';
import { unseenTasks } from '../store/wait-for-task.js';
import type { Use } from './use.js';

const BATCH = 200;

/**
 * After a write: tells the workflow of each task what it became, whatever the write was. The write stands whether or not
 * they can be told; the fleet workflow tells them within minutes. `done` names what a person did to one of them.
 */
export function tellTasks(
  use: Pick<Use, 'db' | 'workflows'>,
  organizationId: string,
  log: Logger,
  done?: { readonly taskId: string; readonly signal: TaskSignal },
): void {
  withOrganization(use.db, organizationId, tx => unseenTasks(tx, organizationId, BATCH))
    .then(tasks =>
      Promise.all(
        tasks.map(task =>
          use.workflows.tell(task, task.taskId === done?.taskId ? done.signal : 'taskChanged'),
        ),
      ),
    )
    .catch((err: unknown) => log.warn({ err }, 'tasks not told'));
}
