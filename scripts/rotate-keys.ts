/**
 * Changes the key that secrets are sealed with, while everything runs:
 *
 *     npm run rotate-keys                  a new key, and everything sealed with it
 *     npm run rotate-keys -- --drop-old    the old keys away, if nothing needs them any more
 *
 * Started again, it goes on where it was stopped. It also moves what is sealed to the store of secrets that is set.
 */
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { openDatabase } from '../store/database.js';
import { openPeopleDatabase } from '../store/people-database.js';
import { readSettings } from '../store/settings.js';
import { openSystemDatabase } from '../store/system-database.js';
import { Refused, rotateKeys } from './rotate-keys/rotate.js';
import { clusterUrl } from './stack/postgres-cluster.js';
import { stackSettings } from './stack/settings.js';

const USAGE = `usage: rotate-keys [--drop-old]
  --drop-old   lets go of all keys but the one that seals, where nothing is sealed with them any more`;

async function main(dropOld: boolean): Promise<void> {
  const { dataDir, databaseUrl, ports } = stackSettings();
  const settings = readSettings({
    DATABASE_URL: databaseUrl ?? clusterUrl(dataDir, ports.OTA_POSTGRES_PORT),
    OTA_KEY_FILE: path.join(dataDir, 'keys.json'),
    ...process.env,
  });
  const url = settings.databaseUrl;
  const pools = {
    db: openDatabase(url, { poolSize: 2, actingAs: 'ota_app' }),
    system: openSystemDatabase(url),
    people: openPeopleDatabase(url),
    sessions: openDatabase(url, { poolSize: 1 }),
  };
  try {
    await rotateKeys({ ...pools, ...settings }, dropOld ? 'drop old keys' : 'add a key', line =>
      process.stdout.write(`${line}\n`),
    );
  } finally {
    await Promise.all(Object.values(pools).map(pool => pool.destroy()));
  }
}

try {
  const { values } = parseArgs({ options: { 'drop-old': { type: 'boolean', default: false } } });
  await main(values['drop-old']);
} catch (error) {
  const isMisuse = (error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS');
  if (!isMisuse && !(error instanceof Refused)) throw error;
  process.stderr.write(`rotate-keys: ${(error as Error).message}\n${isMisuse ? `${USAGE}\n` : ''}`);
  process.exitCode = isMisuse ? 2 : 1;
}
