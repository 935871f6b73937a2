import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import net, { type AddressInfo } from 'node:net';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { Problem } from '../../../domain/problems.js';
import {
  FETCH_LIMITS,
  type FetchLimits,
  type GuardedHttp,
  openGuardedHttp,
  USER_AGENT,
} from '../../../intake/guarded-http.js';

const CALENDAR = 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n';
const open: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

/** A server on a port of its own, and what it was asked. */
async function serve(
  answer: RequestListener,
): Promise<{ host: string; url: string; asked: IncomingMessage[] }> {
  const asked: IncomingMessage[] = [];
  const server: Server = createServer((request, response) => {
    asked.push(request);
    answer(request, response);
  });
  await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening));
  open.push(() => {
    const closed = new Promise(done => server.close(done));
    server.closeAllConnections();
    return closed;
  });
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { host, url: `http://${host}/feed.ics?s=secret`, asked };
}

function client(allowHosts: readonly string[], limits: Partial<FetchLimits> = {}): GuardedHttp {
  const http = openGuardedHttp({ allowHosts, limits });
  open.push(() => http.close());
  return http;
}

async function problemOf(fetching: Promise<unknown>): Promise<Problem> {
  const error = await fetching.then(
    () => undefined,
    e => e,
  );
  expect(error).toBeInstanceOf(Problem);
  return error as Problem;
}

/** Addresses that sockets would be opened to; no packet leaves. Ends with the test. */
function socketsWritten(): string[] {
  const written: string[] = [];
  const end = (socket: net.Socket) =>
    process.nextTick(() => socket.destroy(Object.assign(new Error('no network'), { code: 'ENETUNREACH' })));
  const spy = jest.spyOn(net, 'connect').mockImplementation(((options: net.TcpNetConnectOpts) => {
    const socket = new net.Socket();
    options.lookup!(options.host!, { all: true }, (error, addresses) => {
      if (error) return process.nextTick(() => socket.destroy(error));
      written.push(...(addresses as { address: string }[]).map(({ address }) => address));
      end(socket);
    });
    return socket;
  }) as typeof net.connect);
  open.push(async () => spy.mockRestore());
  return written;
}

describe('what it refuses to open', () => {
  test.each([
    ['', 'url_invalid'],
    ['not a link', 'url_invalid'],
    ['https://', 'url_invalid'],
    [`https://example.com/${'x'.repeat(5_000)}`, 'url_invalid'],
    ['ftp://example.com/a.ics', 'url_scheme'],
    ['file:///etc/passwd', 'url_scheme'],
    ['webcal://example.com/a.ics', 'url_scheme'],
    ['data:text/calendar,BEGIN', 'url_scheme'],
    ['http://example.com:22/', 'url_refused'],
    ['https://example.com:8443/', 'url_refused'],
    ['http://127.0.0.1/', 'url_refused'],
    ['http://2130706433/', 'url_refused'],
    ['http://0x7f.1/', 'url_refused'],
    ['http://0177.0.0.1/', 'url_refused'],
    ['http://0/', 'url_refused'],
    ['http://169.254.169.254/latest/meta-data/', 'url_refused'],
    ['http://[::1]/', 'url_refused'],
    ['http://[::ffff:127.0.0.1]/', 'url_refused'],
    ['http://[fd00::1]/', 'url_refused'],
    ['https://10.1.2.3/', 'url_refused'],
    ['http://localhost/', 'url_refused'],
    ['http://①②⑦.0.0.1/', 'url_refused'],
  ])('%s', async (url, code) => {
    expect((await problemOf(client([]).getCalendar(url))).code).toBe(code);
  });

  test('a name with one private address among public ones', async () => {
    const http = openGuardedHttp({
      lookup: (_, __, done) =>
        done(null, [
          { address: '93.184.215.14', family: 4 },
          { address: '10.0.0.1', family: 4 },
        ]),
    });
    open.push(() => http.close());
    expect((await problemOf(http.getCalendar('http://calendar.example/'))).code).toBe('url_refused');
  });

  test('a name that changes its answer between two questions: the address that is checked is the one connected to', async () => {
    const answers = ['93.184.215.14', '127.0.0.1'];
    let asked = 0;
    const http = openGuardedHttp({
      lookup: (_, __, done) => done(null, [{ address: answers[asked++]!, family: 4 }]),
    });
    open.push(() => http.close());
    const sockets = socketsWritten();
    expect((await problemOf(http.getCalendar('http://rebind.example/'))).code).toBe('feed_unreachable');
    expect([asked, sockets]).toEqual([1, ['93.184.215.14']]);
    expect((await problemOf(http.getCalendar('http://rebind.example/'))).code).toBe('url_refused');
    expect([asked, sockets]).toEqual([2, ['93.184.215.14']]);
  });

  test('a redirect to a private address, although the first one may be read', async () => {
    const inner = await serve((_, response) => response.end(CALENDAR));
    const outer = await serve((_, response) => response.writeHead(302, { location: inner.url }).end());
    expect((await problemOf(client([outer.host]).getCalendar(outer.url))).code).toBe('url_refused');
    expect(inner.asked).toHaveLength(0);
  });
});

describe('what it says and keeps to itself', () => {
  test('it names itself and sends no cookie', async () => {
    const server = await serve((_, response) =>
      response.writeHead(200, { 'set-cookie': 'a=b', etag: '"1"' }).end(CALENDAR),
    );
    const http = client([server.host]);
    await http.getCalendar(server.url);
    const answer = await http.getCalendar(server.url);
    expect(Buffer.from(answer.body).toString()).toBe(CALENDAR);
    expect(answer.validators).toEqual({ etag: '"1"' });
    expect(server.asked[1]?.headers['user-agent']).toBe(USER_AGENT);
    expect(server.asked[1]?.headers.cookie).toBeUndefined();
  });

  test('a password in the link reaches its own host and not the one it redirects to', async () => {
    const other = await serve((_, response) => response.end(CALENDAR));
    const first = await serve((_, response) => response.writeHead(301, { location: other.url }).end());
    await client([first.host, other.host]).getCalendar(`http://me:pa%20ss@${first.host}/`);
    expect(first.asked[0]?.headers.authorization).toBe(`Basic ${Buffer.from('me:pa ss').toString('base64')}`);
    expect(other.asked[0]?.headers.authorization).toBeUndefined();
  });

  test('it asks whether the last answer still holds', async () => {
    const server = await serve((request, response) =>
      response.writeHead(request.headers['if-none-match'] === '"7"' ? 304 : 200).end(),
    );
    const validators = { etag: '"7"', lastModified: 'Sun, 01 Mar 2026 12:05:00 GMT' };
    const answer = await client([server.host]).getCalendarUnless(validators, server.url);
    expect(answer.kind).toBe('not_modified');
    expect(server.asked[0]?.headers['if-modified-since']).toBe(validators.lastModified);
  });
});

describe('redirects', () => {
  const chain =
    (length: number): RequestListener =>
    (request, response) => {
      const at = Number(request.url?.slice(1)) || 0;
      if (at === length) response.end(CALENDAR);
      else response.writeHead(307, { location: `/${at + 1}` }).end();
    };

  test('five are followed', async () => {
    const server = await serve(chain(5));
    const { body } = await client([server.host]).getCalendar(`http://${server.host}/0`);
    expect(Buffer.from(body).toString()).toBe(CALENDAR);
  });

  test('each hop is checked: a scheme, a port or an address that a link may not have, no redirect may have', async () => {
    for (const [location, code] of [
      ['ftp://example.com/a.ics', 'url_scheme'],
      ['http://example.com:22/', 'url_refused'],
      ['http://[::ffff:169.254.169.254]/latest/meta-data/', 'url_refused'],
      ['http://localhost/', 'url_refused'],
    ] as const) {
      const server = await serve((request, response) =>
        response.writeHead(302, { location: request.url === '/0' ? '/1' : location }).end(),
      );
      const problem = await problemOf(client([server.host]).getCalendar(`http://${server.host}/0`));
      expect([location, problem.code]).toEqual([location, code]);
      expect(server.asked).toHaveLength(2);
    }
  });

  test('a cookie of one hop reaches no other', async () => {
    const other = await serve((_, response) => response.end(CALENDAR));
    const first = await serve((request, response) =>
      response
        .writeHead(302, { location: request.url === '/0' ? '/1' : other.url, 'set-cookie': 'session=1' })
        .end(),
    );
    await client([first.host, other.host]).getCalendar(`http://${first.host}/0`);
    expect([...first.asked, ...other.asked].map(({ headers }) => headers.cookie)).toEqual(
      Array(3).fill(undefined),
    );
  });

  test('six are too many', async () => {
    const server = await serve(chain(6));
    expect((await problemOf(client([server.host]).getCalendar(`http://${server.host}/0`))).code).toBe(
      'feed_redirects',
    );
  });
});

describe('answers that are none', () => {
  test.each([
    [204, 'feed_empty_body'],
    [206, 'feed_cut'],
    [300, 'feed_redirects'],
    [304, 'feed_redirects'],
    [400, 'feed_forbidden'],
    [401, 'feed_forbidden'],
    [403, 'feed_forbidden'],
    [404, 'feed_gone'],
    [408, 'feed_timeout'],
    [410, 'feed_gone'],
    [429, 'feed_throttled'],
    [500, 'feed_server_error'],
    [503, 'feed_server_error'],
  ])('%d is %s', async (status, code) => {
    const server = await serve((_, response) => response.writeHead(status).end());
    const fetching = client([server.host]).getCalendar(server.url);
    if (code === 'feed_empty_body') expect((await fetching).body).toHaveLength(0);
    else expect((await problemOf(fetching)).code).toBe(code);
  });

  test('429 tells how long to wait', async () => {
    const server = await serve((_, response) => response.writeHead(429, { 'retry-after': '90' }).end());
    const problem = await problemOf(client([server.host]).getCalendar(server.url));
    expect(problem.details).toEqual({ status: 429, retryAfterMs: 90_000 });
  });

  test('a server that is not there', async () => {
    const server = await serve(() => {});
    await open.pop()?.();
    const problem = await problemOf(client([server.host]).getCalendar(server.url));
    expect(problem).toMatchObject({ code: 'feed_unreachable', details: { reason: 'ECONNREFUSED' } });
    expect(JSON.stringify([problem.message, problem.details])).not.toContain('secret');
  });

  test('a name nobody knows', async () => {
    const http = openGuardedHttp({
      lookup: (_, __, done) => done(Object.assign(new Error('no'), { code: 'ENOTFOUND' }), []),
    });
    open.push(() => http.close());
    expect(await problemOf(http.getCalendar('https://nowhere.example/'))).toMatchObject({
      code: 'feed_unreachable',
      details: { reason: 'ENOTFOUND' },
    });
  });

  test('a server that never answers', async () => {
    const server = await serve(() => {});
    const http = client([server.host], { headersMs: 100 });
    expect((await problemOf(http.getCalendar(server.url))).code).toBe('feed_timeout');
  });

  test('a body that never ends', async () => {
    const server = await serve((_, response) => void response.write('BEGIN:VCALENDAR'));
    const http = client([server.host], { totalMs: 150 });
    expect((await problemOf(http.getCalendar(server.url))).code).toBe('feed_timeout');
  });

  test('a body shorter than announced', async () => {
    const server = await serve((_, response) => {
      response.writeHead(200, { 'content-length': '1000' });
      response.write('BEGIN:VCALENDAR', () => response.destroy());
    });
    expect((await problemOf(client([server.host]).getCalendar(server.url))).code).toBe('feed_cut');
  });
});

describe('bodies', () => {
  test.each([
    ['gzip', gzipSync(CALENDAR)],
    ['x-gzip', gzipSync(CALENDAR)],
    ['deflate', deflateSync(CALENDAR)],
    ['br', brotliCompressSync(CALENDAR)],
    ['identity', Buffer.from(CALENDAR)],
    ['deflate, gzip', gzipSync(deflateSync(CALENDAR))],
  ])('encoded as %s', async (encoding, bytes) => {
    const server = await serve((_, response) =>
      response.writeHead(200, { 'content-encoding': encoding }).end(bytes),
    );
    const { body } = await client([server.host]).getCalendar(server.url);
    expect(Buffer.from(body).toString()).toBe(CALENDAR);
  });

  test('20 MB stop at 10', async () => {
    const server = await serve((_, response) => response.end(Buffer.alloc(20_000_000, 'x')));
    const problem = await problemOf(client([server.host]).getCalendar(server.url));
    expect(problem).toMatchObject({ code: 'feed_too_large', details: { limit: '10 MB' } });
  });

  test('a gzip bomb stops at 10 MB', async () => {
    const bomb = gzipSync(Buffer.alloc(200_000_000), { level: 9 });
    const server = await serve((_, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb),
    );
    const before = process.memoryUsage().rss;
    expect((await problemOf(client([server.host]).getCalendar(server.url))).code).toBe('feed_too_large');
    expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
  });

  test('a compressed body that breaks off', async () => {
    const bytes = gzipSync(CALENDAR.repeat(1_000));
    const server = await serve((_, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(bytes.subarray(0, -20)),
    );
    expect((await problemOf(client([server.host]).getCalendar(server.url))).code).toBe('feed_cut');
  });

  test('a body that is not what its encoding says', async () => {
    const server = await serve((_, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(CALENDAR),
    );
    expect((await problemOf(client([server.host]).getCalendar(server.url))).code).toBe('feed_not_ical');
  });
});

test('its limits are five redirects, 10 seconds to headers, 30 in all, and 10 MB', () => {
  expect(FETCH_LIMITS).toEqual({ redirects: 5, headersMs: 10_000, totalMs: 30_000, bodyBytes: 10_000_000 });
});

test('time to headers counts for each hop, and the time in all for all of them together', async () => {
  const server = await serve((request, response) => {
    const at = Number(request.url?.slice(1));
    setTimeout(() => response.writeHead(307, { location: `/${at + 1}` }).end(), 60);
  });
  const http = client([server.host], { headersMs: 5_000, totalMs: 150 });
  expect((await problemOf(http.getCalendar(`http://${server.host}/0`))).code).toBe('feed_timeout');
  expect(server.asked.length).toBeLessThan(5);
});
