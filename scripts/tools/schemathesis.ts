import { execFile } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { say } from '../stack/console.js';
import { onPath } from '../stack/program.js';
import { Refusal } from '../stack/refusal.js';

const VERSION = '4.32.5';
const INSTALL_WITHIN_MS = 10 * 60_000;

/** Schemathesis: the program named by `OTA_SCHEMATHESIS`, else in a Python environment of its own in the cache folder. */
export async function schemathesis(cacheDir: string): Promise<string> {
  const folder = path.join(cacheDir, `schemathesis-${VERSION}`);
  const kept = path.join(folder, 'bin', 'python');
  if (process.env.OTA_SCHEMATHESIS) return process.env.OTA_SCHEMATHESIS;
  if (existsSync(path.join(folder, 'bin', 'schemathesis'))) return path.join(folder, 'bin', 'schemathesis');
  const python = onPath('python3');
  if (!python)
    throw new Refusal('Schemathesis needs Python 3.10 or newer; or set OTA_SCHEMATHESIS to the program.');
  say('Getting Schemathesis (once; it is kept for later) ...');
  mkdirSync(cacheDir, { recursive: true });
  const run = promisify(execFile);
  await run(python, ['-m', 'venv', folder], { timeout: INSTALL_WITHIN_MS });
  await run(kept, ['-m', 'pip', 'install', '--quiet', `schemathesis==${VERSION}`], {
    timeout: INSTALL_WITHIN_MS,
  });
  return path.join(folder, 'bin', 'schemathesis');
}
