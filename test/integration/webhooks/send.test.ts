import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../domain/instant.js';
import { deleteOlder } from '../../../store/delete-older.js';
import { feedOf, taken, villa } from '../api/given.js';
import { logSettled } from '../api/log-settled.js';
import { type Json, type RunningApi, runApi } from '../api/running-api.js';
import { Receiver } from './receiver.js';
import { Sending } from './sending.js';

let api: RunningApi;
let receiver: Receiver;
let sending: Sending;
let home: Json;
const hosts: string[] = [];
beforeAll(async () => {
  api = await runApi({ allowFeedHosts: hosts });
  home = await villa(api);
}, 60_000);
afterAll(() => api.close());

beforeEach(async () => {
  receiver = await Receiver.start();
  hosts.push(receiver.host);
  sending = new Sending(api, hosts);
});
afterEach(async () => {
  for (const { id } of (await api.get('/api/webhook-endpoints')).body.endpoints)
    await api.delete(`/api/webhook-endpoints/${id}`);
  await sending.close();
  await receiver.stop();
});

async function endpoint(settings: object = {}): Promise<Json> {
  await logSettled(api.db);
  const { status, body } = await api.post('/api/webhook-endpoints', {
    name: 'Our PMS',
    url: receiver.url(),
    ...settings,
  });
  if (status !== 201) throw new Error(JSON.stringify(body));
  return body;
}

const NIGHTS = { from: '2026-12-01', to: '2026-12-05' };

/** A stay comes, as an answer of a feed would write it. */
async function stayComes(detail: object = { kind: 'stay', nights: NIGHTS }): Promise<string> {
  const entryId = await taken(api, home, 'airbnb', [NIGHTS.from, NIGHTS.to]);
  const { id: feedId, unitId } = feedOf(home, 'airbnb');
  await sending.log({
    kind: 'entry_came',
    propertyId: home.id,
    unitId,
    feedId,
    entryId,
    detail: { ...detail },
  });
  return entryId;
}

const deliveries = async ({ id }: Json, query = ''): Promise<Json[]> =>
  (await api.get(`/api/webhook-endpoints/${id}/deliveries${query}`)).body.deliveries;
const shown = async ({ id }: Json): Promise<Json> => (await api.get(`/api/webhook-endpoints/${id}`)).body;

describe('the road of a change', () => {
  test('an entry that comes is told, signed, to who wants to know', async () => {
    const to = await endpoint();
    const entryId = await stayComes();
    expect(await sending.relay()).toBe('up_to_date');
    expect(sending.told).toEqual([`deliverWebhooks webhook/${to.id}`]);
    expect(await sending.deliver(to)).toEqual({ kind: 'nothing' });
    expect(receiver.verified(to.secret)).toEqual([
      {
        type: 'entry.created',
        timestamp: expect.any(String),
        data: {
          entryId,
          propertyId: home.id,
          unitId: feedOf(home, 'airbnb').unitId,
          feedId: feedOf(home, 'airbnb').id,
          source: 'airbnb',
          kind: 'stay',
          nights: NIGHTS,
        },
      },
    ]);
    const [{ headers }] = receiver.received as [Receiver['received'][number]];
    expect(headers['content-type']).toBe('application/json');
    expect(headers['user-agent']).toMatch(/^OTA-Calendar-Sync/);
    const [logged] = await deliveries(to);
    expect(logged).toMatchObject({
      type: 'entry.created',
      state: 'delivered',
      attempts: 1,
      messageId: headers['webhook-id'],
      last: { status: 200 },
    });
  });

  test('a stay that ends because its connection is archived is told by what the API itself writes', async () => {
    const to = await endpoint();
    const other = await villa(api);
    await taken(api, other, 'booking_com', ['2027-01-01', '2027-01-04'], 'closure');
    await api.post(`/api/properties/${other.id}/archive`);
    await sending.relay();
    await sending.deliver(to);
    expect(receiver.verified(to.secret).map(({ type, data }) => [type, data.reason, data.kind])).toEqual([
      ['entry.ended', 'disconnected', 'closure'],
    ]);
  });

  test('messages go out in the order of the log, each once, however often a page is read', async () => {
    const to = await endpoint();
    const entries = [await stayComes(), await stayComes(), await stayComes()];
    await sending.relay();
    await api.db.raw(`update webhook_relay set xid = '0', id = 0`);
    await sending.relay();
    await sending.deliver(to);
    expect(receiver.verified(to.secret).map(({ data }) => data.entryId)).toEqual(entries);
    expect(new Set(receiver.ids).size).toBe(3);
  });

  test('an endpoint is told of what it asked for, from when it was added', async () => {
    await stayComes();
    const ends = await endpoint({ eventTypes: ['entry.ended'] });
    const all = await endpoint();
    const entryId = await stayComes();
    await sending.log({
      kind: 'entry_ended',
      propertyId: home.id,
      unitId: feedOf(home, 'airbnb').unitId,
      entryId,
      detail: { reason: 'cancelled' },
    });
    await sending.log({ kind: 'feed_problem', propertyId: home.id });
    await sending.relay();
    const types = async (to: Json) => (await deliveries(to)).map(({ type }) => type);
    expect([await types(ends), await types(all)]).toEqual([
      ['entry.ended'],
      ['entry.ended', 'entry.created'],
    ]);
  });

  test('a change that is still being written is told when it is committed, also after later ones', async () => {
    const to = await endpoint();
    const { rows } = await api.db.raw('select id from organizations where id = ?', [api.organization.id]);
    const late = await api.db.transaction();
    const entryId = await taken(api, home, 'airbnb', [NIGHTS.from, NIGHTS.to]);
    const unitId = feedOf(home, 'airbnb').unitId;
    await late.raw(
      `insert into changes (organization_id, kind, property_id, unit_id, entry_id) values (?, 'entry_came', ?, ?, ?)`,
      [rows[0].id, home.id, unitId, entryId],
    );
    const early = await stayComes();
    await sending.relayOnce();
    expect(await deliveries(to)).toEqual([]);
    await late.commit();
    await sending.relay();
    await sending.deliver(to);
    expect(receiver.verified(to.secret).map(({ data }) => data.entryId)).toEqual([entryId, early]);
  });

  test('a conflict is told with both of its entries', async () => {
    const to = await endpoint();
    const sides = [
      await taken(api, home, 'airbnb', ['2027-02-01', '2027-02-04']),
      await taken(api, home, 'booking_com', ['2027-02-03', '2027-02-06']),
    ].sort();
    const { unitId } = feedOf(home, 'airbnb');
    const { rows } = await api.db.raw(
      `insert into conflicts (organization_id, property_id, unit_id, first_entry_id, second_entry_id, kind, nights,
                              opened_at, changed_at)
       values (?, ?, ?, ?, ?, 'double_booking', '[2027-02-03,2027-02-04)', now(), now()) returning id`,
      [api.organization.id, home.id, unitId, ...sides],
    );
    await sending.log({ kind: 'conflict_opened', propertyId: home.id, unitId, conflictId: rows[0].id });
    await sending.relay();
    await sending.deliver(to);
    expect(receiver.verified(to.secret)).toMatchObject([
      {
        type: 'conflict.opened',
        data: { conflictId: rows[0].id, entryIds: sides, nights: { from: '2027-02-03', to: '2027-02-04' } },
      },
    ]);
  });

  test('a change not of its shape holds up nobody', async () => {
    const to = await endpoint();
    await sending.log({
      kind: 'entry_ended',
      propertyId: home.id,
      entryId: await taken(api, home, 'airbnb', [NIGHTS.from, NIGHTS.to]),
      detail: { reason: 'no reason we know' },
    });
    const entryId = await stayComes();
    await sending.relay();
    await sending.deliver(to);
    expect(receiver.verified(to.secret).map(({ data }) => data.entryId)).toEqual([entryId]);
  });

  test('with no endpoint there is nothing to relay', async () => {
    const to = await endpoint();
    await api.post(`/api/webhook-endpoints/${to.id}/disable`);
    expect(await sending.relay()).toBe('none');
    expect(await sending.keep()).toMatchObject({ relaying: false, woken: 0 });
  });
});

describe('a receiver that fails', () => {
  test('is tried by the schedule, oldest first, and gets the rest in order once it is well', async () => {
    const to = await endpoint();
    const entries = [await stayComes(), await stayComes()];
    await sending.relay();
    receiver.replies.push(500, { status: 503, headers: { 'retry-after': '600' } }, 404);
    expect(await sending.deliver(to)).toEqual({ kind: 'later', inMs: expect.closeTo(5_000, -3) });
    expect(await sending.deliver(to)).toMatchObject({ kind: 'later' });
    expect(receiver.received).toHaveLength(1);
    expect(await shown(to)).toMatchObject({ state: 'enabled', failing: { failures: 1 } });

    sending.pass(6_000);
    expect(await sending.deliver(to)).toEqual({ kind: 'later', inMs: expect.closeTo(10 * MINUTE_MS, -3) });
    sending.pass(10 * MINUTE_MS + 1_000);
    expect(await sending.deliver(to)).toEqual({ kind: 'later', inMs: expect.closeTo(30 * MINUTE_MS, -3) });
    sending.pass(31 * MINUTE_MS);
    expect(await sending.deliver(to)).toEqual({ kind: 'nothing' });
    expect(new Set(receiver.ids.slice(0, 4)).size).toBe(1);
    const bodies = receiver.received.map(({ body }) => JSON.parse(body).data.entryId);
    expect(bodies.slice(-2)).toEqual(entries);
    expect(await shown(to)).not.toHaveProperty('failing');
    expect((await deliveries(to)).map(({ attempts }) => attempts)).toEqual([1, 4]);
  });

  test('is not woken for each change, and is woken when its next try is overdue', async () => {
    const to = await endpoint();
    await stayComes();
    await sending.relay();
    receiver.always = 500;
    await sending.deliver(to);
    sending.pass(6_000);
    await sending.deliver(to);
    sending.told.length = 0;
    await stayComes();
    await sending.relay();
    expect(sending.told).toEqual([]);
    sending.pass(2 * MINUTE_MS);
    expect(await sending.keep()).toMatchObject({ relaying: true, woken: 0 });
    sending.pass(10 * MINUTE_MS);
    expect(await sending.keep()).toMatchObject({ woken: 1 });
    expect(sending.told).toContain(`deliverWebhooks webhook/${to.id}`);
  });

  test('for five days is disabled, with a line in the change log, and keeps what waits', async () => {
    const to = await endpoint();
    const entries = [await stayComes(), await stayComes()];
    await sending.relay();
    receiver.always = 502;
    let tries = 0;
    for (let next = await sending.deliver(to); next.kind === 'later'; next = await sending.deliver(to)) {
      tries += 1;
      sending.pass(next.inMs + 1_000);
    }
    expect(tries).toBe(11);
    expect(await shown(to)).toMatchObject({ state: 'disabled', disabled: { reason: 'failures' } });
    const { rows } = await api.db.raw(
      `select detail from changes where kind = 'webhook_disabled' order by id desc limit 1`,
    );
    expect(rows[0].detail).toEqual({ endpointId: to.id, reason: 'failures' });
    expect((await api.post(`/api/webhook-endpoints/${to.id}/ping`)).body.code).toBe(
      'webhook_endpoint_disabled',
    );

    await stayComes(); // while it is disabled: it is not told of this one
    receiver.always = 200;
    receiver.received.length = 0;
    await logSettled(api.db);
    expect((await api.post(`/api/webhook-endpoints/${to.id}/enable`)).body.state).toBe('enabled');
    await sending.relay();
    await sending.deliver(to);
    expect(receiver.received.map(({ body }) => JSON.parse(body).data.entryId)).toEqual(entries);
  });

  test('and says 410 is disabled at once', async () => {
    const to = await endpoint();
    await stayComes();
    await sending.relay();
    receiver.always = 410;
    expect(await sending.deliver(to)).toEqual({ kind: 'nothing' });
    expect(await shown(to)).toMatchObject({ state: 'disabled', disabled: { reason: 'gone' } });
  });

  test('whose address does not answer, redirects, or is not public, gets nothing and is shown as failing', async () => {
    const to = await endpoint();
    await stayComes();
    await sending.relay();
    receiver.replies.push({ status: 302, headers: { location: 'http://169.254.169.254/latest' } });
    await sending.deliver(to);
    expect((await deliveries(to))[0]).toMatchObject({ last: { status: 302 } });
    expect(receiver.received).toHaveLength(1);
    await receiver.stop();
    sending.pass(MINUTE_MS);
    await sending.deliver(to);
    expect((await deliveries(to))[0].last).toMatchObject({ problem: 'feed_unreachable' });

    const guarded = new Sending(api, []);
    guarded.pass(HOUR_MS);
    await guarded.deliver(to);
    await guarded.close();
    expect((await deliveries(to))[0].last).toMatchObject({ problem: 'url_refused' });
    expect(await shown(to)).toMatchObject({ failing: { failures: 3 } });
    receiver = await Receiver.start();
  });
});

describe('a message that is refused', () => {
  test('lets the others pass, and is given up after the last try', async () => {
    const to = await endpoint();
    const [bad, good] = [await stayComes(), await stayComes()];
    await sending.relay();
    receiver.always = ({ body }) => (body.includes(bad) ? { status: 422, body: 'what is this?' } : 200);
    let tries = 0;
    for (let next = await sending.deliver(to); next.kind === 'later'; next = await sending.deliver(to)) {
      tries += 1;
      sending.pass(next.inMs + 1_000);
    }
    expect(tries).toBe(9);
    expect(receiver.received.filter(({ body }) => body.includes(good))).toHaveLength(1);
    expect(await shown(to)).toMatchObject({ state: 'enabled' });
    const [, failed] = await deliveries(to);
    expect(failed).toMatchObject({
      state: 'failed',
      attempts: 10,
      last: { status: 422, answer: 'what is this?' },
    });
    expect(await deliveries(to, '?state=failed')).toEqual([failed]);
  });

  test('can be sent once more by hand, as the same message', async () => {
    const to = await endpoint();
    await stayComes();
    await sending.relay();
    await sending.deliver(to);
    const [{ id, messageId }] = (await deliveries(to)) as [Json];
    const again = await api.post(`/api/webhook-endpoints/${to.id}/deliveries/${id}/redeliver`);
    expect([again.status, again.body]).toMatchObject([202, { state: 'waiting', messageId }]);
    expect(api.workflows.woken).toContain(`deliver ${to.id}`);
    await sending.deliver(to);
    expect(receiver.ids).toEqual([messageId, messageId]);
    expect((await deliveries(to))[0]).toMatchObject({ state: 'delivered', attempts: 2 });
  });
});

test('of what is answered a little is kept, and nothing that a database or a screen would stumble over', async () => {
  const to = await endpoint();
  await stayComes();
  await sending.relay();
  receiver.replies.push({ status: 200, body: `\u0000\u001b[31m${'é'.repeat(100_000)}` });
  await sending.deliver(to);
  const [{ last }] = (await deliveries(to)) as [Json];
  expect(last.answer.length).toBeLessThan(1_001);
  expect(last.answer).toMatch(/^\[31mé+/);
});

test('a ping arrives, also at an endpoint that listens to little and fails', async () => {
  const to = await endpoint({ eventTypes: ['entry.ended'] });
  receiver.replies.push(500);
  expect((await api.post(`/api/webhook-endpoints/${to.id}/ping`)).status).toBe(202);
  await sending.deliver(to);
  expect((await api.post(`/api/webhook-endpoints/${to.id}/ping`)).status).toBe(202);
  await sending.deliver(to);
  expect(receiver.verified(to.secret).map(({ type, data }) => [type, data.endpointId])).toEqual([
    ['ping', to.id],
    ['ping', to.id],
    ['ping', to.id],
  ]);
});

test('while a secret changes, messages are signed with both', async () => {
  const to = await endpoint();
  const rotated = await api.post(`/api/webhook-endpoints/${to.id}/secret`, { oldValidHours: 1 });
  await api.post(`/api/webhook-endpoints/${to.id}/ping`);
  await sending.deliver(to);
  expect(receiver.verified(to.secret)).toHaveLength(1);
  expect(receiver.verified(rotated.body.secret)).toHaveLength(1);
  sending.pass(2 * HOUR_MS);
  receiver.received.length = 0;
  await api.post(`/api/webhook-endpoints/${to.id}/ping`);
  await sending.deliver(to);
  expect(String(receiver.received[0]?.headers['webhook-signature']).split(' ')).toHaveLength(1);
});

test('what was sent is deleted when it is old', async () => {
  const to = await endpoint();
  await stayComes();
  await sending.relay();
  await sending.deliver(to);
  const at = sending.now();
  expect(await deleteOlder(api.app, api.system, 'webhook_deliveries', at.replace(/^\d+/, '2020'), 10)).toBe(
    0,
  );
  sending.pass(31 * DAY_MS);
  expect((await sending.keep()).deleted).toBeGreaterThan(0);
  expect(await deliveries(to)).toEqual([]);
});

test('neither the URL nor a secret stands in the database or in a log', async () => {
  const to = await endpoint();
  await stayComes();
  await sending.relay();
  await sending.deliver(to);
  const stored = await Promise.all(
    ['webhook_endpoints', 'webhook_secrets', 'webhook_deliveries', 'audit_log', 'changes'].map(table =>
      api.db(table),
    ),
  );
  for (const text of [JSON.stringify(stored), api.logged.join('\n')]) {
    expect(text).not.toContain('hidden-in-the-url');
    expect(text).not.toContain(to.secret.slice('whsec_'.length));
  }
  expect(await shown(to)).toMatchObject({ url: { host: receiver.host, end: '-url' } });
});
