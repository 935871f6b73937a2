import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../domain/instant.js';
import { nextLookMs, type Situation } from '../../../domain/sync/next-look.js';
import { HIGHEST_PRICE, LEAST_PRICE, nextPrice, USUAL_PRICE } from '../../../domain/sync/price.js';
import { Chance } from '../../../sandbox/world/chance.js';

test('looks within the budget keep the price, more raise it, fewer lower it', () => {
  expect(nextPrice(2, 1, MINUTE_MS)).toBe(2);
  expect(nextPrice(2, 1.5, MINUTE_MS)).toBeGreaterThan(2);
  expect(nextPrice(2, 0.5, MINUTE_MS)).toBeLessThan(2);
});

test('a price stays within its bounds, and no minute moves it far', () =>
  fc.assert(
    fc.property(
      fc.double({ min: LEAST_PRICE, max: HIGHEST_PRICE, noNaN: true }),
      fc.double({ min: 0, max: 1e6, noNaN: true }),
      fc.integer({ min: 0, max: DAY_MS }),
      (price, used, elapsedMs) => {
        const next = nextPrice(price, used, elapsedMs);
        expect(next).toBeGreaterThanOrEqual(LEAST_PRICE);
        expect(next).toBeLessThanOrEqual(HIGHEST_PRICE);
        expect(next / price).toBeLessThan(2.2);
      },
    ),
  ));

/** A platform's feeds for some days, at the price that its planned looks make. */
function looksOf(intervals: readonly Situation['interval'][], sellers: number, seed: number): number {
  const chance = new Chance('price', seed);
  const days = 6;
  const warmUp = 2 * DAY_MS;
  const feeds = intervals.map(interval => ({
    interval,
    last: 0,
    next: interval.ms * chance.next(),
    zone: chance.next(),
  }));
  const others = (now: number, i: number) =>
    Array.from({ length: i % (sellers + 1) }, () => ({
      readings: { lastAgoMs: now % (2 * HOUR_MS), everyMs: 2 * HOUR_MS, spreadMs: 5 * MINUTE_MS },
    }));
  let price = USUAL_PRICE;
  let looks = 0;
  for (let now = 0; now < days * DAY_MS; now += MINUTE_MS) {
    let used = 0;
    for (const [i, feed] of feeds.entries()) {
      if (feed.next <= now) {
        feed.last = now;
        const timeOfDayMs = (now + feed.zone * DAY_MS) % DAY_MS;
        const at = { interval: feed.interval, others: others(now, i), timeOfDayMs, changedAgoMs: i * DAY_MS };
        feed.next = now + nextLookMs(at, price, chance.next());
        if (now > warmUp) looks += feed.interval.ms;
      }
      used += feed.interval.ms / Math.max(feed.next - feed.last, MINUTE_MS);
    }
    price = nextPrice(price, used / feeds.length, MINUTE_MS);
  }
  return looks / ((days * DAY_MS - warmUp) * feeds.length);
}

const USUAL = { ms: HOUR_MS / 2, setBy: 'platform' } as const;
test.each([
  ['a few feeds', Array(4).fill(USUAL), 2],
  ['many feeds', Array(30).fill(USUAL), 2],
  [
    'intervals of their own',
    [USUAL, USUAL, { ms: 10 * MINUTE_MS, setBy: 'connection' }, { ms: 6 * HOUR_MS, setBy: 'connection' }],
    2,
  ],
])('%s: as many looks as the intervals make, within 5 %%', (_, intervals, sellers) => {
  expect(Math.abs(looksOf(intervals, sellers, 1) - 1)).toBeLessThan(0.05);
});

test('one feed of a unit that nobody else sells has no more looks than its interval makes, and some fewer by night', () => {
  const looks = looksOf([USUAL], 0, 1);
  expect(looks).toBeLessThan(1.05);
  expect(looks).toBeGreaterThan(0.75);
});
