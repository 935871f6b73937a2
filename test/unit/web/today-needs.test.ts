import { expect, test } from '@jest/globals';
import type { Conflict } from '../../../web/src/server/conflicts.js';
import type { Property } from '../../../web/src/server/shapes.js';
import type { Task } from '../../../web/src/server/tasks.js';
import type { Exposure } from '../../../web/src/server/today.js';
import { lastReadInWords } from '../../../web/src/today/last-read.js';
import { type Facts, needsNow } from '../../../web/src/today/needs.js';

const NOW = '2026-11-23T10:00:00.000Z';
const ZONE = 'Europe/Rome';
const PLACE = { property: { id: 'p', name: 'Villa', timezone: ZONE }, unit: { id: 'u', name: 'Villa' } };
const NIGHTS = { from: '2026-12-01', to: '2026-12-05' };

const connection = (id: string, platform: string, health: object, feeds: object[] = []) => ({
  id,
  platform,
  state: 'active',
  health: { state: 'healthy', ...health },
  feeds,
});
const property = (connections: object[], id = 'p') =>
  ({ ...PLACE.property, id, units: [PLACE.unit], connections }) as unknown as Property;
const conflict = (id: string, kind: string, entries = ['e1', 'e2'], state = 'open') =>
  ({
    ...PLACE,
    ...{ id, kind, state, nights: NIGHTS },
    sides: entries.map((entryId, i) => ({ entryId, source: i ? 'vrbo' : 'airbnb' })),
  }) as unknown as Conflict;
const task = (id: string, kind: string, dueAt: string, more: object = {}) =>
  ({ ...PLACE, id, kind, state: 'open', dueAt, steps: { open: 1, done: 0 }, ...more }) as unknown as Task;
const exposure = (entryId: string, more: object) =>
  ({ ...PLACE, entryId, nights: NIGHTS, platform: 'vrbo', ...more }) as unknown as Exposure;
const question = (entryId: string) =>
  ({ ...PLACE, entryId, platform: 'booking_com', nights: NIGHTS, says: 'A booking?' }) as never;

const NOTHING: Facts = {
  conflicts: [],
  exposures: [],
  tasks: [],
  properties: [],
  questions: [],
  now: Date.parse(NOW),
};
const needs = (facts: Partial<Facts>) => needsNow({ ...NOTHING, ...facts });
const kinds = (facts: Partial<Facts>) => needs(facts).map(({ kind }) => kind);

test('the worst stands first: sold twice, still on sale, late, due today, held, not read, asked', () => {
  const held = { id: 'f', unitId: 'u', health: { hold: { since: NOW, missing: 3 } } };
  const all = needs({
    questions: [question('closed')],
    properties: [
      property([
        connection('c1', 'airbnb', { state: 'held' }, [held]),
        connection('c2', 'vrbo', { state: 'failing', problem: { code: 'feed_gone', says: 'Gone.' } }),
        connection('c3', 'booking_com', { state: 'stale' }),
      ]),
    ],
    tasks: [
      task('today', 'close_nights', '2026-11-23T20:00:00.000Z'),
      task('late', 'close_nights', '2026-11-23T09:00:00.000Z'),
    ],
    exposures: [exposure('e1', { state: 'open', overdue: true })],
    conflicts: [conflict('block', 'over_block'), conflict('twice', 'double_booking')],
  });
  expect(all.map(({ kind }) => kind)).toEqual([
    'double_booking',
    'exposure',
    'late_task',
    'task_today',
    'held',
    'failing',
    'stale',
    'over_block',
    'question',
  ]);
  expect(all.map(({ next }) => (next.kind === 'open' ? next.to : `look ${next.connectionId}`))).toEqual([
    '/conflicts/twice',
    '/?connection=c2',
    '/tasks/late',
    '/tasks/today',
    '/feeds/f',
    '/?connection=c2',
    'look c3',
    '/conflicts/block',
    '/conflicts',
  ]);
});

test('a task is due today by the calendar of its property, and one that was put off waits', () => {
  const tonightInRome = '2026-11-23T22:59:00.000Z';
  const tomorrowInRome = '2026-11-23T23:01:00.000Z';
  expect(kinds({ tasks: [task('a', 'close_nights', tonightInRome)] })).toEqual(['task_today']);
  expect(kinds({ tasks: [task('a', 'close_nights', tomorrowInRome)] })).toEqual([]);
  const putOff = { snoozedUntil: '2026-11-23T12:00:00.000Z' };
  expect(kinds({ tasks: [task('a', 'close_nights', tonightInRome, putOff)] })).toEqual([]);
});

test('what is wrong is told once: its task and the conflict of an asked closure are left out', () => {
  const failing = connection('c', 'vrbo', {
    state: 'failing',
    problem: { code: 'feed_gone', says: 'Gone.' },
  });
  expect(
    kinds({
      conflicts: [conflict('twice', 'double_booking'), conflict('maybe', 'possible', ['closed', 'e2'])],
      questions: [question('closed')],
      properties: [property([failing])],
      tasks: [
        task('a', 'resolve_conflict', NOW, { conflictId: 'twice' }),
        task('b', 'explain_closure', NOW),
        task('c', 'check_feed', NOW, { connectionId: 'c' }),
      ],
    }),
  ).toEqual(['double_booking', 'failing', 'question']);
  const chosen = conflict('twice', 'double_booking', ['e1', 'e2'], 'settling');
  const carryOut = task('a', 'resolve_conflict', NOW, { conflictId: 'twice' });
  expect(kinds({ conflicts: [chosen], tasks: [carryOut] })).toEqual(['late_task']);
});

test('what a platform still has time to read, and what a checklist closes, needs nobody', () => {
  expect(
    kinds({
      exposures: [
        exposure('a', { state: 'open', overdue: false }),
        exposure('b', { state: 'by_hand', overdue: true }),
      ],
    }),
  ).toEqual([]);
  const twoLate = ['a', 'b'].map(id => exposure(id, { state: 'open', overdue: true }));
  expect(needs({ exposures: twoLate }).map(({ says }) => says)).toEqual([
    'Vrbo should have read 1 – 5 Dec 2026, and 1 more by now and has not.',
  ]);
});

test('three connections of one platform in the same trouble are one line', () => {
  const trouble = { state: 'failing', problem: { code: 'feed_server_error', says: 'Its fault.' } };
  const some = (n: number) => ({
    properties: Array.from({ length: n }, (_, i) =>
      property([connection(`c${i}`, 'airbnb', trouble)], `p${i}`),
    ),
  });
  expect(kinds(some(2))).toEqual(['failing', 'failing']);
  expect(needs(some(3))).toMatchObject([{ next: { to: '/monitoring?platform=airbnb' } }]);
});

test('the oldest answer tells when everything was last read', () => {
  const feed = (answeredAt?: string) => ({ importUrl: {}, health: { answeredAt } });
  const at = (minutes: number) => new Date(Date.parse(NOW) - minutes * 60_000).toISOString();
  const read = property([
    connection('a', 'airbnb', {}, [feed(at(2))]),
    connection('b', 'vrbo', {}, [feed(at(9))]),
  ]);
  expect(lastReadInWords([read], Date.parse(NOW))).toBe(
    'All 2 calendars were read; the longest ago Villa on Vrbo, 9 min ago.',
  );
  const unread = property([connection('a', 'airbnb', {}, [feed(at(2)), feed()])]);
  expect(lastReadInWords([unread], Date.parse(NOW))).toBe('1 calendar of 2 not read yet.');
  const dead = { importUrl: {}, health: { state: 'failing', answeredAt: at(300) } };
  const failing = property([
    connection('a', 'airbnb', {}, [dead]),
    connection('b', 'vrbo', {}, [feed(at(9))]),
  ]);
  expect(lastReadInWords([failing], Date.parse(NOW))).toBe(
    '1 calendar cannot be read. The others were read; the longest ago Villa on Vrbo, 9 min ago.',
  );
  expect(lastReadInWords([], Date.parse(NOW))).toBe('No calendar is read yet.');
});

test('a property without a platform leads to connecting one; three of them are one line', () => {
  const some = (n: number) => ({ properties: Array.from({ length: n }, (_, i) => property([], `p${i}`)) });
  expect(needs(some(2))).toMatchObject([
    { kind: 'not_connected', where: 'Villa', next: { to: '/properties/p0/connect' } },
    { next: { to: '/properties/p1/connect' } },
  ]);
  expect(needs(some(3))).toMatchObject([
    { says: '3 properties are connected to no platform yet.', next: { to: '/properties' } },
  ]);
});
