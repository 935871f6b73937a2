/**
 * Before the integration tests: one PostgreSQL for the whole run, in a temporary folder, with the database `ota`
 * migrated. It is the template that test/support/postgres.ts copies; all is gone after the run.
 */
import { chmodSync, mkdirSync, mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { ensureBuilt } from '../../scripts/bootstrap/build.mjs';
import { inProject } from '../../scripts/bootstrap/project.mjs';

export default async function startPostgres() {
  await ensureBuilt(['code'], { typeErrors: 'tell' });
  const { Component } = await import('../../dist/scripts/stack/component.js');
  const { freePorts } = await import('../../dist/scripts/stack/ports.js');
  const { clusterUrl } = await import('../../dist/scripts/stack/postgres-cluster.js');
  const { migrate } = await import('../../dist/store/migrate.js');

  const folder = mkdtempSync(path.join(os.tmpdir(), 'ota-test-'));
  chmodSync(folder, 0o711); // run by root, PostgreSQL is another user
  mkdirSync(path.join(folder, 'logs'));
  const [port] = await freePorts(1);
  const postgres = new Component(
    {
      name: 'postgres',
      script: inProject('dist', 'scripts', 'stack', 'postgres-main.js'),
      args: ['--data', folder, '--port', String(port), '--fast'],
      env: process.env,
      readyAt: 'message',
      startsWithinMs: 60_000,
      stopsWithinMs: 20_000,
      shows: 'nothing',
    },
    folder,
  );
  globalThis.otaTestPostgres = { postgres, folder };
  await postgres.start();
  await migrate(clusterUrl(folder, port));
  process.env.OTA_TEST_POSTGRES_URL = clusterUrl(folder, port, 'postgres');
}
