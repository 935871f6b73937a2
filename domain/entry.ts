import type { Nights } from './nights.js';

/** The platforms we know; a connection pairs one with a property. */
export const PLATFORMS = ['airbnb', 'vrbo', 'booking_com', 'agoda', 'gommt'] as const;
export type Platform = (typeof PLATFORMS)[number];

/**
 * Why nights are taken: `stay` a guest; `block` closed by a person; `rule` the platform's own window (lead
 * time, horizon, season); `closure` taken, and the feed does not say whether by guest or by owner.
 */
export const KINDS = ['stay', 'block', 'rule', 'closure'] as const;
export type Kind = (typeof KINDS)[number];

/** Personal data a feed tells of a guest. Kept apart from the entry, for the manager only, never exported. */
export interface Guest {
  readonly name?: string;
  readonly phoneDigits?: string;
  readonly reservationCode?: string;
}

/** What we believe: nights of a unit are taken, by whom. */
export interface Entry {
  readonly id: string;
  readonly kind: Kind;
  readonly nights: Nights;
}
