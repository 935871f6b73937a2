import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { SUBSCRIBED_EVENTS, WEBHOOK_EVENTS } from '../../../domain/webhooks/events.js';
import { WEBHOOK_STYLES } from '../../../domain/webhooks/signature.js';
import { projectRoot } from '../../../store/project-root.js';
import { type Json, type RunningApi, runApi } from '../api/running-api.js';
import { Partner } from './partner.js';
import { Sending } from './sending.js';

const text = readFileSync(path.join(projectRoot, 'docs', 'webhooks.md'), 'utf8');

interface Documented {
  receiver(secret: string, onEvent: (event: Json) => Promise<void>): Server;
  hint(address: string, secret: string): Promise<number>;
}

/** The code as it stands in the document, as a reader would save it: beside an installed `standardwebhooks`. */
let documented: Documented;
let api: RunningApi;
let folder: string;
const hosts: string[] = [];
beforeAll(async () => {
  folder = mkdtempSync(path.join(projectRoot, 'node_modules', '.documented-'));
  const blocks = [...text.matchAll(/```js\n([\s\S]*?)```/g)].map(match => match[1] as string);
  const modules = blocks.map((code, at) => {
    const file = path.join(folder, `block-${at}.mjs`);
    writeFileSync(file, code);
    return import(pathToFileURL(file).href);
  });
  documented = Object.assign({}, ...(await Promise.all(modules)));
  api = await runApi({ allowFeedHosts: hosts });
}, 60_000);
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await api.close();
});

test('the receiver of the document takes what we send, each once, and nothing else', async () => {
  const events: Json[] = [];
  let handler: Server | undefined;
  const listening = async (secret: string): Promise<string> => {
    handler = documented.receiver(secret, async event => void events.push(event));
    await new Promise<void>(done => handler?.listen(port, '127.0.0.1', done));
    return `127.0.0.1:${(handler.address() as AddressInfo).port}`;
  };
  let port = 0;
  const host = await listening(`whsec_${Buffer.alloc(32).toString('base64')}`);
  port = Number(host.split(':')[1]);
  hosts.push(host);
  const { body: to } = await api.post('/api/webhook-endpoints', {
    name: 'As documented',
    url: `http://${host}/`,
  });
  const sending = new Sending(api, hosts);
  await api.post(`/api/webhook-endpoints/${to.id}/ping`);
  await sending.deliver(to);
  const list = async (): Promise<Json[]> =>
    (await api.get(`/api/webhook-endpoints/${to.id}/deliveries`)).body.deliveries;
  expect((await list())[0]).toMatchObject({ state: 'waiting', last: { status: 401 } });

  handler?.closeAllConnections();
  await new Promise(done => handler?.close(done));
  await listening(to.secret);
  const [ping] = (await list()) as [Json];
  for (let again = 0; again < 2; again++) {
    await api.post(`/api/webhook-endpoints/${to.id}/deliveries/${ping.id}/redeliver`);
    await sending.deliver(to);
  }
  expect((await list())[0]).toMatchObject({ state: 'delivered', attempts: 3, last: { status: 204 } });
  expect(events).toEqual([{ type: 'ping', timestamp: expect.any(String), data: { endpointId: to.id } }]);
  await sending.close();
  handler?.closeAllConnections();
  await new Promise(done => handler?.close(done));
});

test('the script of the document gives a hint that is taken', async () => {
  const partner = await Partner.of(api);
  const address = new URL(new URL(partner.address).pathname, api.url).href;
  expect(await documented.hint(address, partner.secret)).toBe(200);
  expect(partner.hints).toBe(1);
  expect(await documented.hint(address, `whsec_${Buffer.alloc(32).toString('base64')}`)).toBe(401);
});

test('the document names each event and each style', () => {
  for (const type of [...SUBSCRIBED_EVENTS, 'ping'] as const) {
    expect(text).toContain(
      `| \`${type}\` | ${type === 'ping' ? '' : WEBHOOK_EVENTS[type].says.split('`')[0]?.trim().slice(0, 40)}`,
    );
  }
  for (const style of WEBHOOK_STYLES) expect(text).toContain(`| \`${style}\` |`);
});
