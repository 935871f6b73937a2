import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import type { WorkflowHandle } from '@temporalio/client';
import { type LoadedTask, MANUAL_TASK, TASK_SIGNALS, taskWorkflowId } from '../../domain/tasks/messages.js';
import { DevServer } from './support/dev-server.js';
import { workflowBundle } from './support/stories.js';
import { until } from './support/until.js';

/* What a dead worker had in hand is given to another one when the minute of its activity is over, in real time. */
jest.setTimeout(180_000);

const MORTAL = fileURLToPath(new URL('./support/mortal-worker.mjs', import.meta.url));

let server: DevServer;
beforeAll(async () => {
  server = await DevServer.start();
}, 120_000);
afterAll(() => server?.stop(), 60_000);

const workers: ChildProcess[] = [];
afterEach(() => Promise.all(workers.map(kill)));

async function kill(worker: ChildProcess): Promise<void> {
  if (worker.exitCode !== null || worker.signalCode !== null) return;
  const ended = once(worker, 'exit');
  worker.kill('SIGKILL');
  await ended;
}

interface Call {
  readonly call: number;
  readonly activity: 'loadTask' | 'tellOfTask';
}

/** A task's row as its workflow reads it, and the workers that read it. */
class Row {
  readonly queue = `mortal-${randomUUID()}`;
  readonly taskId = randomUUID();
  task: LoadedTask = { state: 'open', version: 1, kind: 'close_nights', propertyId: 'property-1' };
  /** Each version, when it was noted as seen. */
  readonly seen: number[] = [];
  readonly asked: Call[] = [];

  get handle(): WorkflowHandle {
    return server.env.client.workflow.getHandle(taskWorkflowId(this.taskId));
  }

  /** `diesIn`: a call comes to it, and it is killed before anything is written. */
  work(diesIn?: (call: Call) => boolean): ChildProcess {
    const worker = fork(MORTAL, [server.address, this.queue, workflowBundle.codePath], { stdio: 'ignore' });
    workers.push(worker);
    worker.on('message', message => {
      const call = message as Call;
      this.asked.push(call);
      if (diesIn?.(call)) {
        worker.kill('SIGKILL');
        return;
      }
      if (this.seen.at(-1) !== this.task.version) this.seen.push(this.task.version);
      worker.send({ call: call.call, answer: this.task });
    });
    return worker;
  }

  async say(signal: keyof typeof TASK_SIGNALS): Promise<void> {
    await server.env.client.workflow.signalWithStart(MANUAL_TASK, {
      workflowId: taskWorkflowId(this.taskId),
      taskQueue: this.queue,
      args: [{ organizationId: 'organization-1', taskId: this.taskId }],
      signal: TASK_SIGNALS[signal],
      signalArgs: [this.task.version],
    });
  }

  /** The names of all signals, and how often it has ended. */
  async history(): Promise<{ readonly signals: string[]; readonly ends: number; readonly runs: number }> {
    const { events } = await this.handle.fetchHistory();
    const all = events ?? [];
    return {
      signals: all.flatMap(event => event.workflowExecutionSignaledEventAttributes?.signalName ?? []),
      ends: all.filter(event => event.workflowExecutionCompletedEventAttributes).length,
      runs: all.filter(event => event.workflowExecutionStartedEventAttributes).length,
    };
  }
}

test('a worker killed between the signal of the last step and its write: another ends the task, once', async () => {
  const row = new Row();
  const first = row.work(() => row.task.state !== 'open');
  await row.say('taskChanged');
  await until(() => row.asked.length === 1);
  await until(async () => {
    const { events } = await row.handle.fetchHistory();
    return (events ?? []).some(event => event.upsertWorkflowSearchAttributesEventAttributes);
  });

  row.task = { ...row.task, state: 'done', version: 2, how: 'person', because: 'confirmed' };
  await row.say('itemDone');
  await until(() => first.signalCode === 'SIGKILL');
  expect(row.seen).toEqual([1]);
  await row.say('itemDone');

  row.work();
  expect(await row.handle.result()).toEqual({ state: 'done', how: 'person', because: 'confirmed' });
  expect(row.seen).toEqual([1, 2]);
  expect(row.asked.map(({ activity }) => activity)).toEqual(['loadTask', 'loadTask', 'loadTask']);
  expect(await row.history()).toEqual({
    signals: ['taskChanged', 'itemDone', 'itemDone'],
    ends: 1,
    runs: 1,
  });
});
