import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { DAY_MS, HOUR_MS, later } from '../../../domain/instant.js';
import { connectionOf, feedOf, taken, villa } from '../api/given.js';
import { type Json, type RunningApi, runApi } from '../api/running-api.js';
import { AlertRoom } from './alert-room.js';

jest.setTimeout(60_000);

let api: RunningApi;
let room: AlertRoom;
let home: Json;
beforeAll(async () => {
  const hosts: string[] = [];
  api = await runApi({ allowFeedHosts: hosts });
  room = await AlertRoom.open(api, hosts);
  home = await villa(api, 'Villa Anna');
}, 60_000);
afterAll(async () => {
  await room.close();
  await api.close();
});

const organization_id = () => api.organization.id;
const insert = async (table: string, row: object): Promise<string> => {
  const [made] = await api.db(table).insert({ organization_id: organization_id(), ...row }, '*');
  return made.id ?? made.feed_id;
};
const open = async (): Promise<string[]> => (await room.open()).map(({ rule, says }) => `${rule}: ${says}`);

/** Each thing that may be wrong, as the database shows it; and how it is well again. */
const WRONG: readonly (readonly [string, () => Promise<() => Promise<unknown>>, RegExp | string])[] = [
  [
    'held',
    async () => {
      const feed_id = feedOf(home, 'airbnb').id;
      const hold = { reason: 'no_events', since: room.now(), missing: [] };
      await api
        .db('beliefs')
        .insert({ organization_id: organization_id(), feed_id, hold })
        .onConflict('feed_id')
        .merge();
      return () => api.db('beliefs').where({ feed_id }).update({ hold: null });
    },
    'held: An answer of Airbnb for Villa Anna looks wrong and is held; the nights stay taken.',
  ],
  [
    'double_booking',
    async () => {
      const entries = [
        await taken(api, home, 'airbnb', ['2026-12-01', '2026-12-04']),
        await taken(api, home, 'booking_com', ['2026-12-02', '2026-12-05']),
      ].sort();
      const id = await insert('conflicts', {
        property_id: home.id,
        unit_id: feedOf(home, 'airbnb').unitId,
        first_entry_id: entries[0],
        second_entry_id: entries[1],
        kind: 'double_booking',
        nights: '[2026-12-02,2026-12-04)',
        opened_at: room.now(),
        changed_at: room.now(),
      });
      return () =>
        api
          .db('conflicts')
          .where({ id })
          .update({ state: 'closed', closed_at: room.now(), close_reason: 'cancelled' });
    },
    'double_booking: Double booking: two guests hold 2 nights from 2 December 2026 in Villa Anna.',
  ],
  [
    'task_late',
    async () => {
      const at = room.now();
      const id = await insert('tasks', {
        property_id: home.id,
        connection_id: connectionOf(home, 'booking_com').id,
        kind: 'check_feed',
        reason: 'test/late',
        urgency: 'urgent',
        ...{ opened_at: at, changed_at: at, remind_at: at, due_at: at, escalate_at: at, alert_at: at },
        alerted_at: at,
      });
      const ended = { state: 'done', ended_at: at, ended_how: 'person', end_reason: 'done' };
      return () => api.db('tasks').where({ id }).update(ended);
    },
    /^task_late: Late: put a new calendar link of .* for Villa Anna\.$/,
  ],
  [
    'webhook_failing',
    async () => {
      const hook = { name: 'Our PMS', url: 'https://pms.example/hook' };
      const { id } = (await api.post('/api/webhook-endpoints', hook)).body;
      const failing_since = later(room.now(), -HOUR_MS);
      await api.db('webhook_endpoints').where({ id }).update({ failures: 3, failing_since });
      return () => api.db('webhook_endpoints').where({ id }).update({ failures: 0, failing_since: null });
    },
    'webhook_failing: Webhooks to Our PMS are not taken.',
  ],
  [
    'channel_failing',
    async () => {
      const { id } = (
        await api.post('/api/channels', { of: 'me', kind: 'webhook', name: 'Desk', url: room.receiver.url() })
      ).body;
      const failing_since = later(room.now(), -HOUR_MS);
      await api.db('channels').where({ id }).update({ failures: 3, failing_since, problem: 'channel_fails' });
      return () =>
        api.db('channels').where({ id }).update({ failures: 0, failing_since: null, problem: null });
    },
    'channel_failing: Notifications to Desk do not arrive.',
  ],
  [
    'stale',
    async () => {
      const [id] = (await room.feeds(1, 'vrbo')) as [string];
      await api
        .db('feed_health')
        .where({ feed_id: id })
        .update({ answered_at: '2026-11-22T13:05:00Z', stale_since: later(room.now(), -HOUR_MS) });
      return () => room.answers([id]);
    },
    'stale: There was no fresh answer of Vrbo for Home 1 for longer than allowed, last on 22 November 2026, 14:05 (Europe/Rome).',
  ],
  [
    'export_not_pulled',
    async () => {
      const [feed_id] = (await room.feeds(1, 'vrbo')) as [string];
      const pulled = { content_hash: Buffer.alloc(32), content_since: room.now() };
      await insert('export_pulls', { feed_id, pulled_at: later(room.now(), -2 * DAY_MS), ...pulled });
      return () => api.db('export_pulls').where({ feed_id }).update({ pulled_at: room.now() });
    },
    /^export_not_pulled: Vrbo has not read our calendar of Home 1 for longer than usual, last on .* \(Europe\/Rome\)\.$/,
  ],
];

test.each(WRONG)('what is %s opens one alert, and ends it when it is well', async (rule, goesWrong, says) => {
  const mend = await goesWrong();
  await room.minute();
  await room.minute();
  expect(await open()).toEqual([typeof says === 'string' ? says : expect.stringMatching(says)]);
  await mend();
  await room.minute();
  expect(await open()).toEqual([]);
  const { alerts } = (await api.get(`/api/alerts?rule=${rule}`)).body;
  expect(alerts).toMatchObject([{ ended: { reason: 'over' }, help: expect.stringMatching(/\.$/) }]);
});
