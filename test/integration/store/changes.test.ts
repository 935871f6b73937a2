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
import { ensureOrganization } from '../../../store/organizations.js';
import { testDatabase } from '../../support/postgres.js';

let db: Database;
let organizationId: string;
beforeAll(async () => {
  db = openDatabase(await testDatabase());
  organizationId = (await ensureOrganization(db, 'Test')).id;
});
afterAll(() => db.destroy());

const change = { kind: 'property_changed' as const };

test('an empty log ends at its start', async () => {
  expect(await latestCursor(db)).toEqual(START_OF_LOG);
  expect(await changesAfter(db, START_OF_LOG, 10)).toEqual([]);
});

test('changes of one transaction keep their order, past the tenth too', async () => {
  const from = await latestCursor(db);
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
    const page = await changesAfter(db, cursor, 4);
    read.push(...page);
    if (page.length < 4) break;
    cursor = page.at(-1)!.cursor;
  }
  expect(read.map(({ kind }) => kind)).toEqual(kinds);
  expect(read.at(-1)!.cursor).toEqual(await latestCursor(db));
});

test('nothing behind a running transaction is read, and nothing of one that failed', async () => {
  const from = await latestCursor(db);
  const running = await db.transaction();
  await appendChange(running, { organizationId, ...change });
  await withOrganization(db, organizationId, tx => appendChange(tx, { organizationId, kind: 'unit_added' }));
  expect(await changesAfter(db, from, 10)).toEqual([]);
  expect(await latestCursor(db)).toEqual(from);
  await running.rollback();
  expect((await changesAfter(db, from, 10)).map(({ kind }) => kind)).toEqual(['unit_added']);
});

test('one organization reads its own changes alone', async () => {
  const { rows } = await db.raw(`insert into organizations (name) values ('Other') returning id`);
  const from = await latestCursor(db);
  for (const id of [organizationId, rows[0].id])
    await withOrganization(db, id, tx => appendChange(tx, { organizationId: id, ...change }));
  expect(await changesAfter(db, from, 10)).toHaveLength(2);
  const own = await changesAfter(db, from, 10, rows[0].id);
  expect(own.map(row => row.organizationId)).toEqual([rows[0].id]);
});
