import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { toInstant } from '../../domain/instant.js';
import type { Fetch } from './fetch.js';

/** A log that cannot be read, with the place in it. */
export class BadLog extends Error {}

/** Reads a fetch log: NDJSON, gzip where the name ends in `.gz`, one `{"t": instant, "body": text}` a line. */
export async function* readFetchLog(feed: string, path: string): AsyncGenerator<Fetch> {
  const file = createReadStream(path);
  const text = path.endsWith('.gz') ? file.pipe(createGunzip()) : file;
  // pipe() carries no errors on: a file that cannot be opened must end the reading, not the process.
  if (text !== file) file.on('error', error => text.destroy(error));
  let line = 0;
  for await (const json of createInterface({ input: text, crlfDelay: Number.POSITIVE_INFINITY })) {
    line += 1;
    if (json !== '') yield toFetch(feed, json, `${path}:${line}`);
  }
}

function toFetch(feed: string, json: string, place: string): Fetch {
  const { t, body } = asRecord(json, place);
  if (typeof t !== 'string' || Number.isNaN(Date.parse(t))) throw new BadLog(`${place}: "t" is no instant`);
  if (typeof body !== 'string') throw new BadLog(`${place}: "body" is no text`);
  return { feed, t, at: toInstant(Date.parse(t)), body: Buffer.from(body, 'utf8') };
}

function asRecord(json: string, place: string): Record<string, unknown> {
  try {
    return JSON.parse(json) as Record<string, unknown>;
  } catch (error) {
    throw new BadLog(`${place}: not a line of JSON`, { cause: error });
  }
}
