import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Client } from '@temporalio/client';
import { keepTasks } from '../../../activities/keep-tasks.js';
import { loadTask } from '../../../activities/load-task.js';
import { HOUR_MS } from '../../../domain/instant.js';
import { taskWorkflowId } from '../../../domain/tasks/messages.js';
import { SyncRoom } from '../sync/sync-room.js';
import { ByHand } from './task-room.js';

jest.setTimeout(60_000);

let room: SyncRoom;
beforeAll(async () => {
  room = await SyncRoom.open();
});
afterAll(() => room.close());

interface Told {
  readonly workflowId: string;
  readonly signalArgs: readonly [version: number];
}

/** What the fleet tells, and whom, when it looks. The clock of the room is long behind the database's. */
async function fleetTells(): Promise<Told[]> {
  const told: Told[] = [];
  const signalWithStart = async (_: string, { workflowId, signalArgs }: Told) =>
    void told.push({ workflowId, signalArgs });
  const client = { workflow: { signalWithStart } } as unknown as Client;
  await keepTasks({ db: room.app, system: room.system, client, now: () => room.now })();
  return told;
}

test('the fleet tells of a task until its workflow has seen what became of it, and told all that was due', async () => {
  const home = await ByHand.open(room, 'gommt');
  await home.sells(['HM1', '2026-03-02', '2026-03-05']);
  const task = await home.onlyTask();
  const address = { organizationId: home.ids.organizationId, taskId: task.id };
  const workflowId = taskWorkflowId(task.id);
  const load = () => loadTask({ db: room.app, now: () => room.now })(address);

  const [first, ...others] = await fleetTells();
  expect([first?.workflowId, others]).toEqual([workflowId, []]);
  expect(await load()).toMatchObject({ state: 'open', version: first!.signalArgs[0] });
  expect(await fleetTells()).toEqual([first]); // seen, but its moments have passed untold
  room.pass(3 * HOUR_MS);
  expect(await home.tell(task)).toBe('alerted');
  expect(await fleetTells()).toEqual([]);

  await home.tick(task);
  const ended = await fleetTells();
  expect(ended).toMatchObject([{ workflowId }]);
  expect(ended[0]!.signalArgs[0]).toBeGreaterThan(first!.signalArgs[0]);
  expect(await load()).toMatchObject({ state: 'done', because: 'confirmed' });
  expect(await fleetTells()).toEqual([]);
});
