import { createHash } from 'node:crypto';
import ipaddr from 'ipaddr.js';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { Problem } from '../../domain/problems.js';
import type { PeopleDatabase } from '../../store/people-database.js';

interface Rule {
  readonly times: number;
  readonly minutes: number;
}

/*
 * Guessing is slowed per address, and per person: tightly from one address, widely from all of them together, so that
 * a stranger elsewhere cannot lock a person out by a handful of wrong passwords. An attempt counts before it is
 * looked at, so that many at once count too; one that succeeds takes its own count back.
 */
const RULES = {
  'sign-in of person from address': { times: 5, minutes: 15 },
  'sign-in of person': { times: 50, minutes: 60 },
  'sign-in from address': { times: 30, minutes: 15 },
  'password of person': { times: 10, minutes: 15 },
  'code of person': { times: 10, minutes: 15 },
  /** A code of an authenticator app lives for a minute and a half; seen by somebody else, it must be worth nothing. */
  'one code of person': { times: 1, minutes: 3 },
  'letter to person': { times: 3, minutes: 60 },
  'letter from address': { times: 10, minutes: 60 },
  'invitation of person': { times: 100, minutes: 60 },
  'link from address': { times: 20, minutes: 15 },
  'unknown caller from address': { times: 120, minutes: 1 },
  'task link from address': { times: 120, minutes: 1 },
  'webhook of connection': { times: 120, minutes: 1 },
} as const satisfies Record<string, Rule>;
export type ThrottleRule = keyof typeof RULES | 'request of caller';

export interface Throttle {
  /** Counts one attempt. Throws `too_many_attempts` where it is one too many. */
  count(rule: ThrottleRule, ...of: string[]): Promise<void>;
  /** Forgets the attempts: it was the right one. */
  forget(rule: ThrottleRule, ...of: string[]): Promise<void>;
}

/** Counts in the table `throttles`: shared by all processes, and still there after a restart. */
export function throttleIn(db: PeopleDatabase, requestsPerMinute: number): Throttle {
  const limiters = new Map(
    Object.entries({ ...RULES, 'request of caller': { times: requestsPerMinute, minutes: 1 } }).map(
      ([name, { times, minutes }]) => [
        name,
        new RateLimiterPostgres({
          storeClient: db,
          storeType: 'knex',
          tableName: 'throttles',
          tableCreated: true,
          keyPrefix: name,
          points: times,
          duration: minutes * 60,
          inMemoryBlockOnConsumed: times + 1, // a flood is turned away without asking the database
        }),
      ],
    ),
  );
  const limiterOf = (rule: ThrottleRule) => limiters.get(rule) as RateLimiterPostgres;
  return {
    async count(rule, ...of) {
      try {
        await limiterOf(rule).consume(keyOf(of));
      } catch (refused) {
        if (!(refused instanceof RateLimiterRes)) throw refused; // the database, not the count
        const minutes = Math.max(1, Math.ceil(refused.msBeforeNext / 60_000));
        throw new Problem('too_many_attempts', { minutes });
      }
    },
    async forget(rule, ...of) {
      await limiterOf(rule).delete(keyOf(of));
    },
  };
}

/** A hash: neither addresses nor e-mails are kept. */
const keyOf = (of: readonly string[]): string =>
  createHash('sha256').update(of.join('\n')).digest('base64url').slice(0, 22);

/** What of an address counts as one: a whole /64 of IPv6, since its owner has all of them. */
export function networkOf(address: string): string {
  const parsed = ipaddr.process(address);
  return parsed.kind() === 'ipv4'
    ? parsed.toString()
    : Buffer.from(parsed.toByteArray().slice(0, 8)).toString('hex');
}
