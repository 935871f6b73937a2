import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { type Report, Shared } from './fuzz/shared.js';

/**
 * `npm run fuzz -- --minutes 5 [--seed N]`: feeds mutated calendars to the parser until the time is up. Ends with 1 and
 * the input in a file where something but a `Problem` was thrown, an answer broke a rule (see fuzz/worker.ts), or one
 * input took more than a second. The mutations run in a thread, so that an input that never ends is caught as well.
 */
const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '5' },
    seed: { type: 'string', default: String(Date.now() % 1e9) },
  },
});
const minutes = Number(values.minutes);
const seed = Number(values.seed);
if (!(minutes > 0) || !Number.isInteger(seed)) {
  console.error('Usage: npm run fuzz -- --minutes 5 [--seed 1]');
  process.exit(2);
}

const STUCK_MS = 30_000;

const shared = new Shared();
const worker = new Worker(new URL('./fuzz/worker.js', import.meta.url), {
  workerData: { buffer: shared.buffer, seed, ms: minutes * 60_000 },
  resourceLimits: { maxOldGenerationSizeMb: 256 },
});

let seen = -1;
const watch = setInterval(() => {
  if (shared.runs === seen) fail(`an input did not end within ${STUCK_MS / 1000} s`);
  seen = shared.runs;
}, STUCK_MS);

worker.on('message', (report: Report) => {
  clearInterval(watch);
  if (report.failure !== undefined) fail(report.failure);
  console.log(JSON.stringify({ fuzz: 'ical', seed, minutes, ...report }));
});
worker.on('error', error => fail(error.stack ?? String(error)));

function fail(reason: string): never {
  const file = join(tmpdir(), `ical-fuzz-${seed}-${shared.runs}.ics`);
  writeFileSync(file, shared.input());
  console.error(`${reason}\nThe input is in ${file} (seed ${seed}, run ${shared.runs}).`);
  process.exit(1);
}
