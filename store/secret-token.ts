import { createHash, randomBytes } from 'node:crypto';

const TOKEN_BYTES = 32;
const SHOWN_END = 4;

/** A secret of 256 bits that is shown once. Only `hash` is kept, and `end`, by which people tell tokens apart. */
export interface NewSecret {
  readonly token: string;
  readonly hash: Buffer;
  readonly end: string;
}

/** `prefix` says what it is to whoever finds it, and to programs that look for leaked secrets. */
export function newSecret(prefix = ''): NewSecret {
  const token = `${prefix}${randomBytes(TOKEN_BYTES).toString('base64url')}`;
  return { token, hash: hashOfSecret(token), end: token.slice(-SHOWN_END) };
}

/**
 * SHA-256. With 256 random bits there is nothing to guess, so no slow hash is needed; and looking the hash up in an
 * index tells nothing of the token by the time it takes.
 */
export const hashOfSecret = (token: string): Buffer => createHash('sha256').update(token).digest();

/**
 * The token of a link that we serve. We made it and find it by its hash, so it is sealed with the key ring and never
 * goes to another store of secrets: a platform's pull must not wait for one.
 */
export interface SealedToken {
  readonly sealed: string;
  /** SHA-256 of the token: what a pull is looked up by. */
  readonly hash: Buffer;
}
