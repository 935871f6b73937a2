import { dayAt, type Instant } from '../../domain/instant.js';
import { addDays, type Nights, nightCount, subtract } from '../../domain/nights.js';
import { Problem } from '../../domain/problems.js';
import type { Home, Unit } from './home.js';
import type { World } from './world.js';

const SOONEST_DAYS = 21;
const LATEST_DAYS = 230;

/**
 * The first `count` nights, three weeks ahead or later, that no platform sells or shows as closed, with a free
 * night on either side, so that nothing there joins another run. Throws `not_found` where there are none.
 */
export function freeNights(world: World, home: Home, unit: Unit, count: number, at: Instant): Nights {
  const today = dayAt(at, home.timezone);
  const taken = [
    ...world.bookings(unit, today),
    ...world.closings(unit, today),
    ...unit.listings.flatMap(listing =>
      world.importsOf(listing).flatMap(told => told.nights.map(nights => ({ nights }))),
    ),
  ].map(({ nights }) => nights);
  const window = { from: addDays(today, SOONEST_DAYS), to: addDays(today, LATEST_DAYS) };
  const gap = subtract([window], taken).find(free => nightCount(free) >= count + 2);
  if (!gap) throw new Problem('not_found');
  return { from: addDays(gap.from, 1), to: addDays(gap.from, 1 + count) };
}
