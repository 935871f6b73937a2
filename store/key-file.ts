import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { freshKey, KeyRing, type Ring, readRing } from './key-ring.js';

/*
 * The key ring in a file that only its owner may read. The file is replaced whole (written beside, renamed over), so
 * that a reader sees the ring before or the ring after. Each process looks at the file's stamp before it uses a key,
 * and so has a new key as soon as any value can be sealed with it.
 */

/** Made with a fresh key where there is none. Follows every change of the file while it runs. */
export function keyRingOfFile(file: string): KeyRing {
  makeIfMissing(file);
  let stamp = stampOf(file);
  return new KeyRing(readRing(readFileSync(file, 'utf8')), () => {
    const now = stampOf(file);
    if (now === stamp) return undefined;
    stamp = now;
    return readAgain(file);
  });
}

/** The ring with a fresh key before all others, which seals from now on. Answers the key's id. */
export function addKeyToFile(file: string): string {
  const key = freshKey();
  replace(file, [key, ...readRing(readFileSync(file, 'utf8'))]);
  return key.id;
}

/** Leaves the sealing key only. Answers the ids of those that went. */
export function dropOldKeysOfFile(file: string): string[] {
  const [sealing, ...old] = readRing(readFileSync(file, 'utf8'));
  if (sealing && old.length > 0) replace(file, [sealing]);
  return old.map(({ id }) => id);
}

function makeIfMissing(file: string): void {
  if (existsSync(file)) return;
  mkdirSync(path.dirname(file), { recursive: true });
  try {
    write(file, [freshKey()]);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error; // the other process made it first
  }
}

function replace(file: string, ring: Ring): void {
  const beside = `${file}.${randomBytes(4).toString('hex')}`;
  write(beside, ring);
  renameSync(beside, file);
}

function write(file: string, ring: Ring): void {
  const opened = openSync(file, 'wx', 0o600);
  try {
    writeSync(opened, `${JSON.stringify(ring)}\n`);
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}

/** A file that was replaced is another inode; one that was edited in place has another time or size. */
function stampOf(file: string): string {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat ? `${stat.ino} ${stat.mtimeMs} ${stat.size}` : '';
}

/** A ring that cannot be read leaves the process with the one it has: what is sealed must still open. */
function readAgain(file: string): Ring | undefined {
  try {
    return readRing(readFileSync(file, 'utf8'));
  } catch (error) {
    process.emitWarning(
      `The key ring in ${file} cannot be read (${(error as Error).name}); the one before is used.`,
    );
    return undefined;
  }
}
