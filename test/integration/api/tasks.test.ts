import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { DAY_MS, later } from '../../../domain/instant.js';
import { addDays, type Day } from '../../../domain/nights.js';
import { airbnbAnswers } from './answers.js';
import { connectionOf, feedOf, UNKNOWN_ID } from './given.js';
import { type Json, type RunningApi, runApi } from './running-api.js';

jest.setTimeout(60_000);

let now = '2026-11-23T10:00:00.000Z';
const TODAY: Day = '2026-11-23';
let api: RunningApi;
beforeAll(async () => {
  api = await runApi({ now: () => now });
});
afterAll(() => api.close());

let homes = 0;

/** A home on Airbnb, and on GoMMT by hand, that has sold two stays which begin within days. */
async function sold(
  ...nights: readonly (readonly [number, number])[]
): Promise<{ property: Json; task: Json }> {
  homes += 1;
  const { status, body: property } = await api.post('/api/properties', {
    name: `Home ${homes}`,
    timezone: 'Europe/Rome',
    connections: [
      { platform: 'airbnb', feeds: [{ url: `https://www.airbnb.com/calendar/ical/${homes}.ics?s=x` }] },
      { platform: 'gommt', feeds: [] },
    ],
  });
  expect([status, property.code]).toEqual([201, undefined]);
  await airbnbSays(property, ...nights);
  const { body } = await api.get(`/api/tasks?connection=${connectionOf(property, 'gommt').id}`);
  return { property, task: body.tasks[0] };
}

/** Each two answers of Airbnb are a minute apart. */
async function airbnbSays(property: Json, ...nights: readonly (readonly [number, number])[]): Promise<void> {
  now = later(now, 120_000);
  await airbnbAnswers(
    api,
    feedOf(property, 'airbnb').id,
    now,
    nights.map(([from, to], i) => ({
      booking: `b${homes}${i}`,
      from: addDays(TODAY, from),
      to: addDays(TODAY, to),
    })),
  );
}

const one = async (id: string): Promise<Json> => (await api.get(`/api/tasks/${id}`)).body;
const step = (task: Json, place: number, what: string, body?: unknown) =>
  api.post(`/api/tasks/${task.id}/steps/${task.list[place].id}/${what}`, body);

async function told(line: string): Promise<void> {
  const deadline = performance.now() + 10_000;
  while (!api.workflows.told.some(one => one.startsWith(line))) {
    if (performance.now() > deadline) throw new Error(`not told ${line}: ${api.workflows.told}`);
    await new Promise(soon => setTimeout(soon, 10));
  }
}

test('a list has its steps, in words, and how they are done on the platform', async () => {
  const { property, task } = await sold([1, 3], [2, 5]);
  expect(task).toMatchObject({
    kind: 'close_nights',
    state: 'open',
    urgency: 'urgent',
    platform: 'gommt',
    property: { id: property.id },
    steps: { open: 1, done: 0 },
    late: false,
  });
  const { list, guides } = await one(task.id);
  expect(list).toMatchObject([
    {
      action: 'close',
      platform: 'gommt',
      nights: { from: addDays(TODAY, 1), to: addDays(TODAY, 5) },
      state: 'open',
    },
  ]);
  expect(list[0].says).toMatch(/^Close Home \d+ on .+ for /);
  expect(guides).toMatchObject([{ platform: 'gommt', chore: 'close' }]);
  expect(guides[0].steps.length).toBeGreaterThan(1);
});

test('ticked and taken back, the workflow is told each version, and the history has who did it', async () => {
  const { task } = await sold([1, 3]);
  const full = await one(task.id);
  const { status, body } = await step(full, 0, 'done', { note: 'Done at the desk' });
  expect([status, body.state, body.list[0].doneBy, body.list[0].note]).toEqual([
    200,
    'done',
    'Olga Owner',
    'Done at the desk',
  ]);
  await told(`itemDone ${task.id}`);
  const { body: back } = await step(full, 0, 'undone');
  expect([back.state, back.list[0].state]).toEqual(['open', 'open']);
  await told(`itemUndone ${task.id}`);
  const { body: history } = await api.get(`/api/tasks/${task.id}/history`);
  expect(history.events.map(({ kind, by }: Json) => [kind, by])).toEqual([
    ['task_opened', undefined],
    ['task_step_done', 'Olga Owner'],
    ['task_done', 'Olga Owner'],
    ['task_reopened', 'Olga Owner'],
    ['task_step_undone', 'Olga Owner'],
    ['task_changed', 'Olga Owner'],
  ]);
});

test('nights that a step never asked for cannot be ticked', async () => {
  const { task } = await sold([1, 3]);
  const nights = { from: addDays(TODAY, 1), to: addDays(TODAY, 9) };
  const { status, body } = await step(await one(task.id), 0, 'done', { nights });
  expect([status, body.code]).toEqual([409, 'step_changed']);
});

test('assigned, snoozed, cancelled and reopened; a task that has ended refuses all but being reopened', async () => {
  const { task } = await sold([1, 3]);
  const member = await api.member('operator');
  const path = `/api/tasks/${task.id}`;
  expect((await api.post(`${path}/assign`, { personId: member.personId })).body.assignee.id).toBe(
    member.personId,
  );
  expect((await api.post(`${path}/assign`, { personId: UNKNOWN_ID })).body.code).toBe('no_member');
  const until = later(now, DAY_MS / 2);
  expect((await api.post(`${path}/snooze`, { until })).body.snoozedUntil).toBe(until);
  expect((await api.post(`${path}/snooze`, { until: later(now, -1) })).status).toBe(400);
  expect((await api.post(`${path}/snooze`, { until: later(now, 20 * DAY_MS) })).status).toBe(400);
  const { body: cancelled } = await member.post(`${path}/cancel`, { note: 'The owner does it' });
  expect(cancelled).toMatchObject({
    state: 'cancelled',
    ended: { how: 'person', by: expect.any(String), note: 'The owner does it' },
  });
  await told(`cancel ${task.id}`);
  for (const [deed, body] of [
    ['assign', { personId: null }],
    ['snooze', { until }],
    ['complete', {}],
    ['cancel', { note: 'x' }],
  ] as const)
    expect((await api.post(`${path}/${deed}`, body)).body.code).toBe('task_over');
  const { body: open } = await api.post(`${path}/reopen`);
  expect([open.state, open.list[0].state]).toEqual(['open', 'open']);
  const { body: completed } = await api.post(`${path}/complete`, {});
  expect([completed.state, completed.steps]).toEqual(['done', { open: 0, done: 1 }]);
});

test('an operator works with tasks, a viewer reads them', async () => {
  const { task } = await sold([1, 3]);
  const viewer = await api.member('viewer');
  const path = `/api/tasks/${task.id}`;
  expect((await viewer.get(path)).status).toBe(200);
  for (const [deed, body] of [
    ['complete', {}],
    ['cancel', { note: 'x' }],
    ['reopen', undefined],
    ['links', { name: 'x' }],
  ] as const)
    expect((await viewer.post(`${path}/${deed}`, body)).body.code).toBe('not_allowed');
  expect(
    (await (await api.member('operator')).patch('/api/task-settings', { dailyAt: '07:00' })).status,
  ).toBe(403);
});

test('by a link, somebody without an account sees one list and ticks it under a name', async () => {
  const { task } = await sold([1, 3]);
  const { status, body: made } = await api.post(`/api/tasks/${task.id}/links`, {
    name: 'Front desk',
    days: 2,
  });
  expect(status).toBe(201);
  const token = new URL(made.url).hash.slice(1);
  const stranger = api.stranger();
  const { body: seen } = await stranger.post('/api/task-links/look', { token });
  expect(Object.keys(seen).sort()).toEqual(
    ['dueAt', 'guides', 'kind', 'list', 'platform', 'property', 'says', 'state', 'urgency'].sort(),
  );
  expect(JSON.stringify(seen)).not.toContain(task.property.id);
  const stepId = seen.list[0].id;
  const { body: ticked } = await stranger.post('/api/task-links/done', { token, stepId, name: 'Rosa' });
  expect([ticked.state, ticked.list[0].doneBy]).toEqual(['done', 'Rosa']);
  await told(`itemDone ${task.id}`);
  expect((await stranger.post('/api/task-links/undone', { token, stepId })).body.state).toBe('open');
  const { body: other } = await sold([1, 3]).then(({ task: foreign }) => api.get(`/api/tasks/${foreign.id}`));
  const foreign = { token, stepId: other.list[0].id, name: 'Rosa' };
  expect((await stranger.post('/api/task-links/done', foreign)).status).toBe(404);

  const { body: links } = await api.get(`/api/tasks/${task.id}/links`);
  expect(links.links).toMatchObject([{ name: 'Front desk', lastUsedAt: expect.any(String) }]);
  expect(JSON.stringify(links)).not.toContain(token);
  expect(api.logged.join()).not.toContain(token);
  await api.delete(`/api/tasks/${task.id}/links/${made.id}`);
  expect((await stranger.post('/api/task-links/look', { token })).body.code).toBe('link_dead');
});

test('a link ends with its time', async () => {
  const { task } = await sold([1, 3]);
  const { body: made } = await api.post(`/api/tasks/${task.id}/links`, { name: 'Cleaner', days: 1 });
  const token = new URL(made.url).hash.slice(1);
  const before = now;
  now = later(now, DAY_MS + 1);
  expect((await api.stranger().post('/api/task-links/look', { token })).body.code).toBe('link_dead');
  now = before;
});

test('counts and metrics tell of steps made, done and late', async () => {
  const { task } = await sold([1, 3]);
  const { body: before } = await api.get('/api/tasks/counts');
  expect(before.open.close_nights).toBeGreaterThan(0);
  const start = now;
  now = later(now, 30 * 60_000);
  await api.post(`/api/tasks/${task.id}/complete`, {});
  const { body: after } = await api.get('/api/tasks/counts');
  expect(after.open.close_nights).toBe(before.open.close_nights - 1);
  const { body: metrics } = await api.get(`/api/tasks/metrics?from=${later(start, -1_000)}`);
  expect(metrics).toMatchObject({
    made: 1,
    done: 1,
    late: 0,
    byThemselves: 0,
    minutesToDone: { median: 30, mean: 30 },
  });
});

test('settings are the defaults until somebody changes them, one by one', async () => {
  const { body: defaults } = await api.get('/api/task-settings');
  expect(defaults).toMatchObject({ dailyAt: '08:00', closeAtOnceDays: 3 });
  const { body: changed } = await api.patch('/api/task-settings', { dailyAt: '06:30' });
  expect(changed).toEqual({ ...defaults, dailyAt: '06:30' });
  expect((await api.get('/api/task-settings')).body).toEqual(changed);
  expect((await api.patch('/api/task-settings', { dailyAt: '25:00' })).status).toBe(400);
});

test('a double booking is a task; the chosen way out is its list; what the calendars show ends it', async () => {
  const { property } = await sold([40, 43]);
  const nights = { from: addDays(TODAY, 50), to: addDays(TODAY, 53) };
  const { body: booking } = await api.post('/api/bookings', { unitId: property.units[0].id, nights });
  await airbnbSays(property, [40, 43], [51, 55]);
  const { body: page } = await api.get(`/api/tasks?property=${property.id}&kind=resolve_conflict`);
  expect(page.tasks).toMatchObject([{ conflictId: expect.any(String), steps: { open: 0 } }]);
  const [task] = page.tasks;
  const { body: conflict } = await api.get(`/api/conflicts/${task.conflictId}`);
  const cancel = conflict.suggestions.find(
    (way: Json) => way.does === 'cancel' && way.entryId === booking.id,
  );
  await api.post(`/api/conflicts/${task.conflictId}/resolve`, { suggestion: cancel.key });
  expect((await one(task.id)).list).toMatchObject([{ action: 'cancel', platform: 'direct', state: 'open' }]);
  await api.post(`/api/bookings/${booking.id}/cancel`);
  expect(await one(task.id)).toMatchObject({ state: 'done', ended: { how: 'feed', because: 'cancelled' } });
});

test('archived, a connection takes its list along', async () => {
  const { property, task } = await sold([1, 3]);
  await api.post(`/api/connections/${connectionOf(property, 'gommt').id}/archive`);
  expect(await one(task.id)).toMatchObject({ state: 'withdrawn', ended: { how: 'itself' } });
});

test('another number of room types changes at once how Booking.com is kept, and its workflow is told', async () => {
  homes += 1;
  const links = {
    airbnb: 'https://www.airbnb.com/calendar/ical/',
    booking_com: 'https://ical.booking.com/v1/',
  };
  const { body: property } = await api.post('/api/properties', {
    name: `Home ${homes}`,
    timezone: 'Europe/Rome',
    roomTypes: 20,
    connections: Object.entries(links).map(([platform, link]) => ({
      platform,
      feeds: [{ url: `${link}${homes}.ics?s=x` }],
    })),
  });
  await airbnbSays(property, [1, 3]);
  const { id } = connectionOf(property, 'booking_com');
  const open = async (): Promise<string[]> =>
    (await api.get(`/api/tasks?connection=${id}`)).body.tasks.map(({ kind }: Json) => kind);
  expect(await open()).toEqual([]);

  api.workflows.woken.length = 0;
  await api.patch(`/api/properties/${property.id}`, { roomTypes: 21 });
  expect(await open()).toEqual(['close_nights']);
  expect(api.workflows.woken).toContain(`configChanged ${id}`);
  await api.patch(`/api/properties/${property.id}`, { roomTypes: 20 });
  expect(await open()).toEqual([]);
});
