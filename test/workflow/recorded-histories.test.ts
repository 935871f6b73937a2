import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, jest, test } from '@jest/globals';
import { Worker } from '@temporalio/worker';
import { DevServer } from './support/dev-server.js';
import { quietRuntime } from './support/quiet-runtime.js';
import {
  HISTORIES,
  recordDailyLists,
  recordDay,
  recordDelivery,
  recordLife,
  recordTask,
} from './support/record-life.js';
import { workflowBundle } from './support/stories.js';
import { TimeSkipping } from './support/time-skipping.js';

/*
 * Connections live for years, so what a release recorded the next one has to replay. Where the workflow changes,
 * guard the change with `patched()` and add a history; only a release that no running connection has seen may record
 * the old ones anew: OTA_RECORD_HISTORIES=1 npm test -- --only workflow recorded-histories
 */
jest.setTimeout(120_000);

beforeAll(async () => {
  if (process.env.OTA_RECORD_HISTORIES !== '1') {
    quietRuntime();
    return;
  }
  const real = await DevServer.start();
  await recordLife(real);
  await recordDelivery(real);
  await recordTask(real);
  await real.stop();
  const skipping = await TimeSkipping.start();
  await recordDay(skipping);
  await recordDailyLists(skipping);
  await skipping.stop();
}, 120_000);

test('every recorded history replays on the workflows as they are now', async () => {
  const names = readdirSync(HISTORIES).filter(name => name.endsWith('.json'));
  expect(names).toEqual(
    expect.arrayContaining([
      'deliver-webhooks.json',
      'manual-task.json',
      'sync-connection.json',
      'sync-connection-daily-lists.json',
      'sync-connection-starts-over.json',
    ]),
  );
  for (const name of names) {
    const history = JSON.parse(readFileSync(path.join(HISTORIES, name), 'utf8'));
    await expect(
      Worker.runReplayHistory({ workflowBundle }, history, 'connection/recorded'),
    ).resolves.toBeUndefined();
  }
});

test('no recorded history holds a link, a body or a guest', () => {
  for (const name of readdirSync(HISTORIES)) {
    const text = readFileSync(path.join(HISTORIES, name), 'utf8');
    const payloads = [...text.matchAll(/"data": ?"([A-Za-z0-9+/=]+)"/g)].map(([, data]) =>
      Buffer.from(data ?? '', 'base64').toString('utf8'),
    );
    expect(payloads.length).toBeGreaterThan(5);
    expect(`${text}${payloads.join()}`).not.toMatch(/https?:|VEVENT|SUMMARY|Reserved/);
  }
});
