import { expect, test } from '@jest/globals';
import { sellsUntil } from '../../../domain/checklists/sells-until.js';
import { daysBetween } from '../../../domain/nights.js';
import { factsOf } from '../../../domain/platforms/index.js';
import { closed, nights, owed, reopened, seenClosed, stay, steps } from './given.js';

test('nights taken elsewhere are to be closed, those of back-to-back guests in one step', () => {
  expect(
    steps({
      entries: [stay('airbnb', 3, 5), stay('vrbo', 5, 8), stay('direct', 10, 11), stay('airbnb', 4, 6)],
    }),
  ).toEqual(['close 03-08', 'close 10-11']);
});

test('what the platform sold itself is not asked of it, nor what has passed', () => {
  expect(
    steps({ today: '2026-06-04', entries: [stay('airbnb', 2, 9), stay('agoda', 6, 7), stay('vrbo', 1, 4)] }),
  ).toEqual(['close 04-06', 'close 07-09']);
});

test('the window of another platform closes nothing elsewhere', () => {
  expect(steps({ entries: [{ source: 'airbnb', kind: 'rule', nights: nights(1, 30) }] })).toEqual([]);
});

test('an echo is not a reason of its own', () => {
  const echo = { source: 'booking_com', kind: 'closure', nights: nights(3, 7), isEcho: true } as const;
  expect(steps({ entries: [echo] })).toEqual([]);
  expect(steps({ entries: [stay('airbnb', 3, 7), echo] })).toEqual(['close 03-07']);
});

test('a night confirmed closed is not asked for again, and bridges nothing', () => {
  expect(steps({ entries: [stay('airbnb', 3, 9)], confirmations: [closed(5, 7)] })).toEqual([
    'close 03-05',
    'close 07-09',
  ]);
});

test('nights closed by hand are to be opened when their guest has gone, and only those', () => {
  const confirmations = [closed(3, 9)];
  expect(steps({ entries: [stay('airbnb', 3, 6)], confirmations })).toEqual(['reopen 06-09']);
  expect(steps({ entries: [stay('airbnb', 3, 6)], confirmations: [closed(3, 9), reopened(6, 9)] })).toEqual(
    [],
  );
});

test('a cancellation before anybody closed the nights leaves nothing to do', () => {
  expect(steps({ entries: [stay('airbnb', 3, 6)] })).toEqual(['close 03-06']);
  expect(steps({ entries: [] })).toEqual([]);
  expect(steps({ entries: [stay('vrbo', 3, 6)], confirmations: [closed(3, 6)] })).toEqual([]);
});

test('the soonest night comes first, and closing before opening on the same night', () => {
  const entries = [stay('airbnb', 20, 22), stay('airbnb', 3, 5)];
  expect(steps({ entries, confirmations: [closed(8, 10), closed(2, 3)] })).toEqual([
    'reopen 02-03',
    'close 03-05',
    'reopen 08-10',
    'close 20-22',
  ]);
});

test('a confirmation that is taken back counts for nothing, and the ones after it still do', () => {
  const wrong = { ...closed(3, 6), takenBackAt: '2026-06-01T15:00:00.000Z' };
  expect(steps({ entries: [stay('airbnb', 3, 6)], confirmations: [wrong] })).toEqual(['close 03-06']);
  expect(steps({ entries: [stay('airbnb', 3, 6)], confirmations: [wrong, closed(3, 4)] })).toEqual([
    'close 04-06',
  ]);
  expect(
    steps({ confirmations: [closed(3, 6), { ...reopened(3, 6), takenBackAt: wrong.takenBackAt }] }),
  ).toEqual(['reopen 03-06']);
});

test('the last word on a night holds, in whatever order the words are read', () => {
  const words = [closed(3, 6), reopened(3, 6), closed(4, 5)];
  expect(steps({ confirmations: words })).toEqual(['reopen 04-05']);
  expect(steps({ confirmations: words.reverse() })).toEqual(['reopen 04-05']);
});

test('doing a step twice changes nothing', () => {
  expect(steps({ entries: [stay('airbnb', 3, 6)], confirmations: [closed(3, 6), closed(3, 6)] })).toEqual([]);
});

test('what its own calendar shows closed needs no step, and an owner’s own block is never to be opened', () => {
  const blocked = { source: 'booking_com', kind: 'closure', nights: nights(3, 6) } as const;
  const said = { platform: 'booking_com', hasFeed: true } as const;
  expect(steps({ ...said, entries: [stay('airbnb', 3, 8), blocked] })).toEqual(['close 06-08']);
  expect(steps({ ...said, entries: [blocked] })).toEqual([]);
});

test('what its calendar showed closed as asked and no longer shows is open again', () => {
  const said = { platform: 'airbnb', hasFeed: true, confirmations: [seenClosed(3, 6, 'airbnb')] } as const;
  const block = { source: 'airbnb', kind: 'block', nights: nights(3, 5) } as const;
  expect(steps({ ...said, entries: [block, stay('vrbo', 3, 6)] })).toEqual(['close 05-06']);
  expect(steps({ ...said, entries: [block] })).toEqual(['reopen 03-05']);
  expect(steps({ ...said, hasFeed: false, entries: [] })).toEqual(['reopen 03-06']);
});

test('a person’s word holds where the calendar does not show it: not every calendar shows what is closed by hand', () => {
  const said = { platform: 'booking_com', hasFeed: true, entries: [stay('vrbo', 3, 6)] } as const;
  expect(steps({ ...said, confirmations: [closed(3, 6, 'booking_com')] })).toEqual([]);
});

test('nights outside of the platform’s own window need neither closing nor opening', () => {
  const window = { source: 'airbnb', kind: 'rule', nights: nights(1, 4) } as const;
  const said = { platform: 'airbnb', hasFeed: true, confirmations: [closed(2, 3, 'airbnb')] } as const;
  expect(steps({ ...said, entries: [window, stay('vrbo', 3, 6)] })).toEqual(['close 04-06']);
});

test('nights that the platform read in our calendar need no step', () => {
  const entries = [stay('airbnb', 3, 6), stay('airbnb', 8, 10)];
  expect(steps({ platform: 'vrbo', hasFeed: true, entries, told: [nights(3, 6)] })).toEqual(['close 08-10']);
});

test('two platforms kept by hand do not keep each other closed', () => {
  const confirmations = [closed(3, 6, 'agoda'), closed(3, 6, 'booking_com')];
  const entries = [{ source: 'booking_com', kind: 'closure', nights: nights(3, 7) } as const];
  expect(steps({ entries, confirmations })).toEqual(['reopen 03-06', 'close 06-07']);
});

test('where the feed does the closing, only what a person closed is left to open', () => {
  const said = { platform: 'vrbo', hasFeed: true, closesByHand: 'none' } as const;
  expect(steps({ ...said, entries: [stay('airbnb', 3, 6)], confirmations: [closed(5, 8, 'vrbo')] })).toEqual([
    'reopen 06-08',
  ]);
});

test('while a feed is down only what begins soon is asked for, and that whole', () => {
  const entries = [stay('airbnb', 14, 22), stay('airbnb', 22, 24), stay('airbnb', 16, 17)];
  const said = { platform: 'vrbo', hasFeed: true, closesByHand: 'near', nearDays: 14 } as const;
  expect(steps({ ...said, entries })).toEqual(['close 14-22']);
  expect(steps({ ...said, entries, confirmations: [closed(22, 24, 'vrbo')] })).toEqual(['close 14-22']);
});

test('what the platform does not sell yet waits', () => {
  expect(steps({ entries: [stay('airbnb', 3, 6), stay('airbnb', 9, 12)], sellsUntil: '2026-06-10' })).toEqual(
    ['close 03-06', 'close 09-10'],
  );
});

test('the end of what a platform sells moves on by the week, and is no later than it was ever seen', () => {
  const airbnb = factsOf('airbnb');
  const ends = Array.from(
    { length: 14 },
    (_, i) => sellsUntil(airbnb, `2026-06-${String(i + 1).padStart(2, '0')}`)!,
  );
  expect(new Set(ends).size).toBe(3);
  const reach = ends.map((end, i) => daysBetween(`2026-06-${String(i + 1).padStart(2, '0')}`, end));
  expect([Math.min(...reach), Math.max(...reach)]).toEqual([366, 372]);
  expect(sellsUntil(factsOf('gommt'), '2026-06-01')).toBeUndefined();
});

test('a person’s word that the calendar now shows is to be recorded as seen', () => {
  const block = { source: 'airbnb', kind: 'block', nights: nights(3, 5) } as const;
  const said = { platform: 'airbnb', hasFeed: true, entries: [block, stay('vrbo', 3, 6)] } as const;
  expect(owed({ ...said, confirmations: [closed(3, 6, 'airbnb')] }).nowSeen).toEqual([nights(3, 5)]);
  expect(owed({ ...said, confirmations: [seenClosed(3, 5, 'airbnb')] }).nowSeen).toEqual([]);
  expect(owed(said).nowSeen).toEqual([]);
});
