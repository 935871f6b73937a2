import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { Problem } from '../../domain/problems.js';
import { reportOf } from './report.js';
import { asText } from './report-text.js';

const MAX_BYTES = 10_000_000;
const TIMEOUT_MS = 30_000;

/**
 * `check FILE|URL`: prints what the calendar holds. Ends with 0 where nothing is wrong, 1 where something is, 2 where
 * it could not be looked at. The operator runs it, so a URL may lead anywhere the operator's machine reaches.
 */
export async function check(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { json: { type: 'boolean' }, timezone: { type: 'string', default: 'UTC' } },
  });
  const [source] = positionals;
  if (source === undefined || positionals.length > 1) {
    console.error('check takes one file or one URL.');
    return 2;
  }
  let body: Uint8Array;
  try {
    body = await bodyOf(source);
  } catch (error) {
    console.error(`${error instanceof Problem ? error.message : reasonOf(error)}`);
    return 2;
  }
  const report = reportOf(body, values.timezone, () => performance.now());
  console.log(values.json ? JSON.stringify(report, null, 2) : asText(report));
  return report.error || report.problems.length > 0 ? 1 : 0;
}

async function bodyOf(source: string): Promise<Uint8Array> {
  if (!/^(https?|webcal):\/\//i.test(source)) return readFile(source);
  const response = await fetch(source.replace(/^webcal:/i, 'https:'), {
    headers: { 'user-agent': 'ota-calendar-sync', accept: 'text/calendar, */*' },
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  if (!response.ok) throw new Error(`The server answered ${response.status}.`);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > MAX_BYTES) throw new Problem('feed_too_large', { limit: `${MAX_BYTES / 1e6} MB` });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  // What fetch throws says only that it failed; its cause says why. Neither names the URL, which is a password.
  return error.cause instanceof Error ? error.cause.message : error.message;
}
