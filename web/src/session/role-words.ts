import type { Role } from './may.js';

interface RoleWords {
  readonly name: string;
  /** What it lets one do, said to the one who has it. */
  readonly means: string;
}

export const ROLE_WORDS: Readonly<Record<Role, RoleWords>> = {
  viewer: { name: 'Viewer', means: 'You see the calendars, without names of guests.' },
  operator: {
    name: 'Operator',
    means: 'You see the calendars and the guests, and settle double bookings and tasks.',
  },
  manager: {
    name: 'Manager',
    means: 'You do everything but invite people and make API tokens.',
  },
  owner: { name: 'Owner', means: 'You do everything, people and API tokens included.' },
};
