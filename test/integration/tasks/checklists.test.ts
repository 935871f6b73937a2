import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { DAY_MS, HOUR_MS } from '../../../domain/instant.js';
import { SyncRoom } from '../sync/sync-room.js';
import { ByHand, says } from './task-room.js';

jest.setTimeout(60_000);

let room: SyncRoom;
beforeAll(async () => {
  room = await SyncRoom.open();
});
afterAll(() => room.close());

test('a stay that begins within days is asked for at once, one far ahead with the daily list', async () => {
  const home = await ByHand.open(room, 'gommt');
  await home.sells(['HM1', '2026-03-03', '2026-03-05'], ['HM2', '2026-05-01', '2026-05-04']);
  const task = await home.onlyTask();
  expect([task.kind, ...says(task)]).toEqual(['close_nights', 'close 2026-03-03/2026-03-05 open']);

  room.pass(DAY_MS);
  expect(await home.daily()).toEqual(['listed']);
  const list = await home.onlyTask();
  expect([list.id, ...says(list)]).toEqual([
    task.id,
    'close 2026-03-03/2026-03-05 open',
    'close 2026-05-01/2026-05-04 open',
  ]);
  room.now = '2026-03-01T12:00:00.000Z';
});

test('a daily list is written once a day, and none where nothing is to be done', async () => {
  const home = await ByHand.open(room, 'gommt');
  expect(await home.daily()).toEqual(['early']);
  room.pass(DAY_MS);
  expect(await home.daily()).toEqual(['nothing']);
  expect(await home.daily()).toEqual(['early']);
  expect(await home.tasks()).toEqual([]);
  room.now = '2026-03-01T12:00:00.000Z';
});

test('ticked, the nights stand closed; the list is done with its last step, and nothing is asked again', async () => {
  const home = await ByHand.open(room, 'gommt', 'agoda');
  await home.sells(['HM1', '2026-03-03', '2026-03-05']);
  const [one, other] = await home.tasks();
  expect(one && other && [says(one), says(other)]).toEqual([
    ['close 2026-03-03/2026-03-05 open'],
    ['close 2026-03-03/2026-03-05 open'],
  ]);
  await home.tick(one!);
  await home.tick(one!);
  expect((await home.tasks())[0]).toMatchObject({ state: 'done', how: 'person', because: 'confirmed' });
  room.pass(DAY_MS);
  await home.daily();
  expect((await home.onlyTask()).id).toBe(other!.id);
  expect(await home.told()).toEqual(['task_opened', 'task_opened', 'task_step_done', 'task_done']);
  room.now = '2026-03-01T12:00:00.000Z';
});

test('a cancelled stay takes its step along, and ends the list by itself', async () => {
  const home = await ByHand.open(room, 'gommt');
  await home.sells(['HM1', '2026-03-03', '2026-03-05']);
  await home.sells();
  room.pass(HOUR_MS);
  await home.sells();
  const lists = (await home.tasks()).filter(({ kind }) => kind === 'close_nights');
  expect(lists).toMatchObject([
    {
      state: 'withdrawn',
      how: 'itself',
      because: 'not_needed',
      steps: [{ says: 'close 2026-03-03/2026-03-05 not_needed' }],
    },
  ]);
});

test('nights that were closed and then cancelled are to be opened again, at once where they could still sell', async () => {
  const home = await ByHand.open(room, 'gommt');
  await home.sells(['HM1', '2026-03-03', '2026-03-05']);
  await home.tick(await home.onlyTask());
  await home.sells();
  room.pass(HOUR_MS);
  await home.sells();
  const task = await home.onlyTask();
  expect([task.kind, ...says(task)]).toEqual(['reopen_nights', 'reopen 2026-03-03/2026-03-05 open']);
});

test('a tick that is taken back counts for nothing, and opens the list again', async () => {
  const home = await ByHand.open(room, 'gommt');
  await home.sells(['HM1', '2026-03-03', '2026-03-05']);
  const task = await home.onlyTask();
  await home.tick(task);
  await home.untick(task);
  expect(await home.onlyTask()).toMatchObject({
    id: task.id,
    steps: [{ says: 'close 2026-03-03/2026-03-05 open' }],
  });
  await home.tick(task);
  const { rows } = await room.db.raw(
    'select count(*)::int as facts, count(taken_back_at)::int as back from confirmed_closures where unit_id = ?',
    [home.ids.unitId],
  );
  expect(rows).toEqual([{ facts: 2, back: 1 }]);
});

test('what a person does after the list has ended is a fact: it is asked to be taken back', async () => {
  const home = await ByHand.open(room, 'gommt');
  await home.sells(['HM1', '2026-03-03', '2026-03-05']);
  const task = await home.onlyTask();
  await home.sells();
  room.pass(HOUR_MS);
  await home.sells();
  await home.tick(task);
  expect(says(await home.onlyTask())).toEqual(['reopen 2026-03-03/2026-03-05 open']);
});

test('a list that a person cancels is not asked again at once, but by the next daily list', async () => {
  const home = await ByHand.open(room, 'gommt');
  await home.sells(['HM1', '2026-03-03', '2026-03-05']);
  const task = await home.onlyTask();
  await home.cancel(task);
  await home.sells(['HM1', '2026-03-03', '2026-03-05'], ['HM2', '2026-06-03', '2026-06-05']);
  expect((await home.tasks()).map(({ state }) => state)).toEqual(['cancelled']);
  room.pass(DAY_MS);
  await home.daily();
  expect(says(await home.onlyTask())).toHaveLength(2);
  room.now = '2026-03-01T12:00:00.000Z';
});

test('completed at once, all its steps are facts of one person', async () => {
  const home = await ByHand.open(room, 'gommt');
  await home.sells(['HM1', '2026-03-02', '2026-03-03'], ['HM2', '2026-03-04', '2026-03-05']);
  const task = await home.onlyTask();
  await home.complete(task);
  expect(await home.tasks()).toMatchObject([{ state: 'done', how: 'person' }]);
  await expect(home.complete(task)).rejects.toMatchObject({ code: 'task_over' });
  await home.reopen(task);
  expect(await home.tasks()).toMatchObject([{ state: 'done', how: 'person' }]);
});

test('two answers at once open one task', async () => {
  const home = await ByHand.open(room, 'gommt');
  await Promise.all([
    home.sells(['HM1', '2026-03-03', '2026-03-05']),
    home.sells(['HM1', '2026-03-03', '2026-03-05']),
  ]).catch(() => undefined); // the second look may find that the first has told already
  expect(await home.tasks()).toHaveLength(1);
});

test('reminded at half the time, handed on at its end, and everybody is alarmed after', async () => {
  const home = await ByHand.open(room, 'gommt');
  await home.sells(['HM1', '2026-03-02', '2026-03-05']);
  const task = await home.onlyTask();
  expect(await home.tell(task)).toBe('nothing');
  room.pass(HOUR_MS);
  expect([await home.tell(task), await home.tell(task)]).toEqual(['reminded', 'nothing']);
  room.pass(HOUR_MS);
  expect([await home.tell(task), await home.tell(task)]).toEqual(['escalated', 'nothing']);
  room.pass(HOUR_MS);
  expect([await home.tell(task), await home.tell(task)]).toEqual(['alerted', 'nothing']);
  expect(await home.told()).toEqual(['task_opened', 'task_reminded', 'task_escalated', 'task_alerted']);
  room.now = '2026-03-01T12:00:00.000Z';
});
