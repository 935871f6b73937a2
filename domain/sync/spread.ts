import { PLATFORMS, type Platform } from '../entry.js';
import { factsOf } from '../platforms/index.js';

/** Of what a platform lets us look, looks that a person asks for take half: the others go on meanwhile. */
const SHARE = 0.5;
/** However often a look is asked for, a feed is looked at this far apart at most. */
export const BETWEEN_ASKED_MS = 10_000;

/**
 * How far apart the looks at a platform are set when many are asked for at once, in milliseconds: a thousand feeds of a
 * platform that lets us look five times a second are looked at within seven minutes.
 */
export const looksApart = (): Readonly<Record<Platform, number>> =>
  Object.fromEntries(
    PLATFORMS.map(platform => [platform, Math.ceil(1_000 / (factsOf(platform).looksPerSecond * SHARE))]),
  ) as Record<Platform, number>;
