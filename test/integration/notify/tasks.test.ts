import { afterAll, afterEach, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import { HOUR_MS } from '../../../domain/instant.js';
import { connectionOf, villa } from '../api/given.js';
import { type Browser, type Json, type RunningApi, runApi } from '../api/running-api.js';
import { Receiver } from '../webhooks/receiver.js';
import { Telling } from './telling.js';

jest.setTimeout(60_000);

let api: RunningApi;
let home: Json;
let receiver: Receiver;
let telling: Telling;
const hosts: string[] = [];
beforeAll(async () => {
  api = await runApi({ allowFeedHosts: hosts });
  home = await villa(api, 'Villa Anna');
}, 60_000);
afterAll(() => api.close());
beforeEach(async () => {
  receiver = await Receiver.start();
  hosts.push(receiver.host);
  telling = new Telling(api, hosts, undefined);
});
afterEach(async () => {
  await telling.close();
  await receiver.stop();
});

const channel = async (by: Pick<Browser, 'post'>): Promise<Json> =>
  (
    await by.post('/api/channels', {
      of: 'me',
      kind: 'webhook',
      name: 'Mine',
      url: receiver.url(),
      severities: ['urgent', 'important', 'info'],
    })
  ).body;

/** A task as the database keeps it, and what the change log says of it. */
async function task(
  columns: object,
  ...kinds: ('task_opened' | 'task_reminded' | 'task_escalated' | 'task_alerted')[]
) {
  const at = '2026-11-23T10:00:00Z';
  const connectionId = connectionOf(home, 'booking_com').id;
  const [{ id: taskId }] = await api
    .db('tasks')
    .insert({
      organization_id: api.organization.id,
      property_id: home.id,
      connection_id: connectionId,
      kind: 'close_nights',
      reason: `test/${Math.random()}`,
      urgency: 'urgent',
      ...Object.fromEntries(
        ['opened_at', 'changed_at', 'remind_at', 'due_at', 'escalate_at', 'alert_at'].map(name => [name, at]),
      ),
      ...columns,
    })
    .returning('id');
  for (const kind of kinds) await telling.sending.log({ kind, propertyId: home.id, connectionId, taskId });
  await telling.sending.relay();
}

const told = (): string[] =>
  receiver.received.flatMap(({ body }) => JSON.parse(body).data.notifications.map(({ says }: Json) => says));

test('an urgent task is told at once to who may do it, and not to a viewer', async () => {
  const to = [await channel(await api.member('operator')), await channel(await api.member('viewer'))];
  await task({}, 'task_opened');
  for (const one of to) await telling.send(one);
  expect(told()).toEqual(['To do now: close nights of Villa Anna on Booking.com.']);
});

test('a task of somebody is told to them alone, until it is late', async () => {
  const [anna, bert] = [await api.member('operator'), await api.member('operator')];
  const [toAnna, toBert] = [await channel(anna), await channel(bert)];
  await task({ assignee_id: anna.personId }, 'task_reminded');
  telling.pass(HOUR_MS);
  await telling.send(toBert);
  expect(told()).toEqual([]);
  await telling.send(toAnna);
  expect(told()).toEqual(['Still to do: close nights of Villa Anna on Booking.com.']);
  await task({ assignee_id: anna.personId }, 'task_alerted');
  await telling.send(toBert);
  expect(told().at(-1)).toBe('Late: close nights of Villa Anna on Booking.com.');
});

test('what is handed on to an owner is told to the owner, and not to a manager', async () => {
  const [toOwner, toManager] = [await channel(api.owner), await channel(await api.member('manager'))];
  await task({ escalated_to: 'owner' }, 'task_escalated');
  for (const one of [toManager, toOwner]) await telling.send(one);
  expect(told()).toEqual(['Nobody has done this yet: close nights of Villa Anna on Booking.com.']);
  expect(telling.sending.told).not.toContain(`sendNotifications notify/${toManager.id}`);
});
