import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Component } from '../../scripts/stack/component.js';
import { freePorts } from '../../scripts/stack/ports.js';
import { clusterUrl } from '../../scripts/stack/postgres-cluster.js';
import { migrate } from '../../store/migrate.js';
import { projectRoot } from '../../store/project-root.js';

/** Runs `work` on a PostgreSQL of its own, migrated and as durable as in production; all is gone afterwards. */
export async function withOwnPostgres(work: (databaseUrl: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'ota-bench-'));
  chmodSync(folder, 0o711); // run by root, PostgreSQL is another user
  mkdirSync(path.join(folder, 'logs'));
  const [port] = await freePorts(1);
  const postgres = new Component(
    {
      name: 'postgres',
      script: path.join(projectRoot, 'dist', 'scripts', 'stack', 'postgres-main.js'),
      args: ['--data', folder, '--port', String(port)],
      env: process.env,
      readyAt: 'message',
      startsWithinMs: 60_000,
      stopsWithinMs: 60_000,
      shows: 'nothing',
    },
    folder,
  );
  try {
    await postgres.start();
    const url = clusterUrl(folder, port!);
    await migrate(url);
    await work(url);
  } finally {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
