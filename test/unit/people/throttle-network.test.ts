import { expect, test } from '@jest/globals';
import { networkOf } from '../../../api/people/throttle.js';

test('addresses of one IPv6 network count as one, and a mapped IPv4 address as itself', () => {
  expect(networkOf('2001:db8:1:2::1')).toBe(networkOf('2001:0db8:0001:0002:ffff::9'));
  expect(networkOf('2001:db8:1:2::1')).not.toBe(networkOf('2001:db8:1:3::1'));
  expect(networkOf('::ffff:203.0.113.7')).toBe(networkOf('203.0.113.7'));
});
