import { dayAt, type Instant } from '../../domain/instant.js';
import { intersection, type Nights } from '../../domain/nights.js';
import type { Booking, Closing } from './home.js';
import type { World } from './world.js';

export interface UnitTruth {
  readonly home: string;
  readonly unit: string;
  readonly timezone: string;
  readonly sold: readonly Booking[];
  readonly closed: readonly Closing[];
  /** Nights that two guests hold, with the ids of both bookings. */
  readonly doubleBookings: readonly {
    readonly nights: Nights;
    readonly bookings: readonly [string, string];
  }[];
}

/** What is really sold and closed, which no single platform knows: the measure for what was found out. */
export const truth = (world: World, at: Instant): UnitTruth[] =>
  world.homes.flatMap(home =>
    home.units.map(unit => {
      const today = dayAt(at, home.timezone);
      const sold = world.bookings(unit, today);
      return {
        home: home.name,
        unit: unit.name,
        timezone: home.timezone,
        sold,
        closed: world.closings(unit, today),
        doubleBookings: soldTwice(sold),
      };
    }),
  );

const soldTwice = (sold: readonly Booking[]): UnitTruth['doubleBookings'] =>
  sold.flatMap((first, i) =>
    sold.slice(i + 1).flatMap(second => {
      const nights = intersection(first.nights, second.nights);
      return nights ? [{ nights, bookings: [first.id, second.id] as const }] : [];
    }),
  );
