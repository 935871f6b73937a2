import { createHash, randomBytes } from 'node:crypto';
import type { SealedToken } from '../store/feeds.js';
import type { KeyRing } from '../store/key-ring.js';

const TOKEN_BYTES = 32;

/** What a pull is looked up by: the token itself is stored sealed only. */
export const hashOfToken = (token: string): Buffer => createHash('sha256').update(token).digest();

/** A fresh token for a feed that we serve, bound to the feed. */
export function newExportToken(keyRing: KeyRing, feedId: string): SealedToken {
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  return { sealed: keyRing.seal(token, feedId), hash: hashOfToken(token) };
}

export const exportUrl = (publicUrl: string, token: string): string => `${publicUrl}/ical/${token}.ics`;
