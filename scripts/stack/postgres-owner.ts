import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { Refusal } from './refusal.js';

/** The user that PostgreSQL runs as, where it cannot be ourselves. */
export interface Owner {
  readonly uid: number;
  readonly gid: number;
}

/**
 * PostgreSQL refuses to run as root. Then it runs as the one who owns the data already, else as the system's user
 * `postgres`, made where there is none. Undefined: as ourselves.
 */
export function postgresOwner(cluster: string): Owner | undefined {
  if (process.getuid?.() !== 0) return undefined;
  if (existsSync(path.join(cluster, 'PG_VERSION'))) {
    const { uid, gid } = statSync(cluster);
    if (uid !== 0) return { uid, gid };
  }
  return systemUser() ?? createSystemUser();
}

/** Whether `owner` can pass through every folder down to `place`, which need not be there yet. */
export function canReach(owner: Owner, place: string): boolean {
  const parent = path.dirname(place);
  if (parent !== place && !canReach(owner, parent)) return false;
  if (!existsSync(place)) return true;
  const { mode, uid, gid } = statSync(place);
  const mayEnter = uid === owner.uid ? 0o100 : gid === owner.gid ? 0o010 : 0o001;
  return (mode & mayEnter) !== 0;
}

function systemUser(): Owner | undefined {
  const id = (flag: string) =>
    Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  try {
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined;
  }
}

function createSystemUser(): Owner {
  const ways: [string, string[]][] = [
    ['useradd', ['--system', '--user-group', '--no-create-home', 'postgres']],
    ['adduser', ['-S', '-D', '-H', 'postgres']],
  ];
  for (const [program, args] of ways) {
    try {
      execFileSync(program, args, { stdio: 'ignore' });
      const made = systemUser();
      if (made) return made;
    } catch {
      // the next way, then the message below
    }
  }
  throw new Refusal(
    'PostgreSQL does not run as root, and a user "postgres" for it could not be made.\n' +
      'Run the command as an ordinary user, or set DATABASE_URL to a PostgreSQL of your own.',
  );
}
