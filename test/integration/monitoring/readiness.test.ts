import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Gate } from '../../support/gate.js';
import { testDatabase } from '../../support/postgres.js';
import { until } from '../../support/until.js';
import { type RunningApi, runApi } from '../api/running-api.js';

let gate: Gate;
let api: RunningApi;
beforeAll(async () => {
  const url = new URL(await testDatabase());
  gate = await Gate.before({ host: url.hostname, port: Number(url.port || 5432) });
  url.hostname = '127.0.0.1';
  url.port = String(gate.port);
  api = await runApi({ databaseUrl: url.href });
});
afterAll(async () => {
  gate.open();
  await api.close();
  await gate.close();
});

const answers = async () => {
  const began = performance.now();
  const [alive, ready] = await Promise.all([api.get('/healthz'), api.get('/readyz')]);
  return { alive: alive.status, ready: ready.status, body: ready.body, ms: performance.now() - began };
};
/** What asks for readiness gives up after four seconds. */
const IN_TIME_MS = 4_000;

test.each(['shut', 'jam'] as const)(
  'where PostgreSQL is gone (%s) the API is alive and not ready, says so in time, and comes back by itself',
  async how => {
    expect(await answers()).toMatchObject({ alive: 200, ready: 200 });
    gate[how]();
    const gone = await answers();
    expect(gone).toMatchObject({
      alive: 200,
      ready: 503,
      body: { ok: false, postgres: false, temporal: true },
    });
    expect(gone.ms).toBeLessThan(IN_TIME_MS);
    gate.open();
    await until(async () => (await answers()).ready === 200);
  },
);

test('where Temporal is gone the API is alive and not ready', async () => {
  api.workflows.away = true;
  expect(await answers()).toMatchObject({
    alive: 200,
    ready: 503,
    body: { postgres: true, temporal: false },
  });
  api.workflows.away = false;
  expect(await answers()).toMatchObject({ alive: 200, ready: 200 });
});
