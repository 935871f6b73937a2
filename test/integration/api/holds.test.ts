import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { airbnbAnswers, type Stay } from './answers.js';
import { feedOf, UNKNOWN_ID, villa } from './given.js';
import { type Json, type RunningApi, runApi } from './running-api.js';

let api: RunningApi;
let feedId: string;
let unitId: string;
beforeAll(async () => {
  api = await runApi({ now: () => '2026-11-23T13:00:00.000Z' });
});
beforeEach(async () => {
  const property = await villa(api);
  feedId = feedOf(property, 'airbnb').id;
  unitId = property.units[0].id;
});
afterAll(() => api.close());

const stay = (booking: string, from: string, to: string): Stay => ({ booking, from, to });
const FOUR = [
  stay('a', '2026-12-01', '2026-12-05'),
  stay('b', '2026-12-10', '2026-12-12'),
  stay('c', '2026-12-20', '2026-12-27'),
  stay('d', '2027-01-03', '2027-01-06'),
];

const takenNights = async (): Promise<string[]> =>
  (await api.get(`/api/units/${unitId}/entries?from=2026-11-01&to=2027-06-01`)).body.entries.map(
    ({ nights }: Json) => `${nights.from} ${nights.to}`,
  );
const allOf = (stays: readonly Stay[]) => stays.map(({ from, to }) => `${from} ${to}`);

const logged = async (): Promise<string[]> =>
  (await api.db.raw('select kind from changes where feed_id = ? order by id', [feedId])).rows.map(
    (row: Json) => row.kind,
  );

/** Three stays vanish at once: the answer is held. */
async function held() {
  await airbnbAnswers(api, feedId, '2026-11-23T10:00:00.000Z', FOUR);
  const answer = await airbnbAnswers(api, feedId, '2026-11-23T12:00:00.000Z', FOUR.slice(3));
  expect(answer.outcome).toBe('held');
  return answer;
}

test('a held answer shows why it is held and which nights it would free; until then they stay taken', async () => {
  await held();
  const { status, body } = await api.get(`/api/feeds/${feedId}/hold`);
  expect(status).toBe(200);
  expect(body).toMatchObject({ reason: 'many_stays_gone', since: '2026-11-23T12:00:00.000Z' });
  expect(allOf(body.wouldFree.map((entry: Json) => entry.nights))).toEqual(allOf(FOUR.slice(0, 3)));
  expect((await api.get(`/api/feeds/${feedId}`)).body.health).toMatchObject({
    state: 'held',
    hold: { missing: 3 },
  });
  expect(await takenNights()).toEqual(allOf(FOUR));
});

test('"it is right" frees the nights', async () => {
  await held();
  const { status, body } = await api.post(`/api/feeds/${feedId}/hold`, { decision: 'accept' });
  expect(status).toBe(200);
  expect(body.health.hold).toBeUndefined();
  expect(await takenNights()).toEqual(allOf(FOUR.slice(3)));
  expect(await logged()).toEqual(expect.arrayContaining(['feed_held', 'entry_ended', 'feed_released']));
});

test('"keep what was" keeps the nights, also when the feed says the same again', async () => {
  await held();
  await api.post(`/api/feeds/${feedId}/hold`, { decision: 'keep' });
  expect(await takenNights()).toEqual(allOf(FOUR));
  await airbnbAnswers(api, feedId, '2026-11-23T14:00:00.000Z', FOUR.slice(3));
  await airbnbAnswers(api, feedId, '2026-11-23T15:00:00.000Z', FOUR.slice(3));
  expect(await takenNights()).toEqual(allOf(FOUR));
});

test('a decision is made once; who comes second is told', async () => {
  await held();
  const answers = await Promise.all([
    api.post(`/api/feeds/${feedId}/hold`, { decision: 'keep' }),
    api.post(`/api/feeds/${feedId}/hold`, { decision: 'accept' }),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(answers.find(({ status }) => status === 409)!.body.code).toBe('nothing_held');
  expect((await api.get(`/api/feeds/${feedId}/hold`)).status).toBe(404);
});

test('an import that was wrong is undone: what came goes, what moved and what went is back', async () => {
  await airbnbAnswers(api, feedId, '2026-11-22T10:00:00.000Z', FOUR);
  const wrong = [
    stay('a', '2026-12-02', '2026-12-06'), // moved
    ...FOUR.slice(2), // b goes
    stay('e', '2027-03-01', '2027-03-08'), // came
  ];
  const bad = await airbnbAnswers(api, feedId, '2026-11-23T10:00:00.000Z', wrong);
  await airbnbAnswers(api, feedId, '2026-11-23T10:05:00.000Z', wrong);
  expect(await takenNights()).toEqual([
    '2026-12-02 2026-12-06',
    ...allOf(FOUR.slice(2)),
    '2027-03-01 2027-03-08',
  ]);
  const { imports } = (await api.get(`/api/feeds/${feedId}/imports`)).body;
  expect(imports.map((one: Json) => one.snapshotId)).toContain(bad.snapshotId);
  expect(imports[0]).toMatchObject({ came: 1, moved: 1, ended: 1, held: false });

  const { status } = await api.post(`/api/feeds/${feedId}/undo`, { snapshotId: bad.snapshotId });
  expect(status).toBe(200);
  expect(await takenNights()).toEqual(allOf(FOUR));
  expect(await logged()).toEqual(
    expect.arrayContaining(['feed_undone', 'entry_returned', 'entry_moved', 'entry_ended']),
  );
  const { rows } = await api.db.raw(
    `select end_reason from entries where feed_id = ? and ended_at is not null`,
    [feedId],
  );
  expect(rows).toEqual([{ end_reason: 'undone' }]);
});

test('the very first import can be undone too', async () => {
  const first = await airbnbAnswers(api, feedId, '2026-11-22T10:00:00.000Z', FOUR);
  await api.post(`/api/feeds/${feedId}/undo`, { snapshotId: first.snapshotId });
  expect(await takenNights()).toEqual([]);
});

test('a stay restored by an undo is taken until the feed shows it again and then lacks it twice', async () => {
  await airbnbAnswers(api, feedId, '2026-11-22T10:00:00.000Z', FOUR);
  const without = FOUR.slice(1);
  const bad = await airbnbAnswers(api, feedId, '2026-11-23T10:00:00.000Z', without);
  await airbnbAnswers(api, feedId, '2026-11-23T10:05:00.000Z', without);
  expect(await takenNights()).toEqual(allOf(without));
  await api.post(`/api/feeds/${feedId}/undo`, { snapshotId: bad.snapshotId });
  for (const hour of [14, 15]) await airbnbAnswers(api, feedId, `2026-11-23T${hour}:00:00.000Z`, without);
  expect(await takenNights()).toEqual(allOf(FOUR));
  await airbnbAnswers(api, feedId, '2026-11-23T16:00:00.000Z', FOUR);
  for (const hour of [17, 18]) await airbnbAnswers(api, feedId, `2026-11-23T${hour}:00:00.000Z`, without);
  expect(await takenNights()).toEqual(allOf(without));
});

test('an answer that changed nothing, or is none of the feed’s, cannot be undone', async () => {
  const first = await airbnbAnswers(api, feedId, '2026-11-22T10:00:00.000Z', FOUR);
  const other = feedOf(await villa(api), 'airbnb').id;
  for (const [feed, snapshotId] of [
    [feedId, UNKNOWN_ID],
    [other, first.snapshotId],
  ]) {
    const { status, body } = await api.post(`/api/feeds/${feed}/undo`, { snapshotId });
    expect([status, body.code]).toEqual([409, 'nothing_to_undo']);
  }
  expect(await takenNights()).toEqual(allOf(FOUR));
});

test('an answer that was under way when the link was taken away changes nothing', async () => {
  await airbnbAnswers(api, feedId, '2026-11-22T10:00:00.000Z', FOUR);
  await api.patch(`/api/feeds/${feedId}`, { url: null });
  const late = await airbnbAnswers(api, feedId, '2026-11-22T11:00:00.000Z', FOUR);
  expect(late.outcome).toBe('skipped');
  expect(await takenNights()).toEqual([]);
});

test.each([
  ['hold', {}, 'decision'],
  ['hold', { decision: 'maybe' }, 'decision'],
  ['undo', {}, 'snapshotId'],
  ['undo', { snapshotId: 'x' }, 'snapshotId'],
])('%s with %j is refused', async (verb, sent, path) => {
  const { status, body } = await api.post(`/api/feeds/${feedId}/${verb}`, sent);
  expect(status).toBe(400);
  expect(body.errors.map((error: Json) => error.path)).toEqual([path]);
});

test('of an unknown feed nothing is decided', async () => {
  const answers = await Promise.all([
    api.get(`/api/feeds/${UNKNOWN_ID}/hold`),
    api.get(`/api/feeds/${UNKNOWN_ID}/imports`),
    api.post(`/api/feeds/${UNKNOWN_ID}/hold`, { decision: 'keep' }),
    api.post(`/api/feeds/${UNKNOWN_ID}/undo`, { snapshotId: UNKNOWN_ID }),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
});

test('an import tells what it changed, and a held one that it was held', async () => {
  await airbnbAnswers(api, feedId, '2026-11-22T10:00:00.000Z', FOUR);
  const moved = await airbnbAnswers(api, feedId, '2026-11-22T12:00:00.000Z', [
    stay('a', '2026-12-01', '2026-12-07'),
    ...FOUR.slice(1),
  ]);
  const wrong = await airbnbAnswers(api, feedId, '2026-11-23T12:00:00.000Z', FOUR.slice(3));
  const changesOf = async (snapshotId: string): Promise<Json[]> =>
    (await api.get(`/api/feeds/${feedId}/imports/${snapshotId}`)).body.changes;
  const { imports } = (await api.get(`/api/feeds/${feedId}/imports`)).body;
  expect(imports.map(({ came, moved, held }: Json) => [came, moved, held])).toEqual([
    [0, 0, true],
    [0, 1, false],
    [4, 0, false],
  ]);
  expect(await changesOf(moved.snapshotId!)).toMatchObject([
    {
      kind: 'entry_moved',
      nights: { from: '2026-12-01', to: '2026-12-07' },
      was: { from: '2026-12-01', to: '2026-12-05' },
    },
  ]);
  expect((await changesOf(wrong.snapshotId!)).map(({ kind }) => kind)).toContain('feed_held');
  await api.post(`/api/feeds/${feedId}/undo`, { snapshotId: moved.snapshotId });
  expect((await api.get(`/api/feeds/${feedId}/imports`)).body.imports[1].undoneAt).toBeDefined();
  const foreign = feedOf(await villa(api), 'airbnb').id;
  for (const path of [`${feedId}/imports/${UNKNOWN_ID}`, `${foreign}/imports/${moved.snapshotId}`])
    expect((await api.get(`/api/feeds/${path}`)).status).toBe(404);
});
