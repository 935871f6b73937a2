import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { WorkflowFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { KEEP_FLEET } from '../../domain/sync/messages.js';
import { DevServer } from './support/dev-server.js';
import { DUTIES_OF_A_MINUTE, fleetRun } from './support/fleet-run.js';

jest.setTimeout(60_000);

let server: DevServer;
beforeAll(async () => {
  server = await DevServer.start();
}, 120_000);
afterAll(() => server?.stop(), 60_000);

const refuses = async (): Promise<never> => {
  throw ApplicationFailure.nonRetryable('The database is away.');
};

/** The duties of a minute, each of which notes that it was done; `failing` fail instead. */
function duties(...failing: readonly string[]) {
  const done: string[] = [];
  const activities = DUTIES_OF_A_MINUTE.map(name => [
    name,
    failing.includes(name) ? refuses : async () => void done.push(name),
  ]);
  return { done, activities: Object.fromEntries(activities) };
}

test('a duty that fails stops no other, and the run says which it was', async () => {
  const failing = ['wakeFleet', 'keepTasks'];
  const { done, activities } = duties(...failing);
  const { failure } = await fleetRun(server.env, KEEP_FLEET, activities);
  expect(done.sort()).toEqual(DUTIES_OF_A_MINUTE.filter(name => !failing.includes(name)));
  expect(failure).toBeInstanceOf(WorkflowFailedError);
  expect((failure as WorkflowFailedError).cause?.message).toBe('Not done: wakeFleet, keepTasks.');
});

test('a run in which every duty was done ends well', async () => {
  const { done, activities } = duties();
  expect(await fleetRun(server.env, KEEP_FLEET, activities)).not.toHaveProperty('failure');
  expect(done.sort()).toEqual(DUTIES_OF_A_MINUTE);
});
