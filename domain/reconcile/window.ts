import { addDays, type Day, type Nights } from '../nights.js';

const PAST_DAYS = 190;
const AHEAD_DAYS = 1100;

/**
 * Nights within which repetitions of an event count: past ones as far back as any platform lists stays (Vrbo: six
 * months), and three years ahead, farther than any platform sells.
 */
export const windowAround = (today: Day): Nights => ({
  from: addDays(today, -PAST_DAYS),
  to: addDays(today, AHEAD_DAYS),
});
