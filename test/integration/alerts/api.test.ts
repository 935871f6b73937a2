import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { countOpenAlerts } from '../../../store/alerts.js';
import { type Browser, type Json, type RunningApi, runApi } from '../api/running-api.js';
import { AlertRoom } from './alert-room.js';

jest.setTimeout(60_000);

let api: RunningApi;
let room: AlertRoom;
let operator: Browser;
let viewer: Browser;
let alerts: Json[];
beforeAll(async () => {
  const hosts: string[] = [];
  api = await runApi({ allowFeedHosts: hosts });
  room = await AlertRoom.open(api, hosts);
  [operator, viewer] = [await api.member('operator'), await api.member('viewer')];
  await room.fails(await room.feeds(1), 16, 'feed_gone');
  await room.minute();
  room.pass(1);
  await room.fails(await room.feeds(1, 'booking_com'), 16);
  await room.minute();
  alerts = await room.open();
}, 60_000);
afterAll(async () => {
  await room.close();
  await api.close();
});

const listed = async (query = '', by: Pick<Browser, 'get'> = viewer) =>
  (await by.get(`/api/alerts${query}`)).body;

test('they are listed latest first, by pages, in words, with what to do and how many are open', async () => {
  expect(alerts).toMatchObject([
    {
      rule: 'failing',
      severity: 'important',
      platform: 'booking_com',
      says: expect.stringMatching(/^The calendar of Booking\.com for Home 1 cannot be read: /),
      parts: {
        property: 'Home 1',
        platform: 'booking_com',
        problem: { code: expect.any(String), says: expect.any(String) },
      },
      path: '/',
      reopenings: 0,
    },
    { platform: 'airbnb', help: expect.stringContaining('Copy a new calendar link') },
  ]);
  const first = await listed('?limit=1');
  expect(first).toMatchObject({
    alerts: [{ id: alerts[0]!.id }],
    open: { urgent: 0, important: 2, info: 0 },
  });
  const second = await listed(`?limit=1&cursor=${first.next}`);
  expect(second).toMatchObject({ alerts: [{ id: alerts[1]!.id }], next: null });
});

test.each([
  ['?state=ended', 0],
  ['?state=open&rule=failing', 2],
  ['?rule=stale', 0],
  ['?severity=important', 2],
  ['?severity=urgent', 0],
])('they are filtered: %s', async (query, found) => {
  expect((await listed(query)).alerts).toHaveLength(found);
});

test('a viewer reads; an operator acknowledges and mutes; a manager changes rules', async () => {
  const path = `/api/alerts/${alerts[0]!.id}`;
  expect((await viewer.get(path)).status).toBe(200);
  for (const [deed, body] of [
    ['acknowledge', undefined],
    ['mute', { minutes: 5 }],
    ['unmute', undefined],
  ] as const) {
    expect((await viewer.post(`${path}/${deed}`, body)).status).toBe(403);
    expect((await operator.post(`${path}/${deed}`, body)).status).toBe(200);
  }
  expect((await operator.patch('/api/alert-rules', { rule: 'stale', enabled: false })).status).toBe(403);
  expect((await viewer.get('/api/alert-rules')).status).toBe(200);
});

test('who acknowledged first stays, and the audit log names who did what', async () => {
  const path = `/api/alerts/${alerts[1]!.id}`;
  const first = await operator.post(`${path}/acknowledge`);
  const second = await api.post(`${path}/acknowledge`);
  expect(first.body.acknowledged.by).toMatch(/^operator/);
  expect(second.body.acknowledged).toEqual(first.body.acknowledged);
  await api.post(`${path}/mute`, { minutes: 60 });
  expect((await api.post(`${path}/unmute`)).body).not.toHaveProperty('muted');
  const { deeds } = (await api.get('/api/audit-log')).body;
  const own = deeds.filter(({ subject }: Json) => subject.id === alerts[1]!.id);
  expect(own.map(({ action }: Json) => action)).toEqual([
    'alert.unmuted',
    'alert.muted',
    'alert.acknowledged',
  ]);
});

test.each([
  [{ minutes: 0 }],
  [{ minutes: 31 * 24 * 60 }],
  [{ until: '2020-01-01T00:00:00Z' }],
  [{ until: '2120-01-01T00:00:00Z' }],
  [{}],
])('no mute is in the past or for longer than a month: %j', async body => {
  expect((await api.post(`/api/alerts/${alerts[0]!.id}/mute`, body)).status).toBe(400);
});

test('rules are read with what they mean and what is usual, and changed one by one', async () => {
  const { rules } = (await api.get('/api/alert-rules')).body;
  expect(rules).toHaveLength(9);
  const { body } = await api.patch('/api/alert-rules', {
    rule: 'export_not_pulled',
    threshold: 5,
    severity: 'info',
    escalateAfterMinutes: 600,
  });
  const changed = body.rules.find(({ rule }: Json) => rule === 'export_not_pulled');
  expect(changed).toMatchObject({
    enabled: true,
    severity: 'info',
    threshold: { unit: 'times', value: 5, least: 2, most: 50 },
    escalateAfterMinutes: 600,
    usual: { severity: 'important', threshold: 3 },
  });
  const { body: back } = await api.patch('/api/alert-rules', {
    rule: 'export_not_pulled',
    escalateAfterMinutes: null,
  });
  expect(back.rules.find(({ rule }: Json) => rule === 'export_not_pulled')).not.toHaveProperty(
    'escalateAfterMinutes',
  );
});

test.each([
  [{ rule: 'held', threshold: 5 }],
  [{ rule: 'export_not_pulled', threshold: 1 }],
  [{ rule: 'no_rule', enabled: false }],
  [{ rule: 'stale', mutedUntil: '2120-01-01T00:00:00Z' }],
])('a rule takes nothing that it does not know: %j', async body => {
  expect((await api.patch('/api/alert-rules', body)).status).toBe(400);
});

test('those of all organizations are counted by rule and severity', async () => {
  expect(await countOpenAlerts(api.system)).toEqual([{ rule: 'failing', severity: 'important', open: 2 }]);
});
