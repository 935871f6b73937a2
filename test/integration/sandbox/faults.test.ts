import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { until } from '../../support/until.js';
import { type HomesAnswer, type RunningSandbox, startSandbox } from './running-sandbox.js';

let sandbox: RunningSandbox;
let url: string;
beforeAll(async () => {
  sandbox = await startSandbox();
  url = await sandbox.feedUrl('harbor-street-flat', 'vrbo');
});
afterAll(() => sandbox.stop());

const due = (fault: object) => sandbox.send('POST', '/control/faults', fault);
const events = (text: string) => text.match(/BEGIN:VEVENT/g)?.length ?? 0;

test.each([
  ['429', 429],
  ['500', 500],
  ['401', 401],
  ['gone', 404],
])('%s is answered as often as asked, then the calendar again', async (kind, status) => {
  await due({ kind, times: 2, retryAfterSeconds: 7 });
  const first = await fetch(url);
  expect(first.status).toBe(status);
  expect(first.headers.get('retry-after')).toBe(kind === '429' ? '7' : null);
  expect((await fetch(url)).status).toBe(status);
  expect((await fetch(url)).status).toBe(200);
});

test('the connection breaks', async () => {
  await due({ kind: 'reset' });
  await expect(fetch(url)).rejects.toThrow();
});

test('a redirect leads back to itself', async () => {
  await due({ kind: 'redirects' });
  const answer = await fetch(url, { redirect: 'manual' });
  expect(new URL(answer.headers.get('location') ?? '', url).href).toBe(url);
});

test('a late answer is a right one', async () => {
  await due({ kind: 'delay', delayMs: 300 });
  const start = performance.now();
  expect(events(await (await fetch(url)).text())).toBeGreaterThan(5);
  expect(performance.now() - start).toBeGreaterThanOrEqual(295);
});

test('bad answers look good: status 200 with a page, an error, half of it, nothing, no events, too much', async () => {
  const whole = events(await (await fetch(url)).text());
  const body = async (kind: string) => {
    await due({ kind });
    const answer = await fetch(url);
    expect(answer.status).toBe(200);
    return answer.text();
  };
  expect(await body('html')).toMatch(/^<!DOCTYPE html>/);
  expect(JSON.parse(await body('json'))).toHaveProperty('message');
  const cut = await body('cut');
  expect(cut).not.toContain('END:VCALENDAR');
  expect(events(cut)).toBeGreaterThan(0);
  expect(await body('empty')).toBe('');
  expect(events(await body('no_events'))).toBe(0);
  const partial = await body('partial');
  expect(partial.endsWith('END:VCALENDAR\r\n')).toBe(true);
  expect(events(partial)).toBe(whole - Math.floor(whole / 5));
  expect((await body('huge')).length).toBeGreaterThan(20 * 1024 * 1024);
});

test('a fault meets the feed it is meant for and no other, and can be taken back', async () => {
  const other = await sandbox.feedUrl('harbor-street-flat', 'airbnb');
  await due({ kind: '500', platform: 'airbnb', times: 5 });
  expect((await fetch(url)).status).toBe(200);
  expect((await fetch(other)).status).toBe(500);
  await sandbox.send('DELETE', '/control/faults');
  expect((await fetch(other)).status).toBe(200);
  expect((await due({ kind: 'flood' })).status).toBe(400);
});

test('it counts what it answered badly, and who fetches one link twice at a time', async () => {
  const given = async () => (await (await sandbox.get('/control/faults')).json()) as { given: object };
  const fetches = async () =>
    (await (await sandbox.get('/control/fetches')).json()) as {
      open: number;
      most: number;
      doubled: object[];
    };
  const before = await fetches();
  await due({ kind: '500', times: 2 });
  await fetch(url);
  await fetch(url);
  expect((await fetches()).doubled).toEqual(before.doubled);
  expect((await given()).given).toMatchObject({ '500': expect.any(Number) });

  await due({ kind: 'delay', delayMs: 60_000 });
  const gone = new AbortController();
  const first = fetch(url, { signal: gone.signal }).catch(() => undefined);
  await until(async () => (await fetches()).open === 1);
  gone.abort(); // as when its process is killed
  await first;
  await until(async () => (await fetches()).open === 0);
  await fetch(url);
  expect((await fetches()).doubled).toEqual(before.doubled);

  await due({ kind: 'delay', delayMs: 500 });
  const slow = fetch(url);
  await until(async () => (await fetches()).open === 1);
  await fetch(url);
  await slow;
  expect((await fetches()).doubled).toHaveLength(before.doubled.length + 1);
  expect((await fetches()).most).toBe(2);
});

test('there may be many homes, each with feeds of its own', async () => {
  const many = await startSandbox({ homes: 23 });
  const { homes } = (await (await many.get('/homes')).json()) as HomesAnswer;
  expect(homes).toHaveLength(23);
  const links = homes.flatMap(({ units }) => units.flatMap(({ feeds }) => feeds.map(feed => feed.url)));
  expect(new Set(links).size).toBe(3 + 8 + 2 + 20 * 3);
  expect(events(await (await fetch(await many.feedUrl('house-20', 'vrbo'))).text())).toBeGreaterThan(3);
  await many.stop();
});
