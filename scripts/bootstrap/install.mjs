import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { command } from './command.mjs';
import { Refusal, step } from './progress.mjs';
import { inProject } from './project.mjs';
import { inTurn } from './turn.mjs';

const lockFile = inProject('package-lock.json');
const stampFile = inProject('node_modules', '.stamp');
const installedFile = inProject('node_modules', '.package-lock.json');

/** Makes node_modules what package-lock.json says, where it is not. */
export async function ensureInstalled() {
  if (isStamped()) return;
  await inTurn(inTurnFile(), async () => {
    if (isStamped()) return;
    if (!isWhatTheLockSays()) await step('Installing packages (npm ci)', install);
    writeFileSync(stampFile, wanted());
  });
}

/** Outside node_modules, which `npm ci` removes. */
const inTurnFile = () =>
  path.join(
    os.tmpdir(),
    `ota-install-${createHash('sha256').update(lockFile).digest('hex').slice(0, 12)}.lock`,
  );

const wanted = () =>
  createHash('sha256')
    .update(`${process.platform} ${process.arch} ${process.versions.modules}\n`)
    .update(readFileSync(lockFile))
    .digest('hex');

const isStamped = () => existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted();

/**
 * npm notes in node_modules/.package-lock.json what it installed, last of all. Where that agrees with
 * package-lock.json (someone ran `npm install`), there is nothing to do.
 */
function isWhatTheLockSays() {
  if (!existsSync(installedFile)) return false;
  const locked = JSON.parse(readFileSync(lockFile, 'utf8')).packages;
  const installed = JSON.parse(readFileSync(installedFile, 'utf8')).packages;
  const same = (a, b) => a?.version === b?.version && a?.integrity === b?.integrity;
  return (
    Object.entries(installed).every(([place, it]) => same(it, locked[place])) &&
    Object.entries(locked).every(
      ([place, it]) => place === '' || it.optional || it.devOptional || it.peer || same(it, installed[place]),
    )
  );
}

async function install() {
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const { code, output } = npm?.endsWith('.js')
    ? await command(process.execPath, [npm, ...args])
    : await command('npm', args, { shell: process.platform === 'win32' });
  if (code === 0) return;
  throw new Refusal(
    `The packages could not be installed. npm says:\n\n${output.trim()}\n\n` +
      'Check that the npm registry can be reached from here, then run the command again.',
  );
}
