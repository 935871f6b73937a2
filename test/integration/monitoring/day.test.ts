import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { DAY_MS, HOUR_MS, later, MINUTE_MS } from '../../../domain/instant.js';
import type { ProblemCode } from '../../../domain/problems.js';
import { type RunningApi, runApi } from '../api/running-api.js';
import { type Answer, calendar, stay } from '../sync/platform.js';
import { type SyncedFeed, SyncRoom } from '../sync/sync-room.js';
import { HealthRoom, nowInstant } from './health-room.js';
import { seeded } from './seeded.js';

const FEEDS_PER_PLATFORM = 8;
const BAD_SHARE = 0.03;
const LOOK_EVERY_MS = 30 * MINUTE_MS;

/** Answers that are no calendar, and what each is called. */
const BAD: Partial<Record<ProblemCode, Answer>> = {
  feed_throttled: { status: 429 },
  feed_server_error: { status: 503 },
  feed_html: '<!doctype html><html><body>We are back soon.</body></html>',
  feed_json: '{"error":"internal"}',
  feed_empty: '',
  feed_cut: calendar(stay('CUT', '2027-03-01', '2027-03-05')).slice(0, -40),
};
const CODES = Object.keys(BAD) as ProblemCode[];

let room: SyncRoom;
let health: HealthRoom;
let api: RunningApi;
let began = '';
/** Answers with something new. */
let written = 0;
/** What the platforms really answered: by problem, and how often with a calendar. */
const answered: Record<string, { calendars: number; bad: Record<string, number> }> = {};

beforeAll(async () => {
  room = await SyncRoom.open();
  health = new HealthRoom(room);
  api = await runApi({ databaseUrl: room.url, now: () => room.now });
  room.organizationId = api.organization.id;
  began = nowInstant();
  room.now = began;
  await oneDay();
}, 480_000);
afterAll(async () => {
  await api?.close();
  await room.close();
});

/** Each feed is looked at whenever it is due, as its worker would, and health is rolled up once an hour. */
async function oneDay(): Promise<void> {
  const random = seeded(20_261_123);
  const feeds: { feed: SyncedFeed; platform: 'airbnb' | 'booking_com'; dueAt: string }[] = [];
  for (let i = 0; i < FEEDS_PER_PLATFORM; i++)
    for (const platform of ['airbnb', 'booking_com'] as const)
      for (const feed of await room.property(platform))
        feeds.push({ feed, platform, dueAt: later(room.now, Math.round(random() * LOOK_EVERY_MS)) });
  await room.db('connections').update({ look_every_ms: LOOK_EVERY_MS });
  await room.db('feeds').update({ export_token_sealed: null, export_token_hash: null });

  const ends = later(room.now, DAY_MS);
  let rollUpAt = later(room.now, HOUR_MS);
  for (;;) {
    const next = feeds.reduce((a, b) => (a.dueAt <= b.dueAt ? a : b));
    if (next.dueAt >= ends) break;
    for (; rollUpAt <= next.dueAt; rollUpAt = later(rollUpAt, HOUR_MS)) {
      room.now = rollUpAt;
      await health.rollUp();
    }
    room.now = next.dueAt;
    next.dueAt = await look(next.feed, next.platform, random);
  }
  room.now = ends;
  await health.rollUp();
}

/** One attempt, as Temporal would make it. Answers when the next one is due. */
async function look(feed: SyncedFeed, platform: string, random: () => number): Promise<string> {
  const bad = random() < BAD_SHARE ? CODES[Math.floor(random() * CODES.length)] : undefined;
  // Later in the day a guest more.
  const guests = ['HMAAAA', 'HMBBBB', 'HMCCCC'].slice(0, room.now > later(began, 12 * HOUR_MS) ? 3 : 2);
  const stays = guests.map((code, i) => stay(code, `2027-0${i + 1}-10`, `2027-0${i + 1}-14`));
  feed.answers(bad ? BAD[bad]! : calendar(...stays));
  const asked = room.platform.asked.length;
  const said = await feed.look({ look: 'due' });
  if (room.platform.asked.length > asked) count(platform, bad);
  if (said.kind === 'again') return later(room.now, Math.max(1, said.inMs));
  if (said.kind === 'changed') {
    await feed.parse(said.snapshotId);
    await feed.write(said.snapshotId, said.answeredAt);
    written += 1;
  }
  return String((await feed.health()).next_look_at);
}

function count(platform: string, bad: string | undefined): void {
  answered[platform] ??= { calendars: 0, bad: {} };
  const counts = answered[platform];
  if (bad) counts.bad[bad] = (counts.bad[bad] ?? 0) + 1;
  else counts.calendars += 1;
}

const total = (platform?: string) => {
  const of = Object.entries(answered).flatMap(([name, counts]) =>
    platform === undefined || name === platform ? [counts] : [],
  );
  const bad: Record<string, number> = {};
  for (const counts of of)
    for (const [code, n] of Object.entries(counts.bad)) bad[code] = (bad[code] ?? 0) + n;
  const failures = Object.values(bad).reduce((a, b) => a + b, 0);
  const answers = of.reduce((n, { calendars }) => n + calendars, 0);
  return { answers, looks: answers + failures, failures: bad };
};

test('a day with 3 % bad answers had bad answers of several kinds', () => {
  const { answers, looks, failures } = total();
  expect(looks).toBeGreaterThan(300);
  expect(1 - answers / looks).toBeGreaterThan(0.01);
  expect(1 - answers / looks).toBeLessThan(0.05);
  expect(Object.keys(failures).length).toBeGreaterThanOrEqual(4);
});

test('sync success over 95 % is shown by the health figures in a day with 3 % bad answers', async () => {
  const { body } = await api.get('/api/monitoring');
  const { day } = body.organization.windows;
  const { answers, looks, failures } = total();
  expect(day).toMatchObject({ looks, answers, successRate: answers / looks, failures });
  expect(day.successRate).toBeGreaterThan(0.95);
});

test('the same is so for each platform', async () => {
  const { body } = await api.get('/api/monitoring');
  expect(body.platforms.map(({ platform }: { platform: string }) => platform)).toEqual([
    'airbnb',
    'booking_com',
  ]);
  for (const { platform, windows } of body.platforms) {
    const { answers, looks, failures } = total(platform);
    expect([platform, windows.day]).toEqual([
      platform,
      expect.objectContaining({ looks, answers, failures }),
    ]);
  }
});

test('feeds, hours and connections add up to the same day', async () => {
  const { answers, looks } = total();
  const { body: page } = await api.get('/api/monitoring/feeds?limit=200');
  const from = later(room.now, -25 * HOUR_MS);
  const { body: series } = await api.get(`/api/monitoring/hours?from=${from}&to=${room.now}`);
  const connections = await Promise.all(
    page.feeds.map(async ({ connectionId }: { connectionId: string }) => {
      const { status, body } = await api.get(`/api/connections/${connectionId}/health`);
      expect(status).toBe(200);
      return body.figures.windows.day;
    }),
  );
  const sums = [
    page.feeds.map((feed: { windows: { day: unknown } }) => feed.windows.day),
    series.hours,
    connections,
  ];
  for (const each of sums) {
    const add = (name: 'looks' | 'answers') =>
      each.reduce((n: number, counts: { looks: number; answers: number }) => n + counts[name], 0);
    expect([add('looks'), add('answers')]).toEqual([looks, answers]);
  }
});

test('looks are set against what the interval allows, and answers with news are counted as synced', async () => {
  const { body } = await api.get('/api/monitoring');
  const { day } = body.organization.windows;
  const allowed = (2 * FEEDS_PER_PLATFORM * DAY_MS) / LOOK_EVERY_MS;
  expect(day.budget).toBeGreaterThan(allowed - 1);
  expect(day.budget).toBeLessThan(allowed + 1);
  expect(day.looks).toBeLessThan(1.1 * day.budget);
  expect(day.syncs).toBe(written);
  expect(body.organization.answerAgeSeconds).toBeLessThan((2 * LOOK_EVERY_MS) / 1_000);
});
