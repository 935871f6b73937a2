import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Client } from '@temporalio/client';
import { MockActivityEnvironment } from '@temporalio/testing';
import { deleteAllRows, endWorkflows, forgetSecrets } from '../../../activities/delete-organization.js';
import { forgetOldAnswers } from '../../../activities/forget-answers.js';
import { keepDeletions } from '../../../activities/keep-deletions.js';
import { takePulse } from '../../../activities/take-pulse.js';
import { DAY_MS, type Instant, later, MINUTE_MS } from '../../../domain/instant.js';
import {
  type Database,
  FORGOTTEN_AFTER_MS,
  openDatabase,
  withOrganization,
} from '../../../store/database.js';
import { closeOrganization } from '../../../store/organizations.js';
import type { Secrets } from '../../../store/secrets.js';
import { connectionsThatShouldRun } from '../../../store/should-run.js';
import { keepSnapshot, storedBody } from '../../../store/snapshots.js';
import { openSystemDatabase, type SystemDatabase } from '../../../store/system-database.js';
import { testDatabase } from '../../support/postgres.js';

const NOW: Instant = '2026-11-23T10:00:00.000Z';
const days = (n: number): Instant => later(NOW, -n * DAY_MS);
const minutes = (n: number): Instant => later(NOW, -n * MINUTE_MS);

let url: string;
let owner: Database;
let db: Database;
let system: SystemDatabase;
beforeAll(async () => {
  url = await testDatabase();
  owner = openDatabase(url, { poolSize: 2 });
  db = openDatabase(url, { poolSize: 4, actingAs: 'ota_app' });
  system = openSystemDatabase(url);
});
afterAll(() => Promise.all([owner, db, system].map(one => one.destroy())));

let organization: string;
let connection: string;
let unit: string;
let feed: string;
beforeEach(async () => {
  await owner.raw(`update connections set state = 'paused' where state = 'active'`);
  const add = async (table: string, row: object): Promise<string> =>
    (await owner(table).insert(row).returning('id'))[0].id;
  organization = await add('organizations', { name: 'Seaside' });
  const own = { organization_id: organization };
  const property = await add('properties', { ...own, name: 'Villa', timezone: 'UTC' });
  unit = await add('units', { ...own, property_id: property, name: 'House' });
  connection = await add('connections', { ...own, property_id: property, platform: 'airbnb' });
  feed = await add('feeds', {
    ...own,
    connection_id: connection,
    unit_id: unit,
    import_url_sealed: 'sealed',
    import_url_host: 'platform.example',
    created_at: days(500),
  });
});

const answered = (at: Instant, words: string): Promise<string> =>
  withOrganization(db, organization, tx =>
    keepSnapshot(tx, organization, {
      feedId: feed,
      body: Buffer.from(words),
      fingerprint: Buffer.from(words.padEnd(32, '.')).toString('hex'),
      fetchedAt: at,
    }),
  );
const bodyOf = (id: string) =>
  withOrganization(db, organization, tx => storedBody(tx, organization, id)).then(
    body => body && new TextDecoder().decode(body),
  );
const row = async (id: string) => (await owner('snapshots').where({ id }))[0];
const forget = () =>
  new MockActivityEnvironment().run(
    forgetOldAnswers({ db, system, snapshotRetentionDays: 400, now: () => NOW }),
  );

test('an answer past its time goes; as evidence it keeps that it came, and loses what it said', async () => {
  const [idle, shown, ended, told] = [
    await answered(days(450), 'nothing of it'),
    await answered(days(440), 'shows an entry'),
    await answered(days(430), 'ends it'),
    await answered(days(420), 'changes something'),
  ];
  const young = await answered(days(399), 'young');
  await answered(days(1), 'last');
  const [entry] = await owner('entries')
    .insert({
      id: randomUUID(),
      organization_id: organization,
      unit_id: unit,
      feed_id: feed,
      source: 'airbnb',
      kind: 'stay',
      nights: '[2025-09-01,2025-09-05)',
      uid: 'u',
      first_seen_at: days(440),
      first_snapshot_id: shown,
      ended_at: days(430),
      end_reason: 'cancelled',
      ended_snapshot_id: ended,
    })
    .returning('id');
  await owner('changes').insert({
    organization_id: organization,
    kind: 'entry_came',
    entry_id: entry.id,
    snapshot_id: told,
  });

  expect(await forget()).toEqual({ deleted: 1, emptied: 3 });
  expect(await row(idle)).toBeUndefined();
  for (const evidence of [shown, ended, told]) {
    expect(await bodyOf(evidence)).toBeUndefined();
    expect(await row(evidence)).toMatchObject({ body: null, parsed: null, forgotten_at: NOW });
  }
  expect((await row(told)).fetched_at).toBe(days(420));
  expect((await row(told)).fingerprint.toString()).toMatch(/^changes something/);
  expect(await bodyOf(young)).toBe('young');
  expect(await forget()).toEqual({ deleted: 0, emptied: 0 });
});

test('the last answer of a feed is kept however old it is, and so is the one that is believed', async () => {
  const believed = await answered(days(460), 'believed');
  const last = await answered(days(450), 'last');
  await owner('beliefs').insert({ feed_id: feed, organization_id: organization, snapshot_id: believed });
  expect(await forget()).toEqual({ deleted: 0, emptied: 0 });
  expect(await bodyOf(believed)).toBe('believed');
  expect(await bodyOf(last)).toBe('last');
});

const looks = async (at: Instant, next: Instant): Promise<void> => {
  await owner('feed_health')
    .insert({
      feed_id: feed,
      organization_id: organization,
      looked_at: at,
      answered_at: at,
      next_look_at: next,
    })
    .onConflict('feed_id')
    .merge();
};
const pulse = (at: Instant) => new MockActivityEnvironment().run(takePulse({ db, system, now: () => at }));

test('where feeds are due and none was looked at for ten minutes, the fleet is stuck until one is', async () => {
  await looks(minutes(30), minutes(11));
  expect(await pulse(NOW)).toEqual({
    lastLookAt: minutes(30),
    lastAnswerAt: minutes(30),
    overdue: 1,
    stuckSince: NOW,
  });
  expect(await pulse(later(NOW, MINUTE_MS))).toMatchObject({ stuckSince: NOW });
  const { rows } = await system.raw('select * from fleet_pulse');
  expect(rows).toMatchObject([{ ran_at: later(NOW, MINUTE_MS), stuck_since: NOW, overdue: 1 }]);
  await looks(NOW, later(NOW, 30 * MINUTE_MS));
  expect(await pulse(later(NOW, 2 * MINUTE_MS))).toEqual({ lastLookAt: NOW, lastAnswerAt: NOW, overdue: 0 });
});

test('a feed that is late while others are looked at does not make the fleet stuck', async () => {
  await looks(minutes(1), minutes(20));
  expect(await pulse(NOW)).not.toHaveProperty('stuckSince');
});

test('what is paused is not overdue', async () => {
  await owner('connections').where({ id: connection }).update({ state: 'paused' });
  await looks(days(3), days(2));
  expect(await pulse(NOW)).toMatchObject({ overdue: 0 });
});

test('a connection should run until some time after it was archived; one that is not known should not', async () => {
  const should = () => connectionsThatShouldRun(system, [connection, randomUUID()], 10 * MINUTE_MS);
  expect(await should()).toEqual([connection]);
  const archive = (ago: string) =>
    owner.raw(
      `update connections set state = 'archived', archived_at = now() - interval '${ago}' where id = ?`,
      [connection],
    );
  await archive('5 minutes');
  expect(await should()).toEqual([connection]);
  await archive('11 minutes');
  expect(await should()).toEqual([]);
});

test('a deletion that was lost is started again', async () => {
  const started: unknown[] = [];
  const client = {
    workflow: {
      start: async (type: string, { workflowId }: { workflowId: string }) => started.push([type, workflowId]),
    },
  } as unknown as Client;
  expect(await keepDeletions({ system, client })()).toEqual({ deleting: 0 });
  await withOrganization(db, organization, tx => closeOrganization(tx, organization, NOW));
  expect(await keepDeletions({ system, client })()).toEqual({ deleting: 1 });
  expect(started).toEqual([['deleteOrganization', `organization/${organization}/deletion`]]);
  await owner('organizations').where({ id: organization }).update({ deleting_at: null });
});

test('a transaction that was forgotten is ended by the server, and lets go of its locks', async () => {
  for (const pool of [db, system, owner]) {
    const { rows } = await pool.raw('show idle_in_transaction_session_timeout');
    expect(rows[0].idle_in_transaction_session_timeout).toBe(`${FORGOTTEN_AFTER_MS / 60_000}min`);
  }
  const forgetful = openDatabase(url, { poolSize: 1, actingAs: 'ota_app' });
  const forgotten = await forgetful.transaction();
  await forgotten.raw(`set local idle_in_transaction_session_timeout = '300ms'`);
  await forgotten.raw('select pg_advisory_xact_lock(7)');
  const { rows } = await db.raw('select pg_try_advisory_xact_lock(7) as free');
  expect(rows[0].free).toBe(false);
  await db.transaction(async tx => {
    await tx.raw(`set local lock_timeout = '20s'`);
    await tx.raw('select pg_advisory_xact_lock(7)');
  });
  await expect(forgotten.raw('select 1')).rejects.toThrow();
  await forgotten.rollback().catch(() => undefined);
  await forgetful.destroy();
});

test('a deleted organization has its workflows ended, its secrets forgotten and its rows gone, also where it is done twice', async () => {
  const forgotten: string[] = [];
  const asked: string[] = [];
  const workflow = (id: string) => ({
    signal: async (name: string) => void asked.push(`${name} ${id}`),
    terminate: async () => void asked.push(`terminate ${id}`),
    describe: async () => ({ status: { name: 'COMPLETED' } }),
  });
  const use = {
    db,
    client: { workflow: { getHandle: workflow } } as unknown as Client,
    secrets: {
      forget: async (value: string, id: string) => void forgotten.push(`${value} ${id}`),
    } as unknown as Secrets,
    now: () => NOW,
  };
  const [{ id: endpoint }] = await owner('webhook_endpoints')
    .insert({
      id: randomUUID(),
      organization_id: organization,
      name: 'Hook',
      url_sealed: 'sealed address',
      url_host: 'h',
      url_end: 'e',
      event_types: ['entry.ended'],
    })
    .returning('id');
  await withOrganization(db, organization, tx => closeOrganization(tx, organization, NOW));
  const input = { organizationId: organization };
  const deleteIt = () =>
    new MockActivityEnvironment().run(async () => {
      await endWorkflows(use)(input);
      await forgetSecrets(use)(input);
      await deleteAllRows(use)(input);
    });
  await deleteIt();
  expect(asked).toEqual([`configChanged connection/${connection}`, `terminate webhook/${endpoint}`]);
  expect(forgotten).toEqual([`sealed ${feed}`, `sealed address ${endpoint}`]);
  expect(await owner('organizations').where({ id: organization })).toEqual([]);
  expect(await owner('feeds').where({ organization_id: organization })).toEqual([]);
  await deleteIt();
  expect(asked).toHaveLength(2);
});
