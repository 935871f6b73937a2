import type { SyncSignal } from '../domain/sync/messages.js';
import type { Context } from './route.js';

type Telling = Pick<Context, 'workflows' | 'organizationId' | 'log'>;

/** Workflows that are told at the same time: a portfolio is not one burst on Temporal. */
const AT_ONCE = 20;

/**
 * Tells workflows, after the commit, that something changed for them. The write stands whether or not they can be
 * told: the fleet workflow starts later what should run and does not.
 */
export function wakeAfterWrite(context: Telling, connectionIds: Iterable<string>, signal: SyncSignal): void {
  void inTurn(connectionIds, connectionId =>
    context.workflows
      .wake({ organizationId: context.organizationId, connectionId }, signal)
      .catch((err: unknown) => context.log.warn({ err, connectionId, signal }, 'workflow not told')),
  );
}

/** The same where being told is all that was asked for. Throws `unavailable` where one could not be. */
export async function wakeAll(
  { workflows, organizationId }: Telling,
  connectionIds: Iterable<string>,
  signal: SyncSignal,
): Promise<void> {
  await inTurn(connectionIds, connectionId => workflows.wake({ organizationId, connectionId }, signal));
}

async function inTurn(ids: Iterable<string>, tell: (id: string) => Promise<void>): Promise<void> {
  const left = [...new Set(ids)];
  const one = async () => {
    for (let id = left.shift(); id !== undefined; id = left.shift()) await tell(id);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
}
