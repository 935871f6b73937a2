import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { command } from './command.mjs';
import { filesOf, fingerprint } from './fingerprint.mjs';
import { Refusal, say, step } from './progress.mjs';
import { dist, inProject, root } from './project.mjs';
import { inTurn } from './turn.mjs';

const stampFile = path.join(dist, '.stamp');
/** The rooms that are compiled, as the compiler is told. */
const SOURCES = JSON.parse(readFileSync(inProject('tsconfig.build.json'), 'utf8')).include;

/** tsc says with this exit code that it found type errors and wrote the output all the same. */
const TYPE_ERRORS = 2;

/**
 * What is built, each part from its own inputs and left alone while these stay the same. A part's `make` answers
 * undefined, or the problems it found in a build that can be used nevertheless.
 */
const parts = {
  code: {
    what: 'Compiling the sources',
    inputs: [...SOURCES, 'tsconfig.json', 'tsconfig.build.json', 'package-lock.json'],
    result: path.join(dist, '.tsbuildinfo'),
    make: compile,
  },
  workflows: {
    what: 'Bundling the workflows',
    inputs: ['workflows', 'domain', 'scripts/bootstrap/bundle-workflows.mjs', 'package-lock.json'],
    result: path.join(dist, 'workflow-bundle.js'),
    make: () =>
      must(process.execPath, [
        inProject('scripts', 'bootstrap', 'bundle-workflows.mjs'),
        path.join(dist, 'workflow-bundle.js'),
      ]),
  },
  web: {
    what: 'Building the web app',
    inputs: ['web', 'package-lock.json'],
    result: path.join(dist, 'web', 'index.html'),
    // Vite would build React for development where the shell's NODE_ENV says anything else.
    make: () =>
      must(
        process.execPath,
        [
          inProject('node_modules', 'vite', 'bin', 'vite.js'),
          'build',
          inProject('web'),
          '--outDir',
          path.join(dist, 'web'),
          '--emptyOutDir',
          '--logLevel',
          'warn',
        ],
        { env: { ...process.env, NODE_ENV: 'production' } },
      ),
  },
};

/**
 * Builds what is stale of `names` (`code`, `workflows`, `web`), side by side.
 * `typeErrors`: `refuse` ends with what the compiler said, `tell` says how many there are and goes on.
 */
export async function ensureBuilt(names, { typeErrors = 'refuse' } = {}) {
  const stale = () => names.filter(name => !isFresh(name, typeErrors));
  if (stale().length === 0) return;
  mkdirSync(dist, { recursive: true });
  await inTurn(path.join(dist, '.lock'), async () => {
    const built = await Promise.allSettled(stale().map(build));
    const failed = built.filter(one => one.status === 'rejected').map(one => one.reason);
    const unexpected = failed.find(error => !(error instanceof Refusal));
    if (unexpected) throw unexpected;
    const problems = names.map(name => stamps()[name]?.problems).filter(Boolean);
    if (typeErrors === 'tell') for (const text of problems) say(howMany(text));
    const refused = [...failed.map(error => error.message), ...(typeErrors === 'refuse' ? problems : [])];
    if (refused.length) throw new Refusal(`The build failed.\n\n${refused.join('\n\n')}`);
  });
}

const howMany = text => `${text.match(/error TS/g)?.length ?? 0} type errors (npm run build shows them)`;

function isFresh(name, typeErrors) {
  const stamp = stamps()[name];
  if (!stamp || !existsSync(parts[name].result)) return false;
  if (stamp.problems && typeErrors === 'refuse') return false;
  return stamp.inputs === fingerprint(parts[name].inputs);
}

async function build(name) {
  const { what, inputs, make } = parts[name];
  const before = fingerprint(inputs);
  const problems = await step(what, make).catch(error => {
    throw error instanceof Refusal ? new Refusal(`${what}:\n${error.message}`) : error;
  });
  const stamp = { ...stamps(), [name]: { inputs: before, ...(problems ? { problems } : {}) } };
  writeFileSync(stampFile, `${JSON.stringify(stamp, null, 2)}\n`);
}

function stamps() {
  try {
    return JSON.parse(readFileSync(stampFile, 'utf8'));
  } catch {
    return {}; // none yet, or not whole: everything is built again
  }
}

async function must(program, args, options) {
  const { code, output } = await command(program, args, options);
  if (code !== 0) throw new Refusal(output.trim());
}

async function compile() {
  const tsc = inProject('node_modules', 'typescript', 'bin', 'tsc');
  const { code, output } = await command(process.execPath, [tsc, '-p', inProject('tsconfig.build.json')]);
  if (code !== 0 && code !== TYPE_ERRORS) throw new Refusal(output.trim());
  removeWhatHasNoSource();
  return code === TYPE_ERRORS ? output.trim() : undefined;
}

/** A source that was removed or renamed must not live on as its compiled file. */
function removeWhatHasNoSource() {
  for (const folder of SOURCES) {
    for (const file of filesOf(path.join(dist, folder))) {
      const source = path.join(root, path.relative(dist, file)).replace(/\.js(\.map)?$/, '.ts');
      if (/\.js(\.map)?$/.test(file) && !existsSync(source)) rmSync(file);
    }
  }
}
