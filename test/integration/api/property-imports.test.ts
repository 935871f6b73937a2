import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { connectionOf, villa } from './given.js';
import { type Json, type RunningApi, runApi } from './running-api.js';

let api: RunningApi;
beforeAll(async () => {
  api = await runApi();
});
afterAll(() => api.close());

const link = () => `https://www.airbnb.com/calendar/ical/${randomUUID()}.ics?s=x`;
const stay = () => `https://ical.booking.com/v1/export?t=${randomUUID()}`;
const table = (...rows: string[][]) =>
  [['Property', 'Time zone', 'Unit', 'Airbnb', 'Booking.com', 'GoMMT'], ...rows]
    .map(row => row.join(','))
    .join('\n');
const look = (csv: string) => api.post('/api/property-imports?dryRun=true', { csv });
const bring = (csv: string, more = '') => api.post(`/api/property-imports?dryRun=false${more}`, { csv });
const rowsIn = async (name: string): Promise<number> =>
  (await api.db.raw(`select count(*)::int as n from ${name}`)).rows[0].n;
const found = async (id: string): Promise<Json> => (await api.get(`/api/properties/${id}`)).body;

test('a dry run tells row by row what would be done, and does nothing', async () => {
  const here = await villa(api, 'Villa here');
  const before = await rowsIn('properties');
  const { status, body } = await look(
    table(
      ['Casa Prova', 'Europe/Rome', 'Garden', link(), '', 'by hand'],
      ['Casa Prova', '', 'Attic', link(), stay(), ''],
      ['villa  here', '', '', '', '', 'by hand'],
      ['Villa here', 'Asia/Tokyo', 'Annexe', '', '', ''],
      ['Barn', 'Rome', '', 'airbnb.com/rooms/1', '', ''],
    ),
  );
  expect(status).toBe(200);
  expect(body.rows.map((row: Json) => [row.line, row.outcome, row.platforms])).toEqual([
    [2, 'property', ['airbnb', 'gommt']],
    [3, 'unit', ['airbnb', 'booking_com']],
    [4, 'wrong', []],
    [5, 'wrong', []],
    [6, 'wrong', []],
  ]);
  expect(body.rows[4].problems.map(({ column, code }: Json) => [column, code])).toEqual([
    ['timezone', 'row_zone_unknown'],
    ['airbnb', 'url_invalid'],
  ]);
  expect(body.rows[3]).toMatchObject({
    propertyId: here.id,
    problems: [{ code: 'row_zone_differs', details: { zone: 'Europe/Rome' } }],
  });
  expect(body).toMatchObject({
    properties: 3,
    adds: { properties: 1, units: 2, links: 4 },
    imported: [],
    next: null,
  });
  expect(await rowsIn('properties')).toBe(before);
});

test('where one row is wrong nothing is added, and the answer names it', async () => {
  const before = await rowsIn('properties');
  const { status, body } = await bring(table(['Good', 'Europe/Rome'], ['Bad', 'Nowhere']));
  expect(status).toBe(422);
  expect(body).toMatchObject({
    code: 'import_wrong',
    details: { rows: 1 },
    errors: [
      {
        path: 'lines.3.timezone',
        code: 'row_zone_unknown',
        message: 'This time zone is not known.',
      },
    ],
  });
  expect(await rowsIn('properties')).toBe(before);
});

test('properties come with units, connections and links, and their workflows are told', async () => {
  const csv = table(
    ['Casa Vera', 'Europe/Rome', 'Garden', link(), '', 'by hand'],
    ['Casa Vera', '', 'Attic', link(), stay(), ''],
  );
  const { status, body } = await bring(csv);
  expect(status).toBe(200);
  const property = await found(body.imported[0].id);
  expect(property).toMatchObject({ name: 'Casa Vera', timezone: 'Europe/Rome' });
  expect(property.units.map(({ name }: Json) => name)).toEqual(['Garden', 'Attic']);
  expect(connectionOf(property, 'airbnb').feeds.map(({ importUrl }: Json) => importUrl.host)).toEqual([
    'www.airbnb.com',
    'www.airbnb.com',
  ]);
  expect(connectionOf(property, 'gommt').feeds[0].importUrl).toBeNull();
  for (const { id } of property.connections) expect(api.workflows.woken).toContain(`configChanged ${id}`);
});

test('the same file again adds nothing and tells nobody', async () => {
  const csv = table(['Twice', 'Europe/Rome', '', link(), stay(), 'by hand']);
  const first = await bring(csv);
  const whole = await found(first.body.imported[0].id);
  const told = api.workflows.woken.length;
  const again = await bring(csv);
  expect(again.body).toMatchObject({
    adds: { properties: 0, units: 0, links: 0 },
    rows: [{ outcome: 'nothing', propertyId: whole.id }],
    imported: first.body.imported,
  });
  expect(await found(whole.id)).toEqual(whole);
  expect(api.workflows.woken.length).toBe(told);
});

test('what a property lacks is added to it: a unit, a platform, a feed of one, a link for a feed without', async () => {
  const { body } = await bring(table(['Grows', 'Europe/Rome', 'One', link(), '', 'by hand']));
  const { id } = body.imported[0];
  const csv = table(
    ['Grows', '', 'One', '', stay(), 'https://calendars.example/gommt.ics'],
    ['grows', '', 'Two', link(), '', ''],
  );
  const dry = await look(csv);
  expect(dry.body.rows.map(({ outcome, platforms }: Json) => [outcome, platforms])).toEqual([
    ['links', ['booking_com', 'gommt']],
    ['unit', ['airbnb']],
  ]);
  expect((await bring(csv)).status).toBe(200);
  const property = await found(id);
  expect(property.units.map(({ name }: Json) => name)).toEqual(['One', 'Two']);
  expect(connectionOf(property, 'airbnb').feeds).toHaveLength(2);
  expect(connectionOf(property, 'booking_com').feeds).toHaveLength(1);
  expect(connectionOf(property, 'gommt').feeds[0].importUrl).toMatchObject({ host: 'calendars.example' });
});

test('links of other units, of the file twice, and our own are refused', async () => {
  const taken = link();
  await bring(table(['Owner of it', 'Europe/Rome', '', taken]));
  const twice = link();
  const own = `${api.publicUrl}/ical/${'a'.repeat(43)}.ics`;
  const { body } = await look(
    table(
      ['Takes it', 'Europe/Rome', '', taken],
      ['First', 'Europe/Rome', '', twice],
      ['Second', 'Europe/Rome', '', twice],
      ['Ours', 'Europe/Rome', '', own],
      ['Inner', 'Europe/Rome', '', 'https://10.0.0.1:8443/x.ics'],
    ),
  );
  expect(
    body.rows.map(({ problems: [problem] }: Json) => problem && [problem.code, problem.details]),
  ).toEqual([
    ['link_in_use', { unit: 'Owner of it' }],
    undefined,
    ['row_link_twice', { line: 3 }],
    ['link_is_ours', undefined],
    ['url_refused', undefined],
  ]);
});

test('a file may come as text/csv, and no link leaves in an answer or stands in the log', async () => {
  const secret = randomUUID();
  const response = await fetch(`${api.url}/api/property-imports?dryRun=false`, {
    method: 'POST',
    headers: {
      'content-type': 'text/csv',
      ...(await api.token('write')),
    },
    body: table(['As text', 'Europe/Rome', '', `https://www.airbnb.com/calendar/ical/9.ics?s=${secret}`]),
  });
  expect(response.status).toBe(200);
  const text = await response.text();
  expect(JSON.parse(text).imported).toMatchObject([{ name: 'As text' }]);
  expect(text + api.logged.join()).not.toContain(secret);
});

test('what is no table, too large or without a dryRun is said so', async () => {
  expect((await look('Property\n"Villa')).body).toMatchObject({ code: 'import_unreadable' });
  expect((await look('Unit\nGarden')).body).toMatchObject({ code: 'import_no_column' });
  expect((await look(`Property\n${'Villa\n'.repeat(2001)}`)).body).toMatchObject({
    code: 'import_too_many_rows',
    details: { limit: 2000 },
  });
  expect((await look('x'.repeat(1_100_000))).status).toBe(413);
  expect((await api.post('/api/property-imports', { csv: 'Property\nVilla' })).status).toBe(400);
});

test('only managers import, and the template is a table they can look at', async () => {
  for (const role of ['viewer', 'operator'] as const) {
    const member = await api.member(role);
    expect((await member.post('/api/property-imports?dryRun=true', { csv: 'Property\nVilla' })).status).toBe(
      403,
    );
    expect((await member.get('/api/property-imports/template.csv')).status).toBe(403);
  }
  const manager = await api.member('manager');
  expect((await manager.get('/api/retention')).body).toEqual({
    guestDays: 90,
    answerDays: 400,
    healthDays: 400,
    notificationDays: 90,
    webhookDays: 30,
  });
});

test('names and links of another organization are not known: their file adds its own', async () => {
  const shared = link();
  await bring(table(['Seaside', 'Europe/Rome', '', shared]));
  const other = randomUUID();
  await api.db('organizations').insert({ id: other, name: 'The neighbours' });
  const token = await api.token('write');
  await api
    .db('api_tokens')
    .update({ organization_id: other })
    .whereRaw('id = (select id from api_tokens order by created_at desc limit 1)');
  const response = await fetch(`${api.url}/api/property-imports?dryRun=true`, {
    method: 'POST',
    headers: { 'content-type': 'text/csv', ...token },
    body: table(['Seaside', 'Europe/Rome', '', shared]),
  });
  expect(await response.json()).toMatchObject({ rows: [{ outcome: 'property', problems: [] }] });
});

test('200 properties come within seconds, by parts or at once, and none twice where two import them', async () => {
  const rows = Array.from({ length: 200 }, (_, n) => [
    `House ${n}`,
    'Europe/Rome',
    '',
    link(),
    stay(),
    'by hand',
  ]);
  const csv = table(...rows);
  const began = performance.now();
  expect((await look(csv)).body.adds).toEqual({ properties: 200, units: 200, links: 600 });
  const looked = performance.now();
  const part = await bring(csv, '&from=0&most=40');
  expect(part.body).toMatchObject({ next: 40 });
  expect(part.body.imported).toHaveLength(40);
  const [rest, twin] = await Promise.all([bring(csv), bring(csv)]);
  const done = performance.now();
  expect([rest.status, twin.status]).toEqual([200, 200]);
  const { rows: houses } = await api.db.raw(
    `select count(*)::int as n, count(distinct name)::int as names from properties where name like 'House %'`,
  );
  expect(houses[0]).toEqual({ n: 200, names: 200 });
  process.stderr.write(
    `dry run of 200: ${Math.round(looked - began)} ms; import: ${Math.round(done - looked)} ms\n`,
  );
  expect(done - looked).toBeLessThan(30_000);
}, 60_000);
