import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import type { Delivered } from '../../activities/send-in-turn.js';
import { DAY_MS, HOUR_MS, MINUTE_MS, toInstant } from '../../domain/instant.js';
import { afterFailure } from '../../domain/webhooks/retry.js';
import { Sender } from './support/sender.js';
import { TimeSkipping } from './support/time-skipping.js';

jest.setTimeout(60_000);

let server: TimeSkipping;
let sender: Sender;
beforeEach(async () => {
  server = await TimeSkipping.start();
  sender = await Sender.on(server.env);
}, 120_000);
afterEach(async () => {
  await sender?.end();
  await server?.stop();
}, 60_000);

/** A receiver that never answers well, as the activity records it. */
function failing(): (atMs: number) => Delivered {
  let failures = 0;
  let failingSince: number | undefined;
  return atMs => {
    failingSince ??= atMs;
    failures += 1;
    const wait = afterFailure(
      { failures, since: toInstant(failingSince), now: toInstant(atMs), disableAfterMs: 5 * DAY_MS },
      0.5,
    );
    return wait === 'disable' ? { kind: 'nothing' } : { kind: 'later', inMs: wait };
  };
}

test('a receiver that fails is tried by the schedule for five days, and then no more', async () => {
  const endpoint = await sender.start();
  endpoint.always = failing();
  await server.env.sleep(6 * DAY_MS);
  await endpoint.until(() => endpoint.hasEnded());
  const first = endpoint.tries[0]!;
  const waited = endpoint.tries.slice(1).map((at, before) => at - endpoint.tries[before]!);
  const steps = [
    5_000,
    5 * MINUTE_MS,
    30 * MINUTE_MS,
    ...[2, 5, 10, 14, 20, 24, 24].map(hours => hours * HOUR_MS),
  ];
  expect(waited).toHaveLength(steps.length + 1);
  for (const [at, step] of steps.entries()) expect(Math.abs(waited[at]! - step)).toBeLessThan(5_000);
  expect(Math.abs(endpoint.tries.at(-1)! - first - 5 * DAY_MS)).toBeLessThan(MINUTE_MS);
});

test('what a person asks for ends the wait at once', async () => {
  const endpoint = await sender.start({ kind: 'later', inMs: DAY_MS }, { kind: 'nothing' });
  await endpoint.until(() => endpoint.tries.length === 1);
  await server.env.sleep(HOUR_MS);
  expect(endpoint.tries).toHaveLength(1);
  await endpoint.signal();
  await endpoint.until(() => endpoint.hasEnded());
  const [first, second] = endpoint.tries as [number, number];
  expect(second - first).toBeGreaterThanOrEqual(HOUR_MS);
  expect(second - first).toBeLessThan(HOUR_MS + MINUTE_MS);
});
