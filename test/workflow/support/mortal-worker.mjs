/**
 * A worker in a process of its own, which can be killed. It works on the queue it is given; what its activities do, the
 * process that started it does: each call is sent there, and ends with the answer.
 */
import { NativeConnection, Worker } from '@temporalio/worker';

const [address, taskQueue, codePath] = process.argv.slice(2);
const waiting = new Map();
let calls = 0;
process.on('message', ({ call, answer }) => {
  waiting.get(call)(answer);
  waiting.delete(call);
});
process.once('disconnect', () => process.exit());

const ask = activity => input =>
  new Promise(resolve => {
    calls += 1;
    waiting.set(calls, resolve);
    process.send({ call: calls, activity, input });
  });

const connection = await NativeConnection.connect({ address });
const worker = await Worker.create({
  connection,
  taskQueue,
  workflowBundle: { codePath },
  activities: { loadTask: ask('loadTask'), tellOfTask: ask('tellOfTask') },
});
await worker.run();
