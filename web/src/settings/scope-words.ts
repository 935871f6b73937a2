import type { Scope } from '../server/tokens.js';

interface ScopeWords {
  readonly scope: Scope;
  readonly name: string;
  readonly means: string;
}

/** What a token may do, in plain words. No scope shows guests, people or tokens. */
export const SCOPE_WORDS: readonly ScopeWords[] = [
  {
    scope: 'read',
    name: 'Read',
    means: 'Properties, calendars, health, double bookings and tasks, without names of guests.',
  },
  {
    scope: 'write',
    name: 'Change',
    means: 'Add and archive properties, connections and links; settle double bookings and tasks.',
  },
  { scope: 'webhooks', name: 'Webhooks', means: 'Set where webhooks are sent, and send them again.' },
];
