import type { Booking } from '../server/bookings.js';
import { atPlaceWithYear } from '../time/at-place.js';
import { say } from '../words/say.js';

/** Who took the nights, and when by the clock of the place. */
export function madeBy({ kind, createdBy, createdAt }: Booking, timezone: string): string {
  const when = atPlaceWithYear(createdAt, timezone);
  if (!createdBy) return say('Made by a program, {when}.', { when });
  return kind === 'block'
    ? say('Blocked by {who}, {when}.', { who: createdBy, when })
    : say('Entered by {who}, {when}.', { who: createdBy, when });
}

/** Who gave them back. */
export function cancelledBy({ cancelledBy: who, cancelledAt }: Booking, timezone: string): string {
  const when = atPlaceWithYear(cancelledAt!, timezone);
  return who
    ? say('Cancelled by {who}, {when}.', { who, when })
    : say('Cancelled by a program, {when}.', { when });
}
