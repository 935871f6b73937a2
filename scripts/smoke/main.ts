/**
 * The whole way once, as a manager goes it: starts a system in a temporary folder, becomes its owner by the link it
 * printed, adds a property with its links, sees the nights, reads the exported feeds, sells two more nights and sees them, restarts, and sees the same.
 * Prints one JSON line. `OTA_SMOKE_INSTALL_MS` is what installing and building took before.
 */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { PLATFORMS, type Platform } from '../../domain/entry.js';
import { say } from '../stack/console.js';
import { type LaunchedStack, launchStack, ownPlace } from '../stack/launch.js';
import { ApiClient, type SmokeEntry, type SmokeProperty } from './api-client.js';
import {
  checkExports,
  difference,
  looksAgain,
  nightsOf,
  until,
  type Window,
  windowFrom,
  within,
} from './checks.js';
import { dayAfter, eachNight, nightsIn } from './feed-nights.js';
import { fromSandbox } from './sandbox-source.js';
import { type ServedFiles, serveFiles } from './served-files.js';
import { readFeed, type Source } from './source.js';

const START_WITHIN_MS = 15 * 60_000; // the first start may have to build Temporal
const SEEN_WITHIN_MS = 60_000;

const { values } = parseArgs({
  options: {
    /** `airbnb=FILE`, any number of times */
    feed: { type: 'string', multiple: true, default: [] },
    timezone: { type: 'string', default: 'Europe/Rome' },
  },
});

const folder = mkdtempSync(path.join(os.tmpdir(), 'ota-smoke-'));
chmodSync(folder, 0o711); // run by root, PostgreSQL is another user
let stack: LaunchedStack | undefined;
let files: ServedFiles | undefined;
let ended = false;

async function end() {
  if (ended) return;
  ended = true;
  await stack?.stop();
  files?.close();
}
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => void end().then(() => process.exit(1)));

try {
  const result = await run();
  await end();
  rmSync(folder, { recursive: true, force: true });
  process.stdout.write(`${JSON.stringify({ ok: true, ...result })}\n`);
} catch (error) {
  await end();
  say(`The logs are kept in ${path.join(folder, 'logs')}`);
  process.stdout.write(`${JSON.stringify({ ok: false, reason: (error as Error).message })}\n`);
  process.exitCode = 1;
}

async function run() {
  const given = parseFeeds(values.feed);
  if (given.size) files = await serveFiles(given, values.timezone, localToday(values.timezone));
  const place = {
    ...(await ownPlace(folder)),
    ...(files ? { OTA_ALLOW_FEED_HOSTS: files.host } : {}),
  };

  const start = clock();
  stack = await launchStack(place, { withinMs: START_WITHIN_MS, tell: text => process.stderr.write(text) });
  const start_ms = start();

  const source = files ?? (await fromSandbox(stack.sandboxUrl, ['airbnb', 'booking_com']));
  const api = new ApiClient(stack.url);
  if (!stack.ownerLink) throw new Error('The start of an empty system gives no link for its first owner.');
  await api.becomeOwner(stack.ownerLink);
  const window = windowFrom(localToday(source.timezone));

  const added = await api.addProperty(propertyWith(source));
  const firstSync = clock();
  await seen(api, added.id, source, window);
  const first_sync_ms = firstSync();
  const exportsBefore = await checkExports(added, await entriesOf(api, added, window), window);

  const nights = await freeNights(source, window);
  const change = clock();
  const platform = await source.sell(nights);
  const changed = added.connections.find(connection => connection.platform === platform);
  if (!changed) throw new Error(`The property is not connected to ${platform}.`);
  await api.syncNow(changed.id);
  await seen(api, added.id, source, window);
  const change_ms = change();
  const entries = await entriesOf(api, added, window);
  if (!eachNight(nights).every(day => nightsOf(entries).has(day))) {
    throw new Error(`The nights sold on ${platform} (${nights.from} to ${nights.to}) are not there.`);
  }
  const exports = await checkExports(added, entries, window);
  if (added.connections.length > 1 && exports.join() === exportsBefore.join()) {
    throw new Error('The exported feeds did not change with the nights that were sold.');
  }

  await stack.stop();
  const restart = clock();
  stack = await launchStack(place, { withinMs: START_WITHIN_MS });
  const restart_ms = restart();
  if (stack.ownerLink) throw new Error('The start of a system that is owned gives a link for a first owner.');
  const after = await entriesOf(api, added, window);
  if (JSON.stringify(after) !== JSON.stringify(entries)) {
    throw new Error(
      `After the restart there are ${after.length} entries, and not the ${entries.length} from before.`,
    );
  }
  const exportsAfter = await checkExports(added, after, window);
  if (exportsAfter.join() !== exports.join()) throw new Error('After the restart the exported feeds differ.');
  await looksAgain(api, added, SEEN_WITHIN_MS);

  const install_ms = Number(process.env.OTA_SMOKE_INSTALL_MS ?? 0);
  return { install_ms, start_ms, first_sync_ms, change_ms, restart_ms, entries: entries.length };
}

function parseFeeds(given: readonly string[]): Map<Platform, string> {
  return new Map(
    given.map(text => {
      const at = text.indexOf('=');
      const platform = PLATFORMS.find(one => one === text.slice(0, at));
      if (!platform)
        throw new Error(`--feed ${text}: write PLATFORM=FILE, with one of ${PLATFORMS.join(', ')}.`);
      return [platform, path.resolve(text.slice(at + 1))];
    }),
  );
}

function propertyWith(source: Source) {
  return {
    name: 'Smoke run',
    timezone: source.timezone,
    units: [{ name: 'Whole place' }],
    connections: [...source.links].map(([platform, url]) => ({ platform, feeds: [{ unit: 0, url }] })),
  };
}

function entriesOf(api: ApiClient, property: SmokeProperty, { from, to }: Window): Promise<SmokeEntry[]> {
  return api.entries(property.id, from, to);
}

/** Waits until the entries of each platform are the nights that its feed says now, no more and no less. */
async function seen(api: ApiClient, propertyId: string, source: Source, window: Window): Promise<void> {
  const expected = new Map<Platform, string[]>();
  for (const [platform, link] of source.links) {
    expected.set(platform, within(nightsIn(await readFeed(link)), window));
  }
  await until(
    'The nights of the feeds',
    SEEN_WITHIN_MS,
    () => api.entries(propertyId, window.from, window.to),
    entries => {
      for (const [platform, nights] of expected) {
        const found = within(nightsOf(entries.filter(entry => entry.source === platform)), window);
        const wrong = difference(platform, nights, found);
        if (wrong) return wrong;
      }
      return undefined;
    },
  );
}

/** The first two nights, from in three days on, that none of the feeds has taken. */
async function freeNights(source: Source, window: Window) {
  const taken = new Set<string>();
  for (const link of source.links.values()) for (const day of nightsIn(await readFeed(link))) taken.add(day);
  let from = dayAfter(window.from, 3);
  while (taken.has(from) || taken.has(dayAfter(from))) from = dayAfter(from);
  return { from, to: dayAfter(from, 2) };
}

function localToday(timezone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: timezone, dateStyle: 'short' }).format(new Date());
}

function clock(): () => number {
  const began = performance.now();
  return () => Math.round(performance.now() - began);
}
