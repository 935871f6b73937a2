import type { Connection, HealthState } from '../server/shapes.js';
import { say } from '../words/say.js';

/** How a state looks: `good` asks nothing, `wait` mends itself, `bad` needs a person, `idle` is a person's choice. */
export type Tone = 'good' | 'wait' | 'bad' | 'idle';

interface Words {
  readonly tone: Tone;
  readonly name: string;
  readonly means: string;
}

export const STATES: Record<HealthState, Words> = {
  new: {
    tone: 'wait',
    name: say('First look'),
    means: say('We are reading the calendar for the first time.'),
  },
  healthy: { tone: 'good', name: say('In step'), means: say('The last look worked.') },
  retrying: {
    tone: 'wait',
    name: say('Trying again'),
    means: say('The last look did not work. We try again by ourselves.'),
  },
  failing: { tone: 'bad', name: say('Needs you'), means: say('Looking has not worked for a while.') },
  stale: {
    tone: 'bad',
    name: say('No fresh answer'),
    means: say('Nothing is known to be wrong, but no answer has come for longer than it should take.'),
  },
  held: {
    tone: 'wait',
    name: say('Answer held'),
    means: say('The last answer looks wrong. All nights known before stay taken.'),
  },
  paused: { tone: 'idle', name: say('Paused'), means: say('We do not look until you resume.') },
  archived: { tone: 'idle', name: say('Archived'), means: say('We no longer look here.') },
  no_link: { tone: 'idle', name: say('No link'), means: say('There is no calendar link to read.') },
};

export const needsPerson = ({ health }: Connection): boolean => STATES[health.state].tone === 'bad';
