import { proxyActivities, sleep } from '@temporalio/workflow';
import type { DeletionActivities } from '../activities/index.js';
import type { DeletionInput } from '../domain/sync/deletion.js';

/** Retried for as long as it takes: what was promised to be deleted is deleted. A dead worker is missed by its heartbeat. */
const { endWorkflows, forgetSecrets, deleteRows } = proxyActivities<DeletionActivities>({
  startToCloseTimeout: '2 hours',
  heartbeatTimeout: '1 minute',
  retry: { initialInterval: '1 second', maximumInterval: '5 minutes' },
});

/** What was under way while the rows went has ended by then. */
const AFTERWARDS = '2 minutes';

/**
 * Deletes an organization that was marked: first nothing runs for it any more, then its secrets are let go of while rows
 * still name them, then the rows go. Looked through once more in the end, for what was written late.
 */
export async function deleteOrganization(input: DeletionInput): Promise<void> {
  await endWorkflows(input);
  await forgetSecrets(input);
  await deleteRows(input);
  await sleep(AFTERWARDS);
  await endWorkflows(input);
  await deleteRows(input);
}
