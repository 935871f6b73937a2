import type { Kind, Platform } from '../entry.js';
import type { Day, Nights } from '../nights.js';
import type { Confirmation } from './confirmation.js';

/** An active entry, as far as it matters here. */
export interface TakenNights {
  readonly source: Platform | 'direct';
  /** As a person explained it, where one did. */
  readonly kind: Kind;
  readonly nights: Nights;
  /** It repeats what its platform was told: whoever took the nights is among the others. */
  readonly isEcho?: true;
}

/**
 * Which closings are a person's. `all`: the platform is kept by hand. `near`: its feed is down, and what begins within
 * `nearDays` cannot wait for it. `none`: its feed does it. Reopening what a person closed is always a person's.
 */
export type ClosesByHand = 'all' | 'near' | 'none';

/** All that decides what a person has to do for one unit on one platform. */
export interface Situation {
  readonly unitId: string;
  readonly platform: Platform;
  /** In the property's zone. */
  readonly today: Day;
  /** The first day that the platform does not sell yet, where that is known: see `sellsUntil`. */
  readonly sellsUntil?: Day;
  /** All active entries of the unit, those of the platform itself too. */
  readonly entries: readonly TakenNights[];
  /** Of the unit, on all platforms. */
  readonly confirmations: readonly Confirmation[];
  readonly closesByHand: ClosesByHand;
  /** How near `near` is: days from today to the first night. */
  readonly nearDays: number;
  /** Whether the platform's own calendar of the unit is read. Entries of a feed that is down count: they are the last word. */
  readonly hasFeed: boolean;
  /** Nights in the platform's last pull of our calendar. */
  readonly told?: readonly Nights[];
}
