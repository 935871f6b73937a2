import type { Nights } from '../../domain/nights.js';

/** The platforms the sandbox speaks as. */
export const SANDBOX_PLATFORMS = ['airbnb', 'booking_com', 'vrbo'] as const;
export type SandboxPlatform = (typeof SANDBOX_PLATFORMS)[number];

/** One unit on one platform: what has a calendar address of its own. */
export interface Listing {
  readonly platform: SandboxPlatform;
  /** The secret part of the feed's address. */
  readonly token: string;
  /** How many days ahead guests may book, where the host has set less than the platform allows. */
  readonly opensDaysAhead?: number;
  /** The host takes no booking that begins today. */
  readonly closedForToday?: true;
}

export interface Unit {
  readonly homeId: string;
  readonly name: string;
  readonly listings: readonly Listing[];
}

export interface Home {
  readonly id: string;
  readonly name: string;
  /** IANA zone. */
  readonly timezone: string;
  /** What the host's account at Vrbo is set to: its summaries are translated. */
  readonly language: 'en' | 'fr';
  readonly units: readonly Unit[];
}

export interface SandboxGuest {
  readonly name: string;
  readonly phoneDigits: string;
}

/** Nights sold to a guest by one platform. */
export interface Booking {
  readonly id: string;
  readonly platform: SandboxPlatform;
  readonly nights: Nights;
  /** The day it was made, in the home's zone. */
  readonly bookedOn: string;
  /** The day it was called off, where it was: from then on it is not on the calendar. */
  readonly cancelledOn?: string;
  readonly guest: SandboxGuest;
  /** Airbnb's reservation code, `HM` and eight more. */
  readonly code: string;
}

/** Nights the owner closed on one platform. */
export interface Closing {
  readonly id: string;
  readonly platform: SandboxPlatform;
  readonly nights: Nights;
}

export const unitKey = (unit: { readonly homeId: string; readonly name: string }): string =>
  `${unit.homeId}/${unit.name}`;
