import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { routes } from '../../../api/routes/index.js';
import { addPerson } from '../../../store/people.js';
import { connectionOf, feedOf, taken, villa } from '../api/given.js';
import { type Browser, type Json, OWNER, type RunningApi, runApi } from '../api/running-api.js';
import { ownRows } from './own-rows.js';

/*
 * Two organizations on one server. Whatever route the owner of one calls with the ids of the other, it answers as if
 * they did not exist: 404, or a list without them. Each route stands in one of the tables below; a new one that does
 * not fails the first test.
 */

jest.setTimeout(60_000);

/** Routes that work with one thing: how it is named with an id of somebody else's, and what would be sent. */
const BY_ID: Readonly<Record<string, readonly [ids: keyof Theirs, body?: unknown]>> = {
  'DELETE /api/me/sessions/:id': ['session'],
  'DELETE /api/invitations/:id': ['invitation'],
  'PATCH /api/members/:id': ['person', { role: 'viewer' }],
  'DELETE /api/members/:id': ['person'],
  'DELETE /api/tokens/:id': ['token'],
  'GET /api/properties/:id': ['property'],
  'PATCH /api/properties/:id': ['property', { name: 'Ours now' }],
  'POST /api/properties/:id/archive': ['property'],
  'POST /api/properties/:id/sync': ['property'],
  'POST /api/properties/:id/pause': ['property'],
  'POST /api/properties/:id/resume': ['property'],
  'POST /api/properties/:id/units': ['property', { name: 'Ours now' }],
  'POST /api/properties/:id/connections': [
    'property',
    { platform: 'vrbo', feeds: [{ unitId: randomUUID() }] },
  ],
  'GET /api/units/:id': ['unit'],
  'PATCH /api/units/:id': ['unit', { name: 'Ours now' }],
  'POST /api/units/:id/archive': ['unit'],
  'GET /api/units/:id/entries?from=2026-11-01&to=2027-01-01': ['unit'],
  'GET /api/connections/:id': ['connection'],
  'GET /api/connections/:id/health': ['connection'],
  'PATCH /api/connections/:id': ['connection', { lookEverySeconds: 600 }],
  'POST /api/connections/:id/feeds': ['connection', { unitId: randomUUID() }],
  'POST /api/connections/:id/archive': ['connection'],
  'POST /api/connections/:id/pause': ['connection'],
  'POST /api/connections/:id/resume': ['connection'],
  'POST /api/connections/:id/sync': ['connection'],
  'GET /api/feeds/:id': ['feed'],
  'GET /api/feeds/:id/hold': ['feed'],
  'GET /api/feeds/:id/imports': ['feed'],
  'GET /api/feeds/:id/imports/:snapshotId': ['feed'],
  'PATCH /api/feeds/:id': ['feed', { rules: {} }],
  'POST /api/feeds/:id/sync': ['feed'],
  'POST /api/feeds/:id/hold': ['feed', { decision: 'accept' }],
  'POST /api/feeds/:id/undo': ['feed', { snapshotId: randomUUID() }],
  'POST /api/feeds/:id/export-link': ['feed'],
  'DELETE /api/feeds/:id/export-link': ['feed'],
  'POST /api/entries/:id/erase-guest': ['entry'],
  'GET /api/entries/:id/history': ['entry'],
  'GET /api/units/:id/believed?at=2026-11-23T12:00:00.000Z&from=2026-11-01&to=2027-01-01': ['unit'],
  'GET /api/connections/:id/webhook': ['connection'],
  'POST /api/connections/:id/webhook': ['connection', {}],
  'POST /api/connections/:id/webhook/secret': ['connection', {}],
  'POST /api/connections/:id/webhook/address': ['connection'],
  'POST /api/connections/:id/webhook/revoke': ['connection'],
  'GET /api/connections/:id/webhook/received': ['connection'],
  'GET /api/webhook-endpoints/:id': ['endpoint'],
  'PATCH /api/webhook-endpoints/:id': ['endpoint', { name: 'Ours now', url: 'https://ours.example' }],
  'DELETE /api/webhook-endpoints/:id': ['endpoint'],
  'POST /api/webhook-endpoints/:id/enable': ['endpoint'],
  'POST /api/webhook-endpoints/:id/disable': ['endpoint'],
  'POST /api/webhook-endpoints/:id/secret': ['endpoint', {}],
  'POST /api/webhook-endpoints/:id/ping': ['endpoint'],
  'GET /api/webhook-endpoints/:id/deliveries': ['endpoint'],
  'POST /api/webhook-endpoints/:id/deliveries/:delivery/redeliver': ['endpoint'],
  'PATCH /api/channels/:id': ['channel', { name: 'Ours now' }],
  'DELETE /api/channels/:id': ['channel'],
  'POST /api/channels/:id/test': ['channel'],
  'POST /api/channels/:id/prove': ['channel', { code: '12345678' }],
  'GET /api/conflicts/:id': ['conflict'],
  'GET /api/conflicts/:id/evidence': ['conflict'],
  'POST /api/conflicts/:id/resolve': ['conflict', { suggestion: 'any' }],
  'POST /api/conflicts/:id/dismiss': ['conflict', { note: 'Ours now' }],
  'POST /api/conflicts/:id/reopen': ['conflict'],
  'POST /api/closure-questions/:id/answer': ['closure', { answer: 'own_closure' }],
  'GET /api/bookings/:id': ['booking'],
  'GET /api/entries/:id': ['entry'],
  'GET /api/entries/:id/told': ['entry'],
  'GET /api/tasks/:id': ['task'],
  'GET /api/tasks/:id/history': ['task'],
  'GET /api/tasks/:id/links': ['task'],
  'POST /api/tasks/:id/links': ['task', { name: 'Ours now' }],
  'DELETE /api/tasks/:id/links/:link': ['task'],
  'POST /api/tasks/:id/steps/:step/done': ['task', {}],
  'POST /api/tasks/:id/steps/:step/undone': ['task'],
  'POST /api/tasks/:id/assign': ['task', { personId: null }],
  'POST /api/tasks/:id/snooze': ['task', { until: new Date(Date.now() + 3_600_000).toISOString() }],
  'POST /api/tasks/:id/complete': ['task', {}],
  'POST /api/tasks/:id/cancel': ['task', { note: 'Ours now' }],
  'POST /api/tasks/:id/reopen': ['task'],
  'PATCH /api/bookings/:id': ['booking', { nights: { from: '2030-06-01', to: '2030-06-02' } }],
  'POST /api/bookings/:id/cancel': ['booking'],
  'GET /api/alerts/:id': ['alert'],
  'POST /api/alerts/:id/acknowledge': ['alert'],
  'POST /api/alerts/:id/mute': ['alert', { minutes: 60 }],
  'POST /api/alerts/:id/unmute': ['alert'],
};

/** Routes that answer many things at once: with which query somebody else's would be asked for. */
const LISTS: Readonly<Record<string, (theirs: Theirs) => string>> = {
  'GET /api/properties': () => '?archived=true',
  'GET /api/entries': ({ unit, property }) =>
    `?from=2026-11-01&to=2027-01-01&unit=${unit}&property=${property}`,
  'GET /api/conflicts': ({ unit, property }) => `?unit=${unit}&property=${property}`,
  'GET /api/closure-questions': () => '?show=all',
  'GET /api/bookings': ({ unit }) => `?unit=${unit}&cancelled=true`,
  'GET /api/arrivals': () => '?day=2026-12-01',
  'GET /api/stays': () => '?search=guest&limit=50',
  'GET /api/exposures': ({ property }) => `?property=${property}&show=all`,
  'GET /api/monitoring/feeds': () => '?limit=200',
  'GET /api/tasks': ({ property }) => `?property=${property}`,
  'GET /api/alerts': () => '?state=open',
  'GET /api/webhook-endpoints': () => '',
  'GET /api/channels': () => '',
  'GET /api/notifications': ({ channel }) => `?channel=${channel}`,
  'GET /api/members': () => '',
  'GET /api/tokens': () => '',
  'GET /api/audit-log': () => '',
  'GET /api/me': () => '',
  'GET /api/me/sessions': () => '',
  'GET /api/session': () => '',
};

/** Routes that name things of others in what is sent: they are not found. */
const IN_BODY: Readonly<Record<string, (theirs: Theirs) => unknown>> = {
  'POST /api/properties/:id/connections': ({ unit }) => ({ platform: 'vrbo', feeds: [{ unitId: unit }] }),
  'POST /api/feeds/preview': ({ unit }) => ({
    url: 'https://www.airbnb.com/calendar/ical/9.ics?s=mine',
    timezone: 'Europe/Rome',
    unitId: unit,
  }),
  'POST /api/me/organization': ({ organization }) => ({ organizationId: organization }),
  'POST /api/bookings': ({ unit }) => ({ unitId: unit, nights: { from: '2030-01-01', to: '2030-01-04' } }),
};

/** Routes that know no ids: they add something of one's own, or concern nobody's rows. Each with its reason. */
const WITHOUT_IDS: Readonly<Record<string, string>> = {
  'GET /api/sign-in': 'before it is known who asks',
  'POST /api/sign-in': 'before it is known who asks',
  'POST /api/sign-in/code': 'before it is known who asks',
  'POST /api/sign-in/openid': 'before it is known who asks',
  'POST /api/sign-out': 'ends the session of this browser',
  'POST /api/first-owner': 'by a secret link',
  'POST /api/password-reset': 'by an e-mail address',
  'POST /api/password-reset/use': 'by a secret link',
  'POST /api/invitations/look': 'by a secret link',
  'POST /api/invitations/accept': 'by a secret link',
  'PATCH /api/me': 'one’s own account',
  'POST /api/me/password': 'one’s own account',
  'POST /api/me/two-factor': 'one’s own account',
  'POST /api/me/two-factor/confirm': 'one’s own account',
  'POST /api/me/two-factor/end': 'one’s own account',
  'DELETE /api/me/sessions': 'one’s own account',
  'GET /api/monitoring': 'numbers; see the test of what they count in monitoring/figures.test.ts',
  'GET /api/monitoring/hours': 'numbers; see the same',
  'GET /api/monitoring/exposure': 'numbers; see the test of what they count in monitoring/exposure.test.ts',
  'GET /api/tasks/counts': 'numbers, as of conflicts',
  'GET /api/tasks/metrics': 'numbers, as of conflicts',
  'GET /api/task-settings': 'one’s own organization',
  'PATCH /api/task-settings': 'one’s own organization',
  'GET /api/alert-rules': 'one’s own organization',
  'PATCH /api/alert-rules': 'one’s own organization',
  'POST /api/task-links/look': 'by a secret link',
  'POST /api/task-links/done': 'by a secret link',
  'POST /api/task-links/undone': 'by a secret link',
  'GET /api/conflicts/counts': 'numbers; see the test of what it counts below',
  'POST /api/invitations': 'adds to one’s own organization',
  'POST /api/tokens': 'adds to one’s own organization',
  'POST /api/properties': 'adds to one’s own organization',
  'POST /api/property-imports': 'names and links, no ids; see property-imports.test.ts',
  'GET /api/property-imports/template.csv': 'a table to fill in, no rows',
  'GET /api/retention': 'settings of the server',
  'PATCH /api/organization': 'one’s own organization',
  'DELETE /api/organization': 'one’s own organization; see deletion.test.ts',
  'POST /api/organization/sync': 'one’s own organization; see control.test.ts',
  'POST /api/organization/pause': 'one’s own organization; see control.test.ts',
  'POST /api/organization/resume': 'one’s own organization; see control.test.ts',
  'GET /api/platforms': 'facts of platforms, no rows',
  'POST /api/sandbox/try': 'adds to one’s own organization',
  'GET /api/events': 'see events.test.ts: another organization hears nothing',
  'GET /ical/:token.ics': 'by a secret link',
  'POST /api/webhook-endpoints': 'adds to one’s own organization',
  'POST /api/channels': 'adds to one’s own organization',
  'GET /api/me/notification-preferences': 'one’s own account',
  'PATCH /api/me/notification-preferences': 'one’s own account',
  'GET /api/organization/notification-preferences': 'one’s own organization',
  'PATCH /api/organization/notification-preferences': 'one’s own organization',
  'GET /api/me/task-calendar': 'one’s own account',
  'POST /api/me/task-calendar': 'one’s own account',
  'DELETE /api/me/task-calendar': 'one’s own account',
  'GET /ical/tasks/:token.ics': 'by a secret link',
  'POST /webhooks/:key': 'by a secret address',
};

interface Theirs {
  organization: string;
  person: string;
  session: string;
  invitation: string;
  token: string;
  property: string;
  unit: string;
  connection: string;
  feed: string;
  entry: string;
  conflict: string;
  closure: string;
  booking: string;
  endpoint: string;
  delivery: string;
  channel: string;
  alert: string;
  task: string;
  step: string;
  link: string;
}

let api: RunningApi;
let neighbour: Browser;
let ours: Theirs;
let theirs: Theirs;

beforeAll(async () => {
  api = await runApi();
  neighbour = api.stranger();
  const organization = randomUUID();
  await api.db('organizations').insert({ id: organization, name: 'The neighbours' });
  await api.db.transaction(async tx => {
    const { rows } = await tx.raw(
      `select password from sign_in_methods where provider_id = 'credential' limit 1`,
    );
    const person = { name: 'Nora Neighbour', email: 'nora@example.com', passwordHash: rows[0].password };
    const personId = await addPerson(tx, person);
    await tx('members').insert({ organization_id: organization, person_id: personId, role: 'owner' });
  });
  await neighbour.post('/api/sign-in', { email: 'nora@example.com', password: OWNER.password });
  ours = await settle(api.owner, api.organization.id, 'Our villa');
  theirs = await settle(neighbour, organization, 'Secret villa');
});
afterAll(() => api.close());

/** Something of each kind, made as people make it. */
async function settle(browser: Browser, organization: string, name: string): Promise<Theirs> {
  const place = { ...api, post: browser.post, organization: { id: organization, name } } as RunningApi;
  const property = await villa(place, name);
  const entry = await taken(place, property, 'airbnb', ['2026-12-01', '2026-12-05']);
  await api.db('guests').insert({ entry_id: entry, organization_id: organization, name: `Guest of ${name}` });
  const other = await taken(place, property, 'booking_com', ['2026-12-03', '2026-12-07']);
  const closure = await taken(place, property, 'booking_com', ['2026-12-20', '2026-12-24'], 'closure');
  const [one, two] = [entry, other].sort();
  const [conflict] = await api
    .db('conflicts')
    .insert({
      organization_id: organization,
      property_id: property.id,
      unit_id: property.units[0].id,
      first_entry_id: one,
      second_entry_id: two,
      kind: 'double_booking',
      nights: '[2026-12-03,2026-12-05)',
      opened_at: '2026-11-20T10:00:00Z',
      changed_at: '2026-11-20T10:00:00Z',
    })
    .returning('id');
  const nights = { from: '2030-06-01', to: '2030-06-05' };
  const { body: booking } = await browser.post('/api/bookings', { unitId: property.units[0].id, nights });
  const hook = { name: `Hook of ${name}`, url: `https://${randomUUID()}.example/hook` };
  const { body: endpoint } = await browser.post('/api/webhook-endpoints', hook);
  const { body: delivery } = await browser.post(`/api/webhook-endpoints/${endpoint.id}/ping`);
  const { body: channel } = await browser.post('/api/channels', {
    of: 'me',
    kind: 'webhook',
    name: `Channel of ${name}`,
    url: `https://${randomUUID()}.example/hook`,
  });
  await browser.post(`/api/channels/${channel.id}/test`);
  const { body: sessions } = await browser.get('/api/me/sessions');
  const { body: me } = await browser.get('/api/me');
  return {
    organization,
    person: me.id,
    session: sessions.sessions[0].id,
    invitation: (await browser.post('/api/invitations', { email: 'x@example.com', role: 'viewer' })).body.id,
    token: (await browser.post('/api/tokens', { name: `Token of ${name}`, scopes: ['read'] })).body.id,
    property: property.id,
    unit: property.units[0].id,
    connection: connectionOf(property, 'airbnb').id,
    feed: feedOf(property, 'airbnb').id,
    entry,
    conflict: conflict.id,
    closure,
    booking: booking.id,
    endpoint: endpoint.id,
    ...(await taskOf(browser, organization, property)),
    alert: await alertOf(organization, property),
    delivery: delivery.id,
    channel: channel.id,
  };
}

/** A feed that cannot be read. Answers the alert's id. */
async function alertOf(organization: string, property: Json): Promise<string> {
  const feed = feedOf(property, 'airbnb').id;
  const [alert] = await api
    .db('alerts')
    .insert({
      organization_id: organization,
      rule: 'failing',
      severity: 'important',
      subject: `feed/${feed}`,
      platform: 'airbnb',
      property_id: property.id,
      feed_id: feed,
      opened_at: '2026-11-20T10:00:00Z',
    })
    .returning('id');
  return alert.id;
}

/** A list with one step, and a link to it. */
async function taskOf(browser: Browser, organization: string, property: Json) {
  const at = '2026-11-20T10:00:00Z';
  const nights = '[2026-12-01,2026-12-05)';
  const [task] = await api
    .db('tasks')
    .insert({
      organization_id: organization,
      property_id: property.id,
      kind: 'reopen_nights',
      reason: `checklist/of ${property.id}`,
      urgency: 'ordinary',
      ...{ opened_at: at, changed_at: at, remind_at: at, due_at: at, escalate_at: at, alert_at: at },
    })
    .returning('id');
  const [step] = await api
    .db('task_steps')
    .insert({
      organization_id: organization,
      task_id: task.id,
      unit_id: property.units[0].id,
      platform: 'agoda',
      action: 'reopen',
      ...{ nights, asked: nights, deadline: {}, due_at: at, made_at: at },
    })
    .returning('id');
  const { body: link } = await browser.post(`/api/tasks/${task.id}/links`, { name: 'Front desk' });
  return { task: task.id, step: step.id, link: link.id };
}

const pathTo = (path: string, id: string) =>
  path
    .replace(':id', id)
    .replace(':delivery', theirs.delivery)
    .replace(':step', theirs.step)
    .replace(':snapshotId', randomUUID())
    .replace(':link', theirs.link);
const routeName = (key: string) => key.split('?')[0]!;

test('every route is covered here', () => {
  const covered = [BY_ID, LISTS, IN_BODY, WITHOUT_IDS].flatMap(table => Object.keys(table).map(routeName));
  const there = routes.map(({ method, path }) => `${method.toUpperCase()} ${path}`);
  expect([...new Set(covered)].sort()).toEqual(there.sort());
});

test.each(Object.entries(BY_ID))('%s finds nothing of another organization', async (key, [kind, body]) => {
  const [method, path] = key.split(' ') as [string, string];
  const before = await ownRows(api.db, theirs.organization);
  const { status, body: answer } = await api.owner.send(method, pathTo(path, theirs[kind]), body);
  const unknown = await api.owner.send(method, pathTo(path, randomUUID()), body);
  expect([status, answer.code]).toEqual([404, 'not_found']);
  expect({ ...answer, requestId: '' }).toEqual({ ...unknown.body, requestId: '' });
  expect(await ownRows(api.db, theirs.organization)).toEqual(before);
});

test.each(Object.entries(LISTS))('%s names nothing of another organization', async (key, query) => {
  const [method, path] = key.split(' ') as [string, string];
  const { status, body } = await api.owner.send(method, `${path}${query(theirs)}`);
  const text = JSON.stringify(body);
  expect(status).toBe(200);
  for (const id of Object.values(theirs)) expect(text).not.toContain(id);
  expect(text).not.toMatch(/Secret villa|neighbour/i);
  const { body: own } = await neighbour.send(method, `${path}${query(theirs)}`);
  expect(JSON.stringify(own)).toMatch(new RegExp(Object.values(theirs).join('|')));
});

test.each(Object.entries(IN_BODY))(
  '%s takes what belongs to another organization for what does not exist',
  async (key, body) => {
    const [method, path] = key.split(' ') as [string, string];
    const send = (named: Theirs) => api.owner.send(method, path.replace(':id', ours.property), body(named));
    const before = await ownRows(api.db, theirs.organization);
    const { status, body: answer } = await send(theirs);
    const unknown = await send(
      Object.fromEntries(Object.keys(theirs).map(key => [key, randomUUID()])) as never,
    );
    expect([400, 404]).toContain(status);
    expect({ ...answer, requestId: '' }).toEqual({ ...unknown.body, requestId: '' });
    expect(await ownRows(api.db, theirs.organization)).toEqual(before);
  },
);

test('conflicts are counted within one organization', async () => {
  const { body } = await api.get('/api/conflicts/counts');
  expect(body.open.double_booking).toBe(1);
});

test('a delivery of another organization is not sent again by way of one’s own endpoint', async () => {
  const again = (delivery: string) =>
    api.post(`/api/webhook-endpoints/${ours.endpoint}/deliveries/${delivery}/redeliver`);
  expect((await again(theirs.delivery)).status).toBe(404);
  expect((await again(ours.delivery)).status).toBe(202);
});

test('a token of one organization opens nothing of another', async () => {
  const headers = await api.token('read', 'write');
  const program = api.stranger();
  expect((await program.get(`/api/properties/${ours.property}`, headers)).status).toBe(200);
  expect((await program.get(`/api/properties/${theirs.property}`, headers)).status).toBe(404);
  expect((await program.get(`/api/feeds/${theirs.feed}`, headers)).status).toBe(404);
});

test('the roles of one organization open nothing in another', async () => {
  const viewer = await api.member('viewer');
  expect((await viewer.get(`/api/properties/${ours.property}`)).status).toBe(200);
  expect((await viewer.get(`/api/properties/${theirs.property}`)).status).toBe(404);
});
