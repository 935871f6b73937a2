import type { WallSeconds } from '../date-time.js';

/** Seconds since 1970-01-01T00:00:00Z. */
export type EpochSeconds = number;

/** A time zone: between what the wall shows and the moment it is. */
export interface Zone {
  toEpoch(wall: WallSeconds): EpochSeconds;
  toWall(epoch: EpochSeconds): WallSeconds;
}

export const UTC: Zone = { toEpoch: wall => wall, toWall: epoch => epoch };

export const fixedZone = (offset: number): Zone =>
  offset === 0 ? UTC : { toEpoch: wall => wall - offset, toWall: epoch => epoch + offset };

/**
 * A zone by its offset (seconds east) at a moment. Where the wall shows a time twice it is the first of them, where
 * it never shows it the offset before the gap counts (RFC 5545, 3.3.5).
 */
export function zoneByOffset(offsetAt: (epoch: EpochSeconds) => number): Zone {
  return {
    toWall: epoch => epoch + offsetAt(epoch),
    toEpoch(wall) {
      const before = offsetAt(wall - 86_400);
      const first = wall - before;
      if (offsetAt(first) === before) return first;
      const after = offsetAt(wall + 86_400);
      const second = wall - after;
      return offsetAt(second) === after ? second : first;
    },
  };
}
