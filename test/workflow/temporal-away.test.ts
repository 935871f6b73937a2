import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { openTemporal, type TemporalWorkflows } from '../../api/temporal.js';
import { answersWithin, READY_WITHIN_MS } from '../../store/answers-in-time.js';
import { Gate } from '../support/gate.js';
import { until } from '../support/until.js';
import { DevServer } from './support/dev-server.js';

jest.setTimeout(120_000);

let server: DevServer;
let gate: Gate;
let workflows: TemporalWorkflows;
beforeAll(async () => {
  server = await DevServer.start();
  gate = await Gate.before({ host: '127.0.0.1', port: Number(server.address.split(':')[1]) });
  workflows = openTemporal({ address: `127.0.0.1:${gate.port}`, namespace: 'default' });
}, 120_000);
afterAll(async () => {
  gate?.open();
  await Promise.all(asked);
  await workflows?.close();
  await gate?.close();
  await server?.stop();
}, 60_000);

/** What was asked goes on after nobody waits for it any more; a channel that closes under it would throw. */
const asked: Promise<boolean>[] = [];

const isReady = () => {
  const isReachable = workflows.isReachable();
  asked.push(isReachable);
  return answersWithin(READY_WITHIN_MS, isReachable);
};

test.each(['shut', 'jam'] as const)(
  'where Temporal is gone (%s) it is found out in time, and found again when it is back',
  async how => {
    expect(await isReady()).toBe(true);
    gate[how]();
    const began = performance.now();
    expect(await isReady()).toBe(false);
    expect(performance.now() - began).toBeLessThan(4_000);
    gate.open();
    await until(isReady);
  },
);
