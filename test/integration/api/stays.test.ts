import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Guest } from '../../../domain/entry.js';
import { taken, villa } from './given.js';
import { type Json, type RunningApi, runApi } from './running-api.js';

/* Half past eleven at night in London on the 30th: in Rome it is the 1st of December already. */
const NOW = '2026-11-30T23:30:00.000Z';

let api: RunningApi;
beforeAll(async () => {
  api = await runApi({ now: () => NOW });
});
afterAll(() => api.close());

/** A stay of theirs on Airbnb. Answers its id. */
async function guest(property: Json, nights: readonly [string, string], who: Guest): Promise<string> {
  const id = await taken(api, property, 'airbnb', nights);
  await api.db('guests').insert({
    entry_id: id,
    organization_id: api.organization.id,
    name: who.name,
    phone_digits: who.phoneDigits,
    reservation_code: who.reservationCode,
  });
  return id;
}

const search = (text: string, more = '') => `/api/stays?search=${encodeURIComponent(text)}${more}`;
const found = async (text: string, more = ''): Promise<Json[]> =>
  (await api.get(search(text, more))).body.stays;
const ids = async (text: string, more = '') => (await found(text, more)).map(({ entry }) => entry.id);

test('a stay is found by part of its guest’s name, whatever the case and the accents, with where it is', async () => {
  const property = await villa(api, 'Villa Limonaia');
  const stay = await guest(property, ['2026-12-03', '2026-12-07'], { name: 'Giulia Möller-Ávila' });
  for (const text of ['Giulia', 'iulia m', 'MÖLLER', 'moller', ' avila ', 'A\u0301VILA'])
    expect(await ids(text)).toEqual([stay]);
  expect(await found('giulia')).toEqual([
    {
      entry: {
        id: stay,
        unitId: property.units[0].id,
        source: 'airbnb',
        kind: 'stay',
        nights: { from: '2026-12-03', to: '2026-12-07' },
        firstSeenAt: '2026-11-01T10:00:00.000Z',
        guest: { name: 'Giulia Möller-Ávila' },
      },
      property: { id: property.id, name: 'Villa Limonaia', timezone: 'Europe/Rome' },
      unit: { id: property.units[0].id, name: property.units[0].name },
    },
  ]);
});

test('a stay is found by its reservation code and by the digits of the phone', async () => {
  const property = await villa(api);
  const stay = await guest(property, ['2026-12-03', '2026-12-07'], {
    phoneDigits: '4711',
    reservationCode: 'HMTEST42XY',
  });
  expect(await ids('hmtest42')).toEqual([stay]);
  expect(await ids('4711')).toEqual([stay]);
  expect(await ids('4712')).toEqual([]);
});

test('what is a pattern elsewhere is a letter like any other', async () => {
  const property = await villa(api);
  const stay = await guest(property, ['2026-12-03', '2026-12-07'], { name: 'Ninety_9% \\ Co.' });
  await guest(property, ['2026-12-10', '2026-12-12'], { name: 'Ninety x 99 Co' });
  for (const text of ['y_9', '9%', '% \\', ' co.']) expect(await ids(text)).toEqual([stay]);
  expect(await ids('%%')).toEqual([]);
});

test('who comes next stands first, with who is there or leaves on this day of the property, then who left last', async () => {
  const property = await villa(api);
  const nights = {
    spring: ['2027-04-01', '2027-04-05'],
    leftLongAgo: ['2026-10-01', '2026-10-05'],
    leavesToday: ['2026-11-27', '2026-12-01'],
    comesNext: ['2026-12-05', '2026-12-07'],
    leftYesterday: ['2026-11-25', '2026-11-30'],
    isThere: ['2026-11-28', '2026-12-04'],
  } as const;
  const stays = new Map<string, string>();
  for (const [name, range] of Object.entries(nights))
    stays.set(await guest(property, range, { name: 'Often Here' }), name);
  const order = (await ids('often here')).map(id => stays.get(id));
  expect(order).toEqual(['leavesToday', 'isThere', 'comesNext', 'spring', 'leftYesterday', 'leftLongAgo']);
  expect((await ids('often here', '&limit=2')).map(id => stays.get(id))).toEqual(order.slice(0, 2));
});

test('what has ended or was archived is not found', async () => {
  const property = await villa(api);
  const cancelled = await guest(property, ['2026-12-03', '2026-12-07'], { name: 'Gone Away' });
  await api.db('entries').where({ id: cancelled }).update({ ended_at: NOW, end_reason: 'cancelled' });
  const stay = await guest(property, ['2026-12-10', '2026-12-12'], { name: 'Gone Away' });
  expect(await ids('gone away')).toEqual([stay]);
  await api.post(`/api/properties/${property.id}/archive`);
  expect(await ids('gone away')).toEqual([]);
});

test('a guest of a direct booking is found, and no more once erased', async () => {
  const property = await villa(api);
  const { body: booking } = await api.post('/api/bookings', {
    unitId: property.units[0].id,
    nights: { from: '2027-01-03', to: '2027-01-05' },
    name: 'Direct Dora',
  });
  expect(await ids('dora')).toEqual([booking.id]);
  await api.post(`/api/entries/${booking.id}/erase-guest`);
  expect(await ids('dora')).toEqual([]);
});

test('guests are found by those whose work needs it: by no viewer, and by no program', async () => {
  const property = await villa(api);
  const stay = await guest(property, ['2026-12-03', '2026-12-07'], { name: 'Private Paula' });
  const operator = await api.member('operator');
  expect((await operator.get(search('paula'))).body.stays).toMatchObject([{ entry: { id: stay } }]);
  const viewer = await api.member('viewer');
  expect(await viewer.get(search('paula'))).toMatchObject({ status: 200, body: { stays: [] } });
  const program = await api.stranger().get(search('paula'), await api.token('read', 'write'));
  expect(program).toMatchObject({ status: 200, body: { stays: [] } });
  expect((await api.stranger().get(search('paula'))).status).toBe(401);
});

test('whom somebody looked for stands in no log', async () => {
  await ids('Secretive Sara');
  expect(api.logged.some(line => line.includes('/api/stays'))).toBe(true);
  expect(api.logged.join()).not.toMatch(/secretive/i);
});

test.each(['', 'search=', 'search=a', 'search=%20a%20', `search=${'a'.repeat(81)}`, 'search=a%00b'])(
  'too little, too much and control characters are refused: %s',
  async query => {
    expect((await api.get(`/api/stays?${query}`)).status).toBe(400);
  },
);

test.each(['limit=0', 'limit=51', 'when=now'])('%s is refused', async query => {
  expect((await api.get(`/api/stays?search=ada&${query}`)).status).toBe(400);
});
