import type { Scope } from '../server/tokens.js';
import { say } from '../words/say.js';

interface ScopeWords {
  readonly scope: Scope;
  readonly name: string;
  readonly means: string;
}

/** What a token may do, in plain words. No scope shows guests, people or tokens. */
export const SCOPE_WORDS: readonly ScopeWords[] = [
  {
    scope: 'read',
    name: say('Read'),
    means: say('Properties, calendars, health, double bookings and tasks, without names of guests.'),
  },
  {
    scope: 'write',
    name: say('Change'),
    means: say('Add and archive properties, connections and links; settle double bookings and tasks.'),
  },
  {
    scope: 'webhooks',
    name: say('Webhooks'),
    means: say('Set where webhooks are sent, and send them again.'),
  },
];
