import { COMMON_PASSWORDS } from './common-passwords.js';

export const SHORTEST_PASSWORD = 12;
/** Longer ones only cost the hash time. */
export const LONGEST_PASSWORD = 128;
const FEWEST_DIFFERENT = 5;

/** Why a password cannot be used, or undefined. `email` is its owner's. */
export function passwordFlaw(password: string, email: string): string | undefined {
  const length = [...password].length;
  if (length < SHORTEST_PASSWORD) return `needs at least ${SHORTEST_PASSWORD} characters`;
  if (length > LONGEST_PASSWORD) return `may have ${LONGEST_PASSWORD} characters at most`;
  const plain = password.toLowerCase();
  if (isOf(plain, email.toLowerCase())) return 'is the e-mail address';
  if (new Set(plain).size < FEWEST_DIFFERENT) return 'repeats the same few characters';
  if (COMMON_PASSWORDS.has(plain) || COMMON_PASSWORDS.has(plain.replace(/[\d!.?@#$*_-]+$/, '')))
    return 'is among the first that are tried';
  return undefined;
}

/** The address, its name alone, or either with a few characters around it. */
function isOf(password: string, email: string): boolean {
  const name = email.split('@')[0] ?? '';
  return [email, name].some(
    part => part.length >= 6 && password.includes(part) && password.length - part.length < 6,
  );
}
