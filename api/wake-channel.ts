import type { Context } from './route.js';

/**
 * Has what waits for a channel sent, and the relay started, after the commit. The write stands whether or not they can
 * be told: the fleet workflow wakes within minutes what should have gone out.
 */
export function notifyAfterWrite(
  { workflows, organizationId, log }: Pick<Context, 'workflows' | 'organizationId' | 'log'>,
  channelId: string,
): void {
  workflows
    .notify({ organizationId, channelId })
    .catch((err: unknown) => log.warn({ err, channelId }, 'channel not told'));
}
