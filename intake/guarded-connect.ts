import { type LookupAddress, type LookupOptions, lookup as systemLookup } from 'node:dns';
import { isIP } from 'node:net';
import { buildConnector } from 'undici';
import { Problem } from '../domain/problems.js';
import { isPublicAddress } from './public-address.js';

export type Lookup = (
  hostname: string,
  options: LookupOptions,
  callback: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

type Answered = (error: Error | null, address: string | LookupAddress[], family?: number) => void;

const systemLookupAll: Lookup = (hostname, options, callback) =>
  systemLookup(hostname, { ...options, all: true }, callback);

/** Resolves a name and refuses it where any of its addresses is not public, so that no retry picks that one. */
const publicOnly =
  (lookup: Lookup) =>
  (hostname: string, options: LookupOptions, callback: Answered): void => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      const first = addresses?.[0];
      if (error || !first) return callback(error ?? new Problem('feed_unreachable'), []);
      if (!addresses.every(({ address }) => isPublicAddress(address)))
        return callback(new Problem('url_refused'), []);
      return options.all ? callback(null, addresses) : callback(null, first.address, first.family);
    });
  };

/**
 * Connects to public addresses only. The check stands where the socket is opened, on the very address it is opened
 * to: a name that answers one address to a check and another to the connection gains nothing. A literal address is
 * never looked up, so it is checked here by itself.
 */
export function guardedConnect(options: {
  readonly isAllowed: (hostname: string, port: string, protocol: string) => boolean;
  readonly timeoutMs: number;
  readonly lookup?: Lookup | undefined;
}): buildConnector.connector {
  const lookup = options.lookup ?? systemLookupAll;
  const open = buildConnector({ timeout: options.timeoutMs, lookup: lookup as never });
  const guarded = buildConnector({ timeout: options.timeoutMs, lookup: publicOnly(lookup) as never });
  return (target, callback) => {
    const { hostname, port, protocol } = target;
    if (options.isAllowed(hostname, port, protocol)) return open(target, callback);
    if (isIP(hostname) && !isPublicAddress(hostname)) return callback(new Problem('url_refused'), null);
    return guarded(target, callback);
  };
}
