import type { SyncAsked, Turned } from '../server/controls.js';
import { say } from '../words/say.js';

/** Asked for fewer seconds than this, it is done before one has read the sentence. */
const AT_ONCE_S = 15;
const A_MINUTE_OR_SO_S = 90;

/** What comes of "Sync now", however often it is said. */
export function syncInWords({ feeds, withinSeconds }: SyncAsked): string {
  if (feeds === 0) return say('There is nothing to look at: no link, or all is paused.');
  if (withinSeconds < AT_ONCE_S)
    return feeds === 1
      ? say('We are looking now.')
      : say('We are looking at {feeds, plural, one {# calendar} other {# calendars}} now.', { feeds });
  if (withinSeconds < A_MINUTE_OR_SO_S)
    return say(
      'We look at {feeds, plural, one {# calendar} other {# calendars}}, one after the other at a pace the platforms allow: within a minute or so.',
      { feeds },
    );
  return say(
    'We look at {feeds, plural, one {# calendar} other {# calendars}}, one after the other at a pace the platforms allow: within about {minutes, plural, one {# minute} other {# minutes}}.',
    { feeds, minutes: Math.ceil(withinSeconds / 60) },
  );
}

export const pausedInWords = ({ connections }: Turned): string =>
  connections === 0
    ? say('All of it was paused before.')
    : say(
        '{connections, plural, one {# connection} other {# connections}} paused. Nights known so far stay taken.',
        { connections },
      );

export const resumedInWords = ({ connections }: Turned): string =>
  connections === 0
    ? say('Nothing was paused.')
    : say(
        '{connections, plural, one {# connection} other {# connections}} resumed. We look at them one after the other.',
        { connections },
      );
