import type { Info } from '@temporalio/activity';
import type { ApplicationFailure } from '@temporalio/common';
import type { ActivityInboundCallsInterceptor } from '@temporalio/worker';
import type { Logger } from 'pino';
import { asFailure, describe, framesOf, NOT_YET, UNCHANGED } from '../activities/failures.js';

/** The activities that make up a sync: one line for each time one ends. */
const LOGGED: ReadonlySet<string> = new Set(['fetchFeed', 'writeCalendar']);

/** An id, a code or a count: whatever else an argument or a result holds has no place in a log. */
const SHORT = /^[\w-]{1,64}$/;

/**
 * Turns what activities throw into failures that may stand in a history, logs what nobody expected, and writes one line
 * for each look and each answer that was written: ids, outcome, counts, time. Only what is shaped like an id, a code or a
 * number is taken from what went in and came out, so that no link, body or guest can be in it.
 */
export const loggedActivity = (log: Logger, info: Info): ActivityInboundCallsInterceptor => ({
  async execute(input, next) {
    const began = performance.now();
    const line = (outcome: Readonly<Record<string, unknown>>) =>
      log.info(
        {
          activity: info.activityType,
          attempt: info.attempt,
          ...plain(input.args[0]),
          ...outcome,
          ms: Math.round(performance.now() - began),
        },
        'sync',
      );
    try {
      const result = await next(input);
      if (LOGGED.has(info.activityType)) line(plainOutcome(result));
      return result;
    } catch (error) {
      const failure = asFailure(error);
      if (failure.type === 'internal')
        log.error(
          {
            activity: info.activityType,
            ...plain(input.args[0]),
            error: describe(error),
            at: framesOf(error),
          },
          'activity failed',
        );
      else if (LOGGED.has(info.activityType) && failure.type !== NOT_YET)
        line({ outcome: outcomeOf(failure) });
      throw failure;
    }
  },
});

const outcomeOf = ({ type }: ApplicationFailure): string =>
  type === UNCHANGED ? 'unchanged' : (type ?? 'unknown');

/** What `kind` or `outcome` says, with the rest of it that is plain. */
function plainOutcome(result: unknown): Record<string, unknown> {
  const { kind, ...rest } = plain(result);
  return kind === undefined ? rest : { outcome: kind, ...rest };
}

/** Of an object, its plain values, and the plain values of the objects it holds. */
function plain(from: unknown): Record<string, unknown> {
  if (typeof from !== 'object' || from === null) return {};
  return Object.fromEntries(
    Object.entries(from).flatMap(([key, value]): [string, unknown][] => {
      if (typeof value === 'number' || typeof value === 'boolean') return [[key, value]];
      if (typeof value === 'string') return SHORT.test(value) ? [[key, value]] : [];
      const held = plain(value);
      return Object.keys(held).length > 0 ? [[key, held]] : [];
    }),
  );
}
