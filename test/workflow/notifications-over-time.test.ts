import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { activityInfo } from '@temporalio/activity';
import { Worker } from '@temporalio/worker';
import type { Delivered } from '../../activities/send-in-turn.js';
import { wakeChannel } from '../../activities/tell-channels.js';
import { HOUR_MS, type Instant, later, MINUTE_MS, toEpochMs, toInstant } from '../../domain/instant.js';
import { type ChannelAddress, channelWorkflowId } from '../../domain/notify/messages.js';
import { WEBHOOK_QUEUE } from '../../domain/webhooks/messages.js';
import { afterFailure } from '../../domain/webhooks/retry.js';
import { Inbox } from '../unit/notify/inbox.js';
import { TimeSkipping } from './support/time-skipping.js';

jest.setTimeout(60_000);

/** A channel whose notices wait in memory, and whose plan is the real one; the clock is the server's. */
let find: (now: Instant) => Delivered;
const looks: Instant[] = [];
const address: ChannelAddress = { organizationId: randomUUID(), channelId: randomUUID() };

let server: TimeSkipping;
let worker: Worker;
let run: Promise<void>;
beforeEach(async () => {
  server = await TimeSkipping.start();
  looks.length = 0;
  worker = await Worker.create({
    connection: server.env.nativeConnection,
    taskQueue: WEBHOOK_QUEUE,
    activities: {
      sendWaiting: async (): Promise<Delivered> => {
        const now = toInstant(activityInfo().currentAttemptScheduledTimestampMs);
        looks.push(now);
        return find(now);
      },
    },
  });
  run = worker.run();
}, 120_000);
afterEach(async () => {
  worker?.shutdown();
  await run;
  await server?.stop();
}, 60_000);

const wake = () => wakeChannel(server.env.client, address);
const handle = () => server.env.client.workflow.getHandle(channelWorkflowId(address.channelId));
const now = async (): Promise<Instant> => toInstant(await server.env.currentTimeMs());

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = performance.now() + 20_000;
  while (!(await holds())) {
    if (performance.now() > deadline) throw new Error(`Still not so after 20 s: ${holds}`);
    await new Promise(soon => setTimeout(soon, 20));
  }
}
const hasEnded = async () => (await handle().describe()).status.name === 'COMPLETED';

/** What the activity answers of an inbox: `later` until its next look. */
const plannedBy = (inbox: Inbox) => (at: Instant) => {
  inbox.passUntil(at);
  const next = inbox.nextLook;
  return next === undefined
    ? { kind: 'nothing' as const }
    : { kind: 'later' as const, inMs: toEpochMs(next) - toEpochMs(at) };
};

test('ten things within nine minutes are one message, ten minutes after the first', async () => {
  const inbox = new Inbox({ digestMinutes: 10 });
  find = plannedBy(inbox);
  const first = await now();
  for (let minute = 0; minute < 10; minute++) {
    inbox.happens('possible_conflict', `conflict/${minute}`, await now());
    const before = looks.length;
    await wake();
    await until(() => looks.length > before);
    if (minute < 9) await server.env.sleep(MINUTE_MS);
  }
  await server.env.sleep(15 * MINUTE_MS);
  await until(hasEnded);
  expect(inbox.messages.map(({ notices }) => notices.length)).toEqual([10]);
  const waited = toEpochMs(inbox.messages[0]!.at) - toEpochMs(first);
  expect(Math.abs(waited - 10 * MINUTE_MS)).toBeLessThan(30_000);
});

test('in the night only what is urgent goes out; the rest at seven', async () => {
  const at = await now();
  const clock = (hours: number) => later(at, hours * HOUR_MS).slice(11, 16);
  const quiet = { from: clock(-1), to: clock(8), timezone: 'UTC', urgentPasses: true };
  const inbox = new Inbox({ digestMinutes: 10, quiet });
  find = plannedBy(inbox);
  inbox.happens('possible_conflict', 'conflict/1', at);
  await wake();
  await until(() => looks.length === 1);
  await server.env.sleep(HOUR_MS);
  inbox.happens('double_booking', 'conflict/2', await now());
  await wake();
  await until(() => inbox.messages.length === 1);
  expect(inbox.messages[0]?.notices.map(({ subject }) => subject)).toEqual(['conflict/2']);
  await server.env.sleep(8 * HOUR_MS);
  await until(hasEnded);
  expect(inbox.messages).toHaveLength(2);
  expect(inbox.messages[1]?.at.slice(11, 16)).toBe(quiet.to);
});

test('a receiver that is away is tried by the schedule for a day, and then no more', async () => {
  let failures = 0;
  let failingSince: Instant | undefined;
  find = at => {
    failingSince ??= at;
    failures += 1;
    const wait = afterFailure({ failures, since: failingSince, now: at, disableAfterMs: 24 * HOUR_MS }, 0.5);
    return wait === 'disable' ? { kind: 'nothing' } : { kind: 'later', inMs: wait };
  };
  await wake();
  await server.env.sleep(26 * HOUR_MS);
  await until(hasEnded);
  expect(looks).toHaveLength(8);
  const lasted = toEpochMs(looks.at(-1)!) - toEpochMs(looks[0]!);
  expect(Math.abs(lasted - 24 * HOUR_MS)).toBeLessThan(MINUTE_MS);
});
