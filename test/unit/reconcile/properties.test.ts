import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Platform } from '../../../domain/entry.js';
import type { FeedEvent } from '../../../domain/ical/feed-event.js';
import { HOUR_MS, later } from '../../../domain/instant.js';
import { addDays, type Day } from '../../../domain/nights.js';
import { factsOf } from '../../../domain/platforms/index.js';
import { type Belief, NOTHING_BELIEVED } from '../../../domain/reconcile/belief.js';
import { reconcile } from '../../../domain/reconcile/reconcile.js';
import { airbnbBlock, airbnbStay, bookingClosed, calendar, event, nightsOf, vrboStay } from './given.js';

const START = '2026-03-01T08:00:00.000Z';
const TODAY = '2026-03-01';

const makers: { readonly [P in Platform]?: readonly ((from: Day, to: Day, key: string) => FeedEvent)[] } = {
  airbnb: [airbnbStay, airbnbBlock],
  booking_com: [bookingClosed],
  vrbo: [
    (from, to, key) => vrboStay(from, to, `Guest ${key}`),
    (from, to) => event(from, to, { summary: 'Blocked' }),
  ],
  // A maker that gives every event a new UID with every answer.
  agoda: [(from, to) => event(from, to, { uid: '', summary: 'BOOKED' })],
};
const platform = fc.constantFrom<Platform>('airbnb', 'booking_com', 'vrbo', 'agoda');

/** Events ahead, without two of one UID: a platform's own state is sound, only its answers are not. */
const state = (of: Platform): fc.Arbitrary<FeedEvent[]> =>
  fc
    .uniqueArray(
      fc.record({
        start: fc.integer({ min: 3, max: 40 }),
        length: fc.integer({ min: 1, max: 12 }),
        make: fc.constantFrom(...makers[of]!),
        key: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
      }),
      { maxLength: 8, selector: ({ start }) => start },
    )
    .map(events =>
      events.map(({ start, length, make, key }) =>
        make(addDays(TODAY, start), addDays(TODAY, start + length), `${key}${start}`),
      ),
    );

type Failure = 'none' | 'empty' | 'missing' | 'partial';

interface Step {
  readonly truth: FeedEvent[];
  /** How often the truth is answered before it changes. */
  readonly answers: readonly { readonly failure: Failure; readonly lost: readonly boolean[] }[];
}

const steps = (of: Platform): fc.Arbitrary<Step[]> =>
  fc.array(
    fc.record({
      truth: state(of),
      answers: fc.array(
        fc.record({
          failure: fc.constantFrom<Failure>('none', 'none', 'empty', 'missing', 'partial'),
          lost: fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
        }),
        { minLength: 1, maxLength: 4 },
      ),
    }),
    { minLength: 1, maxLength: 6 },
  );

/** The events an answer shows; undefined where there is no answer at all. */
function shown(
  truth: readonly FeedEvent[],
  failure: Failure,
  lost: readonly boolean[],
): FeedEvent[] | undefined {
  switch (failure) {
    case 'none':
      return [...truth];
    case 'empty':
      return [];
    case 'partial':
      return truth.filter((_, i) => !lost[i]);
    case 'missing':
      return undefined;
  }
}

const take = (belief: Belief, of: Platform, events: readonly FeedEvent[], at: string) =>
  reconcile(belief, calendar(of, events), {
    feedId: 'feed',
    at,
    timezone: 'Europe/Rome',
    platform: factsOf(of),
    rules: {},
  });

const nightsTaken = (nights: readonly { nights: { from: Day; to: Day } }[]): Set<Day> =>
  new Set(nights.flatMap(one => nightsOf(one.nights)));

test('no taken night is ever free because an answer failed, and belief comes to the truth in two good answers', () => {
  fc.assert(
    fc.property(
      platform.chain(of => fc.tuple(fc.constant(of), steps(of))),
      ([of, series]) => {
        let belief = NOTHING_BELIEVED;
        let at = START;
        let known = new Set<Day>();
        let failedBefore = false;
        for (const { truth, answers } of series) {
          const taken = nightsTaken(truth);
          for (const { failure, lost } of answers) {
            at = later(at, HOUR_MS);
            // Failures come singly: the answer after a failed one is good.
            const events = shown(truth, failedBefore ? 'none' : failure, lost);
            failedBefore = !failedBefore && failure !== 'none';
            if (events) belief = take(belief, of, events, at).belief;
            const believed = nightsTaken(belief.entries);
            // A night that no answer has told of yet cannot be known.
            if (events) known = new Set([...known, ...nightsTaken(events)]);
            known = new Set([...known].filter(night => taken.has(night)));
            expect([...known].filter(night => !believed.has(night))).toEqual([]);
          }
        }
        const truth = series.at(-1)!.truth;
        for (let good = 0; good < 2; good++) {
          at = later(at, HOUR_MS);
          belief = take(belief, of, truth, at).belief;
        }
        expect([...nightsTaken(belief.entries)].sort()).toEqual([...nightsTaken(truth)].sort());
        expect(belief.entries).toHaveLength(truth.length);
        expect(belief).not.toHaveProperty('hold');
      },
    ),
    { numRuns: 150 },
  );
});

test('an answer said again changes nothing once it is confirmed', () => {
  fc.assert(
    fc.property(
      platform.chain(of => fc.tuple(fc.constant(of), fc.array(state(of), { minLength: 1, maxLength: 5 }))),
      ([of, states]) => {
        let belief = NOTHING_BELIEVED;
        let at = START;
        for (const events of states) {
          at = later(at, HOUR_MS);
          belief = take(belief, of, events, at).belief;
        }
        const last = states.at(-1)!;
        belief = take(belief, of, last, later(at, HOUR_MS)).belief;
        const again = take(belief, of, last, later(at, 2 * HOUR_MS));
        expect(again).toMatchObject({ changes: [], outcome: 'unchanged', awaiting: false });
        expect(again.belief.entries).toEqual(belief.entries);
      },
    ),
  );
});

test('the order of events in a feed never matters, and the same answers always give the same belief', () => {
  fc.assert(
    fc.property(
      platform.chain(of =>
        fc.tuple(
          fc.constant(of),
          fc.array(
            state(of).chain(events =>
              fc.tuple(
                fc.constant(events),
                fc.shuffledSubarray(events, { minLength: events.length, maxLength: events.length }),
              ),
            ),
            { minLength: 1, maxLength: 5 },
          ),
        ),
      ),
      ([of, states]) => {
        let [one, other] = [NOTHING_BELIEVED, NOTHING_BELIEVED];
        let at = START;
        for (const [events, shuffled] of states) {
          at = later(at, HOUR_MS);
          const a = take(one, of, events, at);
          const b = take(other, of, shuffled, at);
          expect(b).toEqual(a);
          [one, other] = [a.belief, b.belief];
        }
      },
    ),
  );
});
