import { createHmac } from 'node:crypto';
import type { KeyRing } from './key-ring.js';

/**
 * A keyed hash of a link: `<version of the key>.<base64url of HMAC-SHA256>`. Equal links of one organization have equal
 * hashes, so that a link used twice is found without opening any; links of two organizations have not, and without the
 * key ring no guess can be tried.
 */
const macWith = (key: { version: number; value: string }, organizationId: string, url: string): string =>
  `${key.version}.${createHmac('sha256', key.value).update(`${organizationId} ${url}`).digest('base64url')}`;

const PURPOSE = 'links in use';

/** Under each key of the ring, the sealing one first: links may have been saved under any. */
export const linkMacs = (keyRing: KeyRing, organizationId: string, url: string): [string, ...string[]] =>
  keyRing.derived(PURPOSE).map(key => macWith(key, organizationId, url)) as [string, ...string[]];

/** Whether it was made with the key that seals now. */
export const isCurrentMac = (keyRing: KeyRing, mac: string): boolean =>
  mac.startsWith(`${keyRing.derived(PURPOSE)[0]?.version}.`);
