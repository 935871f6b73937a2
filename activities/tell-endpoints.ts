import { log } from '@temporalio/activity';
import type { Client } from '@temporalio/client';
import { SYNC_QUEUE } from '../domain/sync/messages.js';
import { eventOf } from '../domain/webhooks/events.js';
import {
  DELIVER_WEBHOOKS,
  type EndpointAddress,
  endpointWorkflowId,
  SOMETHING_WAITS,
} from '../domain/webhooks/messages.js';
import { type Database, withOrganization } from '../store/database.js';
import { insertDeliveries, type ToldTo } from '../store/webhook-deliveries.js';
import type { EndpointToTell } from '../store/webhook-endpoints.js';
import { type ChangeToTell, changesToTell } from '../store/webhook-relay.js';

/** Makes messages of changes for the endpoints of an organization, and wakes their delivery. Safe to repeat. */
export async function tellEndpoints(
  use: { readonly db: Database; readonly client: Client },
  organizationId: string,
  endpoints: readonly EndpointToTell[],
  ids: readonly string[],
): Promise<void> {
  const messages = await withOrganization(use.db, organizationId, async tx => {
    const changes = await changesToTell(tx, organizationId, ids);
    const made = changes.flatMap(change => messagesOf(change, endpoints));
    await insertDeliveries(tx, organizationId, made);
    return made;
  });
  const told = new Set(messages.map(({ endpointId }) => endpointId));
  const now = Date.now();
  // A receiver that fails is not woken for each change: its workflow waits for the next try.
  for (const { id, retryAt } of endpoints)
    if (told.has(id) && (!retryAt || Date.parse(retryAt) <= now))
      await wakeDelivery(use.client, { organizationId, endpointId: id });
}

function messagesOf(change: ChangeToTell, endpoints: readonly EndpointToTell[]): ToldTo[] {
  try {
    const event = eventOf(change);
    if (!event) return [];
    return endpoints
      .filter(
        ({ eventTypes, fromXid }) => eventTypes.includes(event.type) && BigInt(change.xid) >= BigInt(fromXid),
      )
      .map(({ id }) => ({ ...event, endpointId: id, changeId: change.id }));
  } catch {
    // Not of the shape that the catalogue says. It must not hold up what comes after it.
    log.error('A change could not be told.', { changeId: change.id, kind: change.kind });
    return [];
  }
}

/** Has the endpoint's workflow look at what waits; starts it where there is none. */
export async function wakeDelivery(client: Client, address: EndpointAddress): Promise<void> {
  await client.workflow.signalWithStart(DELIVER_WEBHOOKS, {
    workflowId: endpointWorkflowId(address.endpointId),
    taskQueue: SYNC_QUEUE,
    args: [address],
    signal: SOMETHING_WAITS,
    signalArgs: [],
  });
}
