import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { elapsedMs, HOUR_MS, type Instant, later, MINUTE_MS } from '../../../domain/instant.js';
import { definitionOf, endsMatter, mayRepeat, type NoticeType } from '../../../domain/notify/notices.js';
import { LEAST_GAP_MS, type Manner, MOST_IN_A_MESSAGE, plan } from '../../../domain/notify/plan.js';
import { quietUntil } from '../../../domain/notify/quiet-hours.js';
import { Inbox } from './inbox.js';

const START: Instant = '2026-03-27T08:00:00.000Z';

const TYPES: readonly NoticeType[] = [
  'double_booking',
  'possible_conflict',
  'conflict_over',
  'feed_failing',
  'feed_well',
  'task_reminded',
  'task_over',
];

/** Things that happen within four days, over the last Sunday of March, when clocks in Europe are set forward. */
const happenings = fc.array(
  fc.record({
    type: fc.constantFrom(...TYPES),
    about: fc.integer({ min: 1, max: 3 }),
    second: fc.integer({ min: 0, max: 4 * 24 * 60 * 60 }),
  }),
  { maxLength: 40 },
);

const manners: fc.Arbitrary<Manner> = fc.record(
  {
    digestMinutes: fc.constantFrom(0, 10, 60),
    quiet: fc.record({
      from: fc.constantFrom('22:00', '13:30', '00:00'),
      to: fc.constantFrom('07:00', '02:30', '23:15'),
      timezone: fc.constantFrom('Europe/Rome', 'Asia/Kolkata', 'America/New_York', 'Australia/Lord_Howe'),
      urgentPasses: fc.boolean(),
    }),
  },
  { requiredKeys: ['digestMinutes'] },
);

const lived = fc.tuple(happenings, manners).map(([happened, manner]) => {
  const inbox = new Inbox(manner);
  for (const { type, about, second } of [...happened].sort((a, b) => a.second - b.second)) {
    const at = later(START, second * 1_000);
    inbox.passUntil(at);
    inbox.happens(type, `${type.split('_')[0] === 'task' ? 'task' : matterOf(type)}/${about}`, at);
  }
  inbox.passUntil(later(START, 10 * 24 * HOUR_MS));
  return inbox;
});
const matterOf = (type: NoticeType): string => (type.startsWith('feed') ? 'feed' : 'conflict');

test('nothing is lost and nothing goes twice: each notice is in one message, or dropped for a reason', () => {
  fc.assert(
    fc.property(lived, ({ all, messages, dropped, waiting }) => {
      const sent = messages.flatMap(({ notices }) => notices.map(({ id }) => id));
      expect(waiting).toEqual([]);
      expect([...sent, ...dropped.keys()].sort()).toEqual(all.map(({ id }) => id).sort());
      expect(new Set(sent).size).toBe(sent.length);
    }),
    { numRuns: 300 },
  );
});

test('in quiet hours comes nothing but what is urgent, and that only where it may', () => {
  fc.assert(
    fc.property(lived, ({ messages, manner: { quiet } }) => {
      for (const { at, notices } of messages) {
        if (!quiet || quietUntil(quiet, at) === undefined) continue;
        expect(quiet.urgentPasses).toBe(true);
        expect(new Set(notices.map(({ severity }) => severity))).toEqual(new Set(['urgent']));
      }
    }),
    { numRuns: 300 },
  );
});

test('what is urgent comes within a minute, and everything else when it was collected, quiet hours aside', () => {
  fc.assert(
    fc.property(lived, ({ messages, manner }) => {
      for (const { at, notices } of messages)
        for (const notice of notices) {
          const collected =
            notice.severity === 'urgent' ? notice.at : later(notice.at, manner.digestMinutes * MINUTE_MS);
          const due = notice.waitsUntil > collected ? notice.waitsUntil : collected;
          const { quiet } = manner;
          const passes = !quiet || (notice.severity === 'urgent' && quiet.urgentPasses);
          const free = (passes ? undefined : quietUntil(quiet, due)) ?? due;
          expect(elapsedMs(free, at)).toBeLessThanOrEqual(
            passes ? LEAST_GAP_MS : LEAST_GAP_MS + 24 * HOUR_MS,
          );
        }
    }),
    { numRuns: 300 },
  );
});

test('nothing is told before it has lasted for as long as it must', () => {
  fc.assert(
    fc.property(lived, ({ messages }) => {
      for (const { at, notices } of messages)
        for (const { waitsUntil } of notices) expect(at >= waitsUntil).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('between two messages lies a minute', () => {
  fc.assert(
    fc.property(lived, ({ messages }) => {
      for (const [before, after] of messages.slice(1).map((next, i) => [messages[i]!, next] as const))
        expect(elapsedMs(before.at, after.at)).toBeGreaterThanOrEqual(LEAST_GAP_MS);
    }),
    { numRuns: 200 },
  );
});

test('the same is not told again while it lasts, and that it is over only where it was told', () => {
  fc.assert(
    fc.property(lived, ({ messages }) => {
      const told = new Map<string, Set<NoticeType>>();
      for (const { subject, type } of messages.flatMap(({ notices }) => notices)) {
        const known = told.get(subject) ?? new Set();
        told.set(subject, known);
        if (endsMatter(type)) {
          expect(known.size).toBeGreaterThan(0);
          known.clear();
        } else {
          if (!mayRepeat(type)) expect(known).not.toContain(type);
          known.add(type);
        }
      }
    }),
    { numRuns: 300 },
  );
});

test('ten things within ten minutes are one message', () => {
  const inbox = new Inbox({ digestMinutes: 10 });
  for (let minute = 0; minute < 10; minute++)
    inbox.happens('possible_conflict', `conflict/${minute}`, later(START, minute * MINUTE_MS));
  inbox.passUntil(later(START, HOUR_MS));
  expect(inbox.messages.map(({ at, notices }) => [at, notices.length])).toEqual([
    [later(START, 10 * MINUTE_MS), 10],
  ]);
});

test('what is over before it was told is no news', () => {
  const inbox = new Inbox({ digestMinutes: 20 });
  inbox.happens('feed_failing', 'feed/1', START);
  inbox.passUntil(later(START, 10 * MINUTE_MS));
  inbox.happens('feed_well', 'feed/1', later(START, 10 * MINUTE_MS));
  inbox.passUntil(later(START, HOUR_MS));
  expect(inbox.messages).toEqual([]);
  expect([...inbox.dropped.values()]).toEqual(['over', 'over']);
});

test('what ends and begins again before its end was told is told once, and so is its end', () => {
  const inbox = new Inbox({ digestMinutes: 0 });
  for (let time = 0; time < 5; time++) {
    inbox.happens('feed_failing', 'feed/1', later(START, time * 40 * MINUTE_MS));
    inbox.passUntil(later(START, (time * 40 + 20) * MINUTE_MS));
    inbox.happens('feed_well', 'feed/1', later(START, (time * 40 + 20) * MINUTE_MS));
    inbox.passUntil(later(START, (time * 40 + 39) * MINUTE_MS));
  }
  inbox.passUntil(later(START, 8 * HOUR_MS));
  expect(inbox.messages.map(({ at, notices }) => [at, ...notices.map(({ type }) => type)])).toEqual([
    [START, 'feed_failing'],
    [later(START, (180 + 30) * MINUTE_MS), 'feed_well'],
  ]);
  expect(inbox.dropped.size).toBe(8);
});

test('of what is back, another trouble than the one that was told is told', () => {
  const inbox = new Inbox({ digestMinutes: 10 });
  inbox.happens('possible_conflict', 'conflict/1', START);
  inbox.passUntil(later(START, 20 * MINUTE_MS));
  inbox.happens('conflict_over', 'conflict/1', later(START, 20 * MINUTE_MS));
  inbox.happens('double_booking', 'conflict/1', later(START, 21 * MINUTE_MS));
  inbox.passUntil(later(START, HOUR_MS));
  expect(inbox.messages.map(({ notices }) => notices.map(({ type }) => type))).toEqual([
    ['possible_conflict'],
    ['double_booking'],
  ]);
  expect([...inbox.dropped.values()]).toEqual(['back']);
});

test('what ends without a word is told as new when it comes again', () => {
  const inbox = new Inbox({ digestMinutes: 0 });
  inbox.happens('feed_failing', 'feed/1', START);
  inbox.passUntil(later(START, 5 * MINUTE_MS));
  inbox.happens('feed_well', 'feed/1', later(START, 5 * MINUTE_MS), {
    silent: true,
    waitsUntil: later(START, 5 * MINUTE_MS),
  });
  inbox.passUntil(later(START, 6 * MINUTE_MS));
  inbox.happens('feed_failing', 'feed/1', later(START, 6 * MINUTE_MS));
  inbox.passUntil(later(START, 2 * HOUR_MS));
  expect(inbox.messages.map(({ notices }) => notices.map(({ type }) => type))).toEqual([
    ['feed_failing'],
    ['feed_failing'],
  ]);
  expect([...inbox.dropped.values()]).toEqual(['silent']);
});

test('a thousand double bookings at once are messages of fifty, a minute apart', () => {
  const inbox = new Inbox({ digestMinutes: 10 });
  for (let about = 0; about < 1_000; about++) inbox.happens('double_booking', `conflict/${about}`, START);
  inbox.passUntil(later(START, HOUR_MS));
  expect(inbox.messages.map(({ at }) => at)).toEqual(
    Array.from({ length: 1_000 / MOST_IN_A_MESSAGE }, (_, message) => later(START, message * LEAST_GAP_MS)),
  );
});

test('a test goes out at once, in quiet hours too, and alone', () => {
  const quiet = { from: '00:00', to: '23:59', timezone: 'Europe/Rome', urgentPasses: false };
  const notice = (id: string, type: NoticeType) => ({
    id,
    type,
    severity: definitionOf(type).severity,
    subject: id,
    at: START,
    waitsUntil: START,
    told: [],
  });
  const waiting = [notice('1', 'double_booking'), notice('2', 'test')];
  expect(plan(waiting, { digestMinutes: 10, quiet }, START, START)).toEqual({ drop: [], send: ['2'] });
});

test('what may still pass by itself does not go along with what is urgent', () => {
  const inbox = new Inbox({ digestMinutes: 0 });
  inbox.happens('feed_failing', 'feed/1', START, { waitsUntil: later(START, 15 * MINUTE_MS) });
  inbox.happens('double_booking', 'conflict/1', later(START, MINUTE_MS));
  inbox.passUntil(later(START, HOUR_MS));
  expect(inbox.messages.map(({ notices }) => notices.map(({ type }) => type))).toEqual([
    ['double_booking'],
    ['feed_failing'],
  ]);
});
