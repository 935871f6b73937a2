import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import type { Delivered } from '../../activities/send-in-turn.js';
import { SYNC_QUEUE } from '../../domain/sync/messages.js';
import { RELAY_WEBHOOKS, RELAY_WORKFLOW_ID } from '../../domain/webhooks/messages.js';
import { DevServer } from './support/dev-server.js';
import { Sender } from './support/sender.js';

jest.setTimeout(60_000);

let server: DevServer;
let sender: Sender;
beforeAll(async () => {
  server = await DevServer.start();
  sender = await Sender.on(server.env);
}, 120_000);
afterAll(async () => {
  await sender?.end();
  await server?.stop();
}, 60_000);

test('where nothing waits any more the workflow ends, and the next change starts it anew', async () => {
  const endpoint = await sender.start({ kind: 'more' }, { kind: 'more' }, { kind: 'nothing' });
  await endpoint.until(() => endpoint.hasEnded());
  expect(endpoint.tries).toHaveLength(3);
  await endpoint.signal();
  await endpoint.until(async () => endpoint.tries.length === 4 && (await endpoint.hasEnded()));
});

test('a change that comes while the last message goes out is not forgotten', async () => {
  let finish: (found: Delivered) => void = () => {};
  const endpoint = await sender.start(
    new Promise<Delivered>(resolve => {
      finish = resolve;
    }),
  );
  await endpoint.until(() => endpoint.tries.length === 1);
  await endpoint.signal();
  await endpoint.until(async () => (await endpoint.signals()) === 2);
  finish({ kind: 'nothing' });
  await endpoint.until(() => endpoint.hasEnded());
  expect(endpoint.tries).toHaveLength(2);
});

test('a delivery that could not be made because the database was away is made again', async () => {
  const endpoint = await sender.start(new Error('connection refused'), { kind: 'nothing' });
  await endpoint.until(() => endpoint.hasEnded());
  expect(endpoint.tries).toHaveLength(2);
});

test('no history tells a message, an address or a secret', async () => {
  const endpoint = await sender.start({ kind: 'nothing' });
  await endpoint.until(() => endpoint.hasEnded());
  const history = historyToJSON(await endpoint.handle.fetchHistory());
  const payloads = [...history.matchAll(/"data": ?"([A-Za-z0-9+/=]+)"/g)].map(([, data]) =>
    JSON.parse(Buffer.from(data ?? '', 'base64').toString('utf8')),
  );
  expect(payloads.filter(value => value !== null && typeof value === 'object')).toEqual(
    expect.arrayContaining([endpoint.address, { kind: 'nothing' }]),
  );
  const keys = payloads.flatMap(value => (value && typeof value === 'object' ? Object.keys(value) : []));
  expect(new Set(keys)).toEqual(new Set(['organizationId', 'endpointId', 'kind']));
});

test('the relay starts over when it has run long enough, and ends when nobody is to be told', async () => {
  sender.relays.push('more', 'more', 'none');
  const handle = await server.env.client.workflow.start(RELAY_WEBHOOKS, {
    workflowId: RELAY_WORKFLOW_ID,
    taskQueue: SYNC_QUEUE,
    args: [],
  });
  await handle.result();
  expect(sender.relays).toEqual([]);
});
