import { z } from 'zod';
import { Instant } from './common.js';

export const FeedProblem = z
  .object({
    code: z.string(),
    says: z.string(),
    help: z.string(),
    details: z
      .record(z.string(), z.union([z.string(), z.number()]))
      .optional()
      .meta({ description: 'What stands in the words, by name.' }),
    since: Instant,
    failures: z.int(),
  })
  .meta({ id: 'FeedProblem', description: 'Why the feed cannot be read now, in words for a manager.' });

export const HoldNotice = z
  .object({
    reason: z.enum(['no_events', 'many_stays_gone', 'most_gone', 'events_unreadable']),
    since: Instant,
    missing: z.int().meta({ description: 'How many entries the held answer would end.' }),
  })
  .meta({ id: 'HoldNotice' });

export const FEED_STATES = [
  'new',
  'healthy',
  'retrying',
  'failing',
  'stale',
  'held',
  'paused',
  'no_link',
  'archived',
] as const;
export type FeedState = (typeof FEED_STATES)[number];

export const FeedHealth = z
  .object({
    state: z.enum(FEED_STATES).meta({
      description:
        '`retrying` trouble that usually passes; `failing` trouble that lasts or needs a person; `stale` no fresh answer for longer than allowed, though nothing is known to be wrong; `held` an answer looked wrong and its nights stay taken; `no_link` nothing to read.',
    }),
    lookedAt: Instant.optional(),
    answeredAt: Instant.optional(),
    changedAt: Instant.optional(),
    nextLookAt: Instant.optional(),
    problem: FeedProblem.optional(),
    staleSince: Instant.optional().meta({ description: 'Set where no fresh answer came for too long.' }),
    hold: HoldNotice.optional(),
    looks: z.int(),
    answers: z.int(),
    lastLookMs: z.int().optional(),
  })
  .meta({ id: 'FeedHealth' });

export const ConnectionHealth = z
  .object({
    state: z.enum(FEED_STATES).meta({ description: 'That of its worst feed.' }),
    feeds: z.int(),
    problem: FeedProblem.optional(),
    answeredAt: Instant.optional().meta({ description: 'The oldest of its feeds.' }),
    nextLookAt: Instant.optional().meta({ description: 'The soonest of its feeds.' }),
  })
  .meta({ id: 'ConnectionHealth' });
