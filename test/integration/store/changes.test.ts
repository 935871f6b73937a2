import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  appendChange,
  appendChanges,
  type ChangeKind,
  type Cursor,
  changesAfter,
  latestCursor,
  START_OF_LOG,
} from '../../../store/changes.js';
import { type Database, openDatabase, withOrganization } from '../../../store/database.js';
import { openSystemDatabase, type SystemDatabase } from '../../../store/system-database.js';
import { testDatabase } from '../../support/postgres.js';

let db: Database;
let system: SystemDatabase;
let organizationId: string;
beforeAll(async () => {
  const url = await testDatabase();
  db = openDatabase(url);
  system = openSystemDatabase(url);
  organizationId = (await db('organizations').insert({ name: 'Test' }).returning('id'))[0].id;
});
afterAll(async () => {
  await Promise.all([db.destroy(), system.destroy()]);
});

const change = { kind: 'property_changed' as const };

test('an empty log ends at its start', async () => {
  expect(await latestCursor(system)).toEqual(START_OF_LOG);
  expect(await changesAfter(system, START_OF_LOG, 10)).toEqual([]);
});

test('changes of one transaction keep their order, past the tenth too', async () => {
  const from = await latestCursor(system);
  const kinds = Array.from({ length: 25 }, (_, n): ChangeKind => (n % 2 ? 'unit_added' : 'unit_changed'));
  await withOrganization(db, organizationId, tx =>
    appendChanges(
      tx,
      kinds.map(kind => ({ organizationId, kind })),
    ),
  );
  const read = [];
  let cursor: Cursor = from;
  for (;;) {
    const page = await changesAfter(system, cursor, 4);
    read.push(...page);
    if (page.length < 4) break;
    cursor = page.at(-1)!.cursor;
  }
  expect(read.map(({ kind }) => kind)).toEqual(kinds);
  expect(read.at(-1)!.cursor).toEqual(await latestCursor(system));
});

test('nothing behind a running transaction is read, and nothing of one that failed', async () => {
  const from = await latestCursor(system);
  const running = await db.transaction();
  await appendChange(running, { organizationId, ...change });
  await withOrganization(db, organizationId, tx => appendChange(tx, { organizationId, kind: 'unit_added' }));
  expect(await changesAfter(system, from, 10)).toEqual([]);
  expect(await latestCursor(system)).toEqual(from);
  await running.rollback();
  expect((await changesAfter(system, from, 10)).map(({ kind }) => kind)).toEqual(['unit_added']);
});

test('one organization reads its own changes alone', async () => {
  const { rows } = await db.raw(`insert into organizations (name) values ('Other') returning id`);
  const from = await latestCursor(system);
  for (const id of [organizationId, rows[0].id])
    await withOrganization(db, id, tx => appendChange(tx, { organizationId: id, ...change }));
  expect(await changesAfter(system, from, 10)).toHaveLength(2);
  const own = await changesAfter(system, from, 10, rows[0].id);
  expect(own.map(row => row.organizationId)).toEqual([rows[0].id]);
});
