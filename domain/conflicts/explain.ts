import type { Kind, Platform } from '../entry.js';
import { elapsedMs, HOUR_MS, type Instant, MINUTE_MS } from '../instant.js';
import type { Nights } from '../nights.js';
import { factsOf } from '../platforms/index.js';
import type { ConflictKind } from './detect.js';
import { nightsInWords } from './nights-in-words.js';
import type { Sighting } from './sources.js';

/** One side of a conflict, as far as words need it. */
export interface SideInWords {
  readonly source: Platform | 'direct';
  readonly kind: Kind;
  readonly nights: Nights;
  /** When it first took nights of the conflict. */
  readonly seen: Sighting;
}

/**
 * Who took the nights first, as far as looks can tell. `certain`: the other side's calendar was read without them when
 * this side's already showed them. `open`: both came between looks that overlap in time.
 */
export type WhoWasFirst =
  | { readonly sure: 'certain'; readonly first: 0 | 1; readonly says: string }
  | { readonly sure: 'open'; readonly says: string };

export const nameOfSource = (source: Platform | 'direct'): string =>
  source === 'direct' ? 'Direct booking' : factsOf(source).name;

/** What happened, in one sentence. The stay is named first. */
export function inOneSentence(
  kind: ConflictKind,
  nights: Nights,
  [one, other]: readonly [SideInWords, SideInWords],
): string {
  const [a, b] = [sellerOf(one), sellerOf(other)];
  const when = nightsInWords(nights);
  switch (kind) {
    case 'double_booking':
      return `Two guests have ${when}: one from ${a}, one from ${b}.`;
    case 'possible':
      return `A guest from ${a} has ${when}, and ${b} shows them as closed without saying whether for a guest.`;
    case 'over_block':
      return other.source === 'direct'
        ? `A guest from ${a} has ${when}, which you blocked yourself.`
        : `A guest from ${a} has ${when}, which are blocked by the owner on ${b}.`;
  }
}

const sellerOf = ({ source }: SideInWords): string =>
  source === 'direct' ? 'your own bookings' : factsOf(source).name;

const isOwnBlock = ({ source, kind }: SideInWords): boolean => source === 'direct' && kind === 'block';

export function whoWasFirst([one, other]: readonly [SideInWords, SideInWords]): WhoWasFirst {
  if (cameBefore(one.seen, other.seen)) return certain(0, one, other);
  if (cameBefore(other.seen, one.seen)) return certain(1, other, one);
  return {
    sure: 'open',
    says: `Which came first cannot be told: ${range(one)}, and ${range(other)}. The platforms know when each was booked.`,
  };
}

/** A direct booking is known to the moment; what a platform tells, from the look before it to the one that showed it. */
const cameBefore = (one: Sighting, other: Sighting): boolean =>
  other.unseenAt !== undefined && one.since <= other.unseenAt;

const certain = (first: 0 | 1, one: SideInWords, other: SideInWords): WhoWasFirst => ({
  sure: 'certain',
  first,
  says: `${isOwnBlock(one) ? 'Your own block' : nameOfSource(one.source)} was first: its nights were known when ${sellerOf(other)} still had them free. ${apart(one.seen.since, other.seen)}`,
});

function apart(since: Instant, { unseenAt, since: later }: Sighting): string {
  const least = inWords(elapsedMs(since, unseenAt ?? later));
  const most = inWords(elapsedMs(since, later));
  return least === most
    ? `The other came ${most} later.`
    : `The other came between ${least} and ${most} later.`;
}

const range = (side: SideInWords): string => {
  const { unseenAt, since } = side.seen;
  const name = isOwnBlock(side) ? 'your own block' : nameOfSource(side.source);
  return unseenAt
    ? `${name} took them between ${moment(unseenAt)} and ${moment(since)}`
    : `${name} had them when it was first read, ${moment(since)}`;
};

/** In UTC: the reader's zone is the screen's business, which has the instants beside the words. */
const moment = (at: Instant): string => `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`;

function inWords(ms: number): string {
  if (ms < MINUTE_MS) return 'less than a minute';
  if (ms < 2 * HOUR_MS) return counted(Math.round(ms / MINUTE_MS), 'minute');
  if (ms < 48 * HOUR_MS) return counted(Math.round(ms / HOUR_MS), 'hour');
  return counted(Math.round(ms / (24 * HOUR_MS)), 'day');
}

const counted = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`;
