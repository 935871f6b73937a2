import { Problem } from '../problems.js';
import { COMMON_PASSWORDS } from './common-passwords.js';

export const SHORTEST_PASSWORD = 12;
/** Longer ones only cost the hash time. */
export const LONGEST_PASSWORD = 128;
const FEWEST_DIFFERENT = 5;

/** Why a password cannot be used, or undefined. `email` is its owner's. */
export function passwordFlaw(password: string, email: string): Problem | undefined {
  const length = [...password].length;
  if (length < SHORTEST_PASSWORD) return new Problem('password_too_short', { least: SHORTEST_PASSWORD });
  if (length > LONGEST_PASSWORD) return new Problem('password_too_long', { most: LONGEST_PASSWORD });
  const plain = password.toLowerCase();
  if (isOf(plain, email.toLowerCase())) return new Problem('password_is_email');
  if (new Set(plain).size < FEWEST_DIFFERENT) return new Problem('password_repeats');
  if (COMMON_PASSWORDS.has(plain) || COMMON_PASSWORDS.has(plain.replace(/[\d!.?@#$*_-]+$/, '')))
    return new Problem('password_common');
  return undefined;
}

/** The address, its name alone, or either with a few characters around it. */
function isOf(password: string, email: string): boolean {
  const name = email.split('@')[0] ?? '';
  return [email, name].some(
    part => part.length >= 6 && password.includes(part) && password.length - part.length < 6,
  );
}
