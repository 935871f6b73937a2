import type { Entry, Platform } from '../entry.js';
import type { Instant } from '../instant.js';
import type { Nights } from '../nights.js';

/** When nights came to be shown: after the look at `unseenAt` (unknown where there was none), not later than `since`. */
export interface Sighting {
  readonly since: Instant;
  readonly unseenAt?: Instant;
}

/** An entry, with what tells whether it is sure and whether it only repeats what others said. */
export interface KnownEntry extends Entry {
  readonly uid?: string;
  /** Of the nights it holds now. Unset, nothing is known of the time. */
  readonly seen?: Sighting;
  /** Its feed lacked it, and no second answer has confirmed that. */
  readonly missingSince?: Instant;
  /** What its feed showed of it last, where that was less; the rest waits for a second answer. */
  readonly shown?: Nights;
  /** It was found to be an echo, with the nights it has now. */
  readonly knownEcho?: true;
  /** Set where it is known as an echo and what it repeated has changed since. */
  readonly brokenAt?: Instant;
}

/** Nights that our export told a platform, from its pull at `servedAt` until the one at `withdrawnAt`. */
export interface ServedNights {
  readonly entryId: string;
  readonly nights: Nights;
  readonly servedAt: Instant;
  readonly withdrawnAt?: Instant;
}

/** All that one source (a feed, or our own direct bookings) tells of a unit. */
export interface Source {
  readonly source: string;
  /** Unset for direct bookings, which repeat nobody. */
  readonly platform?: Platform;
  readonly entries: readonly KnownEntry[];
  /** When its last answer came. */
  readonly answeredAt?: Instant;
  /** What our export held when this platform pulled it. */
  readonly served?: readonly ServedNights[];
}

/** What a person said of a closure. It holds for these nights, whichever entry shows them. */
export interface ClosureAnswer {
  readonly source: string;
  readonly nights: Nights;
  readonly answer: 'booking' | 'own_closure';
  readonly at: Instant;
}
