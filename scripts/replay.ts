/**
 * What would we have believed? Runs fetch logs through the same code as the worker, in time order, as one unit, and
 * prints one JSON line a fetch:
 *
 *     npm run --silent replay -- --timezone Europe/Rome airbnb=LOG.ndjson.gz booking_com=LOG2.ndjson.gz
 *
 * Or runs the answers stored of one feed, to tell what was believed of it on a day in the past:
 *
 *     npm run --silent replay -- --feed ID
 *
 * Or puts one overlap at a time into logs, at random places, and tells how many were found at the first answer that
 * showed them:
 *
 *     npm run --silent replay -- --overlaps 500 airbnb=LOG.ndjson.gz booking_com=LOG2.ndjson.gz
 */
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { PLATFORMS, type Platform } from '../domain/entry.js';
import { fingerprint, parseFeed } from '../domain/ical/index.js';
import { isTimezone, toInstant } from '../domain/instant.js';
import { Chance } from '../sandbox/world/chance.js';
import { openDatabase } from '../store/database.js';
import { feedWithPast, pastAnswers } from '../store/feed-history.js';
import { inTimeOrder } from './replay/fetch.js';
import { BadLog, readFetchLog } from './replay/fetch-log.js';
import { probeOverlaps } from './replay/probe-overlaps.js';
import { type Line, replayFeeds } from './replay/replay-feeds.js';
import { storedAnswers } from './replay/stored-answers.js';
import type { ReplayedFeed } from './replay/unit-replay.js';
import { clusterUrl } from './stack/postgres-cluster.js';
import { stackSettings } from './stack/settings.js';

const USAGE = `usage: replay --timezone ZONE PLATFORM=LOG.ndjson[.gz] ...
       replay --overlaps N [--seed N] --timezone ZONE PLATFORM=LOG.ndjson[.gz] PLATFORM=LOG.ndjson[.gz] ...
       replay --feed ID
  --timezone   the property's IANA timezone, such as Europe/Rome (default UTC)
  PLATFORM     ${PLATFORMS.join(', ')}; each at most once
  --overlaps   puts so many overlaps into the logs, one at a time, and tells how many were found at once
  --seed       of the random places (default 1)
  --feed       a feed of the running system (DATABASE_URL, else the data folder's own): its stored answers`;

class Misuse extends Error {}

interface WantedLogs {
  readonly overlaps?: number;
  readonly seed: number;
  readonly timezone: string;
  readonly logs: readonly { readonly platform: Platform; readonly path: string }[];
}
interface WantedFeed {
  readonly feedId: string;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function readArguments(args: readonly string[]): WantedLogs | WantedFeed {
  const { values, positionals } = parse(args);
  if (values.feed !== undefined) {
    if (positionals.length > 0) throw new Misuse('either --feed or logs');
    if (!UUID.test(values.feed)) throw new Misuse(`"${values.feed}" is no id of a feed`);
    return { feedId: values.feed };
  }
  if (!isTimezone(values.timezone)) throw new Misuse(`there is no timezone "${values.timezone}"`);
  if (positionals.length === 0) throw new Misuse('no log given');
  const logs = positionals.map(positional => {
    const [name = '', ...rest] = positional.split('=');
    const path = rest.join('=');
    const platform = PLATFORMS.find(known => known === name);
    if (!platform || path === '') throw new Misuse(`"${positional}" is not PLATFORM=LOG`);
    if (!existsSync(path)) throw new Misuse(`there is no file ${path}`);
    return { platform, path };
  });
  if (new Set(logs.map(log => log.platform)).size < logs.length)
    throw new Misuse('a platform is named twice');
  const overlaps = values.overlaps === undefined ? undefined : wholeNumber(values.overlaps, '--overlaps');
  return {
    timezone: values.timezone,
    logs,
    seed: wholeNumber(values.seed, '--seed'),
    ...(overlaps !== undefined && { overlaps }),
  };
}

function wholeNumber(text: string, option: string): number {
  if (!/^\d{1,6}$/.test(text)) throw new Misuse(`${option} takes a whole number`);
  return Number(text);
}

function parse(args: readonly string[]) {
  try {
    const options = {
      timezone: { type: 'string', default: 'UTC' },
      feed: { type: 'string' },
      overlaps: { type: 'string' },
      seed: { type: 'string', default: '1' },
    } as const;
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch (error) {
    throw new Misuse((error as Error).message);
  }
}

async function replayLogs({ timezone, logs, overlaps, seed }: WantedLogs): Promise<void> {
  const feeds: ReplayedFeed[] = logs.map(({ platform }) => ({ name: platform, platform, rules: {} }));
  const fetches = inTimeOrder(logs.map(({ platform, path }) => readFetchLog(platform, path)));
  if (overlaps === undefined) return print(replayFeeds(fetches, feeds, timezone, READER));
  const chance = new Chance('overlaps', seed);
  const probed = await probeOverlaps(fetches, feeds, timezone, READER, {
    rounds: overlaps,
    random: () => chance.next(),
  });
  process.stdout.write(`${JSON.stringify(probed)}\n`);
  if (probed.found < probed.overlaps) process.exitCode = 1;
}

async function replayFeed({ feedId }: WantedFeed): Promise<void> {
  const { dataDir, databaseUrl, ports } = stackSettings();
  const db = openDatabase(databaseUrl ?? clusterUrl(dataDir, ports.OTA_POSTGRES_PORT), { poolSize: 1 });
  try {
    const feed = await feedWithPast(db, feedId);
    if (!feed) throw new Misuse(`there is no feed ${feedId}`);
    const fetches = storedAnswers(feedId, pastAnswers(db, feed), toInstant(Date.now()));
    await print(replayFeeds(fetches, [{ ...feed, name: feedId }], feed.timezone, READER));
  } finally {
    await db.destroy();
  }
}

const READER = { parse: parseFeed, fingerprint };

async function print(lines: AsyncIterable<Line>): Promise<void> {
  for await (const line of lines) {
    if (!process.stdout.write(`${JSON.stringify(line)}\n`)) await once(process.stdout, 'drain');
  }
}

// A reader that has seen enough (`| head`) ends the replay.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

try {
  const wanted = readArguments(process.argv.slice(2));
  await ('feedId' in wanted ? replayFeed(wanted) : replayLogs(wanted));
} catch (error) {
  if (!(error instanceof Misuse || error instanceof BadLog)) throw error;
  process.stderr.write(`replay: ${error.message}\n${error instanceof Misuse ? `${USAGE}\n` : ''}`);
  process.exitCode = 2;
}
