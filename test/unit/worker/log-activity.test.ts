import { expect, test } from '@jest/globals';
import type { Info } from '@temporalio/activity';
import type { ActivityExecuteInput } from '@temporalio/worker';
import { pino } from 'pino';
import { tryAgain, unchanged } from '../../../activities/failures.js';
import { Problem } from '../../../domain/problems.js';
import { loggedActivity } from '../../../worker/log-activity.js';

const FEED = '018f2f0e-0000-7000-8000-000000000001';

/** What the log says of an attempt of an activity that does `work`. */
async function linesOf(activityType: string, work: () => Promise<unknown>, ask: object = { feedId: FEED }) {
  const lines: Record<string, unknown>[] = [];
  const log = pino({ base: null, timestamp: false }, { write: line => lines.push(JSON.parse(line)) });
  const interceptor = loggedActivity(log, { activityType, attempt: 3 } as Info);
  const input: ActivityExecuteInput = { args: [ask], headers: {} };
  const failure = await interceptor.execute!(input, work).then(
    () => undefined,
    (error: unknown) => error,
  );
  return { lines, failure };
}

test('a look that finds nothing new is one line with its ids and its outcome', async () => {
  const { lines } = await linesOf('fetchFeed', () => Promise.reject(unchanged(1_000)));
  expect(lines).toEqual([
    {
      level: 30,
      activity: 'fetchFeed',
      attempt: 3,
      feedId: FEED,
      outcome: 'unchanged',
      ms: expect.any(Number),
      msg: 'sync',
    },
  ]);
});

test('a look that fails is a line with the code of its problem', async () => {
  const { lines } = await linesOf('fetchFeed', () =>
    Promise.reject(tryAgain(new Problem('feed_gone', { status: 404 }), 1_000)),
  );
  expect(lines).toMatchObject([{ feedId: FEED, outcome: 'feed_gone' }]);
});

test('an answer that was written is a line with its counts', async () => {
  const { lines } = await linesOf('writeCalendar', async () => ({ outcome: 'applied', counts: { came: 2 } }));
  expect(lines).toMatchObject([{ activity: 'writeCalendar', outcome: 'applied', counts: { came: 2 } }]);
});

test('nothing that is no id, code or number gets into a line', async () => {
  const { lines } = await linesOf(
    'fetchFeed',
    async () => ({
      kind: 'changed',
      snapshotId: FEED,
      body: 'BEGIN:VCALENDAR',
      guest: { name: 'Maria Rossi' },
    }),
    { feedId: FEED, url: 'https://www.airbnb.com/calendar/ical/1.ics?s=secret' },
  );
  expect(lines).toHaveLength(1);
  expect(JSON.stringify(lines)).not.toMatch(/VCALENDAR|Maria|airbnb|secret/);
  expect(lines[0]).toMatchObject({ outcome: 'changed', snapshotId: FEED });
});

test('what nobody expected is told without its message, and leaves as a failure that may stand in a history', async () => {
  const { lines, failure } = await linesOf('keepTasks', () =>
    Promise.reject(new TypeError('secret of Maria Rossi')),
  );
  expect(lines).toMatchObject([{ msg: 'activity failed', error: { name: 'TypeError' } }]);
  expect(`${JSON.stringify(lines)} ${failure}`).not.toContain('Maria');
});

test('the work of other activities is no line', async () => {
  expect((await linesOf('keepTasks', async () => ({ woken: 1 }))).lines).toEqual([]);
});
