import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import path from 'node:path';
import { commandOf } from './process-command.js';
import { Refusal } from './refusal.js';

/** Raised when a release keeps its data in a way that this one could not read. */
const LAYOUT = 1;
const ENOUGH_BYTES = 500 * 1024 * 1024;

/** Makes the data folder ready and takes it for this process. Answers how to let go of it. */
export async function openDataFolder(dataDir: string): Promise<() => void> {
  makeFolder(dataDir);
  await checkRoom(dataDir);
  checkLayout(dataDir);
  return lock(dataDir);
}

function makeFolder(dataDir: string) {
  try {
    mkdirSync(path.join(dataDir, 'logs'), { recursive: true });
    // Run by root, PostgreSQL is another user and must be able to pass through.
    chmodSync(dataDir, process.getuid?.() === 0 ? 0o711 : 0o700);
  } catch (error) {
    throw new Refusal(
      `The data folder ${dataDir} cannot be written: ${(error as Error).message}\n` +
        'Make it writable, or set OTA_DATA_DIR to another folder.',
    );
  }
}

async function checkRoom(dataDir: string) {
  const { bavail, bsize } = await statfs(dataDir);
  const free = bavail * bsize;
  if (free >= ENOUGH_BYTES) return;
  throw new Refusal(
    `There are ${Math.floor(free / 1024 / 1024)} MB left where the data are kept (${dataDir}); ` +
      `${ENOUGH_BYTES / 1024 / 1024} MB are needed.\nFree some room, or set OTA_DATA_DIR to a folder on another disk.`,
  );
}

function checkLayout(dataDir: string) {
  const file = path.join(dataDir, 'version.json');
  if (!existsSync(file)) {
    writeFileSync(file, `${JSON.stringify({ layout: LAYOUT })}\n`);
    return;
  }
  const { layout } = JSON.parse(readFileSync(file, 'utf8')) as { layout: number };
  if (layout === LAYOUT) return;
  throw new Refusal(
    `The data in ${dataDir} were written by ${layout > LAYOUT ? 'a newer' : 'an older'} release ` +
      `(layout ${layout}; this release knows ${LAYOUT}).\n` +
      'Start that release again, or set OTA_DATA_DIR to an empty folder to begin anew.',
  );
}

/**
 * The lock holds the process id and how that process was called. One left by a process that is no more, or whose id
 * now belongs to something else, is taken over.
 */
function lock(dataDir: string): () => void {
  const file = path.join(dataDir, 'lock');
  const mine = JSON.stringify({ pid: process.pid, command: commandOf(process.pid) });
  try {
    writeFileSync(file, mine, { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const holder = heldBy(file);
    if (holder) {
      throw new Refusal(
        `The data folder ${dataDir} is in use by a running system (process ${holder}).\n` +
          'Stop that one first, or set OTA_DATA_DIR (and PORT) to run a second one beside it.',
      );
    }
    writeFileSync(file, mine);
  }
  return () => rmSync(file, { force: true });
}

function heldBy(file: string): number | undefined {
  const [pid, command] = lockOf(file);
  if (!pid || pid === process.pid) return undefined;
  const running = commandOf(pid);
  return running !== undefined && running === command ? pid : undefined;
}

function lockOf(file: string): [number?, string?] {
  try {
    const { pid, command } = JSON.parse(readFileSync(file, 'utf8')) as { pid: number; command: string };
    return [pid, command];
  } catch {
    return []; // its writer was killed half-way
  }
}
