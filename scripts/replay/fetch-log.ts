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
  const fault = new Promise<never>((_, reject) =>
    text.on('error', (error: Error) => reject(new BadLog(`${path}: ${error.message}`, { cause: error }))),
  );
  // Awaited together with each line below; a log that was read to its end leaves it open.
  fault.catch(() => {});
  const lines = createInterface({ input: text, crlfDelay: Number.POSITIVE_INFINITY })[Symbol.asyncIterator]();
  for (let line = 1; ; line++) {
    const { done, value: json } = await Promise.race([lines.next(), fault]);
    if (done) return;
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
    const value: unknown = JSON.parse(json);
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
  } catch {
    // Said below, with the place.
  }
  throw new BadLog(`${place}: not a line of JSON`);
}
