import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Reader, Relay } from '../../../api/live/relay.js';
import { openLog } from '../../../api/log.js';
import { appendChanges, type Cursor, type LoggedChange } from '../../../store/changes.js';
import { type Database, openDatabase, withOrganization } from '../../../store/database.js';
import { openSystemDatabase, type SystemDatabase } from '../../../store/system-database.js';
import { testDatabase } from '../../support/postgres.js';

let db: Database;
let system: SystemDatabase;
let organizationId: string;
let relay: Relay;
beforeAll(async () => {
  const url = await testDatabase();
  db = openDatabase(url);
  system = openSystemDatabase(url);
  organizationId = (await db('organizations').insert({ name: 'Test' }).returning('id'))[0].id;
  relay = new Relay(system, openLog('silent'), 10);
});
afterAll(async () => {
  await relay.close();
  await Promise.all([db.destroy(), system.destroy()]);
});

/** Takes `roomFor` changes at a time, and then nothing until it is let go on. */
class SlowReader implements Reader {
  cursor?: Cursor;
  closed = false;
  readonly told: string[] = [];
  readonly organizationId = organizationId;
  private readonly waiting: (() => void)[] = [];
  private readonly watching: (() => void)[] = [];

  constructor(private readonly roomFor: number) {}

  startAt(): void {}

  tell({ cursor }: LoggedChange): boolean {
    this.told.push(cursor.id);
    for (const look of this.watching.splice(0)) look();
    return this.told.length % this.roomFor !== 0;
  }

  drained(): Promise<void> {
    return new Promise(resolve => this.waiting.push(resolve));
  }

  goOn(): void {
    for (const resolve of this.waiting.splice(0)) resolve();
  }

  async until(count: number): Promise<void> {
    while (this.told.length < count) await new Promise<void>(resolve => this.watching.push(resolve));
  }

  end(): void {
    this.closed = true;
  }
}

const write = (count: number) =>
  withOrganization(db, organizationId, tx =>
    appendChanges(
      tx,
      Array.from({ length: count }, () => ({ organizationId, kind: 'unit_changed' as const })),
    ),
  );

test('a reader that takes no more holds up nobody, and is told the rest in order when it can', async () => {
  const [slow, quick] = [new SlowReader(3), new SlowReader(1000)];
  await Promise.all([relay.join(slow), relay.join(quick)]);
  await write(10);
  await quick.until(10);
  expect(slow.told).toEqual(quick.told.slice(0, 3));
  await write(5);
  await quick.until(15);
  expect(slow.told).toHaveLength(3);
  for (let told = 6; told <= 15; told += 3) {
    slow.goOn();
    await slow.until(told);
  }
  expect(slow.told).toEqual(quick.told);
  slow.goOn();
  await write(1);
  await Promise.all([slow.until(16), quick.until(16)]);
  expect(slow.told).toEqual(quick.told);
});

test('a relay that is closed ends its readers and takes no new ones', async () => {
  const own = new Relay(system, openLog('silent'), 10);
  const [before, after] = [new SlowReader(10), new SlowReader(10)];
  await own.join(before);
  await own.close();
  await own.join(after);
  expect([before.closed, after.closed]).toEqual([true, true]);
});
