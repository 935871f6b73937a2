import { say } from '../words/say.js';
import type { Role } from './roles.js';

interface RoleWords {
  readonly name: string;
  /** What it lets one do. */
  readonly can: string;
}

export const ROLE_WORDS: Readonly<Record<Role, RoleWords>> = {
  viewer: { name: say('Viewer'), can: say('see the calendars, without names of guests') },
  operator: {
    name: say('Operator'),
    can: say('see calendars and guests, look for changes, settle double bookings and tasks'),
  },
  manager: {
    name: say('Manager'),
    can: say('do everything except for people, API tokens and the audit log'),
  },
  owner: { name: say('Owner'), can: say('do everything') },
};
