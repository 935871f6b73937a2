import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Json, type RunningApi, runApi } from '../api/running-api.js';
import { ADA, TwoPlatforms } from '../conflicts/two-platforms.js';

/* Each test has a home of its own, in an hour of its own: what is counted is that of all homes. */

let at = '';
let api: RunningApi;
beforeAll(async () => {
  api = await runApi({ now: () => at });
});
afterAll(() => api.close());

/** A home that was connected long before. */
async function home(opened: string): Promise<TwoPlatforms> {
  at = opened;
  const made = await TwoPlatforms.open(api, opened);
  await api.db.raw(`update feeds set created_at = '2026-01-01' where unit_id = ?`, [made.unitId]);
  return made;
}

/** `platform hour: stays, night hours`, of the hours in which anything was open. */
async function exposed(from: string, to: string): Promise<string[]> {
  const { status, body } = await api.get(`/api/monitoring/exposure?from=${from}&to=${to}`);
  if (status !== 200) throw new Error(JSON.stringify(body));
  return body.platforms.flatMap(({ platform, hours }: Json) =>
    hours
      .filter(({ stays }: Json) => stays > 0)
      .map(
        ({ hour, stays, nightHours }: Json) => `${platform} ${hour.slice(5, 16)}: ${stays}, ${nightHours}`,
      ),
  );
}

test('a stay is open elsewhere from the look that saw it until the pull that told of it, by nights and hours', async () => {
  const villa = await home('2026-11-02T08:00:00.000Z');
  await villa.airbnb('2026-11-02T09:30:00.000Z', ADA);
  at = '2026-11-02T11:15:00.000Z';
  await villa.pull('booking_com');
  at = '2026-11-02T15:00:00.000Z';
  const four = [
    'booking_com 11-02T09:00: 1, 2',
    'booking_com 11-02T10:00: 1, 4',
    'booking_com 11-02T11:00: 1, 1',
  ];
  expect(await exposed('2026-11-02T00:00:00.000Z', at)).toEqual(four);
  const { body } = await api.get(`/api/monitoring/exposure?from=2026-11-02T00:00:00.000Z&to=${at}`);
  expect(
    body.platforms.map(({ platform, nightHours, hours }: Json) => [platform, nightHours, hours.length]),
  ).toEqual([
    ['airbnb', 0, 15],
    ['booking_com', 7, 15],
  ]);
});

test('what nobody has read is open until now, and what has ended until it ended', async () => {
  const villa = await home('2026-11-03T08:00:00.000Z');
  await villa.airbnb('2026-11-03T09:00:00.000Z', { booking: 'bea', from: '2026-12-20', to: '2026-12-21' });
  at = '2026-11-03T10:30:00.000Z';
  expect(await exposed('2026-11-03T00:00:00.000Z', at)).toEqual([
    'booking_com 11-03T09:00: 1, 1',
    'booking_com 11-03T10:00: 1, 0.5',
  ]);
  // Gone is believed by the second answer without it.
  await villa.airbnb('2026-11-03T11:00:00.000Z');
  await villa.airbnb('2026-11-03T12:00:00.000Z');
  at = '2026-11-03T14:00:00.000Z';
  expect(await exposed('2026-11-03T00:00:00.000Z', at)).toEqual([
    'booking_com 11-03T09:00: 1, 1',
    'booking_com 11-03T10:00: 1, 1',
    'booking_com 11-03T11:00: 1, 1',
  ]);
});

test('nights that the platform’s own calendar held already are never open, and those it shows later until then', async () => {
  const villa = await home('2026-11-04T08:00:00.000Z');
  await villa.booking('2026-11-04T08:10:00.000Z', ['2026-12-03', '2026-12-09']);
  await villa.airbnb('2026-11-04T09:00:00.000Z', ADA);
  at = '2026-11-04T09:30:00.000Z';
  await villa.pull('airbnb');
  at = '2026-11-04T12:00:00.000Z';
  const open = await exposed('2026-11-04T00:00:00.000Z', at);
  expect(open.filter(one => one.startsWith('booking_com'))).toEqual([]);
  // Its closure, which nobody has explained, was open on Airbnb until Airbnb read of it.
  expect(open).toEqual(['airbnb 11-04T08:00: 1, 5', 'airbnb 11-04T09:00: 1, 3']);
});

test('after a move its new nights are open anew, and the old ones were what they were', async () => {
  const villa = await home('2026-11-05T08:00:00.000Z');
  await villa.airbnb('2026-11-05T09:00:00.000Z', { booking: 'eve', from: '2026-12-10', to: '2026-12-12' });
  at = '2026-11-05T10:00:00.000Z';
  await villa.pull('booking_com');
  await villa.airbnb('2026-11-05T12:00:00.000Z', { booking: 'eve', from: '2026-12-10', to: '2026-12-15' });
  at = '2026-11-05T13:00:00.000Z';
  await villa.pull('booking_com');
  at = '2026-11-05T15:00:00.000Z';
  expect(await exposed('2026-11-05T00:00:00.000Z', at)).toEqual([
    'booking_com 11-05T09:00: 1, 2',
    'booking_com 11-05T12:00: 1, 5',
  ]);
});

test('a platform kept by hand is open until all of the nights were confirmed closed there', async () => {
  const villa = await home('2026-11-06T08:00:00.000Z');
  const { body: agoda } = await api.post(`/api/properties/${villa.property.id}/connections`, {
    platform: 'agoda',
    feeds: [{ unitId: villa.unitId }],
  });
  await api.db.raw(`update feeds set created_at = '2026-11-06T10:00:00Z' where connection_id = ?`, [
    agoda.id,
  ]);
  await villa.airbnb('2026-11-06T09:00:00.000Z', { booking: 'flo', from: '2026-12-10', to: '2026-12-14' });
  at = '2026-11-06T09:00:00.000Z';
  await villa.pull('booking_com');
  const confirm = (nights: string, when: string) =>
    api.db.raw(
      `insert into confirmed_closures (organization_id, connection_id, unit_id, did, nights, confirmed_at, how)
       values (?, ?, ?, 'close', ?, ?, 'feed')`,
      [api.organization.id, agoda.id, villa.unitId, nights, when],
    );
  await confirm('[2026-12-10,2026-12-12)', '2026-11-06T11:00:00Z');
  await confirm('[2026-12-12,2026-12-14)', '2026-11-06T12:00:00Z');
  at = '2026-11-06T15:00:00.000Z';
  // It was connected at ten; before that there was nobody to sell them.
  expect(await exposed('2026-11-06T00:00:00.000Z', at)).toEqual([
    'agoda 11-06T10:00: 1, 4',
    'agoda 11-06T11:00: 1, 4',
  ]);
});

test('more than a month at once is refused', async () => {
  const { status } = await api.get(
    '/api/monitoring/exposure?from=2026-09-01T00:00:00Z&to=2026-11-01T00:00:00Z',
  );
  expect(status).toBe(400);
});
