import { Problem } from '../domain/problems.js';
import { feedUrl, hostAndPort } from '../intake/feed-url.js';
import type { Secrets } from '../store/secrets.js';
import type { SealedUrl } from '../store/webhook-endpoints.js';
import { ProblemAtField } from './problem-answer.js';

const SHOWN_CHARACTERS = 4;

/**
 * Seals the URL of an endpoint. Throws, naming the field: `url_*` where it is none that we would open,
 * `webhook_url_open` where everybody on the way could read what is sent. Where it leads is checked at each sending.
 */
export async function sealUrl(
  use: { readonly secrets: Secrets; readonly allowFeedHosts: readonly string[] },
  endpointId: string,
  text: string,
): Promise<SealedUrl> {
  const url = atUrl(() => check(text, new Set(use.allowFeedHosts)));
  return {
    sealed: await use.secrets.seal(url.href, endpointId),
    host: url.host,
    end: text.slice(-SHOWN_CHARACTERS),
  };
}

function check(text: string, allowHosts: ReadonlySet<string>): URL {
  const url = feedUrl(text, undefined, allowHosts);
  // Signatures say who sends; names and passwords of HTTP are not sent along.
  if (url.username || url.password) throw new Problem('url_invalid');
  const isAllowed = allowHosts.has(hostAndPort(url.hostname, url.port, url.protocol));
  if (url.protocol !== 'https:' && !isAllowed) throw new Problem('webhook_url_open');
  return url;
}

function atUrl<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof Problem ? new ProblemAtField(error, 'url') : error;
  }
}
