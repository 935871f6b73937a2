import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { elapsedMs, HOUR_MS, later, MINUTE_MS } from '../../../domain/instant.js';
import { lockProperty } from '../../../store/property-lock.js';
import { calendar, stay } from './platform.js';
import { type SyncedFeed, SyncRoom } from './sync-room.js';

let room: SyncRoom;
beforeAll(async () => {
  room = await SyncRoom.open();
}, 60_000);
afterAll(() => room.close());

const one = async (): Promise<SyncedFeed> => (await room.property('airbnb'))[0]!;
const JULY = stay('HMJULY', '2026-07-01', '2026-07-05');
const MAY = stay('HMMAY', '2026-05-01', '2026-05-05');

test('from an answer to nights taken, with the guest apart and the story told', async () => {
  const feed = await one();
  const written = await feed.sync(calendar(MAY, JULY));
  expect(written).toMatchObject({ outcome: 'applied', awaiting: false, entries: 2, counts: { came: 2 } });
  expect(await feed.taken()).toEqual(['2026-05-01/2026-05-05 stay', '2026-07-01/2026-07-05 stay']);
  expect(await feed.log()).toEqual(['entry_came', 'entry_came']);
  expect(await feed.rows('select reservation_code, phone_digits from guests order by 1')).toEqual([
    { reservation_code: 'HMJULY', phone_digits: '1234' },
    { reservation_code: 'HMMAY', phone_digits: '1234' },
  ]);
  const told = JSON.stringify(await feed.rows('select * from changes'));
  expect(told).not.toMatch(/HMMAY|1234"|secret/);
  const health = await feed.health();
  expect(health).toMatchObject({
    answered_at: room.now,
    changed_at: room.now,
    problem: null,
    looks: 1,
    answers: 1,
  });
});

test('a look that finds nothing new is one write, whatever the stamps say', async () => {
  const feed = await one();
  await feed.sync(calendar(MAY));
  feed.answers(calendar(stay('HMMAY', '2026-05-01', '2026-05-05')));
  const statements: string[] = [];
  const note = ({ sql }: { sql: string }) => statements.push(sql);
  room.app.on('query', note);
  room.pass(elapsedMs(room.now, (await feed.health()).next_look_at as string));
  const said = await feed.look({ look: 'due' });
  room.app.off('query', note);
  expect(said).toMatchObject({ kind: 'again', type: 'Unchanged' });
  expect(statements.filter(sql => /insert|update|delete/i.test(sql))).toHaveLength(1);
  expect(await feed.rows('select count(*) from snapshots where feed_id = :feedId')).toEqual([{ count: 1 }]);
});

test('writing an answer again changes nothing', async () => {
  const feed = await one();
  feed.answers(calendar(MAY, JULY));
  const said = await feed.look();
  if (said.kind !== 'changed') throw new Error(said.kind);
  await feed.parse(said.snapshotId);
  await feed.write(said.snapshotId, said.answeredAt);
  const before = [await feed.rows('select * from entries'), await feed.log(), await feed.health()];
  await feed.parse(said.snapshotId);
  expect(await feed.write(said.snapshotId, said.answeredAt)).toMatchObject({
    outcome: 'skipped',
    entries: 2,
  });
  expect([await feed.rows('select * from entries'), await feed.log(), await feed.health()]).toEqual(before);
});

test('an answer written by two at once is written once', async () => {
  const feed = await one();
  feed.answers(calendar(MAY, JULY));
  const said = await feed.look();
  if (said.kind !== 'changed') throw new Error(said.kind);
  await feed.parse(said.snapshotId);
  const write = () => feed.write(said.snapshotId, said.answeredAt);
  const outcomes = (await Promise.all([write(), write(), write()])).map(written => written.outcome);
  expect(outcomes.sort()).toEqual(['applied', 'skipped', 'skipped']);
  expect(await feed.log()).toEqual(['entry_came', 'entry_came']);
});

test('answers of one property are written one after the other', async () => {
  const [airbnb, booking] = await room.property('airbnb', 'booking_com');
  airbnb!.answers(calendar(MAY));
  const said = await airbnb!.look();
  if (said.kind !== 'changed') throw new Error(said.kind);
  await airbnb!.parse(said.snapshotId);
  const waiting = async (): Promise<number> => {
    const { rows } = await room.db.raw(
      `select count(*) from pg_locks where locktype = 'advisory' and not granted
          and database = (select oid from pg_database where datname = current_database())`,
    );
    return rows[0].count;
  };
  let written: Promise<unknown> = Promise.resolve();
  await room.db.transaction(async tx => {
    await lockProperty(tx, booking!.ids.propertyId);
    written = airbnb!.write(said.snapshotId, said.answeredAt);
    while ((await waiting()) === 0);
    expect(await airbnb!.taken()).toEqual([]);
  });
  await written;
  expect(await airbnb!.taken()).toEqual(['2026-05-01/2026-05-05 stay']);
});

test('a stay that one answer forgets is still taken, looked for within minutes, and gone after the second', async () => {
  const feed = await one();
  await feed.sync(calendar(MAY, JULY, stay('HMJUNE', '2026-06-01', '2026-06-03')));
  room.pass(HOUR_MS);
  const first = await feed.sync(calendar(MAY, JULY));
  expect(first).toMatchObject({ awaiting: true, counts: { missing: 1 } });
  expect(await feed.taken()).toContain('2026-06-01/2026-06-03 stay');
  const nextLookAt = String((await feed.health()).next_look_at);
  expect(nextLookAt > later(room.now, MINUTE_MS) && nextLookAt < later(room.now, 6 * MINUTE_MS)).toBe(true);
  expect(await feed.look({ look: 'due' })).toMatchObject({ type: 'NotYet' });

  room.now = nextLookAt;
  const second = await feed.sync(calendar(MAY, JULY));
  expect(second).toMatchObject({ awaiting: false, counts: { ended: 1 } });
  expect(await feed.taken()).toEqual(['2026-05-01/2026-05-05 stay', '2026-07-01/2026-07-05 stay']);
  expect(await feed.rows('select end_reason from entries where ended_at is not null')).toEqual([
    { end_reason: 'cancelled' },
  ]);
});

test('the same answer twice while nothing waits keeps one snapshot', async () => {
  const feed = await one();
  await feed.sync(calendar(MAY));
  room.pass(HOUR_MS);
  const again = await feed.look({ look: 'afresh' });
  expect(again.kind).toBe('changed');
  expect(await feed.rows('select count(*) from snapshots where feed_id = :feedId')).toEqual([{ count: 1 }]);
});

test('words that PostgreSQL cannot keep do not stop the nights', async () => {
  const feed = await one();
  const odd = MAY.replace('SUMMARY:Reserved', 'SUMMARY:Reser\u0000ved').replace('HMMAY\\n', 'HMMAY\\n\u0000');
  await feed.sync(calendar(odd));
  expect(await feed.taken()).toHaveLength(1);
});

test('an answer that comes after the feed was archived writes nothing', async () => {
  const feed = await one();
  feed.answers(calendar(MAY));
  const said = await feed.look();
  if (said.kind !== 'changed') throw new Error(said.kind);
  await feed.parse(said.snapshotId);
  await feed.rows('update feeds set archived_at = now() where id = :feedId');
  expect(await feed.write(said.snapshotId, said.answeredAt)).toMatchObject({ outcome: 'skipped' });
  expect(await feed.taken()).toEqual([]);
});
