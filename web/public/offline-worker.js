/*
 * Lets the app be opened without a connection. It keeps the app's own files, which are the same for everybody, and
 * nothing of anybody's: calls of the API and calendars pass it by. A page is asked of the server first; the kept one
 * stands in only where the server cannot be reached. A new version of the page drops the files of the one before.
 */
const FILES = 'ota-files';
const PAGE = '/index.html';
const NOT_THE_APP = /^\/(api|ical|webhooks|task-calendars|healthz|readyz|metrics)(\/|$)/;
const KEPT = /^\/(assets\/|favicon\.svg$|color-scheme\.js$)/;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', event => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', event => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin || NOT_THE_APP.test(pathname)) return;
  if (request.mode === 'navigate') event.respondWith(page(request));
  else if (KEPT.test(pathname)) event.respondWith(file(request));
});

/** What was loaded before this worker ran is fetched once more, mostly from the browser's own cache. */
self.addEventListener('message', event => {
  const files = event.data.filter(path => KEPT.test(path));
  event.waitUntil(
    caches.open(FILES).then(kept => Promise.all([PAGE, ...files].map(path => add(kept, path)))),
  );
});

async function add(kept, path) {
  if (await kept.match(path)) return;
  const answer = await fetch(path === PAGE ? '/' : path, {
    headers: { accept: path === PAGE ? 'text/html' : '*/*' },
  });
  if (answer.ok) await kept.put(path, answer);
}

async function page(request) {
  try {
    const answer = await fetch(request);
    if (answer.ok && answer.headers.get('content-type')?.startsWith('text/html'))
      await keepPage(answer.clone());
    return answer;
  } catch (unreachable) {
    const kept = await caches.match(PAGE);
    if (kept) return kept;
    throw unreachable;
  }
}

async function keepPage(answer) {
  const now = await answer.clone().text();
  const before = await (await caches.match(PAGE))?.text();
  if (now === before) return;
  if (before !== undefined) await caches.delete(FILES);
  await (await caches.open(FILES)).put(PAGE, answer);
}

async function file(request) {
  const kept = await caches.match(request);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) await (await caches.open(FILES)).put(request, answer.clone());
  return answer;
}
