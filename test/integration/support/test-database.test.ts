import { expect, test } from '@jest/globals';
import { openDatabase } from '../../../store/database.js';
import { testDatabase } from '../../support/postgres.js';

test('each test file has a migrated database of its own', async () => {
  const [mine, other] = [openDatabase(await testDatabase()), openDatabase(await testDatabase())];
  try {
    await mine.raw(`create table only_here ()`);
    const tables = async (db: typeof mine) =>
      (await db.raw(`select tablename from pg_tables where schemaname = 'public'`)).rows.map(
        (row: { tablename: string }) => row.tablename,
      );
    expect(await tables(mine)).toEqual(expect.arrayContaining(['properties', 'only_here']));
    expect(await tables(other)).not.toContain('only_here');
  } finally {
    await Promise.all([mine.destroy(), other.destroy()]);
  }
});
