import { Problem } from '../domain/problems.js';

const DEFAULT_PORTS: Readonly<Record<string, string>> = { 'http:': '80', 'https:': '443' };
const PUBLIC_PORTS: ReadonlySet<string> = new Set(Object.values(DEFAULT_PORTS));
const MAX_URL_CHARACTERS = 4_096;

/** `host:port` as OTA_ALLOW_FEED_HOSTS names it, with the port a URL leaves out. */
export const hostAndPort = (hostname: string, port: string, protocol: string): string =>
  `${hostname.includes(':') && !hostname.startsWith('[') ? `[${hostname}]` : hostname}:${port || DEFAULT_PORTS[protocol]}`;

/**
 * A URL that we are willing to open, as far as its text tells; where it leads is checked when connecting.
 * Throws `url_invalid`, `url_scheme`, `url_refused`.
 */
export function feedUrl(text: string, base: URL | undefined, allowHosts: ReadonlySet<string>): URL {
  if (text.length > MAX_URL_CHARACTERS || !URL.canParse(text, base?.href)) throw new Problem('url_invalid');
  const url = new URL(text, base);
  if (!(url.protocol in DEFAULT_PORTS)) throw new Problem('url_scheme');
  if (!url.hostname) throw new Problem('url_invalid');
  const port = url.port || DEFAULT_PORTS[url.protocol]!;
  if (!PUBLIC_PORTS.has(port) && !allowHosts.has(hostAndPort(url.hostname, url.port, url.protocol)))
    throw new Problem('url_refused');
  return url;
}
