import { Connection } from '@temporalio/client';

const ANSWERS_WITHIN_MS = 3_000;

/** Whether a Temporal server answers at `address` and has the namespace. */
export async function temporalAnswers(address: string, namespace: string): Promise<boolean> {
  const connection = Connection.lazy({ address, connectTimeout: ANSWERS_WITHIN_MS });
  try {
    await connection.withDeadline(Date.now() + ANSWERS_WITHIN_MS, () =>
      connection.workflowService.describeNamespace({ namespace }),
    );
    return true;
  } catch {
    return false;
  } finally {
    await connection.close();
  }
}
