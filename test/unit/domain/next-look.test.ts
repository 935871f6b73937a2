import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../domain/instant.js';
import { EARLIEST_MS, LATEST_MS, nextLookMs, type Situation } from '../../../domain/sync/next-look.js';

const NOON = 12 * HOUR_MS;
const AT: Situation = {
  interval: { ms: HOUR_MS / 2, setBy: 'platform' },
  others: [{}],
  timeOfDayMs: NOON,
  nextArrivalMs: 5 * DAY_MS,
  changedAgoMs: 3 * DAY_MS,
};
const next = (at: Partial<Situation>, price = 1, random = 0.5) => nextLookMs({ ...AT, ...at }, price, random);

const readings = fc.record({
  lastAgoMs: fc.integer({ min: 0, max: 2 * DAY_MS }),
  everyMs: fc.integer({ min: 20 * MINUTE_MS, max: DAY_MS }),
  spreadMs: fc.integer({ min: 0, max: 6 * HOUR_MS }),
});
const seller = fc.oneof(fc.constant({}), fc.record({ readings }));
const interval = fc.record({
  ms: fc.integer({ min: 5 * MINUTE_MS, max: 3 * HOUR_MS }),
  setBy: fc.constantFrom('platform' as const, 'connection' as const),
});
const situation: fc.Arbitrary<Situation> = fc.record({
  interval,
  others: fc.array(seller, { maxLength: 3 }),
  timeOfDayMs: fc.integer({ min: 0, max: DAY_MS - 1 }),
  nextArrivalMs: fc.integer({ min: 0, max: 400 * DAY_MS }),
  changedAgoMs: fc.integer({ min: 0, max: 400 * DAY_MS }),
});
const price = fc.double({ min: 0.1, max: 20, noNaN: true });
const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const holds = (property: fc.IProperty<never> | fc.IProperty<unknown>) =>
  fc.assert(property as never, { numRuns: 40, endOnFailure: true });

describe('whatever the situation', () => {
  test('the next look comes after 5 minutes at the soonest and a day at the latest', () =>
    holds(
      fc.property(situation, price, random, (at, cost, chance) => {
        const ms = nextLookMs(at, cost, chance);
        expect(ms).toBeGreaterThanOrEqual(EARLIEST_MS);
        expect(ms).toBeLessThanOrEqual(LATEST_MS);
        expect(Number.isInteger(ms)).toBe(true);
      }),
    ));

  test('an interval that a person set is never passed by more than itself', () =>
    holds(
      fc.property(situation, price, random, ({ interval: { ms }, ...at }, cost, chance) => {
        const said = nextLookMs({ ...at, interval: { ms, setBy: 'connection' } }, cost, chance);
        expect(said).toBeLessThanOrEqual(Math.max(2 * ms, EARLIEST_MS));
      }),
    ));

  test('one more platform that sells the unit makes no look later', () =>
    holds(
      fc.property(situation, seller, price, random, (at, other, cost, chance) => {
        const more = { ...at, others: [...at.others, other] };
        expect(nextLookMs(more, cost, chance)).toBeLessThanOrEqual(nextLookMs(at, cost, chance));
      }),
    ));

  test('a nearer arrival and a more recent change make no look later', () =>
    holds(
      fc.property(
        situation,
        fc.double({ min: 0, max: 1, noNaN: true }),
        price,
        random,
        (at, share, cost, chance) => {
          const plain = nextLookMs(at, cost, chance);
          const nearer = { ...at, nextArrivalMs: at.nextArrivalMs! * share };
          const fresher = { ...at, changedAgoMs: at.changedAgoMs! * share };
          expect(nextLookMs(nearer, cost, chance)).toBeLessThanOrEqual(plain);
          expect(nextLookMs(fresher, cost, chance)).toBeLessThanOrEqual(plain);
        },
      ),
    ));

  test('a higher price makes no look sooner', () =>
    holds(
      fc.property(
        situation,
        price,
        fc.double({ min: 1, max: 5, noNaN: true }),
        random,
        (at, cost, times, chance) => {
          expect(nextLookMs(at, cost * times, chance)).toBeGreaterThanOrEqual(nextLookMs(at, cost, chance));
        },
      ),
    ));
});

test('where nothing is known of the other platform it is about the interval, spread by a tenth', () => {
  const looks = [0, 0.25, 0.5, 0.75, 0.999].map(chance =>
    next({ interval: { ms: 2 * HOUR_MS, setBy: 'platform' } }, 1, chance),
  );
  expect(looks).toEqual([...looks].sort((a, b) => a - b));
  const [first, last] = [looks[0]!, looks.at(-1)!];
  expect(last / first).toBeGreaterThan(1.15);
  expect(last / first).toBeLessThan(1.25);
  expect((first + last) / 2 / (2 * HOUR_MS)).toBeCloseTo(0.7, 1);
});

test('a platform that is about to read has a look minutes before, and none just after', () => {
  const reading = (lastAgoMs: number) => [
    { readings: { lastAgoMs, everyMs: 2 * HOUR_MS, spreadMs: MINUTE_MS } },
  ];
  const before = next({ others: reading(80 * MINUTE_MS) });
  expect(before).toBeGreaterThanOrEqual(30 * MINUTE_MS);
  expect(before).toBeLessThanOrEqual(39 * MINUTE_MS);
  const after = next({ others: reading(0) });
  expect(after).toBeGreaterThan(100 * MINUTE_MS);
  expect(after).toBeLessThan(2 * HOUR_MS);
});

test('a unit that no other platform sells is looked at later', () =>
  expect(next({ others: [] })).toBeGreaterThan(2 * next({})));

test('by night, when few book, it is looked at later', () =>
  expect(next({ timeOfDayMs: HOUR_MS })).toBeGreaterThan(2 * next({})));
