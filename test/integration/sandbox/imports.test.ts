import { createServer, type Server } from 'node:http';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { WorldState } from '../../../sandbox/world/world-state.js';
import { listen, type RunningSandbox, startSandbox } from './running-sandbox.js';

/** Stands for our own exported calendar. */
let exporter: Server;
let exported: { status: number; body: string; agents: string[] };
let exportUrl: string;
let sandbox: RunningSandbox;

const calendar = (...nights: [string, string][]) =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//example//EN',
    ...nights.flatMap(([from, to], i) => [
      ...['BEGIN:VEVENT', `UID:${i}@example`, 'DTSTAMP:20270101T000000Z'],
      ...[`DTSTART;VALUE=DATE:${from}`, `DTEND;VALUE=DATE:${to}`, 'SUMMARY:Reserved', 'END:VEVENT'],
    ]),
    'END:VCALENDAR',
    '',
  ].join('\r\n');

beforeEach(async () => {
  exported = { status: 200, body: calendar(['20280103', '20280106']), agents: [] };
  exporter = createServer((request, response) => {
    exported.agents.push(request.headers['user-agent'] ?? '');
    response.writeHead(exported.status, { 'Content-Type': 'text/calendar' }).end(exported.body);
  });
  exportUrl = `${await listen(exporter)}/ical/x.ics`;
});
afterEach(async () => {
  await sandbox.stop();
  exporter.closeAllConnections();
  await new Promise(resolve => exporter.close(resolve));
});

/** Waits until `holds`, at most 5 s. */
async function until(holds: () => Promise<boolean> | boolean): Promise<void> {
  const deadline = performance.now() + 5_000;
  while (!(await holds())) {
    if (performance.now() > deadline) throw new Error('It did not happen within 5 s.');
    await new Promise(resolve => setTimeout(resolve, 20));
  }
}

const tell = () =>
  sandbox.send('POST', '/homes/mas-des-cigales/imports', { platform: 'airbnb', url: exportUrl });
const airbnb = async () => (await fetch(await sandbox.feedUrl('mas-des-cigales', 'airbnb'))).text();
const shows = (date: string) => async () => (await airbnb()).includes(`DTSTART;VALUE=DATE:${date}`);

test('an imported calendar is read at once and again, and its nights come and go as blocks', async () => {
  sandbox = await startSandbox({ rereadMs: 50 });
  expect(await shows('20280103')()).toBe(false);
  expect((await tell()).status).toBe(201);
  await until(shows('20280103'));
  expect(await airbnb()).toContain(
    'DTSTART;VALUE=DATE:20280103\r\nDTEND;VALUE=DATE:20280106\r\nSUMMARY:Airbnb (Not',
  );
  expect(exported.agents[0]).toBe('Airbnb/sandbox');

  exported.body = calendar(['20280203', '20280206']);
  await until(shows('20280203'));
  expect(await shows('20280103')()).toBe(false);
});

test('a calendar that cannot be read keeps the nights it told before, and the host is told why', async () => {
  sandbox = await startSandbox({ rereadMs: 50 });
  await tell();
  await until(shows('20280103'));
  for (const broken of [
    { status: 500, body: '' },
    { status: 200, body: '<html></html>' },
    { status: 200, body: '' },
  ]) {
    Object.assign(exported, broken);
    const reads = exported.agents.length;
    await until(() => exported.agents.length > reads + 1);
    expect(await shows('20280103')()).toBe(true);
    const { imports } = (await (await sandbox.get('/homes/mas-des-cigales/imports')).json()) as {
      imports: { problem?: string; platform: string }[];
    };
    expect(imports).toEqual([expect.objectContaining({ platform: 'airbnb', problem: expect.any(String) })]);
  }
});

test('told twice it stays one import, and told to forget it opens the nights', async () => {
  sandbox = await startSandbox();
  const { id } = (await (await tell()).json()) as { id: string };
  await tell();
  await until(shows('20280103'));
  expect((await sandbox.send('DELETE', `/homes/mas-des-cigales/imports/${id}`)).status).toBe(204);
  expect(await shows('20280103')()).toBe(false);
  expect((await sandbox.send('DELETE', `/homes/mas-des-cigales/imports/${id}`)).status).toBe(404);
});

test('a link that is no link is refused', async () => {
  sandbox = await startSandbox();
  for (const url of ['file:///etc/hosts', 'calendar'])
    expect(
      (await sandbox.send('POST', '/homes/mas-des-cigales/imports', { platform: 'airbnb', url })).status,
    ).toBe(400);
});

test('a sandbox that remembers goes on importing after a restart', async () => {
  let remembered: string | undefined;
  const remember = (state: WorldState) => {
    remembered = JSON.stringify(state);
  };
  sandbox = await startSandbox({ remember });
  await tell();
  await until(shows('20280103'));
  await until(() => remembered?.includes('2028-01-03') ?? false);
  await sandbox.stop();

  exported.body = calendar(['20280203', '20280206']);
  sandbox = await startSandbox({ state: JSON.parse(remembered ?? '') });
  await until(shows('20280203'));
});
