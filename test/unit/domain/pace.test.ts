import { describe, expect, test } from '@jest/globals';
import { HOUR_MS, MINUTE_MS } from '../../../domain/instant.js';
import { afterFailure, type FailedLook, jittered, secondLookMs } from '../../../domain/sync/pace.js';

const LOOK: FailedLook = {
  code: 'feed_server_error',
  details: {},
  failures: 1,
  troubledForMs: 0,
  wasFailing: false,
  lookEveryMs: 30 * MINUTE_MS,
};
const following = (look: Partial<FailedLook>, random = 0.5) => afterFailure({ ...LOOK, ...look }, random);

test('an interval is spread by a tenth either way', () => {
  expect([jittered(1_000, 0), jittered(1_000, 0.5), jittered(1_000, 1)]).toEqual([900, 1_000, 1_100]);
});

test('a second look comes after 2 to 5 minutes', () => {
  expect([secondLookMs(0), secondLookMs(1)]).toEqual([2 * MINUTE_MS, 5 * MINUTE_MS]);
});

describe('after a failure', () => {
  test('it is tried again soon, then ever later, and the fifth in a row is failing', () => {
    const said = [1, 2, 3, 4, 5].map(failures => following({ failures }));
    expect(said.map(retry => retry.kind)).toEqual([...Array(4).fill('retrying'), 'failing']);
    expect(said.map(retry => retry.lookAgainInMs)).toEqual([
      30_000,
      60_000,
      120_000,
      240_000,
      30 * MINUTE_MS,
    ]);
  });

  test('a link that a person must change is failing at once', () => {
    expect(following({ code: 'feed_gone' })).toEqual({ kind: 'failing', lookAgainInMs: HOUR_MS });
    expect(following({ code: 'url_refused' }).kind).toBe('failing');
  });

  test('after two hours it is failing, however few looks there were', () => {
    const look = { failures: 2, troubledForMs: 2 * HOUR_MS };
    expect(following({ ...look, troubledForMs: 2 * HOUR_MS - 1 }).kind).toBe('retrying');
    expect(following(look).kind).toBe('failing');
  });

  test('a host that is asked too often makes no feed failing before the two hours are over', () => {
    const throttled = { code: 'feed_throttled', failures: 9, details: { retryAfterMs: HOUR_MS } } as const;
    expect(following(throttled)).toEqual({ kind: 'retrying', lookAgainInMs: HOUR_MS });
    expect(following({ ...throttled, troubledForMs: 2 * HOUR_MS }).kind).toBe('failing');
  });

  test('quick tries never lie further apart than a quarter of an hour', () => {
    expect(following({ code: 'feed_throttled', failures: 30 }).lookAgainInMs).toBe(15 * MINUTE_MS);
  });

  test('what was failing stays so until it answers, whatever is wrong now', () => {
    expect(following({ wasFailing: true })).toEqual({ kind: 'failing', lookAgainInMs: 30 * MINUTE_MS });
  });

  test('a slow pace is never faster than the connection’s own', () => {
    expect(following({ code: 'feed_gone', lookEveryMs: 6 * HOUR_MS }).lookAgainInMs).toBe(6 * HOUR_MS);
    expect(following({ wasFailing: true, lookEveryMs: 5 * MINUTE_MS }).lookAgainInMs).toBe(20 * MINUTE_MS);
  });

  test('it never comes sooner than the platform asks', () => {
    expect(following({ details: { retryAfterMs: 10 * MINUTE_MS } })).toEqual({
      kind: 'retrying',
      lookAgainInMs: 10 * MINUTE_MS,
    });
    expect(following({ details: { retryAfterMs: 15 * MINUTE_MS + 1 } })).toMatchObject({ kind: 'failing' });
    expect(following({ details: { retryAfterMs: 3 * HOUR_MS } }).lookAgainInMs).toBe(3 * HOUR_MS);
  });
});
