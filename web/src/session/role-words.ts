import type { Role } from './roles.js';

interface RoleWords {
  readonly name: string;
  /** What it lets one do: follows "can". */
  readonly can: string;
}

export const ROLE_WORDS: Readonly<Record<Role, RoleWords>> = {
  viewer: { name: 'Viewer', can: 'see the calendars, without names of guests' },
  operator: {
    name: 'Operator',
    can: 'see calendars and guests, look for changes, settle double bookings and tasks',
  },
  manager: { name: 'Manager', can: 'do everything except for people, API tokens and the audit log' },
  owner: { name: 'Owner', can: 'do everything' },
};
