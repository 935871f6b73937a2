import type { Context } from './route.js';

/*
 * Tells the workflows of webhooks, after the commit, that there is something to do. The write stands whether or not
 * they can be told: the fleet workflow starts within a minute what should run and does not.
 */

type Telling = Pick<Context, 'workflows' | 'organizationId' | 'log'>;

export function deliverAfterWrite({ workflows, organizationId, log }: Telling, endpointId: string): void {
  workflows
    .deliver({ organizationId, endpointId })
    .catch((err: unknown) => log.warn({ err, endpointId }, 'delivery not told'));
}

export function relayAfterWrite({ workflows, log }: Telling): void {
  workflows.relay().catch((err: unknown) => log.warn({ err }, 'relay not told'));
}
