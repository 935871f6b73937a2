import { describe, expect, test } from '@jest/globals';
import { PUBLIC_FORMS, REFUSED_FORMS } from '../../../bench/address-forms.js';
import { isPublicAddress } from '../../../intake/public-address.js';

describe('an address that a feed is never read from', () => {
  test.each(REFUSED_FORMS)('%s: %s', (_, ip) => expect(isPublicAddress(ip)).toBe(false));
});

describe('an address of the public internet', () => {
  test.each(PUBLIC_FORMS)('%s: %s', (_, ip) => expect(isPublicAddress(ip)).toBe(true));
});

test('nothing at all is no public address', () => expect(isPublicAddress('')).toBe(false));
