import type { Booking } from '../server/bookings.js';
import { nightsInWords } from '../time/day.js';
import { unitInWords } from '../unit/unit-in-words.js';
import { say } from '../words/say.js';

interface Named {
  readonly name: string;
}

/** What is asked before nights are given back, and said when they are. */
export function cancelWords({ kind, nights }: Booking, property: Named, unit: Named) {
  const place = unitInWords(property, unit);
  const when = nightsInWords(nights);
  return kind === 'block'
    ? {
        title: say('Open these nights again?'),
        words: say(
          '{unit}, {nights}: the nights are free, and the platforms may sell them from their next reading on.',
          { unit: place, nights: when },
        ),
        action: say('Open the nights'),
        done: say('The nights are open again.'),
      }
    : {
        title: say('Cancel this booking?'),
        words: say(
          '{unit}, {nights}: the nights are free, and the platforms may sell them from their next reading on. Telling the guest is up to you.',
          { unit: place, nights: when },
        ),
        action: say('Cancel the booking'),
        done: say('The booking is cancelled.'),
      };
}
