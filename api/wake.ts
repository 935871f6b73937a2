import type { SyncSignal } from '../domain/sync/messages.js';
import type { Context } from './route.js';

/**
 * Tells workflows, after the commit, that something changed for them. The write stands whether or not they can be
 * told: the fleet workflow starts later what should run and does not.
 */
export function wakeAfterWrite(
  context: Pick<Context, 'workflows' | 'organizationId' | 'log'>,
  connectionIds: Iterable<string>,
  signal: SyncSignal,
): void {
  for (const connectionId of new Set(connectionIds))
    context.workflows
      .wake({ organizationId: context.organizationId, connectionId }, signal)
      .catch((err: unknown) => context.log.warn({ err, connectionId, signal }, 'workflow not told'));
}
