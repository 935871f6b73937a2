import { Problem } from '../domain/problems.js';
import { hostAndPort } from '../intake/feed-url.js';
import type { Secrets } from '../store/secrets.js';
import type { SealedUrl } from '../store/webhook-endpoints.js';
import { ProblemAtField } from './problem-answer.js';
import { sealUrl } from './webhook-url.js';

const SLACK_HOST = 'hooks.slack.com';

/** Seals the URL of a channel for its row. Throws as `sealUrl` does, and `slack_url` for one that is not Slack's. */
export function sealChannelUrl(
  use: { readonly secrets: Secrets; readonly allowFeedHosts: readonly string[] },
  channelId: string,
  kind: 'slack' | 'webhook',
  text: string,
): Promise<SealedUrl> {
  if (kind === 'slack' && !isSlack(text, use.allowFeedHosts))
    throw new ProblemAtField(new Problem('slack_url'), 'url');
  return sealUrl(use, channelId, text);
}

function isSlack(text: string, allowHosts: readonly string[]): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, port, host } = new URL(text);
  if (allowHosts.includes(hostAndPort(hostname, port, protocol))) return true;
  return protocol === 'https:' && host === SLACK_HOST;
}
