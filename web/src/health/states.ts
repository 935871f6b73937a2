import type { Connection, HealthState } from '../server/shapes.js';

/** How a state looks: `good` asks nothing, `wait` mends itself, `bad` needs a person, `idle` is a person's choice. */
export type Tone = 'good' | 'wait' | 'bad' | 'idle';

interface Words {
  readonly tone: Tone;
  readonly name: string;
  readonly means: string;
}

export const STATES: Record<HealthState, Words> = {
  new: { tone: 'wait', name: 'First look', means: 'We are reading the calendar for the first time.' },
  healthy: { tone: 'good', name: 'In step', means: 'The last look worked.' },
  retrying: {
    tone: 'wait',
    name: 'Trying again',
    means: 'The last look did not work. We try again by ourselves.',
  },
  failing: { tone: 'bad', name: 'Needs you', means: 'Looking has not worked for a while.' },
  stale: {
    tone: 'bad',
    name: 'No fresh answer',
    means: 'Nothing is known to be wrong, but no answer has come for longer than it should take.',
  },
  held: {
    tone: 'wait',
    name: 'Answer held',
    means: 'The last answer looks wrong. All nights known before stay taken.',
  },
  paused: { tone: 'idle', name: 'Paused', means: 'We do not look until you resume.' },
  archived: { tone: 'idle', name: 'Archived', means: 'We no longer look here.' },
  no_link: { tone: 'idle', name: 'No link', means: 'There is no calendar link to read.' },
};

export const needsPerson = ({ health }: Connection): boolean => STATES[health.state].tone === 'bad';
