import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Knex } from 'knex';
import { openDatabase } from './database.js';
import { projectRoot } from './project-root.js';

/** Migrations are plain SQL files, applied in the order of their names, each once. */
class SqlFiles implements Knex.MigrationSource<string> {
  private readonly folder = path.join(projectRoot, 'migrations');

  async getMigrations(): Promise<string[]> {
    return (await readdir(this.folder)).filter(name => name.endsWith('.sql')).sort();
  }

  getMigrationName(name: string): string {
    return name;
  }

  async getMigration(name: string): Promise<Knex.Migration> {
    const sql = await readFile(path.join(this.folder, name), 'utf8');
    return {
      up: knex => knex.raw(sql),
      down: () => Promise.reject(new Error('Migrations only go forward: restore a backup to go back.')),
    };
  }
}

/** Brings the schema at `databaseUrl` up to date. Answers the names of the migrations it applied. */
export async function migrate(databaseUrl: string): Promise<string[]> {
  const db = openDatabase(databaseUrl, { poolSize: 1 });
  try {
    const [, applied] = await db.migrate.latest({ migrationSource: new SqlFiles() });
    return applied;
  } finally {
    await db.destroy();
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error('Set DATABASE_URL to the database that is to be migrated.');
  const applied = await migrate(url);
  process.stdout.write(applied.length ? `Applied ${applied.join(', ')}\n` : 'The schema is up to date.\n');
}
