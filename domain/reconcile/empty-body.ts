import type { Problem } from '../problems.js';
import type { Belief } from './belief.js';

/**
 * An empty body is an empty calendar only where nothing was believed anyway: Booking.com has answered so for a room
 * without bookings. Where nights are taken it is a failure.
 */
export const isEmptyCalendar = (problem: Problem, belief: Belief): boolean =>
  problem.code === 'feed_empty' && belief.entries.length === 0;
