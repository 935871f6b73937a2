import type { KeyRing } from '../store/key-ring.js';
import { newSecret, type SealedToken } from '../store/secret-token.js';

/** A fresh token of an address that we serve, bound to the row `id`. */
export function newSealedToken(keyRing: KeyRing, id: string): SealedToken {
  const { token, hash } = newSecret();
  return { sealed: keyRing.seal(token, id), hash };
}

export const exportUrl = (publicUrl: string, token: string): string => `${publicUrl}/ical/${token}.ics`;
