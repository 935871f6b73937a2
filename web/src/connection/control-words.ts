import type { SyncAsked, Turned } from '../server/controls.js';
import { count } from '../time/day.js';

/** Asked for fewer seconds than this, it is done before one has read the sentence. */
const AT_ONCE_S = 15;

const within = (seconds: number): string =>
  seconds < 90 ? 'a minute or so' : `about ${Math.ceil(seconds / 60)} minutes`;

/** What comes of "Sync now", however often it is said. */
export function syncInWords({ feeds, withinSeconds }: SyncAsked): string {
  if (feeds === 0) return 'There is nothing to look at: no link, or all is paused.';
  if (withinSeconds < AT_ONCE_S)
    return feeds === 1 ? 'We are looking now.' : `We are looking at ${count(feeds, 'calendar')} now.`;
  return `We look at ${count(feeds, 'calendar')}, one after the other at a pace the platforms allow: within ${within(withinSeconds)}.`;
}

export const pausedInWords = ({ connections }: Turned): string =>
  connections === 0
    ? 'All of it was paused before.'
    : `${count(connections, 'connection')} paused. Nights known so far stay taken.`;

export const resumedInWords = ({ connections }: Turned): string =>
  connections === 0
    ? 'Nothing was paused.'
    : `${count(connections, 'connection')} resumed. We look at them one after the other.`;
