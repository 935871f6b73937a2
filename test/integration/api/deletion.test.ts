import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { addPerson } from '../../../store/people.js';
import { feedOf, villa } from './given.js';
import { type Browser, type Json, OWNER, type RunningApi, runApi } from './running-api.js';

let api: RunningApi;
beforeAll(async () => {
  api = await runApi();
});
beforeEach(() => {
  api.workflows.away = false;
  api.workflows.woken.length = 0;
});
afterAll(() => api.close());

const remove = (browser: Browser, body: unknown) => browser.send('DELETE', '/api/organization', body);
const right = () => ({ name: api.organization.name, password: OWNER.password });

test('only an owner, in person, by name and password, may delete the organization', async () => {
  const manager = await api.member('manager');
  expect((await remove(manager, right())).status).toBe(403);
  const program = await api.token('read', 'write', 'webhooks');
  expect((await api.stranger().send('DELETE', '/api/organization', right(), program)).status).toBe(403);
  const misspelt = await remove(api.owner, { ...right(), name: 'Another name' });
  expect([misspelt.status, misspelt.body.code]).toEqual([422, 'name_differs']);
  for (const password of [undefined, 'not my password at all']) {
    const guessed = await remove(api.owner, { ...right(), password });
    expect([guessed.status, guessed.body.code]).toEqual([401, 'sign_in_failed']);
  }
  expect((await api.get('/api/me')).status).toBe(200);
  expect(api.workflows.woken).toEqual([]);
});

test('from then on nobody gets in for it, by any way', async () => {
  const property = await villa(api);
  const calendar = new URL(feedOf(property, 'airbnb').exportUrl).pathname;
  const { connectionId } = feedOf(property, 'airbnb');
  const inlet = (await api.post(`/api/connections/${connectionId}/webhook`, {})).body;
  const viewer = await api.member('viewer');
  const program = await api.token('read');
  const tasks = (await api.post('/api/me/task-calendar')).body;
  await api.post('/api/invitations', { email: 'late@example.com', role: 'viewer' });
  expect((await api.get(calendar)).status).toBe(200);
  const other = await neighbour();
  api.workflows.woken.length = 0;

  const { status, body } = await remove(api.owner, right());
  expect([status, Object.keys(body)]).toEqual([202, ['deletingSince']]);
  expect(api.workflows.woken).toEqual([`delete ${api.organization.id}`]);

  expect((await api.get('/api/me')).body.code).toBe('sign_in_needed');
  expect((await viewer.get('/api/properties')).status).toBe(401);
  expect((await api.stranger().get('/api/properties', program)).status).toBe(401);
  expect([404, 410]).toContain((await api.get(calendar)).status);
  expect([404, 410]).toContain((await api.stranger().get(new URL(tasks.url).pathname)).status);
  expect([404, 410]).toContain((await api.stranger().post(new URL(inlet.address).pathname, {})).status);
  const { rows } = await api.db.raw(
    'select count(*) as open from invitations where revoked_at is null and accepted_at is null',
  );
  expect(rows[0].open).toBe(0);
  expect((await other.get('/api/properties')).status).toBe(200);

  const again = api.stranger();
  await again.post('/api/sign-in', { email: OWNER.email, password: OWNER.password });
  expect((await again.get('/api/me')).status).toBe(401);
});

async function neighbour(): Promise<Browser> {
  const browser = api.stranger();
  await api.db.transaction(async tx => {
    const { rows } = await tx.raw(
      `select password from sign_in_methods where provider_id = 'credential' limit 1`,
    );
    const [{ id }]: Json = await tx('organizations').insert({ name: 'The neighbours' }).returning('id');
    const person = { name: 'Nora', email: 'nora@example.com', passwordHash: rows[0].password };
    const personId = await addPerson(tx, person);
    await tx('members').insert({ organization_id: id, person_id: personId, role: 'owner' });
  });
  await browser.post('/api/sign-in', { email: 'nora@example.com', password: OWNER.password });
  return browser;
}
