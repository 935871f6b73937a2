import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** What a child measured. Each figure has a process of its own, so that its peak of memory is its own as well. */
export interface Measured {
  readonly ms: number;
  readonly peakRssMb: number;
}

const MAIN = fileURLToPath(new URL('./main.js', import.meta.url));

/** Runs `main.js ARGS` and reads the one JSON line it prints. */
export async function inChild(args: readonly string[]): Promise<Measured> {
  const child = spawn(process.execPath, [MAIN, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  let out = '';
  child.stdout.on('data', chunk => {
    out += chunk;
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code !== 0) throw new Error(`bench ${args.join(' ')} ended with ${code}`);
  return JSON.parse(out) as Measured;
}

const WARM_UP_MS = 400;
const MEASURE_MS = 1_500;
const MIN_RUNS = 5;
const MAX_RUNS = 2_000;

/** The median time of `work`, after it has been warmed up, with the peak of this process. */
export function measure(work: () => unknown): Measured {
  const begun = performance.now();
  let warm = 0;
  while (warm++ < 2 || performance.now() - begun < WARM_UP_MS) work();
  const times: number[] = [];
  const from = performance.now();
  while (times.length < MIN_RUNS || (performance.now() - from < MEASURE_MS && times.length < MAX_RUNS)) {
    const at = performance.now();
    work();
    times.push(performance.now() - at);
  }
  times.sort((a, b) => a - b);
  return {
    ms: times[Math.floor(times.length / 2)]!,
    peakRssMb: process.resourceUsage().maxRSS / 1024,
  };
}

export const rounded = (n: number): number => Number(n.toPrecision(4));
