import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { fingerprint, parseFeed } from '../../../domain/ical/index.js';
import { type Fetch, inTimeOrder } from '../../../scripts/replay/fetch.js';
import { readFetchLog } from '../../../scripts/replay/fetch-log.js';
import { type Line, replayFeeds } from '../../../scripts/replay/replay-feeds.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'replay-'));
});
afterAll(() => rm(folder, { recursive: true }));

const event = (uid: string, from: string, to: string, stamp: string): string =>
  `BEGIN:VEVENT\r\nDTSTAMP:${stamp}\r\nDTSTART;VALUE=DATE:${from}\r\nDTEND;VALUE=DATE:${to}\r\nSUMMARY:x\r\nUID:${uid}\r\nEND:VEVENT\r\n`;
const calendar = (...events: string[]): string =>
  `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Test//EN\r\n${events.join('')}END:VCALENDAR\r\n`;
const stay = (stamp: string) => event('1418fb94e984-1@airbnb.com', '20260601', '20260605', stamp);
const other = (stamp: string) => event('1418fb94e984-2@airbnb.com', '20260701', '20260705', stamp);

async function log(name: string, answers: readonly (readonly [t: string, body: string])[]): Promise<string> {
  const path = join(folder, name);
  const text = answers.map(([t, body]) => JSON.stringify({ t, body })).join('\n');
  await writeFile(path, name.endsWith('.gz') ? gzipSync(text) : text);
  return path;
}

async function replay(
  fetches: AsyncIterable<Fetch>,
  ...platforms: ('airbnb' | 'booking_com')[]
): Promise<Line[]> {
  const feeds = platforms.map(platform => ({ name: platform, platform, rules: {} }));
  const lines: Line[] = [];
  for await (const line of replayFeeds(fetches, feeds, 'Europe/Rome', { parse: parseFeed, fingerprint })) {
    lines.push(line);
  }
  return lines;
}

test('one line a fetch, and entries only where they differ from the feed’s line before', async () => {
  const path = await log('airbnb.ndjson.gz', [
    ['2026-05-01T10:00:00Z', calendar(stay('20260501T100000Z'), other('20260501T100000Z'))],
    ['2026-05-01T12:00:00Z', calendar(stay('20260501T120000Z'), other('20260501T120000Z'))],
    ['2026-05-01T14:00:00Z', '{"code":500}'],
    ['2026-05-01T16:00:00Z', ''],
    ['2026-05-01T18:00:00Z', calendar()],
    ['2026-05-01T20:00:00Z', calendar(stay('20260501T200000Z'))],
    ['2026-05-01T22:00:00Z', calendar(stay('20260501T220000Z'))],
  ]);
  const lines = await replay(readFetchLog('airbnb', path), 'airbnb');
  expect(lines.map(line => [line.t, line.outcome, line.problem, line.entries?.length])).toEqual([
    ['2026-05-01T10:00:00Z', 'applied', undefined, 2],
    ['2026-05-01T12:00:00Z', 'unchanged', undefined, undefined],
    ['2026-05-01T14:00:00Z', 'rejected', 'feed_json', undefined],
    ['2026-05-01T16:00:00Z', 'rejected', 'feed_empty', undefined],
    ['2026-05-01T18:00:00Z', 'held', undefined, undefined],
    ['2026-05-01T20:00:00Z', 'applied', undefined, undefined],
    ['2026-05-01T22:00:00Z', 'applied', undefined, 1],
  ]);
  expect(lines[0]?.entries?.[0]).toEqual({
    id: expect.any(String),
    kind: 'stay',
    start: '2026-06-01',
    end: '2026-06-05',
  });
});

test('an empty body is an empty calendar where nothing was believed', async () => {
  const path = await log('empty.ndjson', [['2026-05-01T10:00:00Z', '']]);
  const [line] = await replay(readFetchLog('booking_com', path), 'booking_com');
  expect(line).toEqual({ feed: 'booking_com', t: '2026-05-01T10:00:00Z', outcome: 'unchanged', entries: [] });
});

test('two feeds as one unit, in time order, with conflicts where they change', async () => {
  const closed = (from: string, to: string) => event(`${from}@booking.com`, from, to, '20260501T100000Z');
  const airbnb = await log('a.ndjson', [
    ['2026-05-01T10:00:00Z', calendar(stay('20260501T100000Z'))],
    ['2026-05-01T14:00:00Z', calendar(stay('20260501T140000Z'))],
  ]);
  const booking = await log('b.ndjson.gz', [
    ['2026-05-01T12:00:00Z', calendar(closed('20260604', '20260608'))],
    ['2026-05-01T16:00:00Z', calendar(closed('20260605', '20260608'))],
    ['2026-05-01T18:00:00Z', calendar(closed('20260605', '20260608'))],
  ]);
  const series = [readFetchLog('airbnb', airbnb), readFetchLog('booking_com', booking)];
  const lines = await replay(inTimeOrder(series), 'airbnb', 'booking_com');
  expect(lines.map(line => line.t.slice(11, 13))).toEqual(['10', '12', '14', '16', '18']);
  expect(lines.map(line => line.conflicts?.length)).toEqual([undefined, 1, undefined, undefined, 0]);
  expect(lines[1]?.conflicts?.[0]).toMatchObject({
    kind: 'possible',
    start: '2026-06-04',
    end: '2026-06-05',
  });
});

test('of fetches at one moment the feed named first comes first', async () => {
  async function* once(feed: string): AsyncGenerator<Fetch> {
    yield { feed, t: 'now', at: '2026-05-01T10:00:00.000Z', body: new Uint8Array() };
  }
  const order: string[] = [];
  for await (const fetch of inTimeOrder([once('b'), once('a')])) order.push(fetch.feed);
  expect(order).toEqual(['b', 'a']);
});

test('a log that is none says where', async () => {
  const read = async (name: string, text: string) => {
    const path = join(folder, name);
    await writeFile(path, text);
    for await (const _ of readFetchLog('airbnb', path));
  };
  await expect(read('bad-1.ndjson', '{"t":"2026-05-01T10:00:00Z","body":""}\nnonsense')).rejects.toThrow(
    /bad-1\.ndjson:2: not a line of JSON/,
  );
  await expect(read('bad-2.ndjson', '{"t":"never","body":""}')).rejects.toThrow(
    /bad-2\.ndjson:1: "t" is no instant/,
  );
  await expect(read('bad-3.ndjson', '{"t":"2026-05-01T10:00:00Z"}')).rejects.toThrow(/"body" is no text/);
  await expect(read('bad-4.ndjson', 'null')).rejects.toThrow(/bad-4\.ndjson:1: not a line of JSON/);
  await expect(read('bad-5.ndjson.gz', 'not gzip')).rejects.toThrow(/bad-5\.ndjson\.gz: /);
});
