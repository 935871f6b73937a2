import { elapsedMs, type Instant, later } from '../instant.js';
import type { PlatformFacts } from '../platforms/index.js';
import type { ChecklistRules } from './rules.js';
import type { ClosesByHand } from './situation.js';

/*
 * Which way a unit is kept on a platform. The first line that holds decides:
 *
 *   no link to read                                  checklist  kept_by_hand, or no_link where the platform has links
 *   more room types than the platform links          checklist  too_many_room_types
 *   it has been down as long as takeOverAfterMs      checklist  feed_long_down
 *   it has been down as long as fallbackAfterMs      fallback   feed_down
 *   it was one of these two, and has not answered
 *     without fail for as long as handBackAfterMs    as it was
 *   otherwise                                        feed       feed_answers
 *
 * Down counts from the first failure on, through answers in between that were too few to hand back: a feed that comes
 * and goes is not relied on.
 */

/** `fallback`: its feed is down, and a list is made of the nights at risk. */
export type Way = 'feed' | 'fallback' | 'checklist';

export type WayBecause =
  | 'feed_answers'
  | 'feed_down'
  | 'feed_long_down'
  | 'too_many_room_types'
  | 'no_link'
  | 'kept_by_hand';

export interface WayKept {
  readonly way: Way;
  readonly because: WayBecause;
  /** The first failure of this trouble. */
  readonly downSince?: Instant;
  /** When the answer changes though nothing happens. */
  readonly looksAgainAt?: Instant;
}

export interface FeedHealth {
  /** `fails` once the quick tries are spent: see `domain/sync/pace.ts`. */
  readonly state: 'answers' | 'fails';
  /** Since when it has done so at every look. */
  readonly since: Instant;
}

export interface ToKeep {
  readonly facts: PlatformFacts;
  readonly roomTypes: number;
  /** Unset where there is no link to read. */
  readonly feed?: FeedHealth;
  /** What was decided last. */
  readonly before?: WayKept;
}

export function wayToKeep(
  { facts, roomTypes, feed, before }: ToKeep,
  now: Instant,
  rules: ChecklistRules,
): WayKept {
  if (!feed) return { way: 'checklist', because: facts.sync === 'checklist' ? 'kept_by_hand' : 'no_link' };
  if (facts.feedUpToRoomTypes !== undefined && roomTypes > facts.feedUpToRoomTypes)
    return { way: 'checklist', because: 'too_many_room_types' };
  return feed.state === 'fails' ? whileDown(feed, before, now, rules) : onceBack(feed, before, now, rules);
}

function whileDown(
  feed: FeedHealth,
  before: WayKept | undefined,
  now: Instant,
  rules: ChecklistRules,
): WayKept {
  const downSince = before?.downSince ?? feed.since;
  const downMs = elapsedMs(downSince, now);
  if (downMs >= rules.takeOverAfterMs) return { way: 'checklist', because: 'feed_long_down', downSince };
  return downMs >= rules.fallbackAfterMs
    ? {
        way: 'fallback',
        because: 'feed_down',
        downSince,
        looksAgainAt: later(downSince, rules.takeOverAfterMs),
      }
    : {
        way: 'feed',
        because: 'feed_answers',
        downSince,
        looksAgainAt: later(downSince, rules.fallbackAfterMs),
      };
}

function onceBack(
  feed: FeedHealth,
  before: WayKept | undefined,
  now: Instant,
  rules: ChecklistRules,
): WayKept {
  const wasDown = before?.downSince !== undefined;
  if (!wasDown || elapsedMs(feed.since, now) >= rules.handBackAfterMs)
    return { way: 'feed', because: 'feed_answers' };
  return { ...before, looksAgainAt: later(feed.since, rules.handBackAfterMs) };
}

export const closesByHand = (way: Way): ClosesByHand =>
  way === 'checklist' ? 'all' : way === 'fallback' ? 'near' : 'none';
