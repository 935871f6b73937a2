import { parentPort, workerData } from 'node:worker_threads';
import { fingerprint, parseFeed, parseInstances } from '../../domain/ical/index.js';
import { isDay } from '../../domain/nights.js';
import { Problem } from '../../domain/problems.js';
import { mutated, randomness } from './mutate.js';
import { type Report, Shared } from './shared.js';

const { buffer, seed, ms } = workerData as { buffer: SharedArrayBuffer; seed: number; ms: number };

const MAX_MS = 1_000;
const WINDOW = { from: '2025-01-01', to: '2029-01-01' };
const clock = (): number => performance.now();

function fuzz(): Report {
  const shared = new Shared(buffer);
  const random = randomness(seed);
  const until = clock() + ms;
  let refused = 0;
  let slowestMs = 0;
  const report = (failure?: string): Report => ({
    runs: shared.runs,
    refused,
    slowestMs: Math.round(slowestMs),
    ...(failure === undefined ? {} : { failure }),
  });
  while (clock() < until) {
    const input = mutated(random);
    shared.begin(input);
    let isRefused = false;
    for (const check of CHECKS) {
      // The processor's time: a busy machine is no fault of the parser.
      const begun = process.cpuUsage();
      try {
        check(input);
      } catch (error) {
        if (!(error instanceof Problem)) return report(error instanceof Error ? error.stack : String(error));
        isRefused = true;
      }
      const { user, system } = process.cpuUsage(begun);
      slowestMs = Math.max(slowestMs, (user + system) / 1000);
      if (slowestMs > MAX_MS) return report(`${check.name} took ${Math.round(slowestMs)} ms`);
    }
    if (isRefused) refused++;
  }
  return report();
}

/** Each throws an Error where an answer breaks a rule that holds for every input. */
const CHECKS: readonly ((input: Uint8Array) => void)[] = [
  function print(input) {
    const hash = fingerprint(input);
    if (!/^[0-9a-f]{64}$/.test(hash)) throw new Error(`a fingerprint of ${hash}`);
  },
  function nights(input) {
    const feed = parseFeed(input, { timezone: 'Pacific/Apia', window: WINDOW, clock });
    for (const { nights } of feed.events)
      if (!isDay(nights.from) || !isDay(nights.to) || nights.from >= nights.to)
        throw new Error(`nights from ${nights.from} to ${nights.to}`);
    if (Object.keys(Object.prototype).length > 0)
      throw new Error('something was written to Object.prototype');
  },
  function instances(input) {
    for (const { start, end } of parseInstances(input, { ...WINDOW, clock }))
      if (!(start <= end)) throw new Error(`an instance from ${start} to ${end}`);
  },
];

parentPort?.postMessage(fuzz());
