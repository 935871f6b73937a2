/**
 * `node scripts/run.mjs NAME args…` runs a command written in TypeScript: dist/scripts/NAME.js, or what is named below.
 * Compiles first where sources changed, and writes nothing to stdout itself: that belongs to the command.
 * Type errors are told and do not stop it, since the command may well be free of them.
 */
import { existsSync } from 'node:fs';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { requireNode } from './bootstrap/node-version.mjs';

requireNode();
const { ensureInstalled } = await import('./bootstrap/install.mjs');
const { ensureBuilt } = await import('./bootstrap/build.mjs');
const { fail, Refusal } = await import('./bootstrap/progress.mjs');
const { inProject } = await import('./bootstrap/project.mjs');

/** Commands that live in the room they speak of. */
const ELSEWHERE = {
  bench: ['bench', 'main.js'],
  'api-document': ['api', 'openapi', 'print.js'],
};

/** Commands that start a whole system need all of it built; the others the code alone. */
const WHOLE = ['api-fuzz', 'faults', 'guide-pictures'];

const [name, ...args] = process.argv.slice(2);
const script = inProject('dist', ...(ELSEWHERE[name] ?? ['scripts', `${name}.js`]));

try {
  await ensureInstalled();
  await ensureBuilt(WHOLE.includes(name) ? ['code', 'workflows', 'web'] : ['code'], { typeErrors: 'tell' });
  if (!existsSync(script)) throw new Refusal(`There is no command "${name}".`);
} catch (error) {
  fail(error);
}
// The command finds its arguments where it would if it had been called directly.
process.argv = [process.argv[0], script, ...args];
await import(pathToFileURL(script).href);
