import { createHash } from 'node:crypto';
import type { Instant } from '../instant.js';
import type { Nights } from '../nights.js';

/**
 * The id of an entry: a UUID (version 8, own meaning) made of what first told of it, so that the same answers give
 * the same ids whenever and wherever they are reconciled.
 */
export function entryId(feedId: string, uid: string, nights: Nights, firstSeen: Instant): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([feedId, uid, nights.from, nights.to, firstSeen]))
    .digest('hex');
  const variant = ((Number.parseInt(hash.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `${variant}${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join('-');
}
