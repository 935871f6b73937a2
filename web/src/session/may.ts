import type { Session } from '../server/shapes.js';
import { useSession } from './signed-in.js';

export type Role = NonNullable<Session['role']>;

/** Each role may do what the ones before it may. */
export const ROLES = ['viewer', 'operator', 'manager', 'owner'] as const satisfies readonly Role[];

export const atLeast = (role: Role, least: Role): boolean => ROLES.indexOf(role) >= ROLES.indexOf(least);

/** Whether the one who is signed in may do what needs `least`. The server judges; this only spares a refusal. */
export function useMay(least: Role): boolean {
  const { role } = useSession();
  return role !== undefined && atLeast(role, least);
}
