import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Feeds, Watch } from './watch.js';

/*
 * Feeds of one platform, each looked at in its own turn, over hours. The platform dies, and is back. What is told is
 * counted; when which feed is looked at is left to chance.
 */

const phases = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 3, maxLength: 120 });
const pace = fc.constantFrom(30, 45, 60);

function lived(feeds: Feeds, minutes: number): Watch {
  const watch = new Watch();
  for (let minute = 0; minute <= minutes; minute++) {
    watch.look({ feeds: feeds.until(minute) }, minute);
    expect(new Set(watch.open).size).toBe(watch.open.length);
  }
  return watch;
}

describe('a platform that is dead for hours', () => {
  test('is one alert and one end, however many feeds it has; two feeds at most were told before it', () => {
    fc.assert(
      fc.property(phases, pace, fc.integer({ min: 90, max: 400 }), (of, every, lasts) => {
        const feeds = new Feeds(of, every, minute => minute < 120 || minute >= 120 + lasts);
        const { told, open } = lived(feeds, 120 + lasts + 240);
        expect(told.filter(words => words.includes('platform_down'))).toEqual([
          'open platform_down platform/airbnb',
          'end platform_down platform/airbnb over',
        ]);
        expect(told.filter(words => words.startsWith('open failing')).length).toBeLessThanOrEqual(2);
        expect(told.filter(words => words.startsWith('reopen'))).toEqual([]);
        expect(open).toEqual([]);
      }),
      { numRuns: 12, examples: [[[0, 0, 0, 2.960594732333751e-16], 30, 90]] },
    );
  });

  test('with two hundred feeds, no feed is told of', () => {
    const many = Array.from({ length: 200 }, (_, number) => number / 200);
    const { told } = lived(new Feeds(many, 60, minute => minute < 60 || minute >= 300), 480);
    expect(told).toEqual(['open platform_down platform/airbnb', 'end platform_down platform/airbnb over']);
  });

  test('with one link that stays dead, that one is told of when the platform is back', () => {
    const many = Array.from({ length: 30 }, (_, number) => number / 30);
    const feeds = new Feeds(many, 60, (minute, feed) => minute < 60 || (minute >= 300 && feed !== 7));
    const { told, open } = lived(feeds, 600);
    expect(told).toEqual([
      'open platform_down platform/airbnb',
      'end platform_down platform/airbnb over',
      'open failing feed/f7',
    ]);
    expect(open).toEqual(['failing feed/f7']);
  });
});

test('an outage of minutes is told to nobody', () => {
  fc.assert(
    fc.property(phases, pace, (of, every) => {
      const feeds = new Feeds(of, every, minute => minute < 120 || minute >= 126);
      expect(lived(feeds, 260).told).toEqual([]);
    }),
    { numRuns: 12 },
  );
});

test('a few links that die alone are told one by one, and never as their platform', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 20, maxLength: 60 }),
      pace,
      fc.uniqueArray(fc.integer({ min: 0, max: 19 }), { minLength: 1, maxLength: 3 }),
      (of, every, dying) => {
        const die = new Map(dying.map((feed, place) => [feed, 100 + place * 90]));
        const feeds = new Feeds(of, every, (minute, feed) => minute < (die.get(feed) ?? Infinity));
        const { told } = lived(feeds, 600);
        expect(told.sort()).toEqual(dying.map(feed => `open failing feed/f${feed}`).sort());
      },
    ),
    { numRuns: 12 },
  );
});

test('whatever fails and when, no two alerts of one thing are open, and a feed and its platform never both', () => {
  fc.assert(
    fc.property(
      phases,
      pace,
      fc.array(
        fc.tuple(
          fc.integer({ min: 0, max: 119 }),
          fc.integer({ min: 0, max: 900 }),
          fc.integer({ min: 1, max: 200 }),
        ),
        {
          maxLength: 200,
        },
      ),
      (of, every, troubles) => {
        const feeds = new Feeds(
          of,
          every,
          (minute, feed) =>
            !troubles.some(([one, from, lasts]) => one === feed && minute >= from && minute < from + lasts),
        );
        const watch = new Watch();
        for (let minute = 0; minute <= 900; minute += 1) {
          watch.look({ feeds: feeds.until(minute) }, minute);
          const { open } = watch;
          expect(new Set(open).size).toBe(open.length);
          if (open.includes('platform_down platform/airbnb')) expect(open).toHaveLength(1);
        }
      },
    ),
    { numRuns: 8 },
  );
});
