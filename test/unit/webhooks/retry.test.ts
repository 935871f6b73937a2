import { describe, expect, test } from '@jest/globals';
import { DAY_MS, HOUR_MS, later, MINUTE_MS } from '../../../domain/instant.js';
import { afterFailure, afterRefusal, takenBy } from '../../../domain/webhooks/retry.js';

const NOW = '2026-11-23T09:30:00.000Z';
const STEPS = [5_000, 5 * MINUTE_MS, 30 * MINUTE_MS, ...[2, 5, 10, 14, 20, 24].map(hours => hours * HOUR_MS)];

const failure = (changed: object = {}) => ({
  failures: 1,
  since: NOW,
  now: NOW,
  disableAfterMs: 5 * DAY_MS,
  ...changed,
});

test.each([
  [200, 'delivered'],
  [204, 'delivered'],
  [299, 'delivered'],
  [301, 'receiver_fails'],
  [400, 'refused_message'],
  [401, 'receiver_fails'],
  [404, 'receiver_fails'],
  [410, 'receiver_gone'],
  [413, 'refused_message'],
  [422, 'refused_message'],
  [429, 'receiver_fails'],
  [500, 'receiver_fails'],
  [503, 'receiver_fails'],
])('status %d: %s', (status, taken) => expect(takenBy(status)).toBe(taken));

test('a refused message is tried ten times in three days, then given up', () => {
  const waits = Array.from({ length: 10 }, (_, tries) => afterRefusal(tries + 1, 0.5));
  expect(waits).toEqual([...STEPS, 'given_up']);
});

describe('a failing receiver', () => {
  test('is tried by the schedule, and then daily', () => {
    const waits = Array.from({ length: 11 }, (_, at) => afterFailure(failure({ failures: at + 1 }), 0.5));
    expect(waits).toEqual([...STEPS, 24 * HOUR_MS, 24 * HOUR_MS]);
  });

  test('never by all senders in the same second', () => {
    expect(afterFailure(failure({ failures: 2 }), 0)).toBe(4.5 * MINUTE_MS);
    expect(afterFailure(failure({ failures: 2 }), 0.999)).toBeGreaterThan(5.4 * MINUTE_MS);
    expect(afterRefusal(2, 0)).toBe(4.5 * MINUTE_MS);
  });

  test('is left alone for as long as it asks, a day at most', () => {
    expect(afterFailure(failure({ retryAfterMs: HOUR_MS }), 0.5)).toBe(HOUR_MS);
    expect(afterFailure(failure({ failures: 5, retryAfterMs: 1 }), 0.5)).toBe(5 * HOUR_MS);
    expect(afterFailure(failure({ retryAfterMs: 10 * DAY_MS }), 0.5)).toBe(DAY_MS);
  });

  test('is tried a last time when its days are over, and then disabled', () => {
    const at = (ms: number) => failure({ failures: 12, now: later(NOW, ms) });
    expect(afterFailure(at(5 * DAY_MS - HOUR_MS), 0.5)).toBe(HOUR_MS);
    expect(afterFailure(at(5 * DAY_MS), 0.5)).toBe('disable');
    expect(afterFailure(at(6 * DAY_MS), 0.5)).toBe('disable');
  });
});
