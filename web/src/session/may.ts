import { atLeast, type Role } from './roles.js';
import { useSession } from './signed-in.js';

/** Whether the one who is signed in may do what needs `least`. The server judges; this only spares a refusal. */
export function useMay(least: Role): boolean {
  const { role } = useSession();
  return role !== undefined && atLeast(role, least);
}
