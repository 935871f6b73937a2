import { BETWEEN_ASKED_MS, looksApart } from '../../domain/sync/spread.js';
import { logDeed } from '../../store/audit-log.js';
import { appendChanges } from '../../store/changes.js';
import { setStateOfAll } from '../../store/connections.js';
import type { Tx } from '../../store/database.js';
import { lookInTurn, lookSoon, type Which } from '../../store/look-soon.js';
import type { Context } from '../route.js';
import { wakeAfterWrite, wakeAll } from '../wake.js';

/*
 * What a person asks of the sync: look now, pause, resume; of a feed, a connection, a property or all. Everything is
 * written first, and then said by signals that carry nothing, so that what is said twice, or late, does nothing twice.
 *
 * "Look now" moves the time of the next look forward in the database, one feed after the other where there are many, and
 * has the workflows look when it says (`lookDue`). So it is never a look too many: a feed is not looked at again within
 * seconds however often the button is pressed, and a platform that asked us to wait is waited for.
 */

const spacing = () => ({ looksApart: looksApart(), betweenMs: BETWEEN_ASKED_MS });

interface Subject {
  readonly kind: 'feed' | 'connection' | 'property' | 'organization';
  readonly id: string;
}

export interface SyncAsked {
  readonly feeds: number;
  readonly withinSeconds: number;
}

/** `check` throws where there is no such thing to look at. Throws `unavailable` where the workflows cannot be told. */
export async function syncNow(
  context: Context,
  subject: Subject,
  check: (tx: Tx) => Promise<unknown>,
): Promise<SyncAsked> {
  const { organizationId } = context;
  const asked = await context.within(async tx => {
    await check(tx);
    await logDeed(tx, organizationId, { action: `${subject.kind}.sync_asked`, subject });
    return lookSoon(tx, organizationId, whichOf(subject), spacing());
  });
  await wakeAll(context, asked.connectionIds, 'lookDue');
  return { feeds: asked.feeds, withinSeconds: Math.ceil(asked.withinMs / 1_000) };
}

const whichOf = ({ kind, id }: Subject): Which =>
  kind === 'organization' ? {} : { [`${kind}Id` as const]: id };

/** Pauses or resumes whatever is not yet, and answers how many connections. Those resumed look one after the other. */
export async function turnAll(
  context: Context,
  subject: Subject & { readonly kind: 'property' | 'organization' },
  state: 'active' | 'paused',
  check: (tx: Tx) => Promise<unknown>,
): Promise<{ readonly connections: number }> {
  const { organizationId } = context;
  const propertyId = subject.kind === 'property' ? subject.id : undefined;
  const turned = await context.within(async tx => {
    await check(tx);
    const turned = await setStateOfAll(tx, organizationId, propertyId, state);
    await appendChanges(
      tx,
      turned.map(({ id, propertyId }) => ({
        organizationId,
        kind: state === 'paused' ? ('connection_paused' as const) : ('connection_resumed' as const),
        propertyId,
        connectionId: id,
      })),
    );
    await logDeed(tx, organizationId, {
      action: `${subject.kind}.${state === 'paused' ? 'paused' : 'resumed'}`,
      subject,
      detail: { connections: turned.length },
    });
    if (state === 'active' && turned.length > 0)
      await lookInTurn(tx, organizationId, propertyId ? { propertyId } : {}, spacing());
    return turned;
  });
  const ids = turned.map(({ id }) => id);
  wakeAfterWrite(context, ids, state === 'paused' ? 'pause' : 'lookDue');
  return { connections: turned.length };
}
