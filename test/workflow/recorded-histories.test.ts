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
  recordDeletion,
  recordDelivery,
  recordFleet,
  recordLife,
  recordNotifications,
  recordTask,
  recordTrouble,
} from './support/record-life.js';
import { workflowBundle } from './support/stories.js';
import { TimeSkipping } from './support/time-skipping.js';

/*
 * Connections live for years, so what a release recorded the next one has to replay. Where the workflow changes,
 * guard the change with `patched()` and add a history under a name of its own. What was recorded is never written over:
 * this records what is missing: OTA_RECORD_HISTORIES=1 npm test -- --only workflow recorded-histories
 */
jest.setTimeout(120_000);

beforeAll(async () => {
  if (process.env.OTA_RECORD_HISTORIES !== '1') {
    quietRuntime();
    return;
  }
  const real = await DevServer.start();
  await recordLife(real);
  await recordTrouble(real);
  await recordDelivery(real);
  await recordTask(real);
  await recordFleet(real);
  await recordNotifications(real);
  await real.stop();
  const skipping = await TimeSkipping.start();
  await recordDay(skipping);
  await recordDailyLists(skipping);
  await recordDeletion(skipping);
  await skipping.stop();
}, 120_000);

const names = () => readdirSync(HISTORIES).filter(name => name.endsWith('.json'));
const recorded = (name: string) => JSON.parse(readFileSync(path.join(HISTORIES, name), 'utf8'));

const WORKFLOWS = new URL('../../workflows/', import.meta.url);

interface RecordedEvent {
  readonly markerRecordedEventAttributes?: {
    readonly details: Readonly<Record<string, { readonly payloads: readonly { readonly data: string }[] }>>;
  };
}

/** The names of the patches that a run went by. */
const patchesOf = (events: readonly RecordedEvent[]): string[] =>
  events
    .flatMap(({ markerRecordedEventAttributes: marker }) => marker?.details['patch-data']?.payloads ?? [])
    .map(({ data }) => JSON.parse(Buffer.from(data, 'base64').toString('utf8')).id);

test('every type of workflow has a recorded history', () => {
  const index = readFileSync(new URL('index.ts', WORKFLOWS), 'utf8');
  const types = [...index.matchAll(/^export \{ (\w+) \}/gm)].map(([, type]) => type);
  expect(types.length).toBeGreaterThan(8);
  const seen = names().map(
    name => recorded(name).events[0].workflowExecutionStartedEventAttributes.workflowType.name,
  );
  expect(types.filter(type => !seen.includes(type))).toEqual([]);
});

test('every patch of the workflows is taken in a recorded history', () => {
  const sources = readdirSync(WORKFLOWS).map(file => readFileSync(new URL(file, WORKFLOWS), 'utf8'));
  const code = sources.join('\n').replaceAll(/\/\*.*?\*\//gs, '');
  const patches = [...code.matchAll(/\bpatched\('([^']+)'\)/g)].map(([, patch]) => patch ?? '');
  expect(patches.length).toBeGreaterThan(8);
  const taken = names().flatMap(name => patchesOf(recorded(name).events));
  expect(patches.filter(patch => !taken.includes(patch))).toEqual([]);
});

test('every recorded history replays on the workflows as they are now', async () => {
  for (const name of names()) {
    const history = recorded(name);
    await expect(
      Worker.runReplayHistory({ workflowBundle }, history, 'connection/recorded'),
    ).resolves.toBeUndefined();
  }
});

test('no recorded history holds a link, a body or a guest', () => {
  let decoded = 0;
  for (const name of readdirSync(HISTORIES)) {
    const text = readFileSync(path.join(HISTORIES, name), 'utf8');
    const payloads = [...text.matchAll(/"data": ?"([A-Za-z0-9+/=]+)"/g)].map(([, data]) =>
      Buffer.from(data ?? '', 'base64').toString('utf8'),
    );
    decoded += payloads.length;
    expect(`${text}${payloads.join()}`).not.toMatch(/https?:|VEVENT|SUMMARY|Reserved/);
  }
  expect(decoded).toBeGreaterThan(100);
});
