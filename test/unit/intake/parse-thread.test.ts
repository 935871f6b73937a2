import { afterEach, expect, test } from '@jest/globals';
import { ParseThread } from '../../../intake/parse-thread.js';

const ENTRY = new URL('./threads/by-word.mjs', import.meta.url);
const READING = { timezone: 'Europe/Rome', at: '2026-03-01T12:00:00.000Z' };
const EMPTY = { prodid: 'x', events: [], problems: [] };
const bytes = (text: string) => new TextEncoder().encode(text);

let parser: ParseThread;
const start = (limits = { timeMs: 2_000, heapMb: 24 }) => {
  parser = new ParseThread(limits, ENTRY);
  return parser;
};
afterEach(() => parser.close());

test('calendars are read one after the other, each getting its own answer', async () => {
  start();
  const answers = await Promise.allSettled(
    ['fine', 'page', 'fine'].map(text => parser.parse(bytes(text), READING)),
  );
  expect(answers.map(a => (a.status === 'rejected' ? a.reason.code : a.value))).toEqual([
    EMPTY,
    'feed_html',
    EMPTY,
  ]);
});

test.each([
  ['a calendar that never ends to be read', 'loop', 'TIMEOUT'],
  ['a calendar that swells beyond the heap', 'swell', 'ERR_WORKER_OUT_OF_MEMORY'],
  ['a calendar that makes the parser throw', 'crash', 'RangeError'],
])('%s is too costly, and the next one is read as ever', async (_, text, reason) => {
  const limits = { timeMs: text === 'loop' ? 300 : 20_000, heapMb: 24 };
  const bad = start(limits).parse(bytes(text), READING);
  const next = parser.parse(bytes('fine'), READING);
  await expect(bad).rejects.toMatchObject({ code: 'feed_too_costly', details: { reason } });
  await expect(next).resolves.toEqual(EMPTY);
});

test('a thread that cannot run is our fault, not the calendar’s', async () => {
  await expect(start().parse(bytes('exit'), READING)).rejects.toThrow('ended with code 7');
  parser = new ParseThread(undefined, new URL('./threads/missing.mjs', import.meta.url));
  await expect(parser.parse(bytes('fine'), READING)).rejects.toMatchObject({ name: 'Error' });
});

test('what waits when the parser is closed is told so', async () => {
  start();
  const waiting = ['loop', 'fine'].map(text =>
    parser.parse(bytes(text), READING).catch((e: Error) => e.message),
  );
  await parser.close();
  expect(await Promise.all(waiting)).toEqual(Array(2).fill('The parsing thread is closed.'));
});
