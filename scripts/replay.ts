/**
 * What would we have believed? Runs fetch logs through the same code as the worker, in time order, as one unit, and
 * prints one JSON line a fetch:
 *
 *     npm run --silent replay -- --timezone Europe/Rome airbnb=LOG.ndjson.gz booking_com=LOG2.ndjson.gz
 */
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { PLATFORMS, type Platform } from '../domain/entry.js';
import { fingerprint, parseFeed } from '../domain/ical/index.js';
import { isTimezone } from '../domain/instant.js';
import { inTimeOrder } from './replay/fetch.js';
import { BadLog, readFetchLog } from './replay/fetch-log.js';
import { type ReplayedFeed, replayFeeds } from './replay/replay-feeds.js';

const USAGE = `usage: replay --timezone ZONE PLATFORM=LOG.ndjson[.gz] ...
  --timezone   the property's IANA timezone, such as Europe/Rome (default UTC)
  PLATFORM     ${PLATFORMS.join(', ')}; each at most once`;

class Misuse extends Error {}

interface Wanted {
  readonly timezone: string;
  readonly logs: readonly { readonly platform: Platform; readonly path: string }[];
}

function readArguments(args: readonly string[]): Wanted {
  const { values, positionals } = parse(args);
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
  return { timezone: values.timezone, logs };
}

function parse(args: readonly string[]) {
  try {
    const options = { timezone: { type: 'string', default: 'UTC' } } as const;
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch (error) {
    throw new Misuse((error as Error).message);
  }
}

async function replay({ timezone, logs }: Wanted): Promise<void> {
  const feeds: ReplayedFeed[] = logs.map(({ platform }) => ({ name: platform, platform, rules: {} }));
  const fetches = inTimeOrder(logs.map(({ platform, path }) => readFetchLog(platform, path)));
  for await (const line of replayFeeds(fetches, feeds, timezone, { parse: parseFeed, fingerprint })) {
    if (!process.stdout.write(`${JSON.stringify(line)}\n`)) await once(process.stdout, 'drain');
  }
}

// A reader that has seen enough (`| head`) ends the replay.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

try {
  await replay(readArguments(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof Misuse || error instanceof BadLog)) throw error;
  process.stderr.write(`replay: ${error.message}\n${error instanceof Misuse ? `${USAGE}\n` : ''}`);
  process.exitCode = 2;
}
