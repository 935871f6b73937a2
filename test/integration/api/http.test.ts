import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { problems } from '../../../domain/problems.js';
import { OWNER, type RunningApi, runApi } from './running-api.js';

let api: RunningApi;
let webDir: string;
beforeAll(async () => {
  webDir = mkdtempSync(path.join(os.tmpdir(), 'web-'));
  mkdirSync(path.join(webDir, 'assets'));
  writeFileSync(path.join(webDir, 'index.html'), '<!doctype html><title>app</title>');
  writeFileSync(path.join(webDir, 'assets', 'main-abc123.js'), 'export {};');
  writeFileSync(path.join(webDir, 'assets', 'main-abc123.js.br'), brotliCompressSync('export {};'));
  api = await runApi({ webDir });
});
afterAll(async () => {
  await api.close();
  rmSync(webDir, { recursive: true });
});

const HTML = { accept: 'text/html' };

/** Sends just these headers: fetch would put Host and Origin right. */
const rawGet = (at: string, headers: Record<string, string>, method = 'GET') =>
  new Promise<number>((resolve, reject) => {
    request(`${api.url}${at}`, { method, headers: { ...api.owner.headers(), ...headers } }, response => {
      response.resume();
      resolve(response.statusCode!);
    })
      .on('error', reject)
      .end();
  });

test('the caller learns for whom it acts and what the server offers', async () => {
  const { body } = await api.get('/api/session');
  expect(body).toEqual({
    organization: { id: api.organization.id, name: 'Test rentals' },
    person: { id: expect.any(String), name: OWNER.name, email: OWNER.email },
    role: 'owner',
    sandbox: false,
  });
  expect((await api.post('/api/sandbox/try')).status).toBe(404);
});

test('the platforms say how they are kept in step', async () => {
  const { body } = await api.get('/api/platforms');
  const guide = (key: string) =>
    expect.objectContaining({
      url: expect.stringMatching(/^https:/),
      steps: expect.arrayContaining([{ key, says: expect.stringMatching(/\.$/) }]),
    });
  expect(body.platforms).toContainEqual({
    platform: 'airbnb',
    name: 'Airbnb',
    sync: 'feed',
    importsFeeds: true,
    lookEverySeconds: 1800,
    rereadsWithinMinutes: [120, 180],
    extranetUrl: expect.stringMatching(/^https:/),
    guides: { copyLink: guide('airbnb.copy_link.open_calendar'), pasteLink: expect.anything() },
  });
  expect(body.platforms).toContainEqual(
    expect.objectContaining({ platform: 'booking_com', feedUpToRoomTypes: 20 }),
  );
  expect(body.platforms).toHaveLength(5);
});

test.each([
  ['{"name":', 400, 'invalid_input'],
  ['"text"', 400, 'invalid_input'],
  ['[]', 400, 'invalid_input'],
  ['null', 400, 'invalid_input'],
  [`{"name":"${'x'.repeat(1_100_000)}"}`, 413, 'body_too_large'],
])('a body like %.20s is refused as a problem', async (sent, status, code) => {
  const answer = await api.post('/api/properties', sent);
  expect([answer.status, answer.body.code]).toEqual([status, code]);
  expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  expect(answer.body.requestId).toBe(answer.headers.get('x-request-id'));
});

test('a body that is not said to be JSON is not read as JSON', async () => {
  const sent = JSON.stringify({ name: 'Forged', timezone: 'UTC' });
  const { status, body } = await api.post('/api/properties', sent, { 'content-type': 'text/plain' });
  expect([status, body.code]).toEqual([400, 'invalid_input']);
});

test('a request too long to be read is a problem as well', async () => {
  const answer = await api.get(`/api/entries?from=${'x'.repeat(70_000)}`);
  expect([answer.status, answer.body.code]).toEqual([431, 'request_too_long']);
  expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
});

test('an address nobody knows, and a method it does not know, are problems', async () => {
  const unknown = await api.get('/api/nothing/here');
  expect([unknown.status, unknown.body.code]).toEqual([404, 'not_found']);
  const wrong = await api.patch('/api/properties', {});
  expect([wrong.status, wrong.body.code]).toEqual([405, 'method_not_allowed']);
  expect(wrong.headers.get('allow')!.split(', ').sort()).toEqual(['GET', 'HEAD', 'POST']);
  expect((await api.get('/api/%E0%A4%A')).status).toBe(404);
});

test.each<[string, Record<string, string>]>([
  ['another origin', { origin: 'https://evil.example' }],
  ['no origin at all, as from a sandboxed frame', { origin: 'null' }],
  ['another site, as the browser says', { 'sec-fetch-site': 'cross-site' }],
  ['a sister site', { 'sec-fetch-site': 'same-site' }],
])('a write that comes from %s is refused', async (_, headers) => {
  const { status, body } = await api.post('/api/properties', { name: 'Forged', timezone: 'UTC' }, headers);
  expect([status, body.code]).toEqual([403, 'foreign_origin']);
});

test('a request under a foreign name that was made to lead here is refused', async () => {
  expect(await rawGet('/api/session', { host: 'rebound.example' })).toBe(403);
  expect(await rawGet('/api/session', { host: 'localhost:4000' })).toBe(200);
  expect(await rawGet('/api/session', { host: 'calendars.example' })).toBe(200);
});

test('a write that does not say where it comes from is refused: a browser always says so', async () => {
  expect(await rawGet('/api/sandbox/try', {}, 'POST')).toBe(403);
});

test('a write from our own page is taken', async () => {
  for (const headers of [{ 'sec-fetch-site': 'same-origin' }, { origin: api.url }])
    expect((await api.post('/api/properties', { name: 'Own', timezone: 'UTC' }, headers)).status).toBe(201);
});

test('pages carry a policy that lets no foreign or inline script run', async () => {
  const { headers } = await api.get('/', HTML);
  const policy = headers.get('content-security-policy')!;
  expect(policy).toContain("script-src 'self'");
  expect(policy).toContain("default-src 'self'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toMatch(/script-src[^;]*unsafe/);
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('x-powered-by')).toBeNull();
});

test('every place in the app gets its page, fresh; hashed files are kept for ever', async () => {
  for (const place of ['/', '/properties/1', '/calendar']) {
    const { status, headers, body } = await api.get(place, HTML);
    expect([status, body]).toEqual([200, '<!doctype html><title>app</title>']);
    expect(headers.get('cache-control')).toBe('no-cache');
  }
  const asset = await api.get('/assets/main-abc123.js');
  expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect((await api.get('/assets/gone-000.js', HTML)).status).toBe(404);
  expect((await api.get('/..%2f..%2fpackage.json')).status).toBe(404);
});

test('with the page of the calendar goes what it asks for first, and with no other', async () => {
  const link = async (place: string) => (await api.get(place, HTML)).headers.get('link');
  expect(await link('/?zoom=quarter')).toBe(
    '</api/session>; rel=preload; as=fetch; crossorigin, ' +
      '</api/properties?limit=200>; rel=preload; as=fetch; crossorigin',
  );
  expect(await link('/today')).toBeNull();
});

test('a script goes out as the build compressed it, and plain to whoever takes nothing else', async () => {
  const script = async (accepted: string) => {
    const { headers, body } = await api.get('/assets/main-abc123.js', { 'accept-encoding': accepted });
    return { how: headers.get('content-encoding'), type: headers.get('content-type'), body, headers };
  };
  const compressed = await script('gzip, br');
  expect(compressed).toMatchObject({
    how: 'br',
    type: expect.stringMatching(/^text.javascript/),
    body: 'export {};',
  });
  expect(compressed.headers.get('vary')).toContain('Accept-Encoding');
  expect(compressed.headers.get('cache-control')).toContain('immutable');
  expect(await script('identity')).toMatchObject({ how: null, body: 'export {};' });
});

test('readiness names what is missing; liveness does not care', async () => {
  expect((await api.get('/readyz')).body).toEqual({ ok: true, postgres: true, temporal: true });
  api.workflows.away = true;
  const { status, body } = await api.get('/readyz');
  api.workflows.away = false;
  expect([status, body]).toEqual([503, { ok: false, postgres: true, temporal: false }]);
  expect((await api.get('/healthz')).status).toBe(200);
});

test('the OpenAPI document knows every route, and its problems are those of the catalogue', async () => {
  const { body } = await api.get('/api/openapi.json');
  expect(body.openapi).toBe('3.1.0');
  expect(Object.keys(body.paths)).toEqual(
    expect.arrayContaining(['/api/properties/{id}', '/ical/{token}.ics', '/api/events', '/api/entries']),
  );
  for (const [where, methods] of Object.entries<Record<string, { responses: Record<string, unknown> }>>(
    body.paths,
  ))
    for (const [method, { responses }] of Object.entries(methods)) {
      expect([where, method, Object.keys(responses)]).toEqual([
        where,
        method,
        expect.arrayContaining([expect.stringMatching(/^20[012]$/), 'default']),
      ]);
    }
  expect(problems.not_found.status).toBe(404);
});

test('a request is one line in the log, without its query', async () => {
  api.logged.length = 0;
  await api.get('/api/entries?from=2026-12-01&to=2026-12-02');
  const lines = api.logged.map(line => JSON.parse(line));
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatchObject({ method: 'GET', path: '/api/entries', status: 200, msg: 'request' });
  expect(lines[0].requestId).toBeDefined();
});

test('scripts travel compressed; live events do not', async () => {
  const encodingOf = (at: string): Promise<string | undefined> =>
    new Promise((resolve, reject) => {
      request(
        `${api.url}${at}`,
        { headers: { ...api.owner.headers(), 'accept-encoding': 'gzip' } },
        response => {
          resolve(response.headers['content-encoding']);
          response.destroy();
        },
      )
        .on('error', reject)
        .end();
    });
  writeFileSync(path.join(webDir, 'assets', 'large-abc123.js'), 'export const words = [];\n'.repeat(200));
  expect(await encodingOf('/assets/large-abc123.js')).toBe('gzip');
  expect(await encodingOf('/api/openapi.json')).toBe('gzip');
  expect(await encodingOf('/api/events')).toBeUndefined();
});
