import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { commandOf } from './process-command.js';
import { waitUntil } from './wait-until.js';

/**
 * Every process that the stack starts is noted in the data folder (`pids/NAME`) until it has ended: its id, and a
 * part of its command line by which it is known, since ids are used again. Where the one who should have ended it was
 * killed itself, the next start ends what is still there.
 */
interface Note {
  readonly pid: number;
  readonly mark: string;
}

const ENDS_BY_ITSELF_MS = 3_000;
const ENDS_WHEN_TOLD_MS = 15_000;

const folder = (dataDir: string) => path.join(dataDir, 'pids');

export function noteProcess(dataDir: string, name: string, note: Note): void {
  mkdirSync(folder(dataDir), { recursive: true });
  writeFileSync(path.join(folder(dataDir), name), JSON.stringify(note));
}

export function forgetProcess(dataDir: string, name: string): void {
  rmSync(path.join(folder(dataDir), name), { force: true });
}

/** Ends what is left of the processes noted under `names`, of all where none is given. */
export async function endLeftovers(dataDir: string, names?: readonly string[]): Promise<void> {
  const noted = existsSync(folder(dataDir)) ? readdirSync(folder(dataDir)) : [];
  await Promise.all(
    noted
      .filter(name => !names || names.includes(name))
      .map(async name => {
        await endLeftover(JSON.parse(readFileSync(path.join(folder(dataDir), name), 'utf8')) as Note);
        forgetProcess(dataDir, name);
      }),
  );
}

async function endLeftover(note: Note): Promise<void> {
  const hasEnded = () => !commandOf(note.pid)?.includes(note.mark);
  if (await waitUntil(hasEnded, { withinMs: ENDS_BY_ITSELF_MS })) return;
  process.kill(note.pid, 'SIGINT'); // for PostgreSQL: end now, without waiting for its clients
  if (await waitUntil(hasEnded, { withinMs: ENDS_WHEN_TOLD_MS })) return;
  process.kill(note.pid, 'SIGKILL');
  await waitUntil(hasEnded, { withinMs: ENDS_BY_ITSELF_MS });
}
