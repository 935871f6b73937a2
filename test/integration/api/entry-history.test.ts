import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { airbnbAnswers } from './answers.js';
import { feedOf, UNKNOWN_ID, villa } from './given.js';
import { type Json, type RunningApi, runApi } from './running-api.js';

let api: RunningApi;
beforeAll(async () => {
  api = await runApi();
});
afterAll(() => api.close());

const now = async (): Promise<string> =>
  (await api.db.raw(`select clock_timestamp() as now`)).rows[0].now as string;
const STAY = { booking: 'a', from: '2026-12-01', to: '2026-12-05' };
const LATER = { booking: 'a', from: '2026-12-02', to: '2026-12-05' };

test('an entry tells what became of it, and a unit what was believed on a day', async () => {
  const property = await villa(api);
  const feedId = feedOf(property, 'airbnb').id;
  const unitId = property.units[0].id;
  const believed = async (at: string): Promise<string[]> =>
    (await api.get(`/api/units/${unitId}/believed?at=${at}&from=2026-11-01&to=2027-06-01`)).body.entries.map(
      ({ kind, nights }: Json) => `${kind} ${nights.from} ${nights.to}`,
    );

  const before = await now();
  const came = await airbnbAnswers(api, feedId, '2026-11-23T10:00:00.000Z', [STAY]);
  const after = await now();
  await airbnbAnswers(api, feedId, '2026-11-23T12:00:00.000Z', [LATER]);
  const moved = await now();

  expect(await believed(before)).toEqual([]);
  expect(await believed(after)).toEqual(['stay 2026-12-01 2026-12-05']);
  const asNow = (await api.get(`/api/units/${unitId}/entries?from=2026-11-01&to=2027-06-01`)).body.entries;
  expect(await believed(moved)).toEqual(
    asNow.map(({ kind, nights }: Json) => `${kind} ${nights.from} ${nights.to}`),
  );

  const { status, body } = await api.get(`/api/entries/${asNow[0].id}/history`);
  expect(status).toBe(200);
  expect(body.lines[0]).toMatchObject({
    kind: 'entry_came',
    snapshotId: came.snapshotId,
    entryKind: 'stay',
    nights: { from: '2026-12-01', to: '2026-12-05' },
  });
});

test('what is not there has no history', async () => {
  expect((await api.get(`/api/entries/${UNKNOWN_ID}/history`)).status).toBe(404);
  expect(
    (
      await api.get(
        `/api/units/${UNKNOWN_ID}/believed?at=2026-11-23T12:00:00.000Z&from=2026-11-01&to=2027-01-01`,
      )
    ).status,
  ).toBe(404);
});
