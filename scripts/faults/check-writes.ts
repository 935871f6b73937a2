import type { JsonApi } from './api.js';
import type { Finding } from './findings.js';
import type { Ledger } from './ledger.js';

/** Reads back each write that was acknowledged. */
export async function checkWrites(api: JsonApi, ledger: Ledger): Promise<Finding[]> {
  return [
    ...(await checkBookings(api, ledger)),
    ...(await checkConnections(api, ledger)),
    ...(await checkTicks(api, ledger)),
  ];
}

async function checkBookings(api: JsonApi, { bookings }: Ledger): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { id, key, unitId, nights, cancelled } of bookings) {
    const { status, body } = await api.ask('GET', `/api/bookings/${id}`);
    const isThere = status === 200 && body.nights.from === nights.from && body.nights.to === nights.to;
    if (!isThere || (body.cancelledAt !== undefined) !== cancelled)
      findings.push({
        fault: 'lost',
        says: `The booking ${id} was ${cancelled ? 'cancelled' : 'made'}, and the API answers ${status} ${JSON.stringify(body)}`,
      });
    const again = await api.ask('POST', '/api/bookings', { unitId, nights, idempotencyKey: key });
    if (again.body.id !== id)
      findings.push({
        fault: 'doubled',
        says: `The key ${key} made ${id}, and again ${JSON.stringify(again.body)}`,
      });
  }
  return findings;
}

async function checkConnections(api: JsonApi, { connections }: Ledger): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const [id, written] of connections) {
    const { body } = await api.ask('GET', `/api/connections/${id}`);
    const { state, lookEverySeconds } = written;
    if (body.state !== state || (lookEverySeconds && body.lookEverySeconds !== lookEverySeconds))
      findings.push({
        fault: 'lost',
        says: `The connection ${id} was set to ${JSON.stringify(written)}, and is ${body.state}, ${body.lookEverySeconds} s`,
      });
  }
  return findings;
}

async function checkTicks(api: JsonApi, { ticks }: Ledger): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { taskId, stepId } of ticks) {
    const { body } = await api.ask('GET', `/api/tasks/${taskId}`);
    const step = body.list?.find(({ id }: { id: string }) => id === stepId);
    if (step?.state !== 'done')
      findings.push({
        fault: 'lost',
        says: `The step ${stepId} of task ${taskId} was ticked, and is ${step?.state ?? 'not there'}`,
      });
  }
  return findings;
}
