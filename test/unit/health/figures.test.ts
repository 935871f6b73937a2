import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { beginOf, type Counts, NO_SLICES, NOTHING, sum, windowsOf } from '../../../domain/health/counts.js';
import { figuresOf, type WatchedFeed } from '../../../domain/health/figures.js';
import { DAY_MS, HOUR_MS, later, MINUTE_MS } from '../../../domain/instant.js';

const at = '2026-11-23T09:40:00.000Z';
const counts = (given: Partial<Counts>): Counts => ({ ...NOTHING, ...given });
const feed = (given: Partial<WatchedFeed> = {}): WatchedFeed => ({
  lookEveryMs: 30 * MINUTE_MS,
  since: '2026-01-01T00:00:00.000Z',
  slices: NO_SLICES,
  ...given,
});

const anyCounts = fc.record({
  looks: fc.nat(1_000),
  answers: fc.nat(1_000),
  lookMs: fc.nat(1_000_000),
  syncs: fc.nat(1_000),
  syncMs: fc.nat(1_000_000),
  held: fc.nat(10),
  failed: fc.dictionary(fc.constantFrom('feed_timeout', 'feed_not_ical'), fc.integer({ min: 1, max: 9 })),
  pulls: fc.nat(100),
});

test('a window begins on the hour, and holds the one under way', () => {
  expect(beginOf('hour', at)).toBe('2026-11-23T08:00:00.000Z');
  expect(beginOf('day', at)).toBe('2026-11-22T09:00:00.000Z');
  expect(beginOf('week', at)).toBe('2026-11-16T09:00:00.000Z');
});

test('a longer window holds what the shorter ones hold', () => {
  const slice = (looks: number, code: string) => counts({ looks, failed: { [code]: looks } });
  const { hour, day, week } = windowsOf({ hour: slice(1, 'a'), day: slice(10, 'b'), week: slice(100, 'a') });
  expect([hour.looks, day.looks, week.looks]).toEqual([1, 11, 111]);
  expect(week.failed).toEqual({ a: 101, b: 10 });
});

test('what was counted is the same in whatever order it is added', () => {
  fc.assert(
    fc.property(fc.array(anyCounts), all => {
      expect(sum([...all].reverse())).toEqual(sum(all));
      expect(sum(all).looks).toBe(all.reduce((n, { looks }) => n + looks, 0));
    }),
  );
});

test('nothing known is null, never a success rate of 0', () => {
  const { windows, ...rest } = figuresOf([feed()], at);
  expect(rest).toEqual({ lastSuccessAt: null, answerAgeMs: null, lastPullAt: null, usualPullMs: null });
  expect(windows.day).toMatchObject({ looks: 0, successRate: null, lookMs: null, syncMs: null });
});

test('where every look failed the success rate is 0', () => {
  const slices = { ...NO_SLICES, hour: counts({ looks: 2, failed: { feed_timeout: 2 } }) };
  expect(figuresOf([feed({ slices })], at).windows.hour).toMatchObject({
    successRate: 0,
    failures: { feed_timeout: 2 },
  });
});

test('rates of several feeds are of all their looks, not of the rates', () => {
  const many = feed({ slices: { ...NO_SLICES, day: counts({ looks: 98, answers: 98, lookMs: 9_800 }) } });
  const few = feed({ slices: { ...NO_SLICES, day: counts({ looks: 2, answers: 0, lookMs: 60_000 }) } });
  expect(figuresOf([many, few], at).windows.day).toMatchObject({ successRate: 0.98, lookMs: 698 });
});

test('the budget is what the interval allows since the window began, or since the feed was there', () => {
  const young = feed({ since: later(at, -10 * HOUR_MS) });
  expect(figuresOf([feed()], at).windows.day.budget).toBe(49.3);
  expect(figuresOf([young], at).windows.day.budget).toBe(20);
  expect(figuresOf([young], at).windows.hour.budget).toBe(3.3);
  expect(figuresOf([feed(), young], at).windows.day.budget).toBe(69.3);
});

test('what is not to be looked at has no budget, and its answer no age', () => {
  const { lookEveryMs: _, ...paused } = feed({ answeredAt: later(at, -DAY_MS) });
  const { windows, answerAgeMs, lastSuccessAt } = figuresOf([paused], at);
  expect([windows.week.budget, answerAgeMs, lastSuccessAt]).toEqual([0, null, later(at, -DAY_MS)]);
});

test('several feeds are as old as the oldest of their answers, and succeeded with the newest', () => {
  const old = feed({ answeredAt: later(at, -3 * HOUR_MS) });
  const fresh = feed({ answeredAt: later(at, -MINUTE_MS) });
  expect(figuresOf([fresh, old, feed()], at)).toMatchObject({
    answerAgeMs: 3 * HOUR_MS,
    lastSuccessAt: later(at, -MINUTE_MS),
  });
});

test('an answer from a clock ahead of ours is of no age, rather than of less', () => {
  expect(figuresOf([feed({ answeredAt: later(at, MINUTE_MS) })], at).answerAgeMs).toBe(0);
});

test('of several feeds the usual time between reads is the median, so that one that is hardly read hides no habit', () => {
  const feeds = [2, 20, 2].map(hours => feed({ usualPullMs: hours * HOUR_MS }));
  expect(figuresOf([...feeds, feed()], at).usualPullMs).toBe(2 * HOUR_MS);
});
