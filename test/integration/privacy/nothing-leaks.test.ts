import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { ApplicationFailure } from '@temporalio/common';
import { MockActivityEnvironment } from '@temporalio/testing';
import { asFailure, describe as described, framesOf } from '../../../activities/failures.js';
import { type FetchedFeed, fetchFeed } from '../../../activities/fetch-feed.js';
import { parseFeed } from '../../../activities/parse-feed.js';
import { writeCalendar } from '../../../activities/write-calendar.js';
import { openLog } from '../../../api/log.js';
import { HOUR_MS, toEpochMs } from '../../../domain/instant.js';
import { keyRingSecrets } from '../../../store/key-ring-secrets.js';
import type { Secrets } from '../../../store/secrets.js';
import { VaultClient } from '../../../store/vault-client.js';
import { VaultSecrets } from '../../../store/vault-secrets.js';
import { VaultServer } from '../../support/vault-server.js';
import { feedOf } from '../api/given.js';
import { type RunningApi, runApi } from '../api/running-api.js';
import { type Answer, calendar, stay } from '../sync/platform.js';
import { type SyncedFeed, SyncRoom } from '../sync/sync-room.js';

/*
 * A link, a guest and a token that are marked go the whole road of a sync, well and badly. What comes out of it where
 * others look (results and failures of activities, which stand in histories, log lines, the change log, the audit log,
 * the API's answers) must hold no mark.
 */

/** `secret` is the marked part of each link; our own files and words hold it too. */
const MARKS = /[=/"]secret(?!s)|no secret|Markedname|HMMARKED|root-token|7391/;
const MARKED_STAY = stay('HMMARKED', '2026-07-01', '2026-07-05')
  .replace('SUMMARY:Reserved', 'SUMMARY:Reserved - Maria Markedname')
  .replace('1234', '7391');

let room: SyncRoom;
let seen: string[];
beforeAll(async () => {
  room = await SyncRoom.open();
}, 60_000);
afterAll(() => room.close());
afterEach(() => room.db.raw('alter table guests drop constraint if exists no_marks'));

const one = async (): Promise<SyncedFeed> => {
  seen = [];
  return (await room.property('airbnb'))[0]!;
};

/** Runs an activity as a worker does; what it answers or fails with, and what the log says of it, is seen. */
async function outcomeOf<T>(work: () => Promise<T>): Promise<T | undefined> {
  const log = openLog('trace', { write: line => seen.push(line) });
  try {
    const result = await work();
    seen.push(JSON.stringify(result));
    return result;
  } catch (error) {
    const failure = asFailure(error);
    if (failure.type === 'internal')
      log.error({ error: described(error), at: framesOf(error) }, 'activity failed');
    expect(failure).toBeInstanceOf(ApplicationFailure);
    seen.push(`${failure.type} ${failure.message} ${failure.stack} ${JSON.stringify(failure.details)}`);
    seen.push(String(failure.cause ?? ''));
    return undefined;
  }
}

/** The whole road, as far as it goes. */
async function road(feed: SyncedFeed, answer: Answer, secrets: Secrets = keyRingSecrets(room.keyRing)) {
  feed.answers(answer);
  const { organizationId, feedId } = feed.ids;
  const use = { ...room.use, db: room.app, http: room.http, secrets };
  const env = new MockActivityEnvironment({ attempt: 1, scheduledTimestampMs: toEpochMs(room.now) });
  const looked = await outcomeOf(
    (): Promise<FetchedFeed> => env.run(fetchFeed(use), { organizationId, feedId, look: 'now' as const }),
  );
  if (looked?.kind !== 'changed') return;
  const { snapshotId, answeredAt } = looked;
  await outcomeOf(() => parseFeed(use)({ organizationId, snapshotId, answeredAt }));
  await outcomeOf(() => writeCalendar(use)({ organizationId, feedId, snapshotId, answeredAt }));
}

/** What the database keeps for others to read: logs and health. Guests and answers are kept apart from them. */
async function logged(feed: SyncedFeed): Promise<string> {
  const rows = await Promise.all(
    ['changes', 'feed_health'].map(table => feed.rows(`select * from ${table} where feed_id = :feedId`)),
  );
  return JSON.stringify([rows, await feed.rows('select * from audit_log')]);
}

test('a sync that goes well tells counts and ids', async () => {
  const feed = await one();
  await road(feed, calendar(MARKED_STAY));
  room.pass(HOUR_MS);
  await road(feed, calendar(MARKED_STAY.replace('20260705', '20260706')));
  expect(await feed.taken()).toEqual(['2026-07-01/2026-07-06 stay']);
  expect(JSON.stringify(await feed.rows('select * from guests'))).toContain('HMMARKED'); // it was there to leak
  expect(seen.join('\n')).toContain('"outcome":"applied"');
  expect([...seen, await logged(feed)].join('\n')).not.toMatch(MARKS);
});

test.each<[string, Answer]>([
  ['gone', { status: 404, body: 'no secret here: Maria Markedname' }],
  ['refused', { status: 403, headers: { 'www-authenticate': 'Basic realm="secret"' } }],
  ['moved away', { status: 302, headers: { location: 'http://10.0.0.1/secret' } }],
  ['moved to nonsense', { status: 302, headers: { location: 'secret://secret' } }],
  ['a page', '<html>secret Maria Markedname</html>'],
  ['cut', calendar(MARKED_STAY).slice(0, -20)],
  ['nothing but a torn event', calendar(MARKED_STAY.replace('DTSTART', 'DTSTOP Maria Markedname'))],
  ['an error of a server', { status: 500, body: 'at secret' }],
])('a platform that answers with %s', async (_, answer) => {
  const feed = await one();
  await road(feed, answer);
  expect(seen.length).toBeGreaterThan(0);
  expect([...seen, await logged(feed)].join('\n')).not.toMatch(MARKS);
});

test('a statement that fails quotes its row to nobody', async () => {
  await room.db.raw(`delete from guests`);
  await room.db.raw(`alter table guests add constraint no_marks check (reservation_code not like 'HMMARK%')`);
  const feed = await one();
  await road(feed, calendar(MARKED_STAY));
  expect(seen.join('\n')).toContain('internal error (23514)');
  expect([...seen, await logged(feed)].join('\n')).not.toMatch(MARKS);
});

test('a link that does not open, and a Vault that is away or lost it', async () => {
  const server = await new VaultServer().start();
  const client = new VaultClient({ address: server.address, login: { token: 'root-token' } });
  const vault = new VaultSecrets(client, { mount: 'secret', prefix: 'ours' });
  const feed = await one();
  const value = await vault.seal('http://127.0.0.1/secret', feed.ids.feedId);
  await room.db.raw('update feeds set import_url_sealed = ? where id = ?', [value, feed.ids.feedId]);
  server.sealed = true;
  await road(feed, calendar(MARKED_STAY), vault);
  server.sealed = false;
  await vault.forget(value, feed.ids.feedId);
  await road(feed, calendar(MARKED_STAY), vault);
  await road(feed, calendar(MARKED_STAY));
  expect(seen.join('\n')).toContain('secret_store_away');
  expect([...seen, await logged(feed)].join('\n')).not.toMatch(MARKS);
  await client.close();
  await server.stop();
});

test('the API shows host and last four characters of a link, and its log none of it', async () => {
  const api: RunningApi = await runApi();
  try {
    const url = 'https://www.airbnb.com/calendar/ical/77.ics?s=marked-secret-9f3c';
    const body = {
      name: 'Marked place',
      timezone: 'UTC',
      connections: [{ platform: 'airbnb', feeds: [{ url }] }],
    };
    const added = await api.post('/api/properties', body);
    const feed = feedOf(added.body, 'airbnb');
    expect(feed.importUrl).toEqual({ host: 'www.airbnb.com', end: '9f3c' });
    const answers = [
      added,
      await api.post('/api/properties', body), // in use
      await api.post('/api/properties', {
        ...body,
        connections: [{ platform: 'airbnb', feeds: [{ url, x: 1 }] }],
      }),
      await api.patch(`/api/feeds/${feed.id}`, { url: 'https://www.airbnb.com:99/marked-secret' }),
      await api.get(`/api/feeds/${feed.id}`),
      await api.get('/api/properties?limit=200'),
      await api.get('/api/audit'),
    ];
    expect(answers.map(({ status }) => status).slice(0, 5)).toEqual([201, 409, 400, expect.any(Number), 200]);
    const { rows } = await api.db.raw('select detail from changes union all select detail from audit_log');
    expect(JSON.stringify([answers.map(answer => answer.body), api.logged, rows])).not.toContain(
      'marked-secret',
    );
  } finally {
    await api.close();
  }
}, 60_000);
