/**
 * `npm run test:faults [-- --seconds 600] [--seed S] [--houses 12]`: starts a whole system on simulated platforms,
 * kills each of its processes again and again while the platforms answer badly, guests book and cancel and people
 * write, lets it heal, and compares what it believes with what is really sold. Prints one JSON line; ends with 1 where
 * anything was lost, doubled, stuck or wrong, says what, and keeps the logs.
 */
import { parseArgs } from 'node:util';
import { lineOf, wordsOf } from './faults/report.js';
import { runFaults } from './faults/run.js';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '600' },
    seed: { type: 'string', default: String(Date.now() % 1e9) },
    houses: { type: 'string', default: '12' },
  },
});

const report = await runFaults({
  seconds: Number(values.seconds),
  seed: values.seed,
  houses: Number(values.houses),
});
if (report.findings.length) process.stderr.write(`\n${wordsOf(report)}\n`);
process.stdout.write(`${lineOf(report)}\n`);
process.exit(report.findings.length ? 1 : 0);
