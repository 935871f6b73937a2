import { randomBytes, randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { DAY_MS, later, MINUTE_MS, toInstant } from '../../../domain/instant.js';
import { WEBHOOK_STYLES } from '../../../domain/webhooks/signature.js';
import { deleteOlder } from '../../../store/delete-older.js';
import { type RunningApi, runApi } from '../api/running-api.js';
import { Partner } from './partner.js';

let api: RunningApi;
beforeAll(async () => {
  api = await runApi();
}, 60_000);
afterAll(() => api.close());
afterEach(() => {
  api.workflows.away = false;
});

const GIVEN = 'a-secret-that-they-gave';
const settings = (style: string) => (style === 'standard' ? { style } : { style, secret: GIVEN });
const now = () => toInstant(Date.now());

describe.each(WEBHOOK_STYLES)('in the style %s', style => {
  test('a signed webhook makes the connection look at once', async () => {
    const partner = await Partner.of(api, settings(style));
    const id = randomUUID();
    expect(await partner.send({ id })).toMatchObject({ status: 200, body: '{}' });
    expect(partner.hints).toBe(1);
    expect(await partner.log()).toEqual([`accepted ${id}`]);
  });

  test('the same one again is answered alike, and has no effect', async () => {
    const partner = await Partner.of(api, settings(style));
    const id = randomUUID();
    const answers = [await partner.send({ id }), await partner.send({ id }), await partner.send({ id })];
    expect(answers.map(({ status, body }) => [status, body])).toEqual(Array(3).fill([200, '{}']));
    expect(partner.hints).toBe(1);
    expect((await partner.log()).sort()).toEqual([`accepted ${id}`, 'replayed x2']);
  });

  test('a wrong signature is answered without detail, and recorded', async () => {
    const partner = await Partner.of(api, settings(style));
    const answer = await partner.send({}, `whsec_${randomBytes(32).toString('base64')}`);
    expect(answer.status).toBe(401);
    expect(JSON.parse(answer.body)).toMatchObject({ code: 'webhook_refused' });
    expect(answer.body).not.toMatch(/details|secret_|expected|timestamp/i);
    expect((await partner.post('{}', {})).status).toBe(401);
    expect(partner.hints).toBe(0);
    expect((await partner.log()).sort()).toEqual(['refused unsigned', 'refused wrong_signature']);
  });

  test('where Temporal is away the sender is told to come again, and may', async () => {
    const partner = await Partner.of(api, settings(style));
    const id = randomUUID();
    api.workflows.away = true;
    expect((await partner.send({ id })).status).toBe(503);
    expect(await partner.log()).toEqual([]);
    api.workflows.away = false;
    expect((await partner.send({ id })).status).toBe(200);
    expect([partner.hints, await partner.log()]).toEqual([1, [`accepted ${id}`]]);
  });

  test('bytes count as they come, not as a parser would write them', async () => {
    const partner = await Partner.of(api, settings(style));
    const body = '{ "id" : "a-1",\n "b": 1.0 , "c": "\\u00e9" }';
    const tidy = JSON.stringify(JSON.parse(body));
    const headers = { ...partner.headers({ id: 'a-1', body }), 'content-type': 'application/json' };
    expect((await partner.post(tidy, headers)).status).toBe(401);
    expect((await partner.post(body, headers)).status).toBe(200);
  });

  test('while the secret changes both count, and the old one no longer than said', async () => {
    const partner = await Partner.of(api, settings(style));
    const rotate = (oldValidHours: number) =>
      api.post(`/api/connections/${partner.connectionId}/webhook/secret`, { oldValidHours });
    const { body } = await rotate(1);
    expect(body.secrets).toEqual([
      { since: expect.any(String) },
      { since: expect.any(String), until: expect.any(String) },
    ]);
    expect((await partner.send()).status).toBe(200);
    expect((await partner.send({}, body.secret)).status).toBe(200);
    const { body: third } = await rotate(0);
    expect(third.secrets).toHaveLength(1);
    expect([(await partner.send()).status, (await partner.send({}, body.secret)).status]).toEqual([401, 401]);
    expect((await partner.send({}, third.secret)).status).toBe(200);
  });
});

describe('time', () => {
  test.each([
    [-4, 200],
    [4, 200],
    [-6, 401],
    [6, 401],
  ])('signed %d minutes from now: %d', async (minutes, status) => {
    const partner = await Partner.of(api);
    const at = later(now(), minutes * MINUTE_MS);
    expect((await partner.send({ at })).status).toBe(status);
    if (status === 401) expect(await partner.log()).toEqual(['refused wrong_time']);
  });
});

describe('the body', () => {
  test('of 256 kB is taken, a larger one is not read', async () => {
    const partner = await Partner.of(api);
    expect((await partner.send({ body: Buffer.alloc(256 * 1024, 'a') })).status).toBe(200);
    const large = Buffer.alloc(256 * 1024 + 1, 'a');
    expect((await partner.send({ body: large })).status).toBe(413);
    expect(await partner.log()).toEqual(['refused too_large', expect.stringContaining('accepted')]);
  });

  test('may be empty', async () => {
    const partner = await Partner.of(api);
    expect((await partner.send({ body: '' })).status).toBe(200);
  });

  test('is not unpacked for anybody', async () => {
    const partner = await Partner.of(api);
    const body = gzipSync(Buffer.alloc(1_000_000));
    const answer = await partner.post(body, { ...partner.headers({ body }), 'content-encoding': 'gzip' });
    expect(answer.status).toBe(400);
    expect(partner.hints).toBe(0);
  });
});

describe('the address', () => {
  test('that is unknown, revoked, of an archived connection, or no address at all: nothing is there', async () => {
    const revoked = await Partner.of(api);
    await api.post(`/api/connections/${revoked.connectionId}/webhook/revoke`);
    const archived = await Partner.of(api);
    await api.post(`/api/connections/${archived.connectionId}/archive`);
    const renewed = await Partner.of(api);
    await api.post(`/api/connections/${renewed.connectionId}/webhook/address`);
    const unknown = `https://calendars.example/webhooks/${randomBytes(32).toString('base64url')}`;
    const answers = [
      await revoked.send(),
      await archived.send(),
      await renewed.send(),
      await renewed.post('{}', {}, unknown),
      await renewed.post('{}', {}, 'https://calendars.example/webhooks/short'),
      await renewed.post('{}', {}, 'https://calendars.example/webhooks/'),
    ];
    const bare = answers.map(({ status, body }) => ({
      status,
      body: body.replace(/"requestId":"[^"]*"/, ''),
    }));
    expect(new Set(bare.map(answer => JSON.stringify(answer))).size).toBe(1);
    expect(bare[0]).toMatchObject({ status: 404 });
    expect([revoked.hints, archived.hints, renewed.hints]).toEqual([0, 0, 0]);
  });

  test('never stands in a log, nor a secret', async () => {
    const partner = await Partner.of(api);
    await partner.send();
    await partner.send({}, `whsec_${randomBytes(32).toString('base64')}`);
    const key = partner.address.split('/').at(-1) as string;
    const logged = api.logged.join('\n');
    expect(logged).toContain('/webhooks/***');
    expect(logged).not.toContain(key);
    expect(logged).not.toContain(partner.secret);
    const { rows } = await api.db.raw('select * from webhook_inlets natural full join webhook_secrets');
    expect(JSON.stringify(rows)).not.toContain(key);
    expect(JSON.stringify(rows)).not.toContain(partner.secret);
  });

  test('takes POST alone', async () => {
    const partner = await Partner.of(api);
    const answer = await fetch(new URL(new URL(partner.address).pathname, api.url));
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST']);
  });
});

test('two of one id at once are kept once', async () => {
  const partner = await Partner.of(api);
  const answers = await Promise.all(Array.from({ length: 8 }, () => partner.send({ id: 'msg_twin' })));
  expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200));
  expect((await partner.log()).filter(line => line === 'accepted msg_twin')).toHaveLength(1);
});

test('one connection’s id is not another’s', async () => {
  const [one, other] = [await Partner.of(api), await Partner.of(api)];
  await one.send({ id: 'msg_same' });
  await other.send({ id: 'msg_same' });
  expect([one.hints, other.hints]).toEqual([1, 1]);
});

test('an answer costs two short transactions, and a refused one a single one', async () => {
  const partner = await Partner.of(api);
  const statementsOf = async (send: () => Promise<unknown>) => {
    let count = 0;
    const note = () => count++;
    api.app.on('query', note);
    await send();
    api.app.off('query', note);
    return count;
  };
  expect(await statementsOf(() => partner.send())).toBeLessThanOrEqual(12);
  expect(await statementsOf(() => partner.send({}, `whsec_${'A'.repeat(44)}`))).toBeLessThanOrEqual(8);
});

test('more than 120 in a minute are turned away', async () => {
  const partner = await Partner.of(api);
  const statuses: number[] = [];
  while (statuses.length < 130) statuses.push((await partner.post('{}', {})).status);
  expect(statuses.slice(0, 120)).toEqual(Array(120).fill(401));
  expect(statuses.at(-1)).toBe(429);
  expect((await partner.log())[0]).toMatch(/^refused unsigned x\d+$/);
});

test('what came in is deleted when it is old, and then an id is new again', async () => {
  const partner = await Partner.of(api);
  await partner.send({ id: 'msg_old' });
  expect(await deleteOlder(api.app, api.system, 'received_webhooks', later(now(), -DAY_MS), 100)).toBe(0);
  expect(
    await deleteOlder(api.app, api.system, 'received_webhooks', later(now(), MINUTE_MS), 100),
  ).toBeGreaterThan(0);
  expect(await partner.log()).toEqual([]);
});
