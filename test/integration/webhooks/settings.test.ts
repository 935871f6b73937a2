import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { SUBSCRIBED_EVENTS } from '../../../domain/webhooks/events.js';
import { connectionOf, villa } from '../api/given.js';
import { type Json, type RunningApi, runApi } from '../api/running-api.js';

let api: RunningApi;
beforeAll(async () => {
  api = await runApi({ allowFeedHosts: ['127.0.0.1:9'] });
}, 60_000);
afterAll(() => api.close());

const connection = async (): Promise<string> => connectionOf(await villa(api), 'airbnb').id;
const add = (settings: object = {}) =>
  api.post('/api/webhook-endpoints', { name: 'Our PMS', url: 'https://pms.example/hook/abcd', ...settings });
const fieldsOf = ({ body }: { body: Json }) => body.errors?.map(({ path }: Json) => path);

describe('where webhooks come in', () => {
  test('nothing comes in until it is set up, and nothing once it is revoked', async () => {
    const path = `/api/connections/${await connection()}/webhook`;
    expect((await api.get(path)).body).toEqual({ receives: false, secrets: [] });
    for (const action of ['secret', 'address', 'revoke'])
      expect((await api.post(`${path}/${action}`, action === 'secret' ? {} : undefined)).body.code).toBe(
        'webhook_not_set_up',
      );
    await api.post(path, {});
    expect((await api.post(`${path}/revoke`)).body).toEqual({ receives: false, secrets: [] });
    expect((await api.get(path)).body).toEqual({ receives: false, secrets: [] });
    const { rows } = await api.db.raw('select count(*) as secrets from webhook_secrets');
    expect(rows[0].secrets).toBe(0);
  });

  test('the secret is shown once, the address again and again', async () => {
    const path = `/api/connections/${await connection()}/webhook`;
    const { status, body } = await api.post(path, {});
    expect(status).toBe(201);
    expect(body).toMatchObject({
      receives: true,
      style: 'standard',
      address: expect.stringMatching(/^https:\/\/calendars\.example\/webhooks\/[\w-]{43}$/),
      secret: expect.stringMatching(/^whsec_[A-Za-z0-9+/]{43}=$/),
      secrets: [{ since: expect.any(String) }],
    });
    const { secret: _, ...kept } = body;
    expect((await api.get(path)).body).toEqual(kept);
  });

  test('a secret that the partner gave is not shown at all', async () => {
    const path = `/api/connections/${await connection()}/webhook`;
    const given = { style: 'hospitable', secret: 'they-gave-us-this-one' };
    expect((await api.post(path, given)).body).not.toHaveProperty('secret');
    expect((await api.post(`${path}/secret`, { secret: 'and-then-this-one' })).body).not.toHaveProperty(
      'secret',
    );
  });

  test('another address ends the one before, and keeps the secret', async () => {
    const path = `/api/connections/${await connection()}/webhook`;
    const before = (await api.post(path, {})).body;
    const after = (await api.post(`${path}/address`)).body;
    expect(after.address).not.toBe(before.address);
    expect(after.secrets).toEqual(before.secrets);
  });

  test.each([
    [{ style: 'stripe' }, 'style'],
    [{ secret: 'too-short' }, 'secret'],
    [{ secret: 'with blanks in between it all' }, 'secret'],
    [{ secret: 'whsec_but-this-is-no-base64-at-all' }, 'secret'],
    [{ secret: `whsec_${Buffer.alloc(16).toString('base64')}` }, 'secret'],
    [{ secret: `whsec_${Buffer.alloc(65).toString('base64')}` }, 'secret'],
  ])('%j cannot be used', async (settings, field) => {
    const answer = await api.post(`/api/connections/${await connection()}/webhook`, settings);
    expect([answer.status, new Set(fieldsOf(answer))]).toEqual([400, new Set([field])]);
  });

  test.each([24, 32, 33, 64])('a secret of %d bytes can', async bytes => {
    const secret = `whsec_${Buffer.alloc(bytes, 1).toString('base64')}`;
    const path = `/api/connections/${await connection()}/webhook`;
    expect((await api.post(path, { secret })).status).toBe(201);
    expect((await api.post(`${path}/secret`, { secret: 'not-of-this-style' })).status).toBe(400);
  });

  test('an archived connection receives none', async () => {
    const id = await connection();
    await api.post(`/api/connections/${id}/archive`);
    expect((await api.post(`/api/connections/${id}/webhook`, {})).body.code).toBe('archived');
  });
});

describe('where webhooks are sent', () => {
  test('an endpoint shows what it is, and its secret once', async () => {
    const { status, body } = await add();
    expect(status).toBe(201);
    const { secret, ...kept } = body;
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(kept).toEqual({
      id: expect.any(String),
      name: 'Our PMS',
      url: { host: 'pms.example', end: 'abcd' },
      eventTypes: [...SUBSCRIBED_EVENTS],
      state: 'enabled',
      createdAt: expect.any(String),
    });
    expect((await api.get(`/api/webhook-endpoints/${body.id}`)).body).toEqual(kept);
    expect((await api.get('/api/webhook-endpoints')).body.endpoints).toContainEqual(kept);
    expect(api.workflows.woken).toContain('relay');
  });

  test('it can be changed, disabled, enabled and removed', async () => {
    const path = `/api/webhook-endpoints/${(await add()).body.id}`;
    const changed = await api.patch(path, {
      name: 'Other',
      url: 'https://other.example/x',
      eventTypes: ['entry.ended', 'entry.ended'],
    });
    expect(changed.body).toMatchObject({
      name: 'Other',
      url: { host: 'other.example' },
      eventTypes: ['entry.ended'],
    });
    expect((await api.patch(path, {})).body).toEqual(changed.body);
    expect((await api.post(`${path}/disable`)).body).toMatchObject({
      state: 'disabled',
      disabled: { reason: 'person' },
    });
    expect((await api.post(`${path}/ping`)).status).toBe(409);
    expect((await api.post(`${path}/enable`)).body).toEqual(changed.body);
    expect((await api.delete(path)).status).toBe(200);
    for (const gone of [
      await api.get(path),
      await api.delete(path),
      await api.post(`${path}/ping`),
      await api.patch(path, { name: 'x' }),
    ])
      expect(gone.status).toBe(404);
  });

  test.each([
    ['not a link', 'url_invalid'],
    ['http://pms.example/hook', 'webhook_url_open'],
    ['ftp://pms.example/hook', 'url_scheme'],
    ['https://me:password@pms.example/hook', 'url_invalid'],
    ['https://pms.example:8443/hook', 'url_refused'],
  ])('%s is refused: %s', async (url, code) => {
    const answer = await add({ url });
    expect([answer.status, answer.body.code, fieldsOf(answer)]).toEqual([422, code, ['url']]);
  });

  test('without TLS only hosts that the operator allows', async () => {
    expect((await add({ url: 'http://127.0.0.1:9/hook' })).status).toBe(201);
  });

  test('it can only ask for what there is', async () => {
    expect((await add({ eventTypes: ['guest.named'] })).status).toBe(400);
    expect((await add({ eventTypes: [] })).status).toBe(400);
  });

  test('what was sent is listed page by page, and can be sent again only where it belongs', async () => {
    const { id } = (await add()).body;
    const other = (await add()).body;
    for (let count = 0; count < 3; count++) await api.post(`/api/webhook-endpoints/${id}/ping`);
    const path = `/api/webhook-endpoints/${id}/deliveries`;
    const first = (await api.get(`${path}?limit=2`)).body;
    const second = (await api.get(`${path}?limit=2&before=${first.next}`)).body;
    expect([first.deliveries.length, second.deliveries.length, second.next]).toEqual([2, 1, undefined]);
    const all = [...first.deliveries, ...second.deliveries];
    expect(new Set(all.map(({ messageId }: Json) => messageId)).size).toBe(3);
    const again = (endpoint: string, delivery: string) =>
      api.post(`/api/webhook-endpoints/${endpoint}/deliveries/${delivery}/redeliver`);
    expect((await again(other.id, all[0].id)).status).toBe(404);
    expect((await again(id, randomUUID())).status).toBe(404);
    expect((await again(id, all[0].id)).status).toBe(202);
  });

  test('the write stands where Temporal is away', async () => {
    api.workflows.away = true;
    const { status, body } = await add();
    expect(status).toBe(201);
    expect((await api.post(`/api/webhook-endpoints/${body.id}/ping`)).status).toBe(202);
    api.workflows.away = false;
  });

  test('there are twenty at most', async () => {
    for (const { id } of (await api.get('/api/webhook-endpoints')).body.endpoints)
      await api.delete(`/api/webhook-endpoints/${id}`);
    for (let count = 0; count < 20; count++) expect((await add()).status).toBe(201);
    expect((await add()).status).toBe(400);
  });
});

describe('who may', () => {
  const asked = (path: string, headers: Record<string, string>) => api.stranger().get(path, headers);

  test('managers, and tokens for webhooks; nobody else', async () => {
    const inlet = `/api/connections/${await connection()}/webhook`;
    const manager = await api.member('manager');
    const operator = await api.member('operator');
    const forWebhooks = await api.token('webhooks');
    const forAllElse = await api.token('read', 'write');
    for (const path of ['/api/webhook-endpoints', inlet]) {
      expect((await manager.get(path)).status).toBe(200);
      expect((await operator.get(path)).status).toBe(403);
      expect((await asked(path, forWebhooks)).status).toBe(200);
      expect((await asked(path, forAllElse)).status).toBe(403);
      expect((await asked(path, {})).status).toBe(401);
    }
  });

  test('what is done is written down, with who did it and without a secret', async () => {
    const inlet = await connection();
    const { body } = await api.post(`/api/connections/${inlet}/webhook`, {});
    const { rows } = await api.db.raw(
      `select action, subject_id, person_id, detail from audit_log order by id desc limit 1`,
    );
    expect(rows[0]).toMatchObject({
      action: 'webhook_inlet.set_up',
      subject_id: inlet,
      person_id: expect.any(String),
    });
    expect(JSON.stringify(rows)).not.toContain(body.secret);
  });
});
