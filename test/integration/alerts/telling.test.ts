import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { type Json, type RunningApi, runApi } from '../api/running-api.js';
import { AlertRoom } from './alert-room.js';

jest.setTimeout(60_000);

let api: RunningApi;
let room: AlertRoom;
beforeEach(async () => {
  const hosts: string[] = [];
  api = await runApi({ allowFeedHosts: hosts });
  room = await AlertRoom.open(api, hosts);
}, 60_000);
afterEach(async () => {
  await room.close();
  await api.close();
});

const notifications = async (): Promise<Json[]> =>
  (await api.get('/api/notifications?limit=200')).body.notifications;

test('a dead platform with two hundred feeds is one message, and its end is one', async () => {
  const feeds = await room.feeds(200);
  room.pass(60);
  await room.fails(feeds.slice(0, 60), 10);
  expect(await room.minute()).toEqual([
    'Airbnb is in trouble: 60 of 200 calendars there cannot be read. The server behind the link takes too long to answer.',
  ]);
  room.pass(30);
  await room.fails(feeds, 40);
  expect(await room.minute()).toEqual([]);
  expect(await room.open()).toMatchObject([{ rule: 'platform_down', platform: 'airbnb' }]);
  room.pass(30);
  await room.answers(feeds.slice(0, 100));
  expect(await room.minute()).toEqual([]);
  expect(await room.open()).toEqual([]);
  room.pass(20);
  await room.answers(feeds);
  expect(await room.minute()).toEqual([]);
  room.pass(11);
  expect(await room.minute()).toEqual(['Airbnb is read again.']);
  room.pass(60);
  expect(await room.minute()).toEqual([]);
  expect((await notifications()).map(({ type, state }) => `${type} ${state}`)).toEqual([
    'platform_well sent',
    'platform_down sent',
  ]);
});

test('a feed that was told of before its platform died is merged without a word, and told anew if it stays dead', async () => {
  const feeds = await room.feeds(10);
  await room.fails(feeds.slice(0, 1), 20);
  await room.answers(feeds.slice(1));
  expect(await room.minute()).toHaveLength(1);
  room.pass(30);
  await room.fails(feeds.slice(1), 12);
  await room.fails(feeds.slice(0, 1), 50);
  expect(await room.minute()).toEqual([expect.stringMatching(/^Airbnb is in trouble/)]);
  expect(await room.open()).toHaveLength(1);
  room.pass(60);
  await room.answers(feeds.slice(1));
  expect(await room.minute()).toEqual([]);
  room.pass(35);
  await room.fails(feeds.slice(0, 1), 145);
  await room.answers(feeds.slice(1));
  expect((await room.minute()).sort()).toEqual([
    'Airbnb is read again.',
    'The calendar of Airbnb for Home 1 cannot be read: The server behind the link takes too long to answer.',
  ]);
});

test('what flaps is told once, and once more when it stays over', async () => {
  const feeds = await room.feeds(1);
  let messages = 0;
  for (let time = 0; time < 4; time++) {
    await room.fails(feeds, 16);
    messages += (await room.minute()).length;
    room.pass(5);
    await room.answers(feeds);
    messages += (await room.minute()).length;
    room.pass(20);
  }
  expect(messages).toBe(1);
  room.pass(20);
  expect(await room.minute()).toEqual(['The calendar of Airbnb for Home 1 is read again.']);
  const { alerts } = (await api.get('/api/alerts')).body;
  expect(alerts).toMatchObject([{ rule: 'failing', reopenings: 3, ended: { reason: 'over' } }]);
});

test('a muted alert says nothing until the mute ends, and then what still holds', async () => {
  const [feed] = (await room.feeds(1)) as [string];
  await room.fails([feed], 16);
  await room.minute();
  const [alert] = (await room.open()) as [Json];
  await api.post(`/api/alerts/${alert.id}/mute`, { minutes: 24 * 60 });
  await room.answers([feed]);
  expect(await room.minute()).toEqual([]);
  room.pass(120);
  expect(await room.minute()).toEqual([]);
  await room.fails([feed], 20);
  expect(await room.minute()).toEqual([]);
  expect(await room.open()).toMatchObject([{ muted: { by: 'Olga Owner' } }]);
  room.pass(23 * 60);
  await room.answers([feed]);
  expect(await room.minute()).toEqual([]);
  room.pass(31);
  expect(await room.minute()).toEqual(['The calendar of Airbnb for Home 1 is read again.']);
});

test('what began while it was muted is told when the mute is taken back', async () => {
  const [feed] = (await room.feeds(1)) as [string];
  const until = new Date(Date.now() + 3_600_000 * 20).toISOString();
  await api.patch('/api/alert-rules', { rule: 'failing', mutedUntil: until });
  await room.fails([feed], 16);
  expect(await room.minute()).toEqual([]);
  expect(await room.open()).toHaveLength(1);
  await api.patch('/api/alert-rules', { rule: 'failing', mutedUntil: null });
  expect(api.workflows.woken).toContain(`notify ${room.channel.id}`);
  expect(await room.minute()).toEqual([
    expect.stringMatching(/^The calendar of Airbnb for Home 1 cannot be read/),
  ]);
});

test('a disabled rule is silent: no alert, no notice of what is told at once, and no word on what it ends', async () => {
  const [feed] = (await room.feeds(1)) as [string];
  await room.fails([feed], 16);
  await room.minute();
  for (const rule of ['failing', 'held']) await api.patch('/api/alert-rules', { rule, enabled: false });
  await room.telling.sending.log({ kind: 'feed_held', feedId: feed, detail: {} });
  expect(await room.minute()).toEqual([]);
  expect(await room.open()).toEqual([]);
  room.pass(60);
  expect(await room.minute()).toEqual([]);
  await api.patch('/api/alert-rules', { rule: 'failing', enabled: true });
  expect(await room.minute()).toHaveLength(1);
});

test('a rule of another severity is told as that, also at once', async () => {
  const [feed] = (await room.feeds(1)) as [string];
  await api.patch('/api/alert-rules', { rule: 'held', severity: 'urgent' });
  await room.telling.sending.log({ kind: 'feed_held', feedId: feed, detail: {} });
  await room.minute();
  expect(await notifications()).toMatchObject([{ type: 'answer_held', severity: 'urgent', state: 'sent' }]);
});

test('an alert that nobody acknowledged is told once more, where the rule says so; one that somebody did is not', async () => {
  const [first, second] = (await room.feeds(2)) as [string, string];
  await api.patch('/api/alert-rules', { rule: 'failing', escalateAfterMinutes: 60 });
  await room.fails([first, second], 16, 'feed_gone');
  expect(await room.minute()).toHaveLength(2);
  const known = (await room.open()).find(({ feedId }) => feedId === first)!;
  await api.post(`/api/alerts/${known.id}/acknowledge`);
  room.pass(61);
  await room.fails([first, second], 77, 'feed_gone');
  expect(await room.minute()).toEqual([
    expect.stringMatching(/^Still so: The calendar of Airbnb for Home 2/),
  ]);
  room.pass(61);
  expect(await room.minute()).toEqual([]);
});

test('a paused connection is no longer alerted of, and nobody is told that it is well', async () => {
  const [feed] = (await room.feeds(1)) as [string];
  await room.fails([feed], 16);
  await room.minute();
  await api.db('connections').update({ state: 'paused' });
  expect(await room.minute()).toEqual([]);
  room.pass(60);
  expect(await room.minute()).toEqual([]);
  expect((await api.get('/api/alerts')).body.alerts).toMatchObject([{ ended: { reason: 'gone' } }]);
});
