import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type RunningSandbox, startSandbox } from '../sandbox/running-sandbox.js';
import { type Json, type RunningApi, runApi } from './running-api.js';

let sandbox: RunningSandbox;
let api: RunningApi;
beforeAll(async () => {
  sandbox = await startSandbox();
  api = await runApi({ sandboxUrl: sandbox.url, allowFeedHosts: [new URL(sandbox.url).host] });
});
afterAll(async () => {
  await api.close();
  await sandbox.stop();
});

const importsOf = async (home: string): Promise<Json[]> =>
  ((await (await sandbox.get(`/homes/${encodeURIComponent(home)}/imports`)).json()) as Json).imports;

test('trying the sandbox adds its homes with their links, and has its platforms import what we serve', async () => {
  expect((await api.get('/api/session')).body.sandbox).toBe(true);
  const { status, body } = await api.post('/api/sandbox/try');
  expect(status).toBe(201);
  const { homes } = (await (await sandbox.get('/homes')).json()) as Json;
  expect(body.properties.map((p: Json) => [p.name, p.timezone, p.units.map((u: Json) => u.name)])).toEqual(
    homes.map((home: Json) => [home.name, home.timezone, home.units.map((u: Json) => u.name)]),
  );
  const connections = body.properties.flatMap((p: Json) => p.connections);
  expect(api.workflows.woken.sort()).toEqual(connections.map((c: Json) => `configChanged ${c.id}`).sort());
  for (const property of body.properties) {
    const exported = property.connections.flatMap((c: Json) => c.feeds.map((f: Json) => f.exportUrl));
    expect((await importsOf(property.name)).map(({ url }) => url).sort()).toEqual(exported.sort());
    for (const feed of property.connections.flatMap((c: Json) => c.feeds))
      expect(feed.importUrl.host).toBe(new URL(sandbox.url).host);
  }
});

test('tried again, also by two at once, it finds them all and adds nothing', async () => {
  const [first, second] = await Promise.all([api.post('/api/sandbox/try'), api.post('/api/sandbox/try')]);
  const ids = (answer: Json) => answer.body.properties.map((p: Json) => p.id);
  expect(ids(second)).toEqual(ids(first));
  const listed = (await api.get('/api/properties?limit=200')).body.properties;
  expect(listed.map((p: Json) => p.id)).toEqual(ids(first));
  for (const property of listed) {
    const feeds = property.connections.flatMap((c: Json) => c.feeds);
    expect(await importsOf(property.name)).toHaveLength(feeds.length);
  }
});

test('without an answer of the sandbox nothing is added', async () => {
  const lone = await runApi({ sandboxUrl: 'http://127.0.0.1:1' });
  try {
    const { status, body } = await lone.post('/api/sandbox/try');
    expect([status, body.code]).toEqual([503, 'unavailable']);
    expect((await lone.get('/api/properties')).body.properties).toEqual([]);
  } finally {
    await lone.close();
  }
});
