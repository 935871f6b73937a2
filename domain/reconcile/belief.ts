import type { Entry, Guest, Kind } from '../entry.js';
import type { Instant } from '../instant.js';
import type { Nights } from '../nights.js';
import type { PlatformFacts } from '../platforms/facts.js';

/** An entry of one feed, with what is needed to know it again in the next answer. */
export interface BelievedEntry extends Entry {
  /** The UID under which the feed last showed it. */
  readonly uid: string;
  readonly firstSeen: Instant;
  /** Set while an answer lacked it and no second one has confirmed that: the nights are still taken. */
  readonly missingSince?: Instant;
  /**
   * What the last answer showed of it, set only where that was less than `nights`: the nights between are still
   * taken until a second answer lacks them too.
   */
  readonly shown?: Nights;
  /** Set where a person said to keep it although the feed lacks it: only a person, or its last night, ends it. */
  readonly keptSince?: Instant;
  readonly guest?: Guest;
  /** What feeds tell of the guest was erased, and is not kept again. */
  readonly guestErased?: true;
}

/**
 * Why an answer is kept apart: it held no events; three or more stays vanished at once; more than half of what
 * lies ahead vanished at once; entries vanished while events became unreadable.
 */
export type HoldReason = 'no_events' | 'many_stays_gone' | 'most_gone' | 'events_unreadable';

/** An answer that looks wrong. What it would free stays taken until a second answer agrees or a person decides. */
export interface Hold {
  readonly reason: HoldReason;
  readonly since: Instant;
  /** The entries it would end. */
  readonly missing: readonly string[];
}

/** All we believe of one feed. `entries` holds active ones only, ordered by nights, then id. */
export interface Belief {
  readonly entries: readonly BelievedEntry[];
  readonly hold?: Hold;
  /** When the last answer that was reconciled came; an answer not newer than this changes nothing. */
  readonly answeredAt?: Instant;
  /** Events of the last trusted answer that gave no nights; more of them than before explain what is missing. */
  readonly unreadable?: number;
}

export const NOTHING_BELIEVED: Belief = { entries: [] };

/** How a manager wants one feed read. All optional; empty means the platform's own facts decide. */
export interface FeedRules {
  /** Events whose summary holds one of these phrases (any case) are left out. */
  readonly ignore?: readonly string[];
  readonly treatAsStay?: readonly string[];
  readonly treatAsBlock?: readonly string[];
  /** The feed gives the last night as its end, not the check-out day. */
  readonly endIsLastNight?: boolean;
  /** Events with nights that another event of the same feed already holds are left out. */
  readonly ignoreEqualDates?: boolean;
}

/** One look at a feed: everything reconcile needs beside belief and answer. */
export interface Look {
  readonly feedId: string;
  readonly at: Instant;
  /** The property's IANA zone: what "today" is. */
  readonly timezone: string;
  readonly platform: PlatformFacts;
  readonly rules: FeedRules;
  /** A person's word on a held answer: `accept` applies it, `keep` drops it. */
  readonly decision?: 'accept' | 'keep';
}

export type EndReason =
  | 'cancelled' // a stay gone before check-out, confirmed
  | 'opened' // a block, closure or rule gone, confirmed
  | 'over' // gone after its nights had passed
  | 'ignored' // a rule of the manager now leaves it out
  | 'disconnected' // its feed or connection was archived
  | 'undone'; // an import was undone by a person

/** What one answer did to the belief; the rows of the change log. */
export type Change =
  | { readonly kind: 'came'; readonly entry: BelievedEntry }
  | { readonly kind: 'moved'; readonly entry: BelievedEntry; readonly was: Nights }
  | { readonly kind: 'reclassified'; readonly entry: BelievedEntry; readonly was: Kind }
  | { readonly kind: 'renamed'; readonly entry: BelievedEntry; readonly was: string }
  /** The feed tells more, or something else, of the guest. */
  | { readonly kind: 'identified'; readonly entry: BelievedEntry }
  /** The answer shows fewer of its nights (`entry.shown`); they stay taken until a second one agrees. */
  | { readonly kind: 'narrowing'; readonly entry: BelievedEntry }
  | { readonly kind: 'missing'; readonly entry: BelievedEntry }
  /** A person keeps it although the feed lacks it. */
  | { readonly kind: 'kept'; readonly entry: BelievedEntry }
  | { readonly kind: 'returned'; readonly entry: BelievedEntry }
  | { readonly kind: 'ended'; readonly entry: BelievedEntry; readonly reason: EndReason }
  | { readonly kind: 'held'; readonly hold: Hold }
  | { readonly kind: 'released'; readonly hold: Hold; readonly by: 'answer' | 'person' | 'recovery' };

/** A decision, with its reasons. */
export interface Verdict {
  readonly belief: Belief;
  readonly changes: readonly Change[];
  readonly outcome: 'applied' | 'unchanged' | 'held';
  /** True where an absence or a hold waits for a second answer: look again within minutes. */
  readonly awaiting: boolean;
}
