import ipaddr from 'ipaddr.js';

type Address = ReturnType<typeof ipaddr.parse>;

/** Global unicast, the only part of IPv6 that is routed on the internet (RFC 4291). */
const GLOBAL_V6 = ipaddr.IPv6.parse('2000::');
/** Well-known NAT64 prefix (RFC 6052): the last 32 bits are the IPv4 address that is reached. */
const NAT64 = ipaddr.IPv6.parse('64:ff9b::');

/** The IPv4 address that a packet to this one ends at, where it only wraps one. */
function unwrapped(address: Address): Address {
  if (!(address instanceof ipaddr.IPv6)) return address;
  if (address.isIPv4MappedAddress()) return address.toIPv4Address();
  if (address.match(NAT64, 96)) return new ipaddr.IPv4(address.toByteArray().slice(12));
  return address;
}

/**
 * Whether an IP address, as a resolver or a URL gives it, is one of the public internet. Private, loopback,
 * link-local, shared (CGNAT), multicast, reserved, documentation, tunnelled (6to4, Teredo, IPv4-compatible) and
 * unspecified addresses are not, nor are those inside an IPv6 form.
 */
export function isPublicAddress(ip: string): boolean {
  if (!ipaddr.isValid(ip)) return false;
  const address = unwrapped(ipaddr.parse(ip));
  if (address.range() !== 'unicast') return false;
  return address instanceof ipaddr.IPv4 || address.match(GLOBAL_V6, 3);
}
