import { execFile } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { say } from './console.js';
import { type PostgresBinaries, postgresBinaries } from './postgres-binaries.js';
import { canReach, type Owner, postgresOwner } from './postgres-owner.js';
import { Refusal } from './refusal.js';

const SUPERUSER = 'ota';
/** Where things go that the user postgres must reach while the project lies in a folder closed to others. */
const OPEN_PLACE = '/var/lib/ota-calendar-sync';

/** A PostgreSQL of our own, ready to be started. */
export interface Cluster {
  readonly folder: string;
  readonly binaries: PostgresBinaries;
  readonly owner: Owner | undefined;
}

/** Finds the cluster of a data folder, and makes it where there is none. */
export async function openCluster(dataDir: string): Promise<Cluster> {
  const cluster = await placeCluster(dataDir);
  const versionFile = path.join(cluster.folder, 'PG_VERSION');
  if (existsSync(versionFile)) checkMajor(cluster, readFileSync(versionFile, 'utf8').trim());
  else await initialise(cluster, dataDir);
  return cluster;
}

/** The address of a database of the cluster. The password is made with the data folder and kept in it. */
export function clusterUrl(dataDir: string, port: number, database = 'ota'): string {
  return `postgresql://${SUPERUSER}:${password(dataDir)}@127.0.0.1:${port}/${database}`;
}

async function placeCluster(dataDir: string): Promise<Cluster> {
  const usual = path.join(dataDir, 'postgres');
  const found = await postgresBinaries();
  const owner = postgresOwner(usual);
  if (!owner) return { folder: usual, binaries: found, owner };
  const folder = canReach(owner, dataDir) ? usual : elsewhere(dataDir);
  const binaries = canReach(owner, found.folder) ? found : copyOf(found);
  return { folder, binaries, owner };
}

/** The notice in the data folder binds the two: who removed the data folder meant to begin anew. */
function elsewhere(dataDir: string): string {
  const folder = path.join(OPEN_PLACE, createHash('sha256').update(dataDir).digest('hex').slice(0, 12));
  const notice = path.join(dataDir, 'postgres-is-kept-in');
  if (!existsSync(notice)) {
    rmSync(`${folder}.old`, { recursive: true, force: true });
    if (existsSync(folder)) renameSync(folder, `${folder}.old`);
    say(`PostgreSQL runs as user postgres, who may not enter ${dataDir}: its data are kept in ${folder}.`);
    writeFileSync(notice, `${folder}\n`);
  }
  return folder;
}

function copyOf(binaries: PostgresBinaries): PostgresBinaries {
  const folder = path.join(OPEN_PLACE, `postgresql-${binaries.version}-${process.arch}`);
  if (!existsSync(folder)) {
    const half = `${folder}.${process.pid}`;
    cpSync(binaries.folder, half, { recursive: true, verbatimSymlinks: true });
    try {
      renameSync(half, folder);
    } catch (error) {
      rmSync(half, { recursive: true, force: true });
      if (!existsSync(folder)) throw error; // otherwise another start was first
    }
  }
  return { ...binaries, folder };
}

function checkMajor({ binaries, folder }: Cluster, major: string) {
  if (Number(major) === binaries.major) return;
  throw new Refusal(
    `The data in ${folder} were written by PostgreSQL ${major}; this release brings PostgreSQL ${binaries.major}, ` +
      'which cannot read them.\n' +
      'Start the release that wrote them, save the data with pg_dump, and load them here; ' +
      'or set OTA_DATA_DIR to an empty folder to begin anew.',
  );
}

/** Into a folder beside, renamed when whole: a start that was cut off leaves nothing that looks finished. */
async function initialise({ folder, binaries, owner }: Cluster, dataDir: string): Promise<void> {
  const half = `${folder}.new`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { recursive: true, mode: 0o700 });
  const passwordFile = path.join(half, '..', `postgres-password.${process.pid}`);
  writeFileSync(passwordFile, `${password(dataDir)}\n`, { mode: 0o600 });
  if (owner) for (const place of [half, passwordFile]) chownSync(place, owner.uid, owner.gid);
  const args = [
    `--pgdata=${half}`,
    `--username=${SUPERUSER}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
  ];
  try {
    await promisify(execFile)(path.join(binaries.folder, 'bin', 'initdb'), args, { ...owner, cwd: '/' });
    renameSync(half, folder);
  } catch (error) {
    const { stderr, message } = error as Error & { stderr?: string };
    throw new Refusal(`PostgreSQL could not set up its data in ${folder}:\n${stderr?.trim() || message}`);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

function password(dataDir: string): string {
  const file = path.join(dataDir, 'postgres-password');
  try {
    writeFileSync(file, randomBytes(18).toString('base64url'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFileSync(file, 'utf8').trim();
}
