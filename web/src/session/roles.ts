import type { Session } from '../server/shapes.js';

export type Role = NonNullable<Session['role']>;

/** Each role may do what the ones before it may. */
export const ROLES = ['viewer', 'operator', 'manager', 'owner'] as const satisfies readonly Role[];

export const atLeast = (role: Role, least: Role): boolean => ROLES.indexOf(role) >= ROLES.indexOf(least);
