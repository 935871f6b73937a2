import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import type { Database } from '../../store/database.js';
import { addKeyToFile, dropOldKeysOfFile } from '../../store/key-file.js';
import { freshKey } from '../../store/key-ring.js';
import type { PeopleDatabase } from '../../store/people-database.js';
import { countStale, type ResealUse, resealAll } from '../../store/reseal.js';
import { resealTwoFactors } from '../../store/reseal-two-factors.js';
import { olderTransactionsEnded } from './older-transactions.js';

/*
 * A rotation, step by step, each safe to repeat and to stop in:
 *   1. A new key comes first on the ring. Processes look at the ring's file before each use, so all seal with it at once.
 *   2. Everything sealed otherwise is sealed anew (store/reseal.ts).
 *   3. Transactions that may have begun with the old key end, and what they wrote is sealed anew too.
 *   4. On demand, in a run of its own: what is left of people's second steps is sealed anew, and once nothing is sealed
 *      with the old keys they are dropped.
 * A run that finds work of an earlier one, or of a change of the store, finishes that and adds no key.
 */

export interface RotateUse extends ResealUse {
  readonly people: PeopleDatabase;
  /** Sees the transactions of the processes: connected as they are, acting as nobody else. */
  readonly sessions: Database;
  readonly keyFile?: string;
}

/** Said to the operator, without a stack. */
export class Refused extends Error {}

type Tell = (line: string) => void;

export async function rotateKeys(use: RotateUse, wish: 'add a key' | 'drop old keys', tell: Tell) {
  const unfinished = await resealAll(use);
  if (wish === 'drop old keys') return dropOldKeys(use, tell);
  if (unfinished.sealed > 0) {
    tell(`${unfinished.sealed} values were not yet sealed as they are now. They are; no key was added.`);
    return tellLost(unfinished.lost);
  }
  if (!isOurs(use.keyFile)) {
    tell(
      'The key ring cannot be written from here. Put this key first on it, leave the others, start API and worker',
    );
    tell('again, and run this once more:');
    tell(JSON.stringify(freshKey()));
    return;
  }
  tell(`The key ${addKeyToFile(use.keyFile)} seals from now on. Back up ${use.keyFile}.`);
  const first = await resealAll(use);
  await olderTransactionsEnded(use.sessions);
  const second = await resealAll(use);
  tell(`${first.sealed + second.sealed} values were sealed anew.`);
  tell(
    'The old keys still open what they sealed. When API and worker have been started again, and old backups of the',
  );
  tell(
    'database need not be read any more without the old ring, let go of them: npm run rotate-keys -- --drop-old',
  );
  tellLost(second.lost);
}

async function dropOldKeys(use: RotateUse, tell: Tell): Promise<void> {
  const people = await resealTwoFactors(use.people, use.keyRing);
  if (people > 0) tell(`The second steps of ${people} people were sealed anew.`);
  await olderTransactionsEnded(use.sessions);
  const last = await resealAll(use);
  tellLost(last.lost);
  const left = await countStale(use);
  if (left > 0) throw new Refused(`${left} values still need the old keys. No key was dropped.`);
  if (!isOurs(use.keyFile)) {
    tell(
      'Nothing needs any key but the first one on the ring. Take the others away, and start API and worker again.',
    );
    return;
  }
  const dropped = dropOldKeysOfFile(use.keyFile);
  tell(dropped.length > 0 ? `Dropped: ${dropped.join(', ')}.` : 'There is no old key.');
}

function tellLost(lost: readonly string[]): void {
  if (lost.length > 0)
    throw new Refused(
      `${lost.length} values do not open with any key or store that is set. No key was dropped.\n  ${lost.join('\n  ')}`,
    );
}

function isOurs(keyFile: string | undefined): keyFile is string {
  if (!keyFile) return false;
  try {
    accessSync(path.dirname(keyFile), constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
