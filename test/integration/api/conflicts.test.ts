import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ADA, TwoPlatforms } from '../conflicts/two-platforms.js';
import { UNKNOWN_ID } from './given.js';
import { type Json, type RunningApi, runApi } from './running-api.js';

let at = '2026-11-23T12:00:00.000Z';
let api: RunningApi;
beforeAll(async () => {
  api = await runApi({ now: () => at });
});
afterAll(() => api.close());

/** Airbnb's guest came between 9 and 10; Booking.com was read at half past ten without, at eleven with a closure. */
async function overlapped(): Promise<TwoPlatforms> {
  at = '2026-11-23T12:00:00.000Z';
  const home = await TwoPlatforms.open(api, '2026-11-23T09:00:00.000Z');
  await home.airbnb('2026-11-23T10:00:00.000Z', ADA);
  await home.booking('2026-11-23T10:30:00.000Z');
  await home.booking('2026-11-23T11:00:00.000Z', ['2026-12-06', '2026-12-10']);
  return home;
}

const logOf = async (conflictId: string): Promise<string[]> =>
  (await api.db.raw('select kind from changes where conflict_id = ? order by id', [conflictId])).rows.map(
    (row: Json) => row.kind,
  );

test('a conflict says in one sentence what happened, and shows both sides, the guest’s first', async () => {
  const home = await overlapped();
  expect(await home.conflicts()).toMatchObject([
    {
      kind: 'possible',
      state: 'open',
      nights: { from: '2026-12-06', to: '2026-12-08' },
      says: 'A guest from Airbnb has 2 nights from 6 December 2026, and Booking.com shows them as closed without saying whether for a guest.',
      property: { id: home.property.id },
      sides: [
        { source: 'airbnb', kind: 'stay', nights: { from: '2026-12-04', to: '2026-12-08' } },
        { source: 'booking_com', kind: 'closure', nights: { from: '2026-12-06', to: '2026-12-10' } },
      ],
    },
  ]);
});

test('who was first is certain where a look between the two proves it', async () => {
  const home = await overlapped();
  const one = await home.onlyConflict();
  expect(one.whoWasFirst).toEqual({
    sure: 'certain',
    first: 0,
    says: 'Airbnb was first: its nights were known when Booking.com still had them free. The other came between 30 minutes and 60 minutes later.',
  });
  expect(one.sides).toMatchObject([
    { since: '2026-11-23T10:00:00.000Z', unseenAt: '2026-11-23T09:00:00.000Z' },
    { since: '2026-11-23T11:00:00.000Z', unseenAt: '2026-11-23T10:30:00.000Z' },
  ]);
});

test('it is open where both came between two looks', async () => {
  const home = await TwoPlatforms.open(api, '2026-11-23T09:00:00.000Z');
  await home.airbnb('2026-11-23T11:00:00.000Z', ADA);
  await home.booking('2026-11-23T11:05:00.000Z', ['2026-12-06', '2026-12-10']);
  expect((await home.onlyConflict()).whoWasFirst).toEqual({
    sure: 'open',
    says: 'Which came first cannot be told: Airbnb took them between 2026-11-23 09:00 UTC and 2026-11-23 11:00 UTC, and Booking.com took them between 2026-11-23 09:00 UTC and 2026-11-23 11:05 UTC. The platforms know when each was booked.',
  });
});

test('a guest who was moved there took the nights when moved', async () => {
  const home = await TwoPlatforms.open(api, '2026-11-23T08:00:00.000Z');
  await home.airbnb('2026-11-23T08:30:00.000Z', { ...ADA, from: '2026-12-20', to: '2026-12-22' });
  await home.booking('2026-11-23T09:00:00.000Z', ['2026-12-06', '2026-12-10']);
  await home.airbnb('2026-11-23T09:30:00.000Z', { ...ADA, from: '2026-12-20', to: '2026-12-22' });
  await home.airbnb('2026-11-23T10:00:00.000Z', ADA);
  const one = await home.onlyConflict();
  expect(one.sides[0]).toMatchObject({
    since: '2026-11-23T10:00:00.000Z',
    unseenAt: '2026-11-23T09:30:00.000Z',
  });
  expect(one.whoWasFirst).toMatchObject({ sure: 'certain', first: 1 });
});

test('the evidence holds both answers of each side and what differs, with guests for whom they concern only', async () => {
  const home = await overlapped();
  const [one] = await home.conflicts();
  const { status, body, headers } = await api.get(`/api/conflicts/${one.id}/evidence`);
  expect(status).toBe(200);
  expect(headers.get('content-disposition')).toBe(`attachment; filename="conflict-${one.id}.txt"`);
  expect(body).toContain('Airbnb was first');
  expect(body).toContain('+ DTSTART;VALUE=DATE:20261204');
  expect(body).toContain('+ SUMMARY:CLOSED - Not available');
  expect(body.match(/BEGIN:VCALENDAR/g)).toHaveLength(4);

  const viewer = await api.member('viewer');
  const masked = (await viewer.get(`/api/conflicts/${one.id}/evidence`)).body;
  expect(masked).toContain('+ SUMMARY:***');
  expect(masked).toContain('+ DTSTART;VALUE=DATE:20261204');
  expect(masked).not.toContain('SUMMARY:Reserved');
});

test('"my own closure" closes it, is remembered for the nights, and is asked no more', async () => {
  const home = await overlapped();
  const one = await home.onlyConflict();
  expect(one.suggestions[0]).toMatchObject({ does: 'answer_closure', entryId: one.sides[1].entryId });
  const { status, body } = await api.post(`/api/conflicts/${one.id}/resolve`, {
    suggestion: one.suggestions[0].key,
  });
  expect([status, body.state, body.closeReason]).toEqual([200, 'closed', 'explained']);
  // The closure goes and comes again, as closures of Booking.com do.
  await home.booking('2026-11-23T13:00:00.000Z');
  await home.booking('2026-11-23T13:05:00.000Z');
  await home.booking('2026-11-23T14:00:00.000Z', ['2026-12-06', '2026-12-10']);
  expect(await home.conflicts()).toEqual([]);
  expect(await logOf(one.id)).toEqual(['conflict_opened', 'conflict_closed']);
});

test('a closure that nothing explains is one question; "a booking" makes it a double booking', async () => {
  const home = await overlapped();
  const asked = async () =>
    (await api.get('/api/closure-questions')).body.questions.filter(
      (one: Json) => one.property.id === home.property.id,
    );
  const [question, ...more] = await asked();
  expect(more).toEqual([]);
  expect(question).toMatchObject({
    platform: 'booking_com',
    nights: { from: '2026-12-06', to: '2026-12-10' },
    says: 'Booking.com shows 4 nights from 6 December 2026 as closed. Is that a booking, or your own closure?',
  });
  const path = `/api/closure-questions/${question.entryId}/answer`;
  expect((await api.post(path, { answer: 'booking' })).status).toBe(200);
  expect(await asked()).toEqual([]);
  expect((await home.onlyConflict()).kind).toBe('double_booking');
  expect(await api.post(path, { answer: 'booking' })).toMatchObject({
    status: 409,
    body: { code: 'no_question' },
  });
});

test('"not a conflict" is remembered with its note, and can be taken back', async () => {
  const home = await overlapped();
  const [one] = await home.conflicts();
  const path = `/api/conflicts/${one.id}`;
  expect((await api.post(`${path}/dismiss`, {})).status).toBe(400);
  const dismissed = await api.post(`${path}/dismiss`, { note: 'The same guest, booked twice.' });
  expect(dismissed.body).toMatchObject({
    state: 'dismissed',
    note: 'The same guest, booked twice.',
    decidedBy: 'Olga Owner',
    suggestions: [],
  });
  expect(await home.conflicts()).toEqual([]);
  expect(await home.conflicts('&state=dismissed')).toHaveLength(1);
  expect((await api.post(`${path}/reopen`)).body).toMatchObject({ state: 'open' });
  expect(await logOf(one.id)).toEqual(['conflict_opened', 'conflict_dismissed', 'conflict_reopened']);
});

test('a way out that was chosen waits until the calendars show it; then the conflict closes', async () => {
  const home = await overlapped();
  const one = await home.onlyConflict();
  const cancel = one.suggestions.find(
    ({ does, entryId }: Json) => does === 'cancel' && entryId === one.sides[0].entryId,
  );
  expect(cancel.because).toBe(
    'It came first. What a cancellation by the host costs there, Airbnb says in its own terms.',
  );
  const chosen = await api.post(`/api/conflicts/${one.id}/resolve`, {
    suggestion: cancel.key,
    note: 'She wrote that she will not come.',
  });
  expect(chosen.body).toMatchObject({ state: 'settling', chosen: { does: 'cancel' } });
  await home.airbnb('2026-11-23T13:00:00.000Z');
  await home.airbnb('2026-11-23T13:05:00.000Z');
  const { body } = await api.get(`/api/conflicts/${one.id}`);
  expect(body).toMatchObject({ state: 'closed', closeReason: 'cancelled' });
  for (const deed of ['reopen', 'dismiss', 'resolve']) {
    const sent =
      deed === 'dismiss' ? { note: 'x' } : deed === 'resolve' ? { suggestion: cancel.key } : undefined;
    const late = await api.post(`/api/conflicts/${one.id}/${deed}`, sent);
    expect([late.status, late.body.code]).toEqual([409, 'conflict_over']);
  }
});

test('a suggestion that is none, or none any more, is refused', async () => {
  const [one] = await (await overlapped()).conflicts();
  const { status, body } = await api.post(`/api/conflicts/${one.id}/resolve`, {
    suggestion: 'cancel/nobody',
  });
  expect([status, body.code]).toEqual([409, 'suggestion_gone']);
});

test('conflicts are counted by kind, and listed by pages and kinds', async () => {
  const before = (await api.get('/api/conflicts/counts')).body;
  const home = await overlapped();
  const { body } = await api.get('/api/conflicts/counts');
  expect(body.open.possible).toBe(before.open.possible + 1);
  expect(body.questions).toBe(before.questions + 1);
  await overlapped();
  const first = (await api.get('/api/conflicts?limit=1')).body;
  expect(first.conflicts).toHaveLength(1);
  const second = (await api.get(`/api/conflicts?limit=1&cursor=${first.next}`)).body;
  expect(second.conflicts[0].id).not.toBe(first.conflicts[0].id);
  expect(await home.conflicts('&kind=double_booking')).toEqual([]);
  expect(await home.conflicts('&kind=possible&kind=over_block')).toHaveLength(1);
});

test('a viewer sees conflicts without guests and decides nothing; so does a token that only reads', async () => {
  const home = await overlapped();
  const [one] = await home.conflicts();
  await api.db.raw(
    `insert into guests (entry_id, organization_id, name) values (?, ?, 'Ada Lovelace')
     on conflict (entry_id) do update set name = excluded.name`,
    [one.sides[0].entryId, api.organization.id],
  );
  expect(JSON.stringify((await home.conflicts())[0])).toContain('Ada Lovelace');
  const viewer = await api.member('viewer');
  const reader = await api.token('read');
  for (const seen of [
    await viewer.get(`/api/conflicts/${one.id}`),
    await api.stranger().get(`/api/conflicts/${one.id}`, reader),
  ]) {
    expect(seen.status).toBe(200);
    expect(JSON.stringify(seen.body)).not.toContain('Ada');
  }
  for (const [path, sent] of [
    [`/api/conflicts/${one.id}/dismiss`, { note: 'x' }],
    [`/api/conflicts/${one.id}/resolve`, { suggestion: 'x' }],
    [`/api/conflicts/${one.id}/reopen`, undefined],
    [`/api/closure-questions/${one.sides[1].entryId}/answer`, { answer: 'booking' }],
  ] as const) {
    expect((await viewer.post(path, sent)).status).toBe(403);
    expect((await api.stranger().post(path, sent, reader)).status).toBe(403);
  }
});

test('what is not there is not found', async () => {
  for (const path of [
    `/api/conflicts/${UNKNOWN_ID}`,
    `/api/conflicts/${UNKNOWN_ID}/evidence`,
    '/api/conflicts/x',
  ])
    expect((await api.get(path)).status).toBe(404);
  for (const [deed, sent] of [
    ['resolve', { suggestion: 'x' }],
    ['dismiss', { note: 'x' }],
    ['reopen', undefined],
  ] as const)
    expect((await api.post(`/api/conflicts/${UNKNOWN_ID}/${deed}`, sent)).status).toBe(404);
});
