import { DAY_MS, type Instant, later } from '../domain/instant.js';
import { InvalidInput } from './problem-answer.js';

const LONGEST_MS = 30 * DAY_MS;

/** A mute that nobody remembers is an alert that nobody hears of. */
export function assertMuteEnds(until: Instant, now: Instant): void {
  if (until <= now || until > later(now, LONGEST_MS))
    throw new InvalidInput([{ path: 'until', message: 'must be within the next 30 days' }]);
}
