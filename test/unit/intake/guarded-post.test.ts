import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from '@jest/globals';
import { Problem } from '../../../domain/problems.js';
import type { Lookup } from '../../../intake/guarded-connect.js';
import { openGuardedPost } from '../../../intake/guarded-post.js';

const open: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

async function serve(answer: RequestListener): Promise<{ host: string; asked: IncomingMessage[] }> {
  const asked: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    asked.push(request);
    request.resume();
    answer(request, response);
  });
  await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening));
  open.push(() => {
    const closed = new Promise(done => server.close(done));
    server.closeAllConnections();
    return closed;
  });
  return { host: `127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

function post(url: string, options: { allowHosts?: string[]; totalMs?: number; lookup?: Lookup } = {}) {
  const client = openGuardedPost(options);
  open.push(() => client.close());
  return client.post(url, { 'webhook-id': 'msg_1' }, '{"type":"ping"}');
}

async function codeOf(posting: Promise<unknown>): Promise<string> {
  const error = await posting.then(
    () => undefined,
    e => e,
  );
  expect(error).toBeInstanceOf(Problem);
  return (error as Problem).code;
}

test.each([
  'http://127.0.0.1/',
  'http://2130706433/',
  'http://0x7f.1/',
  'http://169.254.169.254/latest/meta-data/',
  'http://[::1]/',
  'http://[::ffff:10.0.0.1]/',
  'http://[fd00::1]/',
  'http://localhost/',
  'https://example.com:8443/',
])('nothing is sent to %s', async url => {
  expect(await codeOf(post(url))).toBe('url_refused');
});

test('a name that leads to a private address is refused where the socket is opened', async () => {
  const { host, asked } = await serve((_, response) => response.end());
  const lookup: Lookup = (_name, _options, callback) => callback(null, [{ address: '127.0.0.1', family: 4 }]);
  const url = `http://pms.example:${host.split(':')[1]}/`;
  expect(await codeOf(post(url, { lookup }))).toBe('url_refused');
  expect(await codeOf(post('http://pms.example/', { lookup }))).toBe('url_refused');
  expect(asked).toHaveLength(0);
});

test('a redirect is an answer, and is not followed', async () => {
  const { host, asked } = await serve((_, response) =>
    response.writeHead(307, { location: `http://${host}/elsewhere` }).end(),
  );
  expect(await post(`http://${host}/`, { allowHosts: [host] })).toMatchObject({ status: 307 });
  expect(asked.map(({ url }) => url)).toEqual(['/']);
});

test('whoever does not answer in time, or cuts the line, has not answered', async () => {
  const slow = await serve(() => {});
  const options = { allowHosts: [slow.host], totalMs: 200 };
  expect(await codeOf(post(`http://${slow.host}/`, options))).toBe('feed_timeout');
  const rude = await serve(request => request.socket.destroy());
  expect(await codeOf(post(`http://${rude.host}/`, { allowHosts: [rude.host] }))).toBe('feed_unreachable');
});

test('an answer that never ends costs its beginning', async () => {
  const { host } = await serve((_, response) => {
    response.writeHead(200);
    const more = () =>
      void (response.destroyed || response.write('x'.repeat(10_000), () => setImmediate(more)));
    more();
  });
  const answer = await post(`http://${host}/`, { allowHosts: [host] });
  expect(answer).toEqual({ status: 200, beginning: 'x'.repeat(1_000) });
});

test('a body that stops in the middle does not undo the status', async () => {
  const { host } = await serve((_, response) => {
    response.writeHead(200, { 'content-length': '100' });
    response.write('half');
  });
  const answer = await post(`http://${host}/`, { allowHosts: [host], totalMs: 300 });
  expect(answer).toEqual({ status: 200, beginning: 'half' });
});

test('Retry-After is passed on, up to a day', async () => {
  const { host } = await serve((_, response) => response.writeHead(429, { 'retry-after': '9999999' }).end());
  expect(await post(`http://${host}/`, { allowHosts: [host] })).toMatchObject({ retryAfterMs: 86_400_000 });
});
