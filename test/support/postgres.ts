import { randomBytes } from 'node:crypto';
import pg from 'pg';

/**
 * A database of one's own, migrated and empty, as a copy of the run's template; answers its URL. Call it once in a
 * test file. It goes with the whole server at the end of the run, so that no file has to close its pool in time.
 */
export async function testDatabase(): Promise<string> {
  const server = process.env.OTA_TEST_POSTGRES_URL;
  if (!server) throw new Error('There is no PostgreSQL for this test: keep it in test/integration.');
  const name = `test_${randomBytes(6).toString('hex')}`;
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(`create database ${name} template ota`);
  } finally {
    await client.end();
  }
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}
