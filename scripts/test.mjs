/**
 * All checks and tests: lint, types, and the tests of every kind, those that hurt a whole system alone and last. Gets
 * what they need; a piece that cannot be got is an error. The last line reads `N passed, N failed`, where each check
 * counts as one.
 *
 *   npm test                          everything
 *   npm test -- --only unit           tests of one kind (unit, workflow, integration, e2e, faults; several with commas)
 *   npm test -- nights                tests in files whose path holds this
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { requireNode } from './bootstrap/node-version.mjs';

requireNode();
const { ensureBuilt } = await import('./bootstrap/build.mjs');
const { command } = await import('./bootstrap/command.mjs');
const { ensureInstalled } = await import('./bootstrap/install.mjs');
const { Refusal, say, step } = await import('./bootstrap/progress.mjs');
const { inProject, root } = await import('./bootstrap/project.mjs');

const KINDS = ['unit', 'workflow', 'integration', 'e2e', 'faults'];
/** They measure how a system recovers: nothing else runs beside them. */
const ALONE = ['faults'];
/** They run what is built, as people start it. */
const OF_THE_WHOLE = ['e2e', 'faults'];

const { values, positionals: patterns } = parseArgs({
  options: { only: { type: 'string' } },
  allowPositionals: true,
});
const kinds = values.only?.split(',') ?? KINDS;
const needsWhole = kinds.some(kind => OF_THE_WHOLE.includes(kind));
const isWhole = !values.only && patterns.length === 0;
const counts = { passed: 0, failed: 0 };

try {
  const unknown = kinds.find(kind => !KINDS.includes(kind));
  if (unknown) throw new Refusal(`There are no tests of the kind "${unknown}": ${KINDS.join(', ')}.`);
  await ensureInstalled();
  if (kinds.some(kind => kind !== 'unit')) {
    await ensureBuilt(needsWhole ? ['code', 'workflows', 'web'] : ['code'], {
      typeErrors: isWhole ? 'refuse' : 'tell',
    });
  }
  const tools = await getTools();
  if (isWhole) await check();
  await runTests(tools);
} catch (error) {
  counts.failed += 1;
  say(`\n${error.name === 'Refusal' ? error.message : error.stack}`);
}
process.exitCode = counts.failed === 0 && counts.passed > 0 ? 0 : 1;
process.stdout.write(`${counts.passed} passed, ${counts.failed} failed\n`);

/** The programs that the kinds of tests need, as the environment names them. */
async function getTools() {
  const built = name => import(new URL(`../dist/scripts/${name}.js`, import.meta.url));
  const tools = {};
  if (kinds.every(kind => kind === 'unit')) return tools;
  const { cacheFolder } = await built('stack/settings');
  const cache = cacheFolder(process.env);
  if (kinds.includes('workflow')) {
    tools.OTA_TEST_SERVER = await (await built('tools/test-server')).testServer(cache);
  }
  if (kinds.includes('workflow') || needsWhole) {
    tools.OTA_TEMPORAL_CLI = await (await built('stack/temporal-cli')).temporalCli(cache);
  }
  if (kinds.includes('e2e')) tools.OTA_CHROME = await (await built('tools/browser')).browser();
  for (const [name, place] of Object.entries(tools)) say(`${name}=${place}`);
  return tools;
}

async function check() {
  const bin = (...parts) => inProject('node_modules', ...parts);
  const checks = {
    'Lint and format': [bin('@biomejs', 'biome', 'bin', 'biome'), 'check', '--error-on-warnings', '.'],
    Types: [bin('typescript', 'bin', 'tsc'), '--noEmit', '-p', 'tsconfig.json'],
    'Types of the web app': [bin('typescript', 'bin', 'tsc'), '--noEmit', '-p', 'web/tsconfig.json'],
  };
  for (const [what, args] of Object.entries(checks)) {
    const { code, output } = await step(what, () => command(process.execPath, args));
    counts[code === 0 ? 'passed' : 'failed'] += 1;
    if (code !== 0) say(`FAIL ${what}\n${output.trimEnd()}`);
  }
}

async function runTests(tools) {
  const together = kinds.filter(kind => !ALONE.includes(kind));
  const found = {};
  for (const group of [together, kinds.filter(kind => ALONE.includes(kind))])
    if (group.length) Object.assign(found, await runJest(group, tools));
  for (const { passed, failed } of Object.values(found)) {
    counts.passed += passed;
    counts.failed += failed;
  }
  const missing = patterns.length ? [] : kinds.filter(kind => !found[kind]);
  if (missing.length) throw new Refusal(`No tests ran of the kind ${missing.join(', ')}.`);
  if (Object.keys(found).length === 0) throw new Refusal(`No test file matches ${patterns.join(' ')}.`);
}

/** What passed and failed, by kind. */
async function runJest(group, tools) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'ota-counts-'));
  const countsFile = path.join(folder, 'counts.json');
  const args = [
    inProject('node_modules', 'jest', 'bin', 'jest.js'),
    '--maxWorkers=2',
    '--passWithNoTests',
    `--reporters=${inProject('test', 'support', 'reporter.mjs')}`,
    ...['--selectProjects', ...group],
    ...(patterns.length ? ['--testPathPatterns', ...patterns] : []),
  ];
  const options = [
    process.env.NODE_OPTIONS,
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
  ];
  const env = {
    ...process.env,
    ...tools,
    OTA_TEST_COUNTS: countsFile,
    NODE_OPTIONS: options.filter(Boolean).join(' '),
  };
  try {
    const code = await new Promise((resolve, reject) => {
      const jest = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] });
      jest.once('error', reject).once('close', resolve);
    });
    const found = existsSync(countsFile) ? JSON.parse(readFileSync(countsFile, 'utf8')) : {};
    if (code !== 0 && Object.values(found).every(({ failed }) => failed === 0))
      throw new Refusal(`Jest ended with exit code ${code}.`);
    return found;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
