import { HOUR_MS } from '../instant.js';

/*
 * The budget of a platform: as many looks as there would be if each of its feeds were looked at once an interval. What a
 * look costs (see next-look.ts) is set by how far the looks that are planned now keep to it:
 *
 *   used  = Σ interval / (next look − last look), averaged over the platform's feeds that answer
 *   price ← price · e^((used − 1) · minutes / 60)   between LEAST_PRICE and HIGHEST_PRICE
 *
 * At any moment a feed is within one of its waits, the longer the likelier, so that the average of 1 / wait is its rate
 * of looks. And since the price adds up what was used above and below 1, looks keep to the budget in the long run, as
 * long as the price is within its bounds: a budget that nobody needs more is used where there is least to worry about.
 */

export const USUAL_PRICE = 1;
export const LEAST_PRICE = 0.1;
export const HIGHEST_PRICE = 20;

/** Follows the day's hours within one or two, and no single minute. */
const FOLLOWS_WITHIN_MS = HOUR_MS;
/** A second look minutes after the first counts, but does not make a small fleet's price jump. */
const MOST_USED = 4;
/** After a pause of the fleet nothing is known of the time between. */
const MOST_ELAPSED_MS = HOUR_MS / 4;

/** The price after `elapsedMs`. `used`: looks planned, against the budget; 1 keeps the price. */
export function nextPrice(price: number, used: number, elapsedMs: number): number {
  const turns = Math.min(elapsedMs, MOST_ELAPSED_MS) / FOLLOWS_WITHIN_MS;
  const moved = price * Math.exp(turns * (Math.min(used, MOST_USED) - 1));
  return Math.min(Math.max(moved, LEAST_PRICE), HIGHEST_PRICE);
}
