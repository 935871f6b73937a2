import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { withOrganization } from '../../../store/database.js';
import { invite } from '../../../store/invitations.js';
import { openidProvider } from '../../support/openid-provider.js';
import { OWNER, type RunningApi, runApi } from '../api/running-api.js';

jest.setTimeout(30_000);
let provider: Awaited<ReturnType<typeof openidProvider>>;
let at: RunningApi;

beforeAll(async () => {
  provider = await openidProvider('calendar');
  at = await runApi({
    publicUrl: 'http://127.0.0.1',
    oidc: {
      discoveryUrl: provider.discoveryUrl,
      clientId: 'calendar',
      clientSecret: 'secret',
      trustsEmail: false,
    },
  });
});
afterAll(async () => {
  await at.close();
  await provider.close();
});

const pathOf = (url: string) => url.replace(/^https?:\/\/[^/]*/, '');

/** Goes to the provider and comes back, as a browser does. */
async function throughProvider(person = at.stranger()) {
  const { url } = (await person.post('/api/sign-in/openid')).body;
  const back = (await fetch(url, { redirect: 'manual' })).headers.get('location') ?? '';
  const landed = await person.get(pathOf(back));
  return { person, back, landed };
}

test('a person who is known by a checked e-mail comes in', async () => {
  Object.assign(provider.person, { sub: 's-1', email: OWNER.email, email_verified: true });
  const { person, landed } = await throughProvider();
  expect(landed.headers.get('location')).toBe('/');
  expect((await person.get('/api/session')).body).toMatchObject({
    person: { email: OWNER.email },
    role: 'owner',
  });
});

test('who was never invited does not, and no account is made', async () => {
  Object.assign(provider.person, { sub: 's-2', email: 'stranger@example.com', email_verified: true });
  const { person, landed } = await throughProvider();
  expect(landed.headers.get('location')).toMatch(/\/sign-in\?error=/);
  expect((await person.get('/api/session')).status).toBe(401);
  const { rows } = await at.people.raw('select count(*) as n from people');
  expect(rows).toEqual([{ n: 1 }]);
});

test('an e-mail that the provider has not checked opens nobody’s account', async () => {
  const organizationId = at.organization.id;
  const { token } = await withOrganization(at.app, organizationId, tx =>
    invite(tx, { organizationId, email: 'otto@example.com', role: 'viewer' }),
  );
  const accepted = await at.stranger().post('/api/invitations/accept', { token, name: 'Otto' });
  expect(accepted.body).toEqual({ next: 'openid' });
  Object.assign(provider.person, { sub: 's-3', email: 'otto@example.com', email_verified: false });
  const { person, landed } = await throughProvider();
  expect(landed.headers.get('location')).toMatch(/\/sign-in\?error=/);
  expect((await person.get('/api/session')).status).toBe(401);
});

test('an invited person needs no password', async () => {
  Object.assign(provider.person, { sub: 's-3', email: 'otto@example.com', email_verified: true });
  const { person } = await throughProvider();
  expect((await person.get('/api/session')).body.role).toBe('viewer');
});

test('a way back opens once, and in no other browser', async () => {
  Object.assign(provider.person, { sub: 's-1', email: OWNER.email, email_verified: true });
  const { person, back } = await throughProvider();
  await person.post('/api/sign-out');
  await person.get(pathOf(back));
  expect((await person.get('/api/session')).status).toBe(401);

  const begun = at.stranger();
  const { url } = (await begun.post('/api/sign-in/openid')).body;
  const stolen = (await fetch(url, { redirect: 'manual' })).headers.get('location') ?? '';
  const other = at.stranger();
  await other.get(pathOf(stolen));
  expect((await other.get('/api/session')).status).toBe(401);
});

test('no token of the provider is kept', async () => {
  const { rows } = await at.people.raw(
    `select distinct access_token, refresh_token, id_token from sign_in_methods where provider_id = 'oidc'`,
  );
  expect(rows).toEqual([{ access_token: null, refresh_token: null, id_token: null }]);
});
