import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { parseFeed } from '../../../domain/ical/index.js';
import { ADA, TwoPlatforms } from '../conflicts/two-platforms.js';
import { OWNER, type RunningApi, runApi } from './running-api.js';

const NIGHTS = { from: '2026-12-04', to: '2026-12-08' };
let api: RunningApi;
beforeAll(async () => {
  api = await runApi({ now: () => '2026-11-23T12:00:00.000Z' });
});
afterAll(() => api.close());

const opened = () => TwoPlatforms.open(api, '2026-11-23T09:00:00.000Z');
const block = (home: TwoPlatforms, more: object = {}) =>
  api.post('/api/bookings', { kind: 'block', unitId: home.unitId, nights: NIGHTS, ...more });

test('nights that the owner blocks are closed on every platform, and nobody is told why', async () => {
  const home = await opened();
  const { status, body } = await block(home, { note: 'The roof is mended.' });
  expect([status, body.kind, body.note, body.createdBy]).toEqual([
    201,
    'block',
    'The roof is mended.',
    OWNER.name,
  ]);
  const { entries } = (await api.get(`/api/units/${home.unitId}/entries?from=2026-12-01&to=2027-01-01`)).body;
  expect(entries).toMatchObject([{ id: body.id, source: 'direct', kind: 'block', nights: NIGHTS }]);
  for (const platform of ['airbnb', 'booking_com'] as const) {
    const text = await home.pull(platform);
    const window = { from: '2026-01-01', to: '2028-01-01' };
    const told = parseFeed(Buffer.from(text), { timezone: 'Europe/Rome', window }).events;
    expect(told.map(({ nights, summary }) => ({ nights, summary }))).toEqual([
      { nights: NIGHTS, summary: 'Blocked' },
    ]);
    expect(text).not.toContain('roof');
  }
  const viewer = await api.member('viewer');
  expect((await viewer.get(`/api/bookings/${body.id}`)).body).not.toHaveProperty('note');
});

test('blocked nights refuse a booking and another block, in words that say whose they are', async () => {
  const home = await opened();
  await block(home);
  for (const kind of ['booking', 'block']) {
    const { status, body } = await block(home, { kind, nights: { from: '2026-12-07', to: '2026-12-09' } });
    expect([status, body.code, body.title]).toEqual([
      409,
      'nights_taken',
      'These nights are already taken by your own block.',
    ]);
  }
});

test('a block that is taken back opens its nights, and tells who did it', async () => {
  const home = await opened();
  const { body } = await block(home);
  const operator = await api.member('operator');
  const cancelled = await operator.post(`/api/bookings/${body.id}/cancel`);
  expect(cancelled.body).toMatchObject({ kind: 'block', cancelledAt: '2026-11-23T12:00:00.000Z' });
  expect(cancelled.body.cancelledBy).not.toBe(OWNER.name);
  expect((await api.get(`/api/entries/${body.id}`)).body).toMatchObject({ endReason: 'opened' });
  const { lines } = (await api.get(`/api/entries/${body.id}/history`)).body;
  expect(lines).toMatchObject([
    { kind: 'booking_added', entryKind: 'block', nights: NIGHTS },
    { kind: 'booking_cancelled', entryKind: 'block', reason: 'opened' },
  ]);
});

test('a guest whom a platform brings on top of a block is asked about as such, until the block is opened', async () => {
  const home = await opened();
  const { body } = await block(home);
  await home.airbnb('2026-11-23T12:30:00.000Z');
  await home.airbnb('2026-11-23T13:00:00.000Z', ADA);
  const one = await home.onlyConflict();
  expect([one.kind, one.says]).toEqual([
    'over_block',
    'A guest from Airbnb has 4 nights from 4 December 2026, which you blocked yourself.',
  ]);
  expect(one.whoWasFirst.says).toMatch(/^Your own block was first: /);
  expect(one.suggestions).toContainEqual(
    expect.objectContaining({ says: 'Take your own block away and let the guest come.' }),
  );
  await api.post(`/api/bookings/${body.id}/cancel`);
  expect((await api.get(`/api/conflicts/${one.id}`)).body).toMatchObject({
    state: 'closed',
    closeReason: 'opened',
  });
});

test('a platform that shows the block it was told of is in step: no conflict and no question', async () => {
  const home = await opened();
  const { body } = await block(home);
  await home.pull('booking_com');
  await home.booking('2026-11-23T12:30:00.000Z', [NIGHTS.from, NIGHTS.to]);
  expect(await home.conflicts()).toEqual([]);
  const { questions } = (await api.get('/api/closure-questions?show=all')).body;
  expect(questions.filter((one: { unit: { id: string } }) => one.unit.id === home.unitId)).toEqual([]);
  expect((await api.get(`/api/entries/${body.id}/told`)).body.platforms).toMatchObject([
    { platform: 'airbnb', state: 'open' },
    { platform: 'booking_com', state: 'in_step' },
  ]);
});

test('a block has no guest, and a key that came with a booking is not used for a block', async () => {
  const home = await opened();
  const named = await block(home, { name: 'Ada Lovelace' });
  expect([named.status, named.body.errors[0].path]).toEqual([400, 'name']);
  const idempotencyKey = `key ${home.unitId}`;
  expect((await block(home, { kind: 'booking', idempotencyKey })).status).toBe(201);
  const other = await block(home, { idempotencyKey });
  expect([other.status, other.body.code]).toEqual([409, 'key_reused']);
});

const shorten = (home: { id: string }, from: string, to: string) =>
  api.patch(`/api/bookings/${home.id}`, { nights: { from, to } });

test('a block that is made shorter keeps what is left, opens the rest, and tells what it was', async () => {
  const home = await opened();
  const { body } = await block(home);
  const left = { from: '2026-12-05', to: '2026-12-07' };
  const { status, body: shorter } = await shorten(body, left.from, left.to);
  expect([status, shorter.nights]).toEqual([200, left]);
  const { entries } = (await api.get(`/api/units/${home.unitId}/entries?from=2026-12-01&to=2027-01-01`)).body;
  expect(entries).toMatchObject([{ id: body.id, nights: left }]);
  for (const [from, to] of [
    [NIGHTS.from, left.from],
    [left.to, NIGHTS.to],
  ])
    expect((await block(home, { nights: { from, to } })).status).toBe(201);
  const { lines } = (await api.get(`/api/entries/${body.id}/history`)).body;
  expect(lines).toMatchObject([
    { kind: 'booking_added' },
    { kind: 'entry_moved', nights: left, was: NIGHTS },
  ]);
});

test('a platform that read of all nights was told of those that are left', async () => {
  const home = await opened();
  const { body } = await block(home);
  await home.pull('booking_com');
  await shorten(body, NIGHTS.from, '2026-12-06');
  expect((await api.get(`/api/entries/${body.id}/told`)).body.platforms).toMatchObject([
    { platform: 'airbnb', state: 'open' },
    { platform: 'booking_com', state: 'told' },
  ]);
});

test('no booking is moved or lengthened, none of yesterday’s nights is given back, and none that is over is changed', async () => {
  const home = await opened();
  const { body } = await block(home);
  for (const [from, to] of [
    ['2026-12-03', '2026-12-06'],
    ['2026-12-06', '2026-12-09'],
  ] as const) {
    const { status, body: problem } = await shorten(body, from, to);
    expect([status, problem.code]).toEqual([422, 'nights_not_within']);
  }
  expect((await shorten(body, NIGHTS.from, NIGHTS.to)).body.nights).toEqual(NIGHTS);
  await api.db('entries').where({ id: body.id }).update({ nights: '[2026-11-20,2026-11-27)' });
  const past = await shorten(body, '2026-11-21', '2026-11-27');
  expect([past.status, past.body.code]).toEqual([422, 'nights_past']);
  expect((await shorten(body, '2026-11-20', '2026-11-24')).status).toBe(200);
  await api.post(`/api/bookings/${body.id}/cancel`);
  const over = await shorten(body, '2026-11-20', '2026-11-23');
  expect([over.status, over.body.code]).toEqual([409, 'booking_over']);
});

test('a block made shorter ends the conflict with the guest whose nights it opens', async () => {
  const home = await opened();
  const { body } = await block(home, { nights: { from: '2026-12-04', to: '2026-12-12' } });
  await home.airbnb('2026-11-23T12:30:00.000Z');
  await home.airbnb('2026-11-23T13:00:00.000Z', ADA);
  const one = await home.onlyConflict();
  expect(one.kind).toBe('over_block');
  await shorten(body, '2026-12-08', '2026-12-12');
  expect((await api.get(`/api/conflicts/${one.id}`)).body).toMatchObject({
    state: 'closed',
    closeReason: 'moved',
  });
});
