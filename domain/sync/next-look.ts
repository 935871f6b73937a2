import { DAY_MS, HOUR_MS, MINUTE_MS } from '../instant.js';
import { gapsRead, type Readings } from './readings.js';

/*
 * When a feed that answers is looked at next.
 *
 * What a look can save: nights that were booked here since the last look and that another platform may sell until it
 * reads our calendar with them in it. So a look is worth most shortly before another platform reads, and next to
 * nothing just after. With s the time since this look,
 *
 *   worry(s) = bookings(s) · likely · (ALONE + Σ listens(other, s))
 *
 * and the next look comes at the first s at which worry(s) ≥ price, not before EARLIEST_MS and not after `latest`.
 *
 *   bookings(s)   bookings to be expected within s, where an interval of average hours makes 1: by night few are made
 *   likely        soon · recent: how much likelier, or nearer, a double booking is here than elsewhere
 *   listens(o, s) how likely o reads our calendar in the minutes after s, where 1 is its average over all hours: foretold
 *                 from how it read before. 1 where nothing foretells it, and for a platform that people keep by hand
 *   price         of a look at this platform, so that all of them together stay within its budget (price.ts). Spread by
 *                 a tenth either way, so that a fleet never wakes at once
 *   latest        LATEST intervals
 *
 * One other platform of which nothing is foretold, average hours and a price of 1 make about the interval. More of
 * anything that worries makes no look later. `npm run bench -- pace` measures what it is worth.
 */

/** The soonest and the latest next look there is, however short or long the interval. */
export const EARLIEST_MS = 5 * MINUTE_MS;
export const LATEST_MS = DAY_MS;

/** An interval that a person set is a promise: no look comes later than twice of it. */
const LATEST = { platform: 4, connection: 2 } as const;

/** What is still worth knowing of a unit that no other platform sells. */
const ALONE = 0.15;

/** Bookings made in each hour of the property's day, against the average hour. */
const BY_HOUR = [
  0.55, 0.35, 0.25, 0.2, 0.2, 0.3, 0.5, 0.75, 1, 1.15, 1.25, 1.25, 1.2, 1.2, 1.2, 1.2, 1.25, 1.3, 1.35, 1.45,
  1.5, 1.5, 1.25, 0.9,
] as const;

/** Arrivals this near leave no time to mend a double booking; where none is known or all are far, there is time. */
const SOON = [
  { within: 3 * DAY_MS, weighs: 1.3 },
  { within: 14 * DAY_MS, weighs: 1.1 },
] as const;
const NOT_SOON = 0.9;

/** Where something changed lately, more often does. */
const RECENT = [
  { within: DAY_MS, weighs: 1.2 },
  { within: 7 * DAY_MS, weighs: 1 },
] as const;
const NOT_RECENT = 0.9;

const STEP_MS = MINUTE_MS;
/** A look is written within this, and serves what is read after it. */
const LEAD_MS = MINUTE_MS;
/** The minutes after a look, for which it is judged how likely another platform reads: a fifteenth of the interval. */
const LEAST_WINDOW_MS = 4 * MINUTE_MS;

/** Another platform that sells the unit; without readings where nothing foretells them. */
export interface OtherSeller {
  readonly readings?: Readings;
}

/** All lengths are milliseconds. */
export interface Situation {
  readonly interval: { readonly ms: number; readonly setBy: 'platform' | 'connection' };
  /** The other platforms that sell the unit. */
  readonly others: readonly OtherSeller[];
  /** Since the property's midnight. */
  readonly timeOfDayMs: number;
  /** Until the next arrival at the unit; unset where none is known. */
  readonly nextArrivalMs?: number;
  /** Since what this feed says changed; unset where it never did. */
  readonly changedAgoMs?: number;
}

/** Milliseconds to the next look at `price`, which is spread by a tenth as `random` goes from 0 up to 1. */
export function nextLookMs(at: Situation, price: number, random: number): number {
  const asked = price * (0.9 + 0.2 * random);
  const likely = weighed(at.nextArrivalMs, SOON, NOT_SOON) * weighed(at.changedAgoMs, RECENT, NOT_RECENT);
  const listens = listening(at);
  const latest = Math.max(EARLIEST_MS, Math.round(latestLookMs(at.interval) * (0.9 + 0.1 * random)));
  let unseen = 0;
  for (let wait = STEP_MS; wait < latest; wait += STEP_MS) {
    unseen += (STEP_MS / at.interval.ms) * bookingsAt(at.timeOfDayMs + wait);
    const bookings = unseen * likely;
    if (wait < EARLIEST_MS || bookings * listens.most < asked) continue;
    const worry = bookings * (ALONE + listens.after(wait));
    if (worry >= asked) return wait === EARLIEST_MS ? wait : wait - Math.round(STEP_MS * random);
  }
  return latest;
}

/** No look comes later than this. */
export const latestLookMs = ({ ms, setBy }: Situation['interval']): number =>
  Math.max(EARLIEST_MS, Math.min(ms * LATEST[setBy], LATEST_MS));

interface Listening {
  readonly after: (waitMs: number) => number;
  /** No wait makes it more, ALONE included. */
  readonly most: number;
}

function listening({ others, interval }: Situation): Listening {
  const windowMs = Math.max(LEAST_WINDOW_MS, interval.ms / 15);
  const each = others.map(({ readings }): Listening => {
    if (!readings) return { after: () => 1, most: 1 };
    const read = gapsRead(readings);
    const gaps = readings.everyMs / windowMs;
    const after = (waitMs: number) => (read(waitMs + LEAD_MS + windowMs) - read(waitMs + LEAD_MS)) * gaps;
    return { after, most: Math.max(1, (windowMs / readings.everyMs + 2) * gaps) };
  });
  return {
    after: waitMs => each.reduce((sum, { after }) => sum + after(waitMs), 0),
    most: each.reduce((sum, { most }) => sum + most, ALONE),
  };
}

const bookingsAt = (timeOfDayMs: number): number => BY_HOUR[Math.floor(timeOfDayMs / HOUR_MS) % 24] ?? 1;

function weighed(
  ms: number | undefined,
  steps: readonly { readonly within: number; readonly weighs: number }[],
  otherwise: number,
): number {
  return steps.find(({ within }) => ms !== undefined && ms <= within)?.weighs ?? otherwise;
}
