import { MINUTE_MS } from '../instant.js';

/** How often a platform reads the calendar that we serve to it. */
export interface Rhythm {
  readonly everyMs: number;
  /** By how much a reading usually comes sooner or later than that. */
  readonly spreadMs: number;
}

export interface Readings extends Rhythm {
  /** Since it read last. */
  readonly lastAgoMs: number;
}

/** A reading sooner than this after the last one is somebody who tries the address out. */
const LEAST_GAP_MS = 5 * MINUTE_MS;
/** What one more gap weighs against all before it. */
const WEIGHT = 1 / 4;

/** The rhythm after one more reading, `gapMs` after the last: running means. Undefined where no gap has told it yet. */
export function learned(before: Rhythm | undefined, gapMs: number): Rhythm | undefined {
  if (gapMs < LEAST_GAP_MS) return before;
  if (!before) return { everyMs: gapMs, spreadMs: Math.round(gapMs / 4) };
  const towards = (mean: number, value: number) => Math.round(mean + (value - mean) * WEIGHT);
  return {
    everyMs: towards(before.everyMs, gapMs),
    spreadMs: towards(before.spreadMs, Math.abs(gapMs - before.everyMs)),
  };
}

/** No platform reads to the second. */
const LEAST_SPREAD_MS = 1.5 * MINUTE_MS;
/** Beyond so many spreads a reading is not to be expected any more. */
const FAR = 3;

/**
 * How often it is to be expected that the platform reads within `inMs` from now, in its usual gaps: where nothing is
 * foretold, that grows evenly. Readings are foretold as those of a clock, each of which comes by a normal spread too
 * soon or too late; what is foretold further ahead is spread wider. Nothing is foretold where a reading is overdue.
 */
export function gapsRead(readings: Readings): (inMs: number) => number {
  const { lastAgoMs, everyMs } = readings;
  const spread = Math.max(readings.spreadMs, LEAST_SPREAD_MS);
  if (lastAgoMs > everyMs + FAR * spread || FAR * spread > everyMs) return inMs => inMs / everyMs;
  const isStillToCome = Math.max(1 - below((lastAgoMs - everyMs) / spread), 0.01);
  return inMs => {
    const at = lastAgoMs + inMs;
    const reach = FAR * spread * Math.sqrt(Math.max(1, at / everyMs));
    const surely = Math.floor((at - reach) / everyMs);
    let read = Math.max(1, surely) - (1 - below((at - everyMs) / spread)) / isStillToCome;
    for (let k = Math.max(2, surely + 1); k * everyMs - reach < at; k++)
      read += below((at - k * everyMs) / (spread * Math.sqrt(k)));
    return read;
  };
}

/** Of the normal distribution, the share below `z`; Winitzki's approximation, good to 0.0002. */
function below(z: number): number {
  if (z > 4) return 1;
  if (z < -4) return 0;
  const x = (z * z) / 2;
  const a = 0.147;
  const erf = Math.sqrt(1 - Math.exp((-x * (4 / Math.PI + a * x)) / (1 + a * x)));
  return z < 0 ? (1 - erf) / 2 : (1 + erf) / 2;
}
